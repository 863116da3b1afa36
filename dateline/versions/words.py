"""Which words of a text changed, so that nobody has to compare two texts to find a word.

In here: two texts, word by word. Not in here: which texts belong together (differences.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

LONGEST: Final = 4000
"""Words up to which two texts are compared: the work grows with the square of them."""
ALIKE: Final = 0.4
"""The share of words in common from which on it helps to see two texts as one."""
_WORD: Final = re.compile(
    r"https?://[^\s()<>\[\]]+|\s+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|[^\w\s]"
)
"""An address of the web; a word; of scripts that part no words, a sign; a sign of punctuation; white space."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of two texts: kept in both, lost of the former, or gained in the later."""

    kind: Literal["kept", "lost", "gained"]
    text: str


def pieces(was: str, now: str) -> tuple[Piece, ...]:
    """Return two texts as one, what was lost before what came in its place; nothing where they have too little in common.

    >>> [(piece.kind, piece.text) for piece in pieces("They met on Monday.", "They met on Tuesday.")]
    [('kept', 'They met on '), ('lost', 'Monday'), ('gained', 'Tuesday'), ('kept', '.')]
    >>> pieces("They met.", "It rained all day")
    ()
    """
    one, other = _WORD.findall(was), _WORD.findall(now)
    if max(len(one), len(other)) > LONGEST:
        return ()
    matcher = SequenceMatcher(None, one, other)
    if matcher.ratio() < ALIKE or not any(_is_word(one[place : place + size]) for place, _, size in matcher.get_matching_blocks()):
        return ()
    found: list[Piece] = []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("kept", "".join(one[start:end])))
            continue
        if lost := "".join(one[start:end]):
            found.append(Piece("lost", lost))
        if gained := "".join(other[begin:stop]):
            found.append(Piece("gained", gained))
    return tuple(found)


def _is_word(words: list[str]) -> bool:
    return any(word[0].isalnum() for word in words)

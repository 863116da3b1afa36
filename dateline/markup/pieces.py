"""A text cut into pieces: words, footnotes, tags, code and line ends, each with its place in the source.

In here: the pieces, and the short way to them for texts without Markdown. Not in here: the long way (inline.py),
what is made of them (prose.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "code", "note", "open", "close", "break"]

FOOTNOTE = re.compile(r"\[\^([^\[\]\\`\r\n\0]*)\]")
# What any rule of inline.py takes up. A text with none of these outside its footnotes is the same for both ways.
_MARKDOWN = re.compile(r"[\\`*_\[\]<&\r\n\0]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text between two offsets in the source. `content` is what is shown: words, a footnote's label, a tag as HTML."""

    kind: Kind
    content: str
    start: int
    end: int

    @property
    def faithful(self) -> bool:
        """Whether each character shown is one character of the source."""
        return len(self.content) == self.end - self.start


def cut_plain(text: str) -> tuple[Piece, ...] | None:
    """Cut a text that has no Markdown but footnotes; None if it has more."""
    pieces: list[Piece] = []
    at = 0
    # With one group in the pattern, words and labels alternate.
    for index, part in enumerate(FOOTNOTE.split(text)):
        if index % 2:
            end = at + len(part) + 3
            pieces.append(Piece("note", part, at, end))
        elif _MARKDOWN.search(part):
            return None
        else:
            end = at + len(part)
            if part:
                pieces.append(Piece("text", part, at, end))
        at = end
    return tuple(pieces)

"""A text cut into pieces: words, footnotes, tags, code and line ends, each with its place in the source.

In here: the pieces, and the short way to them for texts without Markdown. Not in here: the long way (inline.py),
what is made of them (prose.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "code", "note", "open", "close", "break"]
TargetKind = Literal["event", "actor", "topic", "place", "source", "story"]

SOFT, HARD = "\n", "<br>\n"
FOOTNOTE = re.compile(r"\[\^([^\[\]\\`\r\n\0]*)\]")
# What any rule of inline.py takes up. A text with none of these outside its footnotes is the same for both ways.
_MARKDOWN = re.compile(r"[\\`*_\[\]<&\r\0]")


@dataclass(frozen=True, slots=True)
class Target:
    """What a link inside the site leads to, written `kind:id` from `start` to `end`; the id may be none that an id can be."""

    kind: TargetKind
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text between two offsets in the source. `content` is what is shown: words, a footnote's label, a tag as HTML.

    Both ends of a link inside the site carry its `target`; what the link is in HTML is not known before it is asked for, so
    `content` has only the attributes besides the address.
    """

    kind: Kind
    content: str
    start: int
    end: int
    target: Target | None = None

    @property
    def faithful(self) -> bool:
        """Whether these are words of which each character is one character of the source."""
        return self.kind == "text" and len(self.content) == self.end - self.start


def cut_plain(text: str) -> tuple[Piece, ...] | None:
    """Cut a text that has no Markdown but footnotes and line ends; None if it has more."""
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
            pieces.extend(_lines(part, at))
        at = end
    return tuple(pieces)


def _lines(part: str, at: int) -> Iterator[Piece]:
    """Yield words and line ends; the spaces around a line end belong to it, and two or more before it make it a break that is shown."""
    words, *others = part.split("\n")
    start, line_end = at, at + len(words)
    for line in others:
        shown = words.rstrip(" ")
        if shown:
            yield Piece("text", shown, start, start + len(shown))
        following = line.lstrip(" \t")
        after = line_end + 1 + len(line) - len(following)
        yield Piece("break", HARD if len(words) - len(shown) > 1 else SOFT, start + len(shown), after)
        words, start, line_end = following, after, line_end + 1 + len(line)
    if words:
        yield Piece("text", words, start, start + len(words))

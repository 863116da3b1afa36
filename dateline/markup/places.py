"""The way back from a text that was put together to the source it was taken from.

Line ends are made one sign, and the words of a block stand behind indentation, `>` and the marks of lists, between the
bars of a table. In here: that way, and pieces and links carried along it. Not in here: what a block is (block_rules.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.markup.links import Link
from dateline.markup.pieces import Piece, Target


@dataclass(frozen=True, slots=True)
class Places:
    """Runs of characters that stand side by side in the source too: where each begins, in the text and in the source.

    Between two runs there may be signs of the source that the text has not, never the other way round but for spaces.
    """

    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)

    def place(self, index: int) -> int:
        """Return where the character at `index` stands in the source."""
        run = bisect_right(self.starts, index) - 1
        place = self.sources[run] + index - self.starts[run]
        # Of a tab that is cut in two, the text has spaces.
        return place if run + 1 == len(self.starts) else min(place, self.sources[run + 1])

    def seams(self, start: int, end: int) -> tuple[int, ...]:
        """Return the indices between `start` and `end` at which a run begins."""
        return self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]

    def behind(self, other: Places) -> Places:
        """Return the way back that goes on from this source by `other`."""
        return self if other == _SAME else Places(self.starts, tuple(other.place(source) for source in self.sources))


_SAME = Places()


def with_line_feeds(text: str) -> tuple[str, Places]:
    """Return a text as Markdown reads it, each line end one line feed and U+0000 as U+FFFD, and the way back.

    >>> source, places = with_line_feeds("a\\r\\nb")
    >>> source, places.place(source.index("b"))
    ('a\\nb', 3)
    """
    if "\r" not in text:
        return text.replace("\0", "\ufffd"), _SAME
    ends = [found.end() for found in re.finditer("\r\n", text)]
    places = Places((0, *(end - number for number, end in enumerate(ends, 1))), (0, *ends))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"), places


def carried(pieces: tuple[Piece, ...], links: tuple[Link, ...], places: Places) -> tuple[tuple[Piece, ...], tuple[Link, ...]]:
    """Return pieces and links of a text with their places in its source."""
    if places == _SAME:
        return pieces, links
    return tuple(moved for piece in pieces for moved in _pieces(piece, places)), tuple(_link(link, places) for link in links)


def _pieces(piece: Piece, places: Places) -> Iterator[Piece]:
    """Yield the piece in its place, words cut where they do not stand side by side."""
    if piece.faithful:
        for start, end in pairwise((piece.start, *places.seams(piece.start, piece.end), piece.end)):
            words = piece.content[start - piece.start : end - piece.start]
            yield Piece("text", words, places.place(start), places.place(end))
    else:
        target = piece.target and _target(piece.target, places)
        yield Piece(piece.kind, piece.content, places.place(piece.start), places.place(piece.end), target)


def _link(link: Link, places: Places) -> Link:
    target = link.target and _target(link.target, places)
    return replace(link, start=places.place(link.start), end=places.place(link.end), target=target)


def _target(target: Target, places: Places) -> Target:
    return replace(target, start=places.place(target.start), end=places.place(target.end))

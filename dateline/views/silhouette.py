"""The shape of a text: a bar for each line, what is quoted marked, and no word of the rest.

In here: a text and the spans quoted of it, drawn as two paths and some numbers. Not in here: which spans are quoted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.quotes.share import union
from dateline.text.file import Span

CHARACTERS = 64
"""Characters of a bar, until the text is so long that the drawing would pass MOST_LINES."""
MOST_LINES = 360
PITCH = 7
GAP = 4
WIDTH = 240
MARGIN = 28
NUMBER_PITCH = 10
_UNREAD = "\x00"
"""Stands for each sign of a text that is not here: no space, so that every bar is as long as the next."""
FARTHEST_NUMBER = 14
"""How far below its line a number may stand for want of room; a number that finds none is left out."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of an excerpt beside the line where it begins, and the way to it."""

    number: int
    y: int
    href: str


@dataclass(frozen=True, slots=True)
class Silhouette:
    """Paths for the whole and the quoted text in a box of `width` by `height`; `characters` stand for one bar."""

    width: int
    height: int
    whole: str
    quoted: str
    numbers: tuple[Number, ...]
    characters: int


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the drawing: what it covers of the text, and how far down it stands."""

    start: int
    end: int
    y: int


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text: its lines, or, where it is broken into short lines, what stands between empty ones.

    >>> paragraphs("One long line.\\nAnother.\\n")
    (Span(start=0, end=14), Span(start=15, end=23))
    """
    lines = list(_lines(text))
    filled = [line for line in lines if line.start < line.end]
    is_broken = len(filled) < len(lines) - 1 and all(line.end - line.start <= 100 for line in filled)
    return tuple(_joined(lines)) if is_broken else tuple(filled)


def draw(text: str, quoted: Sequence[tuple[Sequence[Span], str]]) -> Silhouette:
    """Draw a text with the excerpts quoted of it in the order of reading: of each its span, or its parts, and the link to it."""
    return _drawing(text, _few(paragraphs(text)), quoted)


def draw_unread(length: int, quoted: Sequence[tuple[Sequence[Span], str]]) -> Silhouette:
    """Draw a text of which nothing is known but its length and the excerpts quoted of it."""
    return _drawing(_UNREAD * length, (Span(0, length),) if length else (), quoted)


def _drawing(text: str, blocks: Sequence[Span], quoted: Sequence[tuple[Sequence[Span], str]]) -> Silhouette:
    length = sum(block.end - block.start for block in blocks)
    characters = max(CHARACTERS, -(-length // MOST_LINES))
    lines = tuple(_drawn(text, blocks, characters))
    merged = union((span.start, span.end) for parts, _ in quoted for span in parts)
    return Silhouette(
        width=MARGIN + WIDTH + 4,
        height=(lines[-1].y if lines else 0) + PITCH,
        whole="".join(_bar(line, line.start, line.end, characters) for line in lines),
        quoted="".join(_quoted(lines, merged, characters)),
        numbers=tuple(_numbers(lines, quoted)),
        characters=characters,
    )


def _few(blocks: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave paragraphs undivided where they are so many that each would be a bar or two."""
    return blocks if len(blocks) <= MOST_LINES // 2 else (Span(blocks[0].start, blocks[-1].end),)


def _quoted(lines: Sequence[_Line], merged: Sequence[tuple[int, int]], characters: int) -> Iterator[str]:
    """Yield the bars of what is quoted, spans in order and apart, line by line."""
    for line in lines:
        at = bisect_right(merged, line.start, key=lambda span: span[1])
        while at < len(merged) and merged[at][0] < line.end:
            start, end = merged[at]
            yield _bar(line, max(line.start, start), min(line.end, end), characters)
            at += 1


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text without the white space around them."""
    start = 0
    for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        body = line.strip()
        lead = line.index(body) if body else 0
        yield Span(start + lead, start + lead + len(body))
        start += len(line) + 1


def _joined(lines: Sequence[Span]) -> Iterator[Span]:
    start: int | None = None
    end = 0
    for line in [*lines, Span(0, 0)]:
        if line.start < line.end:
            start, end = line.start if start is None else start, line.end
        elif start is not None:
            yield Span(start, end)
            start = None


def _drawn(text: str, blocks: Sequence[Span], characters: int) -> Iterator[_Line]:
    """Yield the lines of the drawing: each paragraph broken after words, a gap between two."""
    y = PITCH // 2
    for block in blocks:
        start = block.start
        while start < block.end:
            end = _break(text, start, block.end, characters)
            yield _Line(start, end, y)
            start = end
            y += PITCH
        y += GAP


def _break(text: str, start: int, end: int, characters: int) -> int:
    if end - start <= characters:
        return end
    space = text.rfind(" ", start + 1, start + characters)
    return space + 1 if space > start else start + characters


def _bar(line: _Line, start: int, end: int, characters: int) -> str:
    x = MARGIN + (start - line.start) * WIDTH / characters
    length = max(1.0, (end - start) * WIDTH / characters)
    return f"M{x:.0f} {line.y}h{length:.0f}"


def _numbers(lines: Sequence[_Line], quoted: Sequence[tuple[Sequence[Span], str]]) -> Iterator[Number]:
    """Yield the numbers, each beside its line or, where the one before is too near, below that, as long as there is room."""
    least = 0
    for number, (parts, href) in enumerate(quoted, 1):
        line = next((line for line in lines if parts[0].start < line.end), None)
        if line is not None:
            y = max(line.y + 3, least)
            if y - line.y <= FARTHEST_NUMBER:
                least = y + NUMBER_PITCH
                yield Number(number, y, href)

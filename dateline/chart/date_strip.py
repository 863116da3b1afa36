"""One date to scale: its mark in a window that fits it, with its bounds in words; below it, hollow, what others say instead.

In here: the window, and where the words find room. Not in here: the words of a date, which the caller gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.chart.axis import Axis, axis
from dateline.chart.calendar import Unit
from dateline.chart.measure import reads_leftwards, width
from dateline.chart.model import Item, bounds, place
from dateline.chart.panel import finest
from dateline.chart.scale import Scale, fit
from dateline.chart.shapes import Mark, Name, Size, draw, percent, pixels
from dateline.chart.trace import Spot, trace
from dateline.chart.words import Words, no_links

NARROWEST = 286.0
"""Pixels of the narrowest drawing: that of a phone."""
SIZE = 12.5
GAP = 10.0
FADE = 35.0
"""Per cent of the width over which an open side fades."""
MIDDLE = 24.0
"""Pixels from the top to the middle of the mark."""
FIRST_LINE, NEXT_LINE = 45.0, 61.0
"""Pixels from the top to the words of the bounds."""
LANE, WORDS_BELOW = 24.0, 20.0
"""Pixels from the words above to the mark of another date, and from that mark to its own words."""
LARGE = Size(bar=8.0, radius=5.5, pitch=24.0)

_COLUMNS_OF_OPEN = {"by": (2, 1), "until": (2, 1), "from": (1, 2), "onward": (1, 2)}
"""Columns before and after the one in which the known side lies."""


@dataclass(frozen=True, slots=True)
class DateStrip:
    """The mark in its window, then what others say; `labels` the words of its bounds and of the others, `axis` the names of columns."""

    height: int
    ticks: tuple[str, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Name, ...]
    axis: Axis


@dataclass(frozen=True, slots=True)
class _Words:
    """Words, and from where to where they go in the narrowest drawing, in per cent."""

    name: Name
    a: float
    b: float


def date_strip(
    item: Item, words: Words, *, start: str | None = None, end: str | None = None, others: Sequence[tuple[Item, str]] = ()
) -> DateStrip | None:
    """Return the date of an item to scale; None where nothing of it is known.

    `start` and `end` are its bounds in words; of a single day or moment, `start` alone. An open side has none. `others` are dates
    that stand against it, each with its words; they are drawn below it, in the same window.
    """
    if place(item) is None:
        return None
    besides = [(other, text) for other, text in others if place(other) is not None]
    scale = _window([item, *(other for other, _ in besides)])
    found = trace(item, scale, fade=FADE)
    if found is None:
        return None
    marks = [draw(found, MIDDLE, LARGE, words.title(item))]
    spot = next((part.x for part in found.parts if isinstance(part, Spot)), None)
    labels = [*_labels(*_sides(item, scale), spot, start, end)]
    lowest = max((float(label.y) for label in labels), default=MIDDLE)
    for other, text in besides:
        beside = trace(other, scale, fade=FADE)
        if beside is not None:
            marks.append(draw(beside, lowest + LANE, LARGE, text))
            lowest += LANE + WORDS_BELOW
            labels.append(_under((beside.a + beside.b) / 2, text, lowest).name)
    return DateStrip(
        height=round(lowest + 15),
        ticks=tuple(map(percent, scale.edges())),
        marks=tuple(marks),
        labels=tuple(labels),
        axis=axis(scale, {}, words, no_links),
    )


def _window(items: Sequence[Item]) -> Scale:
    """Return a window of round units: about the open side of one the columns before and after it, else all, and a column on each side."""
    stands = [stand for item in items if (stand := place(item)) is not None]
    assert stands, "an undated item has no window"
    unit = finest(items)
    start, end = bounds(items[0])
    around = _COLUMNS_OF_OPEN.get(items[0].mark) if len(items) == 1 else None
    if around is not None and (start is None or end is None):
        column_unit = Unit("month" if unit == "day" else unit)
        column = column_unit.column(stands[0].start)
        return Scale(column_unit, column - around[0], sum(around) + 1)
    extents = [extent for item in items for extent in (*item.extents, *([item.expects] if item.expects else ()))]
    sides = [side for extent in extents for side in (extent.start, extent.end)]
    known = [side for side in (*sides, *(side for stand in stands for side in (stand.start, stand.end))) if side is not None]
    return fit(min(known), max(known), unit)


def _sides(item: Item, scale: Scale) -> tuple[float | None, float | None]:
    start, end = bounds(item)
    return (None if start is None else scale.at(start)), (None if end is None else scale.at(end))


def _labels(a: float | None, b: float | None, spot: float | None, start: str | None, end: str | None) -> tuple[Name, ...]:
    """Return the words of the bounds, each under its own; where they do not fit side by side, apart, or one below the other."""
    if a is not None and b is not None and (start is None) != (end is None):
        return (_under((a + b) / 2 if spot is None else spot, start or end or "", FIRST_LINE).name,)
    known = [(x, text) for x, text in ((a, start), (b, end)) if x is not None and text is not None]
    under = [_under(x, text, FIRST_LINE) for x, text in known]
    if len(under) < 2 or under[0].b + _share(GAP) <= under[1].a:
        return tuple(words.name for words in under)
    (x, first), (z, last) = known
    before, after = _words(x, first, "end", -GAP / 2, FIRST_LINE), _words(z, last, "start", GAP / 2, FIRST_LINE)
    if before.a >= 0 and after.b <= 100:
        return before.name, after.name
    return under[0].name, _under(z, last, NEXT_LINE).name


def _under(x: float, text: str, y: float) -> _Words:
    """Return words in the middle under a bound, or, at an edge of the window, as near to it as they can be."""
    words = _words(x, text, "middle", 0, y)
    if words.a < 0:
        return _words(0, text, "start", 0, y)
    return _words(100, text, "end", 0, y) if words.b > 100 else words


def _words(x: float, text: str, anchor: str, dx: float, y: float) -> _Words:
    leftwards = reads_leftwards(text)
    turned: dict[str, str] = {"start": "end", "end": "start"} if leftwards else {}
    wide, at = _share(width(text, SIZE)), x + _share(dx)
    a = {"start": at, "middle": at - wide / 2, "end": at - wide}[anchor]
    return _Words(Name(text, percent(x), pixels(y), pixels(dx), turned.get(anchor, anchor), leftwards), a, a + wide)


def _share(length: float) -> float:
    return 100 * length / NARROWEST

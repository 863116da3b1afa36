"""One date to scale: its mark in a window that fits it, with its bounds in words.

In here: the window, and where the words find room. Not in here: the words of a date, which the caller gives.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chart.axis import Axis, axis
from dateline.chart.calendar import Unit
from dateline.chart.measure import reads_leftwards, width
from dateline.chart.model import Item, bounds, place
from dateline.chart.panel import finest
from dateline.chart.scale import Scale, fit
from dateline.chart.shapes import Mark, Name, Size, draw, percent, pixels
from dateline.chart.trace import trace
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
LARGE = Size(bar=8.0, radius=5.5, pitch=24.0)

_COLUMNS_OF_OPEN = {"by": (2, 1), "until": (2, 1), "from": (1, 2), "onward": (1, 2)}
"""Columns before and after the one in which the known side lies."""


@dataclass(frozen=True, slots=True)
class DateStrip:
    """The mark in its window, `labels` the words of its bounds, `axis` the names of the columns."""

    height: int
    ticks: tuple[str, ...]
    mark: Mark
    labels: tuple[Name, ...]
    axis: Axis


@dataclass(frozen=True, slots=True)
class _Words:
    """Words, and from where to where they go in the narrowest drawing, in per cent."""

    name: Name
    a: float
    b: float


def date_strip(item: Item, words: Words, *, start: str | None = None, end: str | None = None) -> DateStrip | None:
    """Return the date of an item to scale; None where nothing of it is known.

    `start` and `end` are its bounds in words; of a single day or moment, `start` alone. An open side has none.
    """
    if place(item) is None:
        return None
    scale = _window(item)
    found = trace(item, scale, fade=FADE)
    if found is None:
        return None
    a, b = _sides(item, scale)
    labels = _labels(a, b, start, end)
    lowest = max((float(label.y) for label in labels), default=MIDDLE)
    return DateStrip(
        height=round(lowest + 15),
        ticks=tuple(map(percent, scale.edges())),
        mark=draw(found, MIDDLE, LARGE, words.title(item)),
        labels=labels,
        axis=axis(scale, {}, words, no_links),
    )


def _window(item: Item) -> Scale:
    """Return a window of round units: about an open side the columns before and after it, else all, and a column on each side."""
    stand = place(item)
    assert stand is not None, "an undated item has no window"
    unit = finest([item])
    start, end = bounds(item)
    around = _COLUMNS_OF_OPEN.get(item.mark)
    if around is not None and (start is None or end is None):
        column_unit = Unit("month" if unit == "day" else unit)
        column = column_unit.column(stand.start)
        return Scale(column_unit, column - around[0], sum(around) + 1)
    sides = [side for extent in (*item.extents, *([item.expects] if item.expects else ())) for side in (extent.start, extent.end)]
    known = [side for side in (*sides, stand.start, stand.end) if side is not None]
    return fit(min(known), max(known), unit)


def _sides(item: Item, scale: Scale) -> tuple[float | None, float | None]:
    start, end = bounds(item)
    return (None if start is None else scale.at(start)), (None if end is None else scale.at(end))


def _labels(a: float | None, b: float | None, start: str | None, end: str | None) -> tuple[Name, ...]:
    """Return the words of the bounds, each under its own; where they do not fit side by side, apart, or one below the other."""
    if a is not None and b is not None and (start is None) != (end is None):
        return (_under((a + b) / 2, start or end or "", FIRST_LINE).name,)
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

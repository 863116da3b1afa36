"""Marks that are too many to be told apart, drawn as what they add up to.

In here: columns of known days, and bars of one extent joined to one thicker bar. Not in here: when that is done (halves.py).

Nothing that counts is left out: each event is in one block, and a block says how many it stands for. What is faint does not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from dateline.chart.model import MarkName, bounds
from dateline.chart.scale import Scale
from dateline.chart.shapes import FADES, OPACITIES, Bar, percent, pixels
from dateline.chart.trace import OVERLAP, Paint, Trace
from dateline.chart.words import Links, Words

THICKEST = 4.0
"""Pixels of one event in a block, at most."""
THINNEST = 1.0
"""Pixels of a block, at least, however few it stands for; where there is no room even for that, less."""
GAP_FROM = 4.0
"""Pixels of a block from which it keeps a little away from its neighbours."""

_BINS: Mapping[tuple[str, int], int] = {("hour", 1): 4, ("hour", 3): 6, ("day", 1): 1, ("month", 1): 4, ("month", 3): 6, ("year", 1): 12}
_BINS_OF_MANY_YEARS = 10

_PAINTS: Mapping[MarkName, Paint] = {
    "month": "month", "about": "soft", "season": "soft", "by": "fade-in", "until": "fade-in", "from": "fade-out", "onward": "fade-out",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A bar that stands for `count` events; words for it, and where it leads, unless another mark of the drawing has these."""

    bar: Bar
    count: int
    text: str | None
    href: str | None
    disputed: bool
    hollow: bool
    faint: bool = False


@dataclass(frozen=True, slots=True)
class _Lot:
    """What events have in common that are drawn as one: a stretch of bins, and how it is filled."""

    first: int
    last: int
    paint: Paint
    disputed: bool
    hollow: bool


@dataclass(frozen=True, slots=True)
class _Heap:
    """Lots in the order in which they are laid on one another, each with its number of events, over bins of one width."""

    lots: tuple[tuple[_Lot, int], ...]
    bins: int

    def places(self, thickness: float, least: float) -> tuple[list[tuple[float, float]], float]:
        """Return from where to where each lot goes across the axis, lying on the tallest below it, and how tall all is."""
        skyline = [0.0] * self.bins
        places = []
        for lot, count in self.lots:
            near = max(skyline[lot.first : lot.last + 1])
            far = near + max(least, thickness * count)
            skyline[lot.first : lot.last + 1] = [far] * (lot.last + 1 - lot.first)
            places.append((near, far))
        return places, max(skyline, default=0.0)


def standing(traces: Sequence[Trace], scale: Scale, tallest: float, words: Words, links: Links) -> tuple[tuple[Block, ...], float]:
    """Return columns that stand on a line and go up, and how tall the tallest is, in pixels; its top is at 0.

    An event stands in the bin of its first day, disputed ones lowest.
    """
    number = scale.columns * _finest(scale)
    lots = Counter(_column(trace, number) for trace in traces if not trace.item.faint)
    ordered = sorted(lots.items(), key=lambda pair: (pair[0].first, not pair[0].disputed, pair[0].hollow))
    return _blocks(_Heap(tuple(ordered), number), scale, tallest, words, links, upwards=True)


def hanging(traces: Sequence[Trace], scale: Scale, tallest: float, words: Words, links: Links) -> tuple[tuple[Block, ...], float]:
    """Return bars that hang from a line at 0, narrow first, wide last, and how far down they reach, in pixels.

    Extents are widened to whole bins, to coarser ones where they differ too much to fit, and never narrowed.
    """
    parts = [part for part in range(_finest(scale), 0, -1) if _finest(scale) % part == 0]
    heaps = (_hanging_heap(traces, scale, part) for part in parts)
    fitting = (heap for heap in heaps if heap.places(0.0, THINNEST)[1] <= tallest)
    heap = next(fitting, None) or _hanging_heap(traces, scale, 1)
    return _blocks(heap, scale, tallest, words, links, upwards=False)


def _finest(scale: Scale) -> int:
    """Return how many bins a column is divided into."""
    return _BINS.get((scale.unit.name, scale.unit.size), _BINS_OF_MANY_YEARS)


def _hanging_heap(traces: Sequence[Trace], scale: Scale, finest: int) -> _Heap:
    lots = Counter(_stretch(trace, scale, finest) for trace in traces if not trace.item.faint)
    return _Heap(tuple(sorted(lots.items(), key=lambda pair: _hanging_order(pair[0]))), scale.columns * finest)


def _hanging_order(lot: _Lot) -> tuple[int, int, int, Paint, bool, bool]:
    """Return the order in which lots are hung: narrow first, and of one width those first that stand side by side."""
    wide = lot.last + 1 - lot.first
    return wide, lot.first % wide, lot.first, lot.paint, lot.disputed, lot.hollow


def _column(trace: Trace, number: int) -> _Lot:
    at = min(number - 1, max(0, floor((trace.a + min(1.0, trace.b - trace.a) / 2) * number / 100)))
    return _Lot(at, at, "full", trace.item.disputed, trace.item.hollow)


def _stretch(trace: Trace, scale: Scale, finest: int) -> _Lot:
    """Return the lot of an event: its bins, or whole columns of `finest` bins where it takes more than one."""
    item = trace.item
    paint = _PAINTS.get(item.mark, "year")
    first, last = _bins(*_extent(trace, scale), scale.columns * finest)
    if last - first >= finest or paint in ("fade-in", "fade-out"):
        first, last = first // finest * finest, last // finest * finest + finest - 1
    if paint == "fade-in" and bounds(item)[0] is None:
        first = max(0, last - 2 * finest + 1)
    if paint == "fade-out" and bounds(item)[1] is None:
        last = min(scale.columns * finest - 1, first + 2 * finest - 1)
    return _Lot(first, last, paint, item.disputed, item.hollow or item.mark == "expected")


def _extent(trace: Trace, scale: Scale) -> tuple[float, float]:
    """Return what an event may denote, without what fades beyond it, or else all that is seen of it."""
    start, end = bounds(trace.item)
    a, b = trace.a if start is None else scale.at(start), trace.b if end is None else scale.at(end)
    return (a, b) if a < b and a < 100 and b > 0 else (trace.a, trace.b)


def _bins(a: float, b: float, number: int) -> tuple[int, int]:
    first = min(number - 1, max(0, floor(a * number / 100 + 1e-6)))
    return first, min(number - 1, max(first, ceil(b * number / 100 - 1e-6) - 1))


def _blocks(heap: _Heap, scale: Scale, tallest: float, words: Words, links: Links, *, upwards: bool) -> tuple[tuple[Block, ...], float]:
    places, depth = heap.places(*_thickness(heap, tallest))
    blocks = []
    for (lot, count), (near, far) in zip(heap.lots, places, strict=True):
        top, bottom = (depth - far, depth - near) if upwards else (near, far)
        column = scale.first + lot.first * scale.columns // heap.bins
        blocks.append(
            Block(
                bar=_bar(lot, heap.bins, top, bottom),
                count=count,
                text=words.events(count),
                href=links(scale.unit.period(column)),
                disputed=lot.disputed,
                hollow=lot.hollow,
            )
        )
    return tuple(blocks), depth


def _bar(lot: _Lot, number: int, top: float, bottom: float) -> Bar:
    """Return a heap of bars: with square corners, for it is no bar of one date."""
    gap = 0.4 if bottom - top >= GAP_FROM else 0.0
    over = OVERLAP * (lot.last + 1 - lot.first) if lot.paint == "soft" else 0.0
    a, b = max(0.0, lot.first - over), min(float(number), lot.last + 1 + over)
    return Bar(
        x=percent(100 * a / number),
        width=percent(100 * (b - a) / number),
        y=pixels(top + gap),
        height=pixels(bottom - top - 2 * gap),
        opacity=OPACITIES.get(lot.paint),
        fade=FADES.get(lot.paint),
    )


def _thickness(heap: _Heap, tallest: float) -> tuple[float, float]:
    """Return how thick one event is, and how thin a block may be, so that all fit."""
    least = min(THINNEST, THINNEST * tallest / max(heap.places(0.0, THINNEST)[1], THINNEST))
    low, high = 0.0, THICKEST
    if heap.places(high, least)[1] <= tallest:
        return high, least
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if heap.places(middle, least)[1] <= tallest else (low, middle)
    return low, least

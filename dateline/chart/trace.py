"""A date as it is drawn: spots, bands and lines along the axis of time, in per cent of the width.

In here: what each mark consists of, on a scale. Not in here: how high anything stands (panel.py), final numbers (shapes.py).

A band never covers less than its bounds, and there is no spot where no day is known. What is qualified fades over its bounds, so
that it does not look narrower than they are. An open side fades over one length, whatever the scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Literal

from dateline.chart.model import Extent, Item, bounds, length, place
from dateline.chart.scale import Scale

Paint = Literal["full", "month", "year", "soft", "fade-in", "fade-out", "rise", "fall"]
"""How a band is filled: one strength, or a fade at both ends, up to an end, from a start; `rise` and `fall` are those with soft ends."""

SPOT = 0.5
"""Half the width of a spot, in per cent."""
LEAST_BAND = 0.7
LEAST_SOFT = 2.2
LEAST_LINE = 0.9
OVERLAP = 0.12
"""How far what is qualified reaches over each of its bounds, as a share of its width."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot, or a ring where it is open which day it was."""

    x: float
    ring: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A bar from `a` to `b`; both may lie outside of the window."""

    a: float
    b: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line from `a` to `b`; both may lie outside of the window."""

    a: float
    b: float
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A hard end: of a band, or of a thin line."""

    x: float
    of_line: bool = False


Part = Spot | Band | Line | Edge


@dataclass(frozen=True, slots=True)
class Trace:
    """An item on a scale: its parts, and from where to where they are seen."""

    item: Item
    parts: tuple[Part, ...]
    a: float
    b: float


def trace(item: Item, scale: Scale, *, fade: float = 12.0) -> Trace | None:
    """Return an item as it is drawn on a scale, open sides fading over `fade` per cent; None where nothing of it is in the window."""
    parts = tuple(part for part in _parts(item, scale, fade) if reach(part)[0] <= 100 and reach(part)[1] >= 0)
    if not parts:
        return None
    reaches = [reach(part) for part in parts]
    return Trace(item, parts, max(0.0, min(a for a, _ in reaches)), min(100.0, max(b for _, b in reaches)))


def reach(part: Part) -> tuple[float, float]:
    """Return from where to where a part goes, in per cent."""
    match part:
        case Spot(x):
            return x - SPOT, x + SPOT
        case Edge(x):
            return x, x
        case Band(a, b) | Line(a, b):
            return a, b


def _parts(item: Item, scale: Scale, fade: float) -> Sequence[Part]:
    match item.mark:
        case "undated":
            return ()
        case "expected":
            return _expected(item, scale, fade)
        case _ if item.in_one_day and not scale.timed and item.extents[0].start is not None:
            return [_day(scale, item.extents[0].start)]
        case "about" | "season":
            return [_soft(scale, extent.start, extent.end, fade) for extent in item.extents]
        case "by" | "until" | "from" | "onward" | "between":
            return _bounded(item, scale, fade)
        case "either":
            members = [_member(extent, scale, fade, ring=True) for extent in item.extents]
            return (_tie(members), *members)
        case "span":
            members = [_member(extent, scale, fade) for extent in item.extents]
            return (_tie(members), *members) if len(members) > 1 else members
        case "day" | "month" | "year" | "both":
            return [_member(extent, scale, fade) for extent in item.extents]


def _member(extent: Extent, scale: Scale, fade: float, *, ring: bool = False) -> Part:
    """Return one stretch by its precision: a spot where its day, or on a scale of hours its minute, is known."""
    start, end = extent.start, extent.end
    if extent.soft or start is None or end is None:
        return _soft(scale, start, end, fade)
    a, b = scale.at(start), scale.at(end)
    if scale.timed and extent.precision == "time" and b - a <= 2 * SPOT:
        return Spot((a + b) / 2, ring)
    if not scale.timed and extent.precision in ("time", "day") and length(extent) <= 1:
        return _day(scale, (start + end) / 2, ring=ring)
    return Band(*_widened(a, b, LEAST_BAND), "year" if extent.precision == "year" else "month")


def _day(scale: Scale, moment: float, *, ring: bool = False) -> Spot:
    """Return the day in which a moment lies, as a spot in its middle.

    A dot at the hour beside dots of days without one would say that those were at noon.
    """
    day = float(floor(moment))
    return Spot((scale.at(day) + scale.at(day + 1)) / 2, ring)


def _soft(scale: Scale, start: float | None, end: float | None, fade: float) -> Band:
    """Return a band that fades at both ends, beyond the bounds by a little."""
    a = scale.at(start) if start is not None else (scale.at(end) if end is not None else 0.0) - fade
    b = scale.at(end) if end is not None else a + fade
    over = OVERLAP * (b - a)
    return Band(*_widened(a - over, b + over, LEAST_SOFT), "soft")


def _bounded(item: Item, scale: Scale, fade: float) -> Sequence[Part]:
    """Return what has one hard end and fades to the other, or lies between two ends."""
    start, end = bounds(item)
    soft_start, soft_end = item.extents[0].soft, item.extents[-1].soft
    if start is not None and end is not None and item.mark == "between":
        a, b = _widened(scale.at(start), scale.at(end), LEAST_LINE)
        return (Line(a, b), *(() if soft_start else (Edge(a, of_line=True),)), *(() if soft_end else (Edge(b, of_line=True),)))
    if end is not None and (start is None or item.mark in ("by", "until")):
        b = scale.at(end)
        a = min(scale.at(start), b - LEAST_BAND) if start is not None else b - fade
        return (Band(a, b + OVERLAP * (b - a), "rise"),) if soft_end else (Band(a, b, "fade-in"), Edge(b))
    if start is not None:
        a = scale.at(start)
        b = max(scale.at(end), a + LEAST_BAND) if end is not None else a + fade
        return (Band(a - OVERLAP * (b - a), b, "fall"),) if soft_start else (Band(a, b, "fade-out"), Edge(a))
    return ()


def _expected(item: Item, scale: Scale, fade: float) -> Sequence[Part]:
    """Return a ring where the expectation was held, and a dotted line to when it was to be fulfilled."""
    stands = place(item)
    if stands is None:
        return ()
    from_end = bounds(item)[0] is None
    is_day = stands.precision == "day" and not scale.timed
    x = (scale.at(stands.start) + scale.at(stands.end)) / 2 if is_day else scale.at(stands.end if from_end else stands.start)
    expects = item.expects
    until = expects.end if expects is not None and expects.end is not None else expects.start if expects is not None else None
    b = max(scale.at(until), x + 2 * SPOT) if until is not None else x + fade
    closed = expects is not None and expects.end is not None and not expects.soft
    return (Line(x + SPOT, b, dotted=True), Spot(x, ring=True), *((Edge(b, of_line=True),) if closed else ()))


def _tie(members: Sequence[Part]) -> Line:
    """Return the thin line that joins marks: from the end of the first bar, or the middle of the first dot, to the last."""
    first, last = min(members, key=lambda part: reach(part)[0]), max(members, key=lambda part: reach(part)[1])
    a = first.x if isinstance(first, Spot) else reach(first)[1]
    b = last.x if isinstance(last, Spot) else reach(last)[0]
    return Line(min(a, b), max(a, b))


def _widened(a: float, b: float, least: float) -> tuple[float, float]:
    """Return a stretch of at least the least width, widened on both sides alike."""
    missing = max(0.0, least - (b - a)) / 2
    return a - missing, b + missing

"""What is drawn: items, what is known of their dates, and where each stands in the order of time.

In here: the values that a drawing is made of. Not in here: the calendar (calendar.py), any place on a scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

from dateline.chart.calendar import civil, day_number

Precision = Literal["time", "day", "month", "year"]
MarkName = Literal[
    "day", "month", "year", "about", "by", "until", "from", "onward", "between", "span", "either", "both", "expected", "season", "undated",
]  # fmt: skip

COARSENESS: dict[Precision, int] = {"time": 0, "day": 1, "month": 2, "year": 3}
KNOWN_MARKS: frozenset[MarkName] = frozenset({"day", "span", "both"})
"""Marks that may say of an event on which day it was: a day, the first and the last day, several days."""

STRETCHES: frozenset[MarkName] = frozenset({"day", "month", "year", "about", "season", "either", "both", "expected"})
"""Marks of which each stretch is a date by itself: a decade is known no better than to the decade."""


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of time from `start` up to, not including, `end`, in days from `calendar.day_number`; None is an open side.

    `precision` is the smallest part that the date names; a `soft` one is qualified ("about", "perhaps").
    """

    start: float | None
    end: float | None
    precision: Precision
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An event to draw: its mark, the stretches that its date names, its words, and the way to it.

    `expects` is when it was to happen, of an expectation alone. A `faint` one is withdrawn, a `hollow` one not verified. One that
    is `in_one_day` names times of one day that is sure: where hours are not told apart, it is that day, however its times are open.
    """

    id: str
    mark: MarkName
    extents: tuple[Extent, ...]
    title: str
    date: str
    href: str
    label: str | None = None
    disputed: bool = False
    expects: Extent | None = None
    faint: bool = False
    hollow: bool = False
    in_one_day: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands in the order of time: the year, month, day or moment with which its date begins, or else ends."""

    start: float
    end: float
    precision: Precision


def place(item: Item) -> Place | None:
    """Return where an item stands in the order of time; None where no side of it is known.

    Of two stretches that begin together the coarser counts: a date never looks surer than it is.

    >>> by_march_3 = place(Item("a", "by", (Extent(None, day_number(2025, 3, 4), "day"),), "", "", ""))
    >>> by_march_3 == Place(day_number(2025, 3, 3), day_number(2025, 3, 4), "day")
    True
    """
    if item.mark == "undated" or not item.extents:
        return None
    starts = [(extent.start, -COARSENESS[extent.precision], extent) for extent in item.extents if extent.start is not None]
    ends = [(extent.end, COARSENESS[extent.precision], extent) for extent in item.extents if extent.end is not None]
    from_end = len(starts) < len(item.extents) or item.mark in ("by", "until")
    if ends and from_end:
        return _last(max(ends, key=lambda end: end[:2])[2])
    return _first(min(starts, key=lambda start: start[:2])[2], whole=item.mark in STRETCHES) if starts else None


def bounds(item: Item) -> tuple[float | None, float | None]:
    """Return the first and the last moment that the date of an item may denote; None is an open side."""
    starts = [extent.start for extent in item.extents]
    ends = [extent.end for extent in item.extents]
    known_starts = [start for start in starts if start is not None]
    known_ends = [end for end in ends if end is not None]
    return (
        min(known_starts) if starts and len(known_starts) == len(starts) else None,
        max(known_ends) if ends and len(known_ends) == len(ends) else None,
    )


def is_known(item: Item, *, timed: bool) -> bool:
    """Tell whether the day of an item is known, or, where `timed`, its time of day.

    What lasted from one known day to another has its days known, and so has what was on several known days.
    """
    if item.in_one_day and not timed:
        return item.mark not in ("undated", "expected")
    finest = ("time",) if timed else ("time", "day")
    return item.mark in KNOWN_MARKS and bool(item.extents) and all(
        extent.precision in finest and not extent.soft and length(extent) <= 1 for extent in item.extents
    )  # fmt: skip


def length(extent: Extent) -> float:
    """Return how many days a stretch has, without end where it is open."""
    return float("inf") if extent.start is None or extent.end is None else extent.end - extent.start


def _first(extent: Extent, *, whole: bool) -> Place:
    """Return the part of a stretch with which it begins, or, of one that stands for a date by itself, the whole."""
    assert extent.start is not None, "only stretches whose start is known are asked for it"
    if whole and extent.end is not None:
        return Place(extent.start, extent.end, extent.precision)
    end = _part(floor(extent.start), extent.precision)[1] if extent.precision != "time" or extent.end is None else extent.end
    return Place(extent.start, end if extent.end is None else min(end, extent.end), extent.precision)


def _last(extent: Extent) -> Place:
    """Return the part of a stretch with which it ends."""
    assert extent.end is not None, "only stretches whose end is known are asked for it"
    start = _part(ceil(extent.end) - 1, extent.precision)[0] if extent.precision != "time" else extent.end
    return Place(start if extent.start is None else max(start, extent.start), extent.end, extent.precision)


def _part(number: int, precision: Precision) -> tuple[float, float]:
    """Return the year, month or day that holds a day, by its first day and the first after it."""
    year, month, day = civil(number)
    match precision:
        case "year":
            return day_number(year), day_number(year + 1)
        case "month":
            return day_number(year, month), day_number(year, month + 1)
        case "day" | "time":
            return day_number(year, month, day), day_number(year, month, day) + 1

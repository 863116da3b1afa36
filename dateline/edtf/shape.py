"""What of a date can be drawn to scale: how far each single date in it reaches.

In here: extents in days. Not in here: which mark they make (marks.py), windows, scales and drawings.
"""

from dataclasses import dataclass
from typing import Literal

from dateline.edtf.bounds import first_day, last_day
from dateline.edtf.model import (
    AllOf,
    Edtf,
    End,
    Interval,
    OneOf,
    Point,
    Precision,
    Qualifier,
    Range,
    Season,
    Single,
    day_number,
    is_qualified,
    precision_of,
)
from dateline.edtf.times import SECONDS_IN_DAY, clock_span

Grain = Literal["time", "day", "month", "year"]

GRAINS: dict[Precision, Grain] = {
    Precision.YEAR: "year",
    Precision.SEASON: "month",
    Precision.MONTH: "month",
    Precision.DAY: "day",
    Precision.TIME: "time",
}


@dataclass(frozen=True, slots=True)
class Extent:
    """How far one date reaches, in days of `day_number` and fractions of them; the end is not part of it.

    A side without a number is open or not known. `precision` is of the date that is named, `soft` says that it is not sure:
    it is qualified, or a season, whose mark is soft too.
    """

    start: float | None
    end: float | None
    precision: Grain
    soft: bool


def shape(date: Edtf) -> tuple[Extent, ...]:
    """Return the extent of each single date that a drawing shows, from left to right as written.

    One for one date, two for an interval or a range with two ends, neither of which reaches beyond the other; an end that is
    open or not known makes the other one open on its side. Each member of a set has its own, and a range in it those of its
    ends. A date without a year has none. Times stand where their own clock shows them.

    >>> from dateline.edtf.parse import parse
    >>> shape(parse("0000-03-01T12~"))
    (Extent(start=0.5, end=0.5416666666666666, precision='time', soft=True),)
    >>> shape(parse("0000-03-01/0000-03-02"))
    (Extent(start=0.0, end=1.0, precision='day', soft=False), Extent(start=1.0, end=2.0, precision='day', soft=False))
    >>> shape(parse("[..0000-03]"))
    (Extent(start=None, end=31.0, precision='month', soft=False),)
    """
    match date:
        case Interval(start, end):
            return _of_ends(_of_end(start), _of_end(end))
        case OneOf(members) | AllOf(members):
            return tuple(extent for member in members for extent in _of_member(member))
        case _:
            return _of_member(date)


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far one date reaches on both sides."""

    start: float
    end: float
    precision: Grain
    soft: bool

    def extent(self, start: float | None, end: float | None) -> Extent:
        return Extent(start, end, self.precision, self.soft)


def _of_member(member: Single | Range) -> tuple[Extent, ...]:
    if isinstance(member, Range):
        return _of_ends(_of_end(member.start), _of_end(member.end))
    reach = _reach(member)
    return () if reach is None else (reach.extent(reach.start, reach.end),)


def _of_end(end: Single | End | None) -> _Reach | None:
    return None if end is None or isinstance(end, End) else _reach(end)


def _of_ends(first: _Reach | None, last: _Reach | None) -> tuple[Extent, ...]:
    if first is None:
        return () if last is None else (last.extent(None, last.end),)
    if last is None:
        return (first.extent(first.start, None),)
    # Clocks of two places may show the end before the start; then each stands where its own clock shows it.
    if first.start >= last.end:
        return first.extent(first.start, first.end), last.extent(last.start, last.end)
    # What one end rules out of the other is not drawn: in `2025-02/2025` the end is not before February.
    return first.extent(first.start, min(first.end, last.end)), last.extent(max(first.start, last.start), last.end)


def _reach(date: Single) -> _Reach | None:
    """Return how far one date reaches, None where its year is not known at all."""
    first, last = first_day(date), last_day(date)
    if first is None or last is None:
        return None
    start, end = float(day_number(first)), float(day_number(last) + 1)
    time = date.time if isinstance(date, Point) else None
    is_soft = is_qualified(date) or isinstance(date, Season) or (time is not None and time.qualifier is not Qualifier.NONE)
    if time is not None:
        begins, ends = clock_span(time)
        start, end = start + begins / SECONDS_IN_DAY, start + ends / SECONDS_IN_DAY
    return _Reach(start, end, GRAINS[precision_of(date)], is_soft)

"""Which days a date may denote, and the one point of it at which it stands in a list.

In here: first day, last day, length, sort point. Not in here: the order itself (order.py), hours (times.py). Qualifiers
never widen anything here: they are said and drawn.
"""

from collections.abc import Callable, Iterable
from typing import overload

from dateline.edtf.masks import first_reading, last_reading
from dateline.edtf.model import (
    AllOf,
    Day,
    Edtf,
    End,
    Interval,
    OneOf,
    Point,
    Precision,
    Range,
    Season,
    Single,
    Unspecified,
    days_between,
    days_in_month,
    precision_of,
)
from dateline.edtf.seasons import months_of
from dateline.edtf.times import clock_span, instant

FROM_COARSE_TO_FINE = (Precision.YEAR, Precision.SEASON, Precision.MONTH, Precision.DAY, Precision.TIME)


@overload
def first_day(date: Point | Season) -> Day: ...
@overload
def first_day(date: Single) -> Day | None: ...
def first_day(date: Single) -> Day | None:
    """Return the first day of one date; None where its year is not known at all. A time is bounded by its day.

    >>> first_day(Season(2025, 24)), first_day(Point(1950, significant=2)), first_day(Unspecified("156X", "12", "25"))
    (Day(year=2025, month=12, day=1), Day(year=1900, month=1, day=1), Day(year=1560, month=12, day=25))
    """
    match date:
        case Point():
            return Day(_years(date)[0], date.month or 1, date.day or 1)
        case Season():
            return Day(date.year, months_of(date)[0], 1)
        case Unspecified():
            return first_reading(date)


@overload
def last_day(date: Point | Season) -> Day: ...
@overload
def last_day(date: Single) -> Day | None: ...
def last_day(date: Single) -> Day | None:
    """Return the last day of one date; None where its year is not known at all. A time is bounded by its day.

    >>> last_day(Point(2024, 2)), last_day(Season(2025, 24))
    (Day(year=2024, month=2, day=29), Day(year=2026, month=2, day=28))
    """
    match date:
        case Point():
            year, month = _years(date)[1], date.month or 12
            return Day(year, month, date.day or days_in_month(year, month))
        case Season():
            first, count = months_of(date)
            years_on, month = divmod(first + count - 2, 12)
            return Day(date.year + years_on, month + 1, days_in_month(date.year + years_on, month + 1))
        case Unspecified():
            return last_reading(date)


def earliest(date: Edtf) -> Day | None:
    """Return the first day that `date` may denote; None where its start is open or not known.

    >>> earliest(Interval(Point(1987, 3), End.OPEN))
    Day(year=1987, month=3, day=1)

    Source: EDTF (Library of Congress, 2019), level 1, Extended Interval.
    """
    days = [None if start is None else first_day(start) for start in _starts(date)]
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None


def latest(date: Edtf) -> Day | None:
    """Return the last day that `date` may denote; None where its end is open or not known.

    >>> latest(OneOf((Range(None, Point(2025, 3)),)))
    Day(year=2025, month=3, day=31)
    """
    days = [None if end is None else last_day(end) for end in _ends(date)]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def length(date: Edtf) -> int | None:
    """Return how many days lie within the bounds, both counted; None where one of them is open or not known.

    >>> length(Point(2024))
    366
    """
    first, last = earliest(date), latest(date)
    return None if first is None or last is None else days_between(first, last) + 1


def runs_backwards(start: Single, end: Single) -> bool:
    """Say whether no reading of the start comes before a reading of the end, or at the same time.

    Days are compared first. Times of one day are compared by their clocks, and if both have an offset by their instants,
    on whatever days they are written.

    >>> runs_backwards(Point(2025, 3, 15), Point(2025, 3)), runs_backwards(Point(2025, 3), Point(2025, 2))
    (False, True)
    >>> from dateline.edtf.model import Time
    >>> runs_backwards(Point(2025, 3, 3, time=Time(9, 30)), Point(2025, 3, 3, time=Time(9)))
    False
    """
    first, last = first_day(start), last_day(end)
    if first is None or last is None:
        return False
    return first > last or _clocks_run_backwards(start, end)


def start_point(date: Edtf) -> Single | None:
    """Return the one date with which the date begins, None where its start is open or not known.

    Of two that begin on one day the coarser counts: a date never looks surer than it is. Of two times of one day the
    earlier counts, by their instants where all have an offset, else by their clocks.

    >>> start_point(OneOf((Point(2025, 5), Point(2025, 5, 1))))
    Point(year=2025, month=5, day=None, qualifier=<Qualifier.NONE: ''>, time=None, parts=None, significant=None)
    """
    starts = _starts(date)
    dated = [(first, start) for start in starts if start is not None and (first := first_day(start)) is not None]
    if len(dated) < len(starts):
        return None
    moment = _moments([start for _, start in dated])
    return min(dated, key=lambda pair: (pair[0], _coarseness(pair[1]), moment(pair[1])))[1]


def end_point(date: Edtf) -> Single | None:
    """Return the one date with which the date ends, None where its end is open or not known."""
    ends = _ends(date)
    dated = [(last, end) for end in ends if end is not None and (last := last_day(end)) is not None]
    return _last(dated) if len(dated) == len(ends) else None


def sort_point(date: Edtf) -> Single:
    """Return the one date at which the date stands in a list: its start, or else its end.

    A set that is open on both sides (`[..2020,2025..]`) stands at the last date that it names. Where no date has a day at
    all, it is the first one written.
    """
    return start_point(date) or end_point(date) or _last_named(date)


def singles(date: Edtf) -> tuple[Single, ...]:
    """Return every single date that the date names, as written, from left to right."""
    match date:
        case Interval(start, end):
            return tuple(one for one in (start, end) if not isinstance(one, End))
        case OneOf(members) | AllOf(members):
            return tuple(one for member in members for one in _of_member(member))
        case _:
            return (date,)


def points(date: Edtf) -> tuple[Point, ...]:
    """Return those of the single dates that are years, months, days or times with all their digits, from left to right."""
    return tuple(one for one in singles(date) if isinstance(one, Point))


def precision(date: Edtf) -> Precision:
    """Return the precision of the point at which the date stands in a list, as it is written.

    That a wide set counts as known to the month only is the order's affair (`order.place`).
    """
    return precision_of(sort_point(date))


def _years(point: Point) -> tuple[int, int]:
    """Return the first and the last year that a point leaves open: one, unless only its first digits are sure.

    Zeros at the beginning are no significant digits: `0476S2` is 470 to 479.
    """
    if point.significant is None:
        return point.year, point.year
    count = 10 ** max(len(str(abs(point.year))) - point.significant, 0)
    low = abs(point.year) // count * count
    return (low, low + count - 1) if point.year >= 0 else (1 - low - count, -low)


def _clocks_run_backwards(start: Single, end: Single) -> bool:
    if not (isinstance(start, Point) and isinstance(end, Point) and start.time is not None and end.time is not None):
        return False
    first, last = first_day(start), last_day(end)
    begins, ends = clock_span(start.time)[0], clock_span(end.time)[1]
    if start.time.offset is not None and end.time.offset is not None:
        return instant(first, start.time) >= instant(last, end.time) + ends - clock_span(end.time)[0]
    return first == last and begins >= ends


def _moments(dates: Iterable[Single]) -> Callable[[Single], int]:
    """Return the measure by which times of one day are told apart; what has no time is not told apart by it."""
    timed = [one for one in dates if isinstance(one, Point) and one.time is not None]
    by_instant = all(one.time is not None and one.time.offset is not None for one in timed)

    def moment(date: Single) -> int:
        if not isinstance(date, Point) or date.time is None:
            return 0
        return instant(first_day(date), date.time) if by_instant else clock_span(date.time)[0]

    return moment


def _starts(date: Edtf) -> list[Single | None]:
    match date:
        case Interval(start, _):
            return [None if isinstance(start, End) else start]
        case OneOf(members) | AllOf(members):
            return [member.start if isinstance(member, Range) else member for member in members]
        case _:
            return [date]


def _ends(date: Edtf) -> list[Single | None]:
    match date:
        case Interval(_, end):
            return [None if isinstance(end, End) else end]
        case OneOf(members) | AllOf(members):
            return [member.end if isinstance(member, Range) else member for member in members]
        case _:
            return [date]


def _of_member(member: Single | Range) -> list[Single]:
    return [end for end in (member.start, member.end) if end is not None] if isinstance(member, Range) else [member]


def _last_named(date: Edtf) -> Single:
    named = singles(date)
    dated = [(last, one) for one in named if (last := last_day(one)) is not None]
    return _last(dated) if dated else named[0]


def _last(dated: list[tuple[Day, Single]]) -> Single:
    """Return of dates beside their last days the one that ends last; of equals the coarsest, of times the latest."""
    moment = _moments([date for _, date in dated])
    return max(dated, key=lambda pair: (pair[0], -_coarseness(pair[1]), moment(pair[1])))[1]


def _coarseness(date: Single) -> int:
    return FROM_COARSE_TO_FINE.index(precision_of(date))

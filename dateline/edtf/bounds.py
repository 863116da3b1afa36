"""Which days a date may denote, and the one point of it at which it stands in a list.

In here: first day, last day, length, sort point. Not in here: the order itself (order.py). Qualifiers never widen
anything here: they are said and drawn.
"""

from collections.abc import Iterable

from dateline.edtf.model import Day, Edtf, End, Interval, OneOf, Point, Precision, Range, days_between, days_in_month, precision_of

FROM_COARSE_TO_FINE = (Precision.YEAR, Precision.MONTH, Precision.DAY)


def first_day(point: Point) -> Day:
    """Return the first day of a year, a month or a day."""
    return Day(point.year, point.month or 1, point.day or 1)


def last_day(point: Point) -> Day:
    """Return the last day of a year, a month or a day.

    >>> last_day(Point(2024, 2))
    Day(year=2024, month=2, day=29)
    """
    month = point.month or 12
    return Day(point.year, month, point.day or days_in_month(point.year, month))


def earliest(date: Edtf) -> Day | None:
    """Return the first day that `date` may denote; None where its start is open or not known.

    >>> earliest(Interval(Point(1987, 3), End.OPEN))
    Day(year=1987, month=3, day=1)

    Source: EDTF (Library of Congress, 2019), level 1, Extended Interval.
    """
    starts = _starts(date)
    days = [first_day(start) for start in starts if start is not None]
    return min(days) if len(days) == len(starts) else None


def latest(date: Edtf) -> Day | None:
    """Return the last day that `date` may denote; None where its end is open or not known.

    >>> latest(OneOf((Range(None, Point(2025, 3)),)))
    Day(year=2025, month=3, day=31)
    """
    ends = _ends(date)
    days = [last_day(end) for end in ends if end is not None]
    return max(days) if len(days) == len(ends) else None


def length(date: Edtf) -> int | None:
    """Return how many days lie within the bounds, both counted; None where one of them is open or not known.

    >>> length(Point(2024))
    366
    """
    first, last = earliest(date), latest(date)
    return None if first is None or last is None else days_between(first, last) + 1


def start_point(date: Edtf) -> Point | None:
    """Return the point with which the date begins, None where its start is open or not known.

    Of two that begin on one day the coarser counts: a date never looks surer than it is.
    """
    starts = _starts(date)
    known = _known(starts)
    return min(known, key=lambda point: (first_day(point), _coarseness(point))) if len(known) == len(starts) else None


def end_point(date: Edtf) -> Point | None:
    """Return the point with which the date ends, None where its end is open or not known."""
    ends = _ends(date)
    known = _known(ends)
    return max(known, key=lambda point: (last_day(point), -_coarseness(point))) if len(known) == len(ends) else None


def sort_point(date: Edtf) -> Point:
    """Return the point at which the date stands in a list: its start, or else its end.

    A set that is open on both sides (`[..2020,2025..]`) stands at the last point that it names.
    """
    return start_point(date) or end_point(date) or max(points(date), key=last_day)


def points(date: Edtf) -> tuple[Point, ...]:
    """Return every point that the date names, as written, from left to right."""
    match date:
        case Point():
            return (date,)
        case Interval(start, end):
            return tuple(point for point in (start, end) if isinstance(point, Point))
        case OneOf(members):
            return tuple(point for member in members for point in _of_member(member))


def precision(date: Edtf) -> Precision:
    """Return the precision of the point at which the date stands in a list, as it is written.

    That a wide set counts as known to the month only is the order's affair (`order.place`).
    """
    return precision_of(sort_point(date))


def _starts(date: Edtf) -> list[Point | None]:
    match date:
        case Point():
            return [date]
        case Interval(start, _):
            return [None if isinstance(start, End) else start]
        case OneOf(members):
            return [member.start if isinstance(member, Range) else member for member in members]


def _ends(date: Edtf) -> list[Point | None]:
    match date:
        case Point():
            return [date]
        case Interval(_, end):
            return [None if isinstance(end, End) else end]
        case OneOf(members):
            return [member.end if isinstance(member, Range) else member for member in members]


def _of_member(member: Point | Range) -> list[Point]:
    return [member] if isinstance(member, Point) else _known([member.start, member.end])


def _known(ends: Iterable[Point | None]) -> list[Point]:
    return [end for end in ends if end is not None]


def _coarseness(point: Point) -> int:
    return FROM_COARSE_TO_FINE.index(precision_of(point))

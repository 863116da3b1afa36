"""Which days an anchor may denote, from which a date is derived: its bounds, widened where it is not sure.

In here: those days. Not in here: what is derived from them (derive.py); bounds, which a qualifier does not widen (bounds.py).
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import (
    AllOf,
    Day,
    Edtf,
    End,
    Interval,
    OneOf,
    Parts,
    Point,
    Precision,
    Qualifier,
    Range,
    Season,
    Single,
    Unspecified,
    days_between,
    days_in_month,
    text,
)
from dateline.edtf.reckoning import moved

DAYS_AROUND_A_DAY = 3

Span = tuple[Day, Day]
"""The first and the last of days that follow each other."""


class NotSettled(ValueError):
    """An anchor does not settle the date; `reason` says why, for the headline of a message."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def days_of(anchor: Edtf) -> Span:
    """Return the first and the last day that an anchor may denote, where a qualifier widens it.

    By 3 days, 1 month or 1 year, as it is known to the day, to a month or a season, or to the year; a date whose parts are
    not equally sure by the largest part that is not. Each end of an interval and each member of a set has its own qualifier;
    that of a time of day does not widen the day.

    >>> from dateline.edtf.parse import parse
    >>> days_of(parse("2025-03~"))
    (Day(year=2025, month=2, day=1), Day(year=2025, month=4, day=30))

    Raises:
        NotSettled: The anchor is open, or undated.
    """
    spans = spans_of(anchor)
    return spans[0][0], spans[-1][1]


def spans_of(anchor: Edtf) -> list[Span]:
    """Return the days that an anchor may denote, as `days_of` says, in their order; between two spans lie days that it cannot.

    >>> from dateline.edtf.parse import parse
    >>> len(spans_of(parse("[2025-03-03,2025-03-05]"))), len(spans_of(parse("[2025-03-03,2025-03-04]")))
    (2, 1)

    Raises:
        NotSettled: The anchor is open, or undated.
    """
    match anchor:
        case Interval(start, end):
            return [(_first(start, anchor), _last(end, anchor))]
        case OneOf(members) | AllOf(members):
            sides = [(member.start, member.end) if isinstance(member, Range) else (member, member) for member in members]
            return merged((_first(start, anchor), _last(end, anchor)) for start, end in sides)
        case _:
            return [(_first(anchor, anchor), _last(anchor, anchor))]


def unsure_part(date: Edtf | End | None) -> Precision | None:
    """Return the largest part of a date that a qualifier makes unsure, of those whose digits are known; None where it has none.

    Of an interval and of a set each side and each member has its own.

    >>> from dateline.edtf.parse import parse
    >>> unsure_part(parse("2025-03~")), unsure_part(parse("2025-03/2025-04~"))
    (<Precision.MONTH: 'month'>, None)
    """
    match date:
        case Point(parts=Parts() as parts) | Unspecified(parts=Parts() as parts):
            signs = ((Precision.YEAR, parts.year), (Precision.MONTH, parts.month), (Precision.DAY, parts.day))
            return next((part for part, sign in signs if sign is not Qualifier.NONE), None)
        case Point(qualifier=Qualifier.NONE) | Season(qualifier=Qualifier.NONE) | Unspecified(qualifier=Qualifier.NONE):
            return None
        case Season():
            return Precision.MONTH
        case Point():
            return Precision.YEAR if date.month is None else Precision.MONTH if date.day is None else Precision.DAY
        case Unspecified():
            return Precision.YEAR if date.month is None or "X" in date.year + date.month else Precision.MONTH
        case _:
            return None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in their order, those as one that meet or follow each other.

    >>> merged([(Day(2025, 3, 1), Day(2025, 3, 31)), (Day(2025, 2, 1), Day(2025, 2, 28))])
    [(Day(year=2025, month=2, day=1), Day(year=2025, month=3, day=31))]
    """
    whole: list[Span] = []
    for first, last in sorted(spans):
        if whole and days_between(whole[-1][1], first) <= 1:
            whole[-1] = (whole[-1][0], max(whole[-1][1], last))
        else:
            whole.append((first, last))
    return whole


def _first(side: Single | End | None, anchor: Edtf) -> Day:
    """Return the first day from which on an anchor may be, where `side` is the start of it or of a part of it."""
    day = earliest(side) if isinstance(side, Single) else None
    if day is None:
        raise NotSettled(f"`{text(anchor)}` has no earliest day")
    return moved(day, **_reach(side, -1))


def _last(side: Single | End | None, anchor: Edtf) -> Day:
    """Return the last day until which an anchor may be, where `side` is the end of it or of a part of it."""
    day = latest(side) if isinstance(side, Single) else None
    if day is None:
        raise NotSettled(f"`{text(anchor)}` has no latest day")
    later = moved(day, **_reach(side, 1))
    ends_a_month = day.day == days_in_month(day.year, day.month) and not (isinstance(side, Point) and side.day is not None)
    return Day(later.year, later.month, days_in_month(later.year, later.month)) if ends_a_month else later


def _reach(date: Single | End | None, sign: int) -> dict[str, int]:
    """Return by how much a qualifier widens a date on one side; `sign` is -1 before it and 1 after it."""
    match unsure_part(date):
        case Precision.YEAR:
            return {"years": sign}
        case Precision.MONTH:
            return {"months": sign}
        case Precision.DAY:
            return {"days": sign * DAYS_AROUND_A_DAY}
        case _:
            return {}

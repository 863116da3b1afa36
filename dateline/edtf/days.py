"""Dates without their times of day, which EDTF has not.

In here: whether a date names a time, and the days alone. Not in here: the times beside them (export/_days.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Range, Single

_Part = TypeVar("_Part", Single, Single | End, Single | None)


def has_time(date: Edtf) -> bool:
    """Tell whether any part of a date names a time of day."""
    return any(isinstance(single, Point) and single.time is not None for single in _singles(date))


def has_local_time(date: Edtf) -> bool:
    """Tell whether any part of a date names a time of day without its offset from UTC, which a clock then has to give."""
    times = (single.time for single in _singles(date) if isinstance(single, Point))
    return any(time is not None and time.offset is None for time in times)


def days_of(date: Edtf) -> Edtf:
    """Return a date without its times of day; what then says one day twice says it once.

    >>> from dateline.edtf.model import text
    >>> from dateline.edtf.parse import parse
    >>> text(days_of(parse("1912-04-15T00:45~/1912-04-15T01:45~"))), text(days_of(parse("1912-04-14T23:40/1912-04-15")))
    ('1912-04-15', '1912-04-14/1912-04-15')
    """
    if not has_time(date):
        return date
    match date:
        case Interval(start, end):
            first, last = without_time(start), without_time(end)
            return first if first == last and not isinstance(first, End) else Interval(first, last)
        case OneOf(members):
            return _joined(OneOf(_days(members)))
        case AllOf(members):
            return _joined(AllOf(_days(members)))
        case _:
            return without_time(date)


def _singles(date: Edtf) -> Iterable[Single]:
    match date:
        case Interval(start, end):
            return [end for end in (start, end) if not isinstance(end, End)]
        case OneOf(members) | AllOf(members):
            return [single for member in members for single in _of_member(member)]
        case _:
            return [date]


def _of_member(member: Single | Range) -> list[Single]:
    return [end for end in (member.start, member.end) if end is not None] if isinstance(member, Range) else [member]


def without_time(part: _Part) -> _Part:
    """Return one date, or an end of an interval, without its time of day."""
    return replace(part, time=None) if isinstance(part, Point) else part


def _days(members: Iterable[Single | Range]) -> tuple[Single | Range, ...]:
    """Return members without times: a range within one day is that day, and a day stands once."""
    bare = (Range(without_time(each.start), without_time(each.end)) if isinstance(each, Range) else without_time(each) for each in members)
    narrow = (each.start if isinstance(each, Range) and each.start is not None and each.start == each.end else each for each in bare)
    return tuple(dict.fromkeys(narrow))


def _joined(date: OneOf | AllOf) -> Edtf:
    """Return the one day that is left of several times of it, or the set."""
    first, *others = date.members
    return date if others or isinstance(first, Range) else first

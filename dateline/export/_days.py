"""Dates with times of day as EDTF, which has no such times: the days alone, and the times beside them.

In here: taking a date apart. Not in here: its words, bounds and basis (_json_dates.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Range, Single, Time, text
from dateline.export._json import Json, given

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

    >>> from dateline.edtf.parse import parse
    >>> text(days_of(parse("1912-04-15T00:45~/1912-04-15T01:45~"))), text(days_of(parse("1912-04-14T23:40/1912-04-15")))
    ('1912-04-15', '1912-04-14/1912-04-15')
    """
    if not has_time(date):
        return date
    match date:
        case Interval(start, end):
            first, last = _day(start), _day(end)
            return first if first == last and not isinstance(first, End) else Interval(first, last)
        case OneOf(members):
            return _joined(OneOf(_days(members)))
        case AllOf(members):
            return _joined(AllOf(_days(members)))
        case _:
            return _day(date)


def times_of(date: Edtf) -> dict[str, Json]:
    """Return the times of day of a date: `at` of one day, `from` and `to`, `one_of` or `all_of`; nothing where it names none.

    >>> from dateline.edtf.parse import parse
    >>> times_of(parse("1912-04-15T02:20~"))
    {'at': {'date': '1912-04-15', 'time': '02:20', 'qualifier': '~'}}
    """
    if not has_time(date):
        return {}
    match date:
        case Interval(start, end):
            return _ends(start, end)
        case OneOf(members):
            return {"one_of": [_member(member) for member in members]}
        case AllOf(members):
            return {"all_of": [_member(member) for member in members]}
        case _:
            return {"at": _moment(date)}


def offset_text(minutes: int) -> str:
    """Write minutes east of UTC as files do.

    >>> offset_text(-190), offset_text(0)
    ('-03:10', 'Z')
    """
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}" if minutes else "Z"


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


def _day(part: _Part) -> _Part:
    return replace(part, time=None) if isinstance(part, Point) else part


def _days(members: Iterable[Single | Range]) -> tuple[Single | Range, ...]:
    """Return members without times: a range within one day is that day, and a day stands once."""
    bare = (Range(_day(each.start), _day(each.end)) if isinstance(each, Range) else _day(each) for each in members)
    narrow = (each.start if isinstance(each, Range) and each.start is not None and each.start == each.end else each for each in bare)
    return tuple(dict.fromkeys(narrow))


def _joined(date: OneOf | AllOf) -> Edtf:
    """Return the one day that is left of several times of it, or the set."""
    first, *others = date.members
    return date if others or isinstance(first, Range) else first


def _ends(start: Single | End | None, end: Single | End | None) -> dict[str, Json]:
    ends = {"from": start, "to": end}
    return {name: _moment(each) for name, each in ends.items() if each is not None and not isinstance(each, End)}


def _member(member: Single | Range) -> dict[str, Json]:
    return _ends(member.start, member.end) if isinstance(member, Range) else _moment(member)


def _moment(date: Single) -> dict[str, Json]:
    """Return one date and, where it has one, its time of day."""
    time = date.time if isinstance(date, Point) else None
    written = text(_day(date))
    if time is None:
        return {"date": written}
    return given(
        date=written,
        time=_clock(time),
        qualifier=time.qualifier.value or None,
        offset=None if time.offset is None else offset_text(time.offset),
    )


def _clock(time: Time) -> str:
    return ":".join(f"{part:02d}" for part in (time.hour, time.minute, time.second) if part is not None)

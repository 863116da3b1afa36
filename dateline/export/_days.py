"""Times of day, which EDTF has not, beside the days of a date.

In here: the times. Not in here: the days alone (edtf/days.py), words, bounds and basis (_json_dates.py).
"""

from __future__ import annotations

from dateline.edtf.days import has_time, without_time
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Range, Single, Time, text
from dateline.export._json import Json, given


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


def _ends(start: Single | End | None, end: Single | End | None) -> dict[str, Json]:
    ends = {"from": start, "to": end}
    return {name: _moment(each) for name, each in ends.items() if each is not None and not isinstance(each, End)}


def _member(member: Single | Range) -> dict[str, Json]:
    return _ends(member.start, member.end) if isinstance(member, Range) else _moment(member)


def _moment(date: Single) -> dict[str, Json]:
    """Return one date and, where it has one, its time of day."""
    time = date.time if isinstance(date, Point) else None
    written = text(without_time(date))
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

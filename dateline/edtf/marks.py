"""Which mark is drawn for a date.

In here: the name of the mark, and whether all of a date lies in one day. Not in here: its drawing, its place on a scale (shape.py).
"""

from typing import Literal

from dateline.edtf.bounds import first_day, singles
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Precision, Range, Season, Single, is_qualified, precision_of

Mark = Literal[
    "day",
    "month",
    "year",
    "about",
    "by",
    "between",
    "either",
    "both",
    "span",
    "from",
    "until",
    "onward",
    "season",
    "undated",
    "expected",
]

MARK_OF_PRECISION: dict[Precision, Mark] = {
    Precision.YEAR: "year",
    Precision.SEASON: "season",
    Precision.MONTH: "month",
    Precision.DAY: "day",
    Precision.TIME: "day",
}


_CLOSED: frozenset[Mark] = frozenset({"day", "span", "both", "between", "either"})
"""Marks of dates that have both their sides."""


def mark(date: Edtf, expected: bool = False) -> Mark:
    """Return the name of the mark; what is expected has one mark, whatever its date.

    A date never looks surer than it is. One date of which any part is qualified is `about`; a season is soft by itself. A
    time draws as its day: if the time alone is qualified, the day is sure all the same. A decade, a century and a year of
    which some digits are sure are a `year`, a day of a known month (`1985-04-XX`) a `month`. Intervals and sets keep their
    mark if an end of theirs is qualified, for the mark says what is open: the softness of each end is `shape`'s.

    An end whose year is not known at all is none: `2025/XXXX` is drawn as `2025/`. All years of `{2020..2022}` lasted as
    `2020/2022` did, and `{..1984}` as `../1984`.

    >>> from dateline.edtf.parse import parse
    >>> mark(parse("2025-03~")), mark(parse("[..2025-03-21]")), mark(parse("2025-03-21"), expected=True)
    ('about', 'by', 'expected')
    >>> mark(parse("2025-03-21T09:00~")), mark(parse("2025-?03-21")), mark(parse("19XX")), mark(parse("{2024,2025}"))
    ('day', 'about', 'year', 'both')
    """
    if expected:
        return "expected"
    if all(first_day(one) is None for one in singles(date)):
        return "undated"
    match date:
        case Interval(start, end):
            return _of_ends(_dated(start), _dated(end), one_of=False)
        case OneOf((member,)) | AllOf((member,)):
            return _of_member(member, one_of=isinstance(date, OneOf))
        case OneOf():
            return "either"
        case AllOf():
            return "both"
        case _:
            return _of_single(date)


def in_one_day(date: Edtf) -> bool:
    """Tell whether a date is times of one day, and of the day there is no doubt: whatever is open, the day is known.

    >>> from dateline.edtf.parse import parse
    >>> in_one_day(parse("[1912-04-15T03:30..1912-04-15T04:00]")), in_one_day(parse("1912-04-14T23:00/1912-04-15T01:00"))
    (True, False)
    >>> in_one_day(parse("1912-04-14T21:00~")), in_one_day(parse("1912-04-14T21:00/..")), in_one_day(parse("1912-04-14"))
    (True, False, False)
    """
    if mark(date) not in _CLOSED:
        return False
    times = [one for one in singles(date) if isinstance(one, Point) and one.time is not None and not is_qualified(one)]
    return len(times) == len(singles(date)) and len({(one.year, one.month, one.day) for one in times}) == 1


def _of_single(date: Single) -> Mark:
    return "about" if is_qualified(date) and not isinstance(date, Season) else MARK_OF_PRECISION[precision_of(date)]


def _of_member(member: Single | Range, *, one_of: bool) -> Mark:
    return _of_ends(_dated(member.start), _dated(member.end), one_of=one_of) if isinstance(member, Range) else _of_single(member)


def _of_ends(start: Single | None, end: Single | None, *, one_of: bool) -> Mark:
    if start is None:
        return "by" if one_of else "until"
    if end is None:
        return "onward" if one_of else "from"
    return "between" if one_of else "span"


def _dated(end: Single | End | None) -> Single | None:
    """Return an end if it has a day at all."""
    return None if end is None or isinstance(end, End) or first_day(end) is None else end

"""The values that a date is made of, the calendar they live in, and the way back to text.

In here: what a date says, and counting days. Not in here: reading text (parse.py), which days a date may denote
(bounds.py), words for people (words.py).
"""

from dataclasses import dataclass
from enum import Enum

MONTHS_WITH_30_DAYS = (4, 6, 9, 11)


class Qualifier(Enum):
    """How sure a date is; the value is the sign that EDTF puts at its end."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


class End(Enum):
    """An end of an interval that is not a date; the value is what EDTF writes there."""

    OPEN = ".."
    UNKNOWN = ""


class Precision(Enum):
    """The smallest part that a date names."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day of the proleptic Gregorian calendar; years are astronomical, so that 0 is 1 BC."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month or a day, as far as it is known; a day has a month."""

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = Qualifier.NONE


@dataclass(frozen=True, slots=True)
class Interval:
    """What lasted from one date to another; one end at least is a date."""

    start: Point | End
    end: Point | End


@dataclass(frozen=True, slots=True)
class Range:
    """A run of dates inside a set; an absent end is open, and one end at least is there."""

    start: Point | None
    end: Point | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One date of several, and it is not known which."""

    members: tuple[Point | Range, ...]


Edtf = Point | Interval | OneOf


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month of that year has.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(0, 2)
    (29, 28, 29)
    """
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in MONTHS_WITH_30_DAYS else 31


def days_between(a: Day, b: Day) -> int:
    """Return how many days `b` comes after `a`; negative if it comes before.

    >>> days_between(Day(2025, 2, 28), Day(2025, 3, 1))
    1
    >>> days_between(Day(0, 1, 1), Day(-1, 12, 31))
    -1
    """
    return _number(b) - _number(a)


def weekday(day: Day) -> int:
    """Return the day of the week, where Monday is 0.

    >>> weekday(Day(2025, 3, 3))
    0
    """
    return (_number(day) + 2) % 7


def precision_of(point: Point) -> Precision:
    """Return the smallest part that the point names."""
    if point.month is None:
        return Precision.YEAR
    return Precision.MONTH if point.day is None else Precision.DAY


def text(date: Edtf) -> str:
    """Write a date as EDTF, so that `parse` gives it back; years have four digits.

    >>> text(Interval(Point(2025, 3), End.OPEN))
    '2025-03/..'
    >>> text(Point(-43, 3, 15, Qualifier.APPROXIMATE))
    '-0043-03-15~'
    """
    match date:
        case Point():
            return _point_text(date)
        case Interval(start, end):
            return f"{_end_text(start)}/{_end_text(end)}"
        case OneOf(members):
            return f"[{','.join(map(_member_text, members))}]"


def _number(day: Day) -> int:
    """Count the days since 1 March of the year 0; with years that begin in March, the leap day is the last."""
    year = day.year - (day.month < 3)
    month = (day.month - 3) % 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day.day - 1


def _point_text(point: Point) -> str:
    sign = "-" if point.year < 0 else ""
    parts = [f"{sign}{abs(point.year):04d}", *(f"{part:02d}" for part in (point.month, point.day) if part is not None)]
    return "-".join(parts) + point.qualifier.value


def _end_text(end: Point | End) -> str:
    return end.value if isinstance(end, End) else _point_text(end)


def _member_text(member: Point | Range) -> str:
    if isinstance(member, Point):
        return _point_text(member)
    return "..".join("" if end is None else _point_text(end) for end in (member.start, member.end))

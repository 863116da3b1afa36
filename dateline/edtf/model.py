"""The values that a date is made of, the calendar they live in, and the way back to text.

In here: what a date says, and counting days. Not in here: reading text (parse.py), which days a date may denote
(bounds.py), hours and instants (times.py), words for people (words.py).
"""

from dataclasses import dataclass
from enum import Enum

MONTHS_WITH_30_DAYS = (4, 6, 9, 11)
DAYS_IN_400_YEARS = 146_097
MOST_DIGITS = 12
"""Of a year: more would be past counting in days, and are seventy times the age of the universe."""


class Qualifier(Enum):
    """How sure a date is; the value is the sign that EDTF puts beside it."""

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
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day of the proleptic Gregorian calendar; years are astronomical, so that 0 is 1 BC."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, to the hour, the minute or the second, as written.

    `offset` is in minutes east of UTC, 0 for `Z`; None: the clock that the event names, else that of the place. The
    qualifier is of the time alone.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    qualifier: Qualifier = Qualifier.NONE


@dataclass(frozen=True, slots=True)
class Parts:
    """The qualifiers of a date whose parts are not equally sure; a part that the date has not has none."""

    year: Qualifier = Qualifier.NONE
    month: Qualifier = Qualifier.NONE
    day: Qualifier = Qualifier.NONE


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month, a day or a time of a day, as far as it is known; a day has a month, a time a day.

    `qualifier` is of the whole date (of its day, where it has a time); where its parts differ it is NONE, and `parts` has
    theirs. `significant` counts the leading digits of the year that are sure (`1950S2`: 19 is), None where all are.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = Qualifier.NONE
    time: Time | None = None
    parts: Parts | None = None
    significant: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A part of a year by its number in EDTF: 21 to 24 seasons, 25 to 41 those of a hemisphere, quarters and so on.

    `southern` tells in which hemisphere the seasons 21 to 24 are meant, which no date says itself; for all other
    numbers it is False.
    """

    year: int
    number: int
    southern: bool = False
    qualifier: Qualifier = Qualifier.NONE


@dataclass(frozen=True, slots=True)
class Unspecified:
    """A date with digits that are not known, each written `X`: a year of four signs, with its minus sign if it has one.

    `qualifier` and `parts` are as those of a Point.
    """

    year: str
    month: str | None = None
    day: str | None = None
    qualifier: Qualifier = Qualifier.NONE
    parts: Parts | None = None


Single = Point | Season | Unspecified
"""One date, as opposed to what has two ends or several members."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What lasted from one date to another; one end at least is a date."""

    start: Single | End
    end: Single | End


@dataclass(frozen=True, slots=True)
class Range:
    """A run of dates inside a set; an absent end is open, and one end at least is there."""

    start: Single | None
    end: Single | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One date of several, and it is not known which."""

    members: tuple[Single | Range, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of several dates."""

    members: tuple[Single | Range, ...]


Edtf = Single | Interval | OneOf | AllOf


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month of that year has.

    >>> days_in_month(2024, 2), days_in_month(1900, 2), days_in_month(0, 2)
    (29, 28, 29)
    """
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in MONTHS_WITH_30_DAYS else 31


def day_number(day: Day) -> int:
    """Count the days since 1 March of the year 0, which is day 0; the day before it is -1.

    >>> day_number(Day(0, 3, 1)), day_number(Day(0, 2, 29)), day_number(Day(170_000_002, 1, 1))
    (0, -1, 62091225671)
    """
    # With years that begin in March the leap day is the last of its year.
    year = day.year - (day.month < 3)
    month = (day.month - 3) % 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day.day - 1


def day_at(number: int) -> Day:
    """Return the day of that number, as `day_number` counts.

    >>> day_at(day_number(Day(2025, 2, 28)) + 1)
    Day(year=2025, month=3, day=1)
    """
    cycle, rest = divmod(number, DAYS_IN_400_YEARS)
    # The last day of four years, and of four hundred, is one more than its share: it stays with the year that it ends.
    year = (rest - rest // 1_460 + rest // 36_524 - rest // 146_096) // 365
    rest -= 365 * year + year // 4 - year // 100
    month = (5 * rest + 2) // 153
    return Day(400 * cycle + year + (month > 9), (month + 2) % 12 + 1, rest - (153 * month + 2) // 5 + 1)


def days_between(a: Day, b: Day) -> int:
    """Return how many days `b` comes after `a`; negative if it comes before.

    >>> days_between(Day(2025, 2, 28), Day(2025, 3, 1))
    1
    >>> days_between(Day(0, 1, 1), Day(-1, 12, 31))
    -1
    """
    return day_number(b) - day_number(a)


def weekday(day: Day) -> int:
    """Return the day of the week, where Monday is 0.

    >>> weekday(Day(2025, 3, 3))
    0
    """
    return (day_number(day) + 2) % 7


def precision_of(date: Single) -> Precision:
    """Return the smallest part that the date names and knows; a part with an unknown digit, and what is smaller, do not count.

    >>> precision_of(Unspecified("1985", "04", "XX")), precision_of(Unspecified("156X", "12", "25"))
    (<Precision.MONTH: 'month'>, <Precision.YEAR: 'year'>)
    """
    match date:
        case Season():
            return Precision.SEASON
        case Unspecified(year, month):
            return Precision.MONTH if month is not None and "X" not in year + month else Precision.YEAR
        case Point(month=None):
            return Precision.YEAR
        case Point(day=None):
            return Precision.MONTH
        case Point(time=None):
            return Precision.DAY
        case Point():
            return Precision.TIME


def is_qualified(date: Single) -> bool:
    """Say whether the date, less its time of day, is qualified as a whole or in a part.

    >>> is_qualified(Point(2004, 6, parts=Parts(month=Qualifier.UNCERTAIN))), is_qualified(Point(2004, 6))
    (True, False)
    """
    return date.qualifier is not Qualifier.NONE or (not isinstance(date, Season) and date.parts is not None)


def text(date: Edtf) -> str:
    """Write a date as EDTF, so that `parse` gives it back.

    Of several spellings of one date this is the canonical one:

    - A year has four digits, or more after `Y`, and never an exponent.
    - A qualifier of the whole date stands at its end. One of its first parts alone stands behind the last of them, which
      covers those before it (`2004-06~-11`); in every other case each part has its own before it (`?2004-06-~11`).
    - An offset of zero is `Z`, any other has its minutes.

    EDTF has no months in years of more than four digits. Such a point, which bounds may need, is written in the same manner
    all the same, and `parse` does not read it.

    >>> text(Interval(Point(2025, 3), End.OPEN))
    '2025-03/..'
    >>> text(Point(-43, 3, 15, Qualifier.APPROXIMATE)), text(Point(338_800, significant=3))
    ('-0043-03-15~', 'Y338800S3')
    """
    match date:
        case Interval(start, end):
            return f"{_end_text(start)}/{_end_text(end)}"
        case OneOf(members):
            return f"[{','.join(map(_member_text, members))}]"
        case AllOf(members):
            return f"{{{','.join(map(_member_text, members))}}}"
        case _:
            return _single_text(date)


def time_text(time: Time) -> str:
    """Write a time of day as it stands behind the `T`.

    >>> time_text(Time(21, 0, offset=-190, qualifier=Qualifier.APPROXIMATE))
    '21:00-03:10~'
    """
    clock = ":".join(f"{part:02d}" for part in (time.hour, time.minute, time.second) if part is not None)
    return clock + _offset_text(time.offset) + time.qualifier.value


def _offset_text(offset: int | None) -> str:
    if offset is None:
        return ""
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}" if offset else "Z"


def _single_text(date: Single) -> str:
    match date:
        case Season():
            return f"{_year_text(date.year)}-{date.number}{date.qualifier.value}"
        case Unspecified():
            return _qualified([part for part in (date.year, date.month, date.day) if part is not None], date.qualifier, date.parts)
        case Point():
            year = _year_text(date.year) + ("" if date.significant is None else f"S{date.significant}")
            numbers = [f"{part:02d}" for part in (date.month, date.day) if part is not None]
            time = "" if date.time is None else f"T{time_text(date.time)}"
            return _qualified([year, *numbers], date.qualifier, date.parts) + time


def _year_text(year: int) -> str:
    digits = f"{abs(year):04d}"
    return f"{'Y' if len(digits) > 4 else ''}{'-' if year < 0 else ''}{digits}"


def _qualified(written: list[str], whole: Qualifier, parts: Parts | None) -> str:
    if parts is None:
        return "-".join(written) + whole.value
    signs = [sign.value for sign, _ in zip((parts.year, parts.month, parts.day), written, strict=False)]
    covered = signs.index("") if "" in signs else len(signs)
    if covered and len(set(signs[:covered])) == 1 and not any(signs[covered:]):
        written[covered - 1] += signs[0]
        return "-".join(written)
    return "-".join(sign + part for sign, part in zip(signs, written, strict=True))


def _end_text(end: Single | End) -> str:
    return end.value if isinstance(end, End) else _single_text(end)


def _member_text(member: Single | Range) -> str:
    if not isinstance(member, Range):
        return _single_text(member)
    return "..".join("" if end is None else _single_text(end) for end in (member.start, member.end))

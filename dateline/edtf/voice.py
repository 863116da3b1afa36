"""How one date is written: in which language, with which names of months, and what its heading has said already.

In here: the voice, and the plain words of years, months, days, seasons and times in it. Not in here: hedges, intervals
and sets (words.py), digits that are not known (gaps.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Qualifier, Range, Season, Single, Time, Unspecified
from dateline.edtf.wording import DateWords

Heading = tuple[int, int | None] | tuple[int, int | None, int | None]
"""The year that a heading says, the month and the day if it says them."""

NO_HEADING = (None, None, None)
FIRST_SEASON = 21
FIRST_QUARTER = 33
OVER_TWO_YEARS = ((24, False), (22, True), (28, False), (30, False))
"""Of the seasons, by number and whether 21 to 24 are southern, those that hold December and end in the next year."""

MOST_DIGITS_UNGROUPED = 4
MINUTES_IN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Voice:
    """How one date is written. `clock` is the name of the clock by which times without an offset are told.

    `carriers` are the dates behind whose time the clock or the offset is said: the last one, where it is that of all.
    """

    language: DateWords
    months: tuple[str, ...]
    clock: str | None
    carriers: tuple[Point, ...]
    year_is_said: bool
    month_is_said: bool
    day_is_said: bool


def voice_of(date: Edtf, language: DateWords, *, under: Heading | None, short: bool, clock: str | None) -> Voice:
    """Return the voice for a date under a heading; `short` takes the short names of months."""
    year, month, day = NO_HEADING if under is None else (*under, None)[:3]
    named: tuple[Single, ...] = (date,) if isinstance(date, Point) else tuple(singles(date))
    year_is_said = year is not None and all(_is_in_year(single, year) for single in named)
    month_is_said = year_is_said and month is not None and all(_is_in_month(single, month) for single in named)
    day_is_said = month_is_said and day is not None and all(_is_at_day(single, day) for single in named)
    months = language.months_short if short else language.months
    return Voice(language, months, clock, _carriers(named), year_is_said, month_is_said, day_is_said)


def singles(date: Edtf) -> Iterator[Single]:
    """Yield every single date that a date names, from left to right."""
    match date:
        case Interval(start, end):
            yield from (side for side in (start, end) if not isinstance(side, End))
        case OneOf(members) | AllOf(members):
            for member in members:
                sides = (member.start, member.end) if isinstance(member, Range) else (member,)
                yield from (side for side in sides if side is not None)
        case _:
            yield date


def is_hedged(date: Single) -> bool:
    """Tell whether a qualifier stands on a date, or on a part of it; a time has its own."""
    return date.qualifier is not Qualifier.NONE or (not isinstance(date, Season) and date.parts is not None)


def year_text(year: int, language: DateWords) -> str:
    """Write a year as people count it: the astronomical year 0 is 1 BC."""
    counted = year if year > 0 else 1 - year
    digits = f"{counted}" if counted < 10**MOST_DIGITS_UNGROUPED else f"{counted:,}".replace(",", language.group)
    digits = language.numerals(digits)
    return language.year.format(year=digits) if year > 0 else language.year_bc.format(year=digits)


def day_text(point: Point, voice: Voice) -> str:
    """Write a year, a month or a day, without its time."""
    language = voice.language
    if point.month is None:
        return year_text(point.year, language)
    month = voice.months[point.month - 1]
    if point.day is None:
        pattern = language.month_of_year if voice.year_is_said else language.month
    elif voice.month_is_said:
        pattern = language.day_of_month
    else:
        pattern = language.day_of_year if voice.year_is_said else language.day
    return pattern.format(day=language.numerals(f"{point.day}"), month=month, year=year_text(point.year, language))


def days_text(start: Point, end: Point, voice: Voice) -> str:
    """Write days of one month: 19–20 May 2025."""
    language = voice.language
    month = voice.months[(start.month or 1) - 1]
    under_year = language.days_of_year if voice.year_is_said else language.days
    pattern = language.days_of_month if voice.month_is_said else under_year
    first, last = (language.numerals(f"{point.day}") for point in (start, end))
    return pattern.format(first=first, last=last, month=month, year=year_text(start.year, language))


def season_text(season: Season, voice: Voice) -> str:
    """Write a season, a quarter, a third or a half of a year; one that ends in the next year with both."""
    language = voice.language
    name = language.seasons[season.number - FIRST_SEASON]
    year = year_text(season.year, language)
    if ends_in_next_year(season):
        return language.season_over_years.format(season=name, year=year, next=year_text(season.year + 1, language))
    if voice.year_is_said:
        return name
    pattern = language.season if season.number < FIRST_QUARTER else language.part_of_year
    return pattern.format(season=name, year=year)


def ends_in_next_year(season: Season) -> bool:
    """Tell whether a season holds December, and so ends in the year after its own."""
    return (season.number, season.southern) in OVER_TWO_YEARS


def time_text(time: Time, language: DateWords) -> str:
    """Write a time of day by the clock, as finely as it is known."""
    pattern = language.second
    if time.second is None:
        pattern = language.hour if time.minute is None else language.minute
    hour, minute, second = (language.numerals(f"{part or 0:02d}") for part in (time.hour, time.minute, time.second))
    return pattern.format(hour=hour, minute=minute, second=second)


def offset_text(minutes: int) -> str:
    """Write how far a clock is from UTC: nothing, whole hours, or hours and minutes.

    >>> offset_text(0), offset_text(180), offset_text(-190)
    ('', '+3', '−03:10')
    """
    hours, rest = divmod(abs(minutes), MINUTES_IN_HOUR)
    sign = "−" if minutes < 0 else "+"
    return "" if minutes == 0 else sign + (f"{hours:02d}:{rest:02d}" if rest else f"{hours}")


def _carriers(named: tuple[Single, ...]) -> tuple[Point, ...]:
    timed = [single for single in named if isinstance(single, Point) and single.time is not None]
    if not timed:
        return ()
    offsets = {point.time.offset for point in timed if point.time is not None}
    return tuple(timed[-1:]) if len(offsets) == 1 else tuple(timed)


def _is_in_year(single: Single, year: int) -> bool:
    """Tell whether a date is of the year, and says more than it."""
    match single:
        case Point():
            return single.year == year and single.month is not None
        case Season():
            return single.year == year and not ends_in_next_year(single)
        case Unspecified():
            return "X" not in single.year and int(single.year) == year and single.month not in (None, "XX")


def _is_in_month(single: Single, month: int) -> bool:
    """Tell whether a date of the heading's year is of the month, and says more than it."""
    match single:
        case Point():
            return single.month == month and single.day is not None
        case Season():
            return False
        case Unspecified():
            return single.month == f"{month:02d}" and single.day not in (None, "XX")


def _is_at_day(single: Single, day: int) -> bool:
    """Tell whether a date of the heading's month is a time of the day, and its day is sure."""
    return isinstance(single, Point) and single.day == day and single.time is not None and not is_hedged(single)

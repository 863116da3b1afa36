"""Find dates in the words of a source, and say what such words name.

In here: the forms in which a date is written out, for one language at a time. Not in here: guessing a date from
words (`last Monday` is no date), EDTF (parse.py), the words in which pages are written (words.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.bounds import earliest, first_day, last_day, latest
from dateline.edtf.model import Day, Edtf, Point, days_between, days_in_month, weekday
from dateline.edtf.model import text as edtf

LANGUAGES: tuple[str, ...] = tuple(languages.TABLES)
"""The languages whose names of months are known; of the others only numbers are read (`2025-03-03`, `2025`)."""

SOME_LEAP_YEAR = 2000
LONGEST_GAP_BETWEEN_LEAP_DAYS = 8
DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date as a text writes it: where it stands, in code points, and the parts that it names."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


def dates_in(text: str, language: str) -> tuple[Phrase, ...]:
    """Return the dates written out in a text, from left to right; of those that overlap the longest.

    A month alone is none of them ("they may march"), a month with a day but no year is.

    >>> dates_in("The strike of March 3, 2025 ended in May.", "en")
    (Phrase(start=14, end=27, year=2025, month=3, day=3),)
    """
    found = [phrase for pattern in languages.date_patterns(language) for phrase in _matches(pattern, text, language)]
    chosen: list[Phrase] = []
    for phrase in sorted(found, key=lambda phrase: (phrase.start - phrase.end, phrase.start)):
        if all(phrase.end <= other.start or other.end <= phrase.start for other in chosen):
            chosen.append(phrase)
    return tuple(sorted(chosen, key=lambda phrase: phrase.start))


def find(point: Point, text: str, language: str) -> Phrase | None:
    """Return the phrase that names every part of the point: the first that names no more, else the first at all.

    A year is found within a month or a day of that year, a month within a day of that month.

    >>> find(Point(2025), "on 3 March 2025", "en")
    Phrase(start=3, end=15, year=2025, month=3, day=3)
    """
    naming = [phrase for phrase in dates_in(text, language) if _names_all_of(phrase, point)]
    exact = [phrase for phrase in naming if (phrase.month, phrase.day) == (point.month, point.day)]
    return next(iter(exact + naming), None)


def outside(point: Point, text: str, language: str) -> tuple[Phrase, ...]:
    """Return the phrases that name a year and no day within the bounds of the point.

    >>> outside(Point(2025, 3), "March 2025, as in 2024", "en")
    (Phrase(start=18, end=22, year=2024, month=None, day=None),)
    """
    dated = [phrase for phrase in dates_in(text, language) if phrase.year is not None]
    return tuple(phrase for phrase in dated if not _fits(phrase, first_day(point), last_day(point)))


def spoken(point: Point, language: str) -> tuple[str, ...]:
    """Return the forms in which a source may write the point, for a message; none where no such year is looked for.

    >>> spoken(Point(2025, 3), "en")
    ('March 2025', 'Mar 2025', '2025-03')
    """
    if not 1000 <= point.year <= 2999:
        return ()
    iso = edtf(Point(point.year, point.month, point.day))
    names = languages.names_of(language)
    if names is None or point.month is None:
        return (iso,)
    full, *short = names.months[point.month - 1]
    return (*(form for name in (full, *short[:1]) for form in _written_out(name, point)), iso)


def names(words: str, language: str) -> frozenset[str] | None:
    """Return which of "year", "month" and "day" the words name, None where no program can read them.

    A weekday names the day.

    >>> sorted(names("on Friday, 3 March", "en") or ())
    ['day', 'month']
    >>> names("about twenty minutes of two", "en") is None
    True
    """
    table = languages.names_of(language)
    if table is None:
        return None
    parts = {part for phrase in _phrases_of(words, language) for part in _parts_of(phrase)}
    if weekdays_in(words, language):
        parts.add("day")
    if languages.early_year_pattern(table).search(words):
        parts.add("year")
    return frozenset(parts) or None


def contradicts(words: str, date: Edtf, language: str) -> bool:
    """Say whether the words name dates, and none of them fits within the bounds of `date`.

    Weekdays are not looked at: see `misses_weekday`.

    >>> from dateline.edtf.parse import parse
    >>> contradicts("in February", parse("2025-03"), "en"), contradicts("in March", parse("2025-03-03"), "en")
    (True, False)
    """
    named = _phrases_of(words, language)
    first, last = earliest(date), latest(date)
    return bool(named) and not any(_fits(phrase, first, last) for phrase in named)


def misses_weekday(words: str, date: Edtf, language: str) -> bool:
    """Say whether the words name weekdays, and `date` holds none of them.

    >>> from dateline.edtf.parse import parse
    >>> misses_weekday("on Monday", parse("2025-03-03"), "en"), misses_weekday("on Monday", parse("2025-03-04"), "en")
    (False, True)
    """
    named = weekdays_in(words, language)
    first, last = earliest(date), latest(date)
    if not named or first is None or last is None or days_between(first, last) >= DAYS_IN_WEEK - 1:
        return False
    held = {(weekday(first) + after) % DAYS_IN_WEEK for after in range(days_between(first, last) + 1)}
    return not named & held


def weekdays_in(words: str, language: str) -> frozenset[int]:
    """Return the weekdays that the words name, where Monday is 0."""
    table = languages.names_of(language)
    if table is None:
        return frozenset()
    return frozenset(languages.number_of(found["name"], table.weekdays) for found in languages.weekday_pattern(table).finditer(words))


def _matches(pattern: re.Pattern[str], text: str, language: str) -> Iterator[Phrase]:
    """Yield what the pattern matches and the calendar has."""
    for found in pattern.finditer(text):
        parts = found.groupdict()
        year = int(parts["year"]) if "year" in parts else None
        month = _month_number(parts["month"], language) if "month" in parts else None
        day = int(parts["day"]) if "day" in parts else None
        if _is_in_calendar(year, month, day):
            yield Phrase(found.start(), found.end(), year, month, day)


def _month_number(written: str, language: str) -> int:
    table = languages.names_of(language)
    return int(written) if written.isdigit() or table is None else languages.number_of(written, table.months) + 1


def _is_in_calendar(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None:
        return True
    return 1 <= month <= 12 and (day is None or 1 <= day <= days_in_month(SOME_LEAP_YEAR if year is None else year, month))


def _names_all_of(phrase: Phrase, point: Point) -> bool:
    return phrase.year == point.year and point.month in (None, phrase.month) and point.day in (None, phrase.day)


def _parts_of(phrase: Phrase) -> list[str]:
    parts = {"year": phrase.year, "month": phrase.month, "day": phrase.day}
    return [name for name, value in parts.items() if value is not None]


def _written_out(month: str, point: Point) -> tuple[str, ...]:
    if point.day is None:
        return (f"{month} {point.year}",)
    return (f"{point.day} {month} {point.year}", f"{month} {point.day}, {point.year}")


def _phrases_of(words: str, language: str) -> tuple[Phrase, ...]:
    """Return the dates in words that are known to speak of a date: here a month alone is one too."""
    dates = dates_in(words, language)
    table = languages.names_of(language)
    if table is None:
        return dates
    months = _matches(languages.month_pattern(table), words, language)
    return (*dates, *(month for month in months if all(month.end <= date.start or date.end <= month.start for date in dates)))


def _fits(phrase: Phrase, first: Day | None, last: Day | None) -> bool:
    """Say whether a day that the phrase may name lies within the bounds, where an absent bound is open."""
    if phrase.year is not None:
        point = Point(phrase.year, phrase.month, phrase.day)
        return (first is None or first <= last_day(point)) and (last is None or first_day(point) <= last)
    if first is None or last is None:
        return True
    years = range(first.year, min(last.year, first.year + LONGEST_GAP_BETWEEN_LEAP_DAYS) + 1)
    return any(
        _fits(Phrase(phrase.start, phrase.end, year, phrase.month, phrase.day), first, last)
        for year in years
        if _is_in_calendar(year, phrase.month, phrase.day)
    )

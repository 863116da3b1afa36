"""Find dates and times of day in the words of a source, and say what such words name.

In here: what a text names, whether it names a given date, and whether it speaks against it, in one language at a time. Not
in here: the forms (languages.py), times by themselves (clock.py), guessing a date from words (`last Monday` is no date),
EDTF (parse.py), the words in which pages are written (words.py).
"""

import re
from collections.abc import Iterator
from typing import TypeGuard

from dateline.edtf import languages
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.clock import fits_times, is_time, may_be_time, spoken_times, times_in
from dateline.edtf.model import Day, Edtf, Point, Qualifier, Season, Time, days_between, days_in_month, weekday
from dateline.edtf.model import text as edtf
from dateline.edtf.names import Names
from dateline.edtf.phrase import Phrase, apart, longest
from dateline.edtf.sides import lies, side_of
from dateline.edtf.vague import fits as fits_vaguely
from dateline.edtf.vague import vague_in

__all__ = [
    "LANGUAGES",
    "Phrase",
    "contradicts",
    "dates_in",
    "find",
    "is_looked_for",
    "misses_weekday",
    "names",
    "outside",
    "spoken",
    "weekdays_in",
]

LANGUAGES: tuple[str, ...] = tuple(languages.TABLES)
"""The languages whose names of months are known; of the others only numbers are read (`2025-03-03`, `2025`, `02:20`)."""

SOME_LEAP_YEAR = 2000
LONGEST_GAP_BETWEEN_LEAP_DAYS = 8
DAYS_IN_WEEK = 7
LONGEST_BEFORE_YEAR = 20
"""Code points before a number in which it is told whether it is a year."""


def dates_in(text: str, language: str) -> tuple[Phrase, ...]:
    """Return the dates written out in a text, from left to right; of those that overlap the longest.

    A month alone is none of them ("they may march"), nor is a number that counts ("1914 men"); a month with a day but no year
    is. Times of day are another matter: see `clock.times_in`.

    >>> [(phrase.start, phrase.end, phrase.day) for phrase in dates_in("The strike of March 3, 2025 ended in May.", "en")]
    [(14, 27, 3)]
    """
    found = longest([phrase for pattern in languages.date_patterns(language) for phrase in _matches(pattern, text, language)])
    names = languages.names_of(language)
    return found if names is None else tuple(phrase for phrase in found if not _counts(phrase, text, names))


def _counts(phrase: Phrase, text: str, names: Names) -> bool:
    """Tell whether four digits that stand alone are no year, but say how many: "with 1914 men"; "in 1914 men" may be either."""
    if phrase.month is not None or phrase.year is None:
        return False
    counted = languages.counted_pattern(names).match(text, phrase.end)
    if counted is None or counted["unit"]:
        return counted is not None
    return not languages.before_year_pattern(names).search(text, max(0, phrase.start - LONGEST_BEFORE_YEAR), phrase.start)


def is_looked_for(date: Edtf) -> TypeGuard[Point]:
    """Tell whether a date is one that is looked for in words: a year, a month, a day or a time of day, and sure of it.

    >>> from dateline.edtf.parse import parse
    >>> is_looked_for(parse("2025-03")), is_looked_for(parse("2025-03~")), is_looked_for(parse("[..2025-03]"))
    (True, False, False)
    """
    if not isinstance(date, Point) or date.qualifier is not Qualifier.NONE or date.parts is not None or date.significant is not None:
        return False
    return date.time is None or date.time.qualifier is Qualifier.NONE


def find(point: Point, text: str, language: str) -> Phrase | None:
    """Return the phrase that names every part of the point: the first that names no more, else the first at all.

    A year is found within a month or a day of that year, a month within a day of that month. Of a time of day the words of
    the time suffice; where its day stands beside it, it is part of the phrase. A time beside another day is not found.

    >>> (phrase := find(Point(2025), "on 3 March 2025", "en")) and (phrase.start, phrase.end)
    (3, 15)
    >>> (phrase := find(Point(1912, 4, 15, time=Time(2, 20)), "She sank at 2.20 a.m.", "en")) and (phrase.start, phrase.end)
    (12, 21)
    """
    if point.time is not None:
        return _find_time(point, point.time, text, language)
    naming = [phrase for phrase in dates_in(text, language) if _names_all_of(phrase, point)]
    exact = [phrase for phrase in naming if (phrase.month, phrase.day) == (point.month, point.day)]
    return next(iter(exact + naming), None)


def outside(point: Point, text: str, language: str, *, expected: Edtf | None = None) -> tuple[Phrase, ...]:
    """Return the phrases that name a year and no day within the bounds of the point; of a time of day, other times too.

    A phrase that fits what was `expected` speaks of that, and is no other date.
    The hour alone is another time than a minute of it, and so is a time from which another is counted ("before noon"). A time of
    either half of the day is no other than that of the second.

    >>> [(phrase.start, phrase.end) for phrase in outside(Point(2025, 3), "March 2025, as in 2024", "en")]
    [(18, 22)]
    """
    first, last = earliest(point), latest(point)
    dated = [phrase for phrase in dates_in(text, language) if phrase.year is not None and not _fits(phrase, first, last)]
    if expected is not None:
        dated = [phrase for phrase in dated if not _fits(phrase, earliest(expected), latest(expected))]
    if point.time is None:
        return tuple(dated)
    others = [phrase for phrase in times_in(text, language, leaning=True) if not may_be_time(phrase, point.time)]
    return tuple(sorted((*dated, *others), key=lambda phrase: phrase.start))


def spoken(point: Point, language: str) -> tuple[str, ...]:
    """Return the forms in which a source may write the point, for a message; none where no such year is looked for.

    Of a time of day they are those of the time.

    >>> spoken(Point(2025, 3), "en")
    ('March 2025', 'Mar 2025', '2025-03')
    """
    if point.time is not None:
        return spoken_times(point.time, language)
    if not 1000 <= point.year <= 2999:
        return ()
    iso = edtf(Point(point.year, point.month, point.day))
    names = languages.names_of(language)
    if names is None or point.month is None:
        return (iso,)
    full, *others = names.months[point.month - 1]
    parts = {"day": point.day, "month": full, "number": point.month, "year": point.year}
    parts["short"] = next((other.removesuffix(".") for other in others if other.endswith(".")), full)
    forms = names.month_forms if point.day is None else names.day_forms
    # A month that nothing abbreviates is written in fewer forms.
    return tuple(dict.fromkeys((*(form.format(**parts) for form in forms), iso)))


def names(words: str, language: str) -> frozenset[str] | None:
    """Return which parts of a date the words name, None where no program can read them.

    The parts are "year", "month", "day", "time", "season", and "decade" for ten years. A weekday names the day. Words that
    lean on a time name one as well ("shortly before midnight"), though not which.

    >>> sorted(names("on Friday, 3 March, at noon", "en") or ())
    ['day', 'month', 'time']
    >>> names("about twenty minutes of two", "en") is None
    True
    """
    table = languages.names_of(language)
    if table is None:
        return frozenset({"time"}) if times_in(words, language) else None
    parts = {part for phrase in _phrases_of(words, language) for part in _parts_of(phrase)}
    parts.update(part for vague in vague_in(words, language) for part in vague.parts)
    if weekdays_in(words, language):
        parts.add("day")
    # "Last year" alone is left to the curator; beside another part it is the year of that ("in the spring of last year").
    if languages.early_year_pattern(table).search(words) or (parts and languages.year_of_words_pattern(table).search(words)):
        parts.add("year")
    if times_in(words, language, leaning=True):
        parts.add("time")
    return frozenset(parts) or None


def contradicts(words: str, date: Edtf, language: str) -> bool:
    """Say whether the words name dates, and none of them fits within the bounds of `date`, or times, and none fits its times.

    Words need not name all of a date: "2 a.m." fits any minute of that hour. "Before 1702" fits what lies wholly before it. A
    date without a time of day has room for all of them, and so has a time with an offset, since a source may tell it by another
    clock. Weekdays are not looked at: see
    `misses_weekday`.

    >>> from dateline.edtf.parse import parse
    >>> contradicts("in February", parse("2025-03"), "en"), contradicts("in March", parse("2025-03-03"), "en")
    (True, False)
    >>> contradicts("before 1702", parse("[..1701]"), "en"), contradicts("after 1702", parse("[..1701]"), "en")
    (False, True)
    >>> contradicts("at 2 a.m.", Point(1912, 4, 15, time=Time(2, 20)), "en"), contradicts("at noon", Point(1912, 4, 15, time=Time(2)), "en")
    (False, True)
    """
    vague = vague_in(words, language)
    dates = [phrase for phrase in _phrases_of(words, language) if apart(phrase, [Phrase(each.start, each.end) for each in vague])]
    first, last = earliest(date), latest(date)
    season = date if isinstance(date, Season) else None
    fitting = [
        *(_fits(phrase, first, last) or _lies_beside(phrase, words, language, date) for phrase in dates),
        *(fits_vaguely(each, first, last, season) for each in vague),
    ]
    times = times_in(words, language)
    return (bool(fitting) and not any(fitting)) or (bool(times) and not any(fits_times(phrase, date) for phrase in times))


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


def _find_time(point: Point, time: Time, text: str, language: str) -> Phrase | None:
    """Return the words of a time, with those of its day where they stand beside it, which are looked for first."""
    dates = dates_in(text, language)
    found: list[Phrase] = []
    for phrase in times_in(text, language):
        beside = [date for date in dates if _are_beside(date, phrase, text, language)]
        if is_time(phrase, time) and all(_may_be_day(date, point) for date in beside):
            found.append(_together(beside[0], phrase) if beside else phrase)
    return max(found, key=lambda phrase: (phrase.day is not None, phrase.minute == time.minute), default=None)


def _are_beside(date: Phrase, time: Phrase, text: str, language: str) -> bool:
    """Tell whether a day and a time stand next to each other, in either order."""
    names = languages.names_of(language)
    first, second = sorted((date, time), key=lambda phrase: phrase.start)
    between = text[first.end : second.start]
    return between in ("T", " ") or (names is not None and re.fullmatch(names.beside, between, re.IGNORECASE) is not None)


def _together(date: Phrase, time: Phrase) -> Phrase:
    start, end = min(date.start, time.start), max(date.end, time.end)
    return Phrase(start, end, date.year, date.month, date.day, time.hour, time.minute)


def _may_be_day(phrase: Phrase, point: Point) -> bool:
    pairs = ((phrase.year, point.year), (phrase.month, point.month), (phrase.day, point.day))
    return all(named in (None, own) for named, own in pairs)


def _names_all_of(phrase: Phrase, point: Point) -> bool:
    return phrase.year == point.year and point.month in (None, phrase.month) and point.day in (None, phrase.day)


def _parts_of(phrase: Phrase) -> list[str]:
    parts = {"year": phrase.year, "month": phrase.month, "day": phrase.day}
    return [name for name, value in parts.items() if value is not None]


def _phrases_of(words: str, language: str) -> tuple[Phrase, ...]:
    """Return the dates in words that are known to speak of a date: here a month alone is one too."""
    dates = dates_in(words, language)
    table = languages.names_of(language)
    if table is None:
        return dates
    months = _matches(languages.month_pattern(table), words, language)
    return (*dates, *(month for month in months if apart(month, list(dates))))


def _lies_beside(phrase: Phrase, words: str, language: str, date: Edtf) -> bool:
    """Say whether words such as "before 1702" set the date on that side of the phrase on which it lies."""
    side = side_of(words, phrase.start, language)
    if side is None or phrase.year is None:
        return False
    return lies(side, *_days_of(phrase, phrase.year), earliest(date), latest(date))


def _days_of(phrase: Phrase, year: int) -> tuple[Day, Day]:
    """Return the first and the last day that a phrase names in a year."""
    month = phrase.month or 12
    return Day(year, phrase.month or 1, phrase.day or 1), Day(year, month, phrase.day or days_in_month(year, month))


def _fits(phrase: Phrase, first: Day | None, last: Day | None) -> bool:
    """Say whether a day that the phrase may name lies within the bounds, where an absent bound is open."""
    if phrase.year is not None:
        begins, ends = _days_of(phrase, phrase.year)
        return (first is None or first <= ends) and (last is None or begins <= last)
    if first is None or last is None:
        return True
    years = range(first.year, min(last.year, first.year + LONGEST_GAP_BETWEEN_LEAP_DAYS) + 1)
    return any(
        _fits(Phrase(phrase.start, phrase.end, year, phrase.month, phrase.day), first, last)
        for year in years
        if _is_in_calendar(year, phrase.month, phrase.day)
    )

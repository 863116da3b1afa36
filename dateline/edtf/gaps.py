"""Write dates with digits that are not known: the 1910s, a day in April 1985, 25 December of a year in the 1560s.

In here: the words for what is known of such a date, and for what is not. Not in here: its qualifiers (words.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, reduce

from dateline.edtf.model import Point, Unspecified, days_in_month
from dateline.edtf.runs import Runs, hedged, known, lightened
from dateline.edtf.voice import Voice, day_text, year_text
from dateline.edtf.wording import DateWords

MONTHS_IN_YEAR = 12
SOME_LEAP_YEAR = 2000
SHORTEST_RUN = 3
"""Months or days of which fewer follow each other are named one by one."""

FIRST_YEAR_OF_A_NAMED_DECADE = 100
"""Ten earlier years are written as years: "the 10s" could be those of any century."""


def unspecified_runs(date: Unspecified, voice: Voice) -> Runs:
    """Write a date with digits that are not known, without its qualifiers."""
    language = voice.language
    date = _settled(date)
    month, day = date.month, date.day
    if "X" not in f"{date.year}{month}{day}":
        return known(day_text(Point(int(date.year), int(month or 0) or None, int(day or 0) or None), voice))
    if month is None:
        return known(_years_text(date.year, language))
    if month == "XX" and day in (None, "XX"):
        return _with_year_alone(date, language)
    if day == "XX":
        return hedged(language.some_day, date=_with_months(date, voice))
    if day is None:
        return _with_months(date, voice)
    return _with_day_of_some_month(date, voice) if "X" in month else _with_days(date, voice)


def _settled(date: Unspecified) -> Unspecified:
    """Write out the digits that leave no choice: `X3` is March, and `3X` in April the 30th."""
    if date.month is None:
        return date
    months = _candidates(date.month, MONTHS_IN_YEAR)
    if len(months) == 1:
        date = replace(date, month=f"{months[0]:02d}")
    days = _days(date) if date.day is not None else ()
    return replace(date, day=f"{days[0]:02d}") if len(days) == 1 else date


def _with_year_alone(date: Unspecified, language: DateWords) -> Runs:
    """Write 2004-XX and 1985-XX-XX; the year is all that is known, and stays under every heading."""
    if _is_unknown(date.year):
        return known(language.undated)
    years = known(_years_text(date.year, language))
    if date.day is None:
        return hedged(language.of_year, date=lightened(known(language.some_month)), year=years)
    return hedged(language.some_day, date=years)


def _with_months(date: Unspecified, voice: Voice) -> Runs:
    """Write the month or months: of the year, or of one of several years."""
    language = voice.language
    months = _months_text(date.month or "", voice)
    if "X" in date.year:
        return _in_years(known(language.month_of_year.format(month=months, year="")), date.year, language)
    pattern = language.month_of_year if voice.year_is_said else language.month
    return known(pattern.format(month=months, year=year_text(int(date.year), language)))


def _with_days(date: Unspecified, voice: Voice) -> Runs:
    """Write the days that the digits allow in a month that is known: 5, 15 or 25 April 1985."""
    language = voice.language
    month = voice.months[int(date.month or 0) - 1]
    year = "" if "X" in date.year else year_text(int(date.year), language)

    def bare(day: int) -> Runs:
        return known(language.day_of_month.format(day=language.numerals(f"{day}"), month=month, year=year))

    def whole(day: int) -> Runs:
        if not year:
            return known(language.day_of_year.format(day=language.numerals(f"{day}"), month=month, year=year))
        return known(day_text(Point(int(date.year), int(date.month or 0), day), voice))

    runs = _one_of_days(_days(date), whole, bare, language)
    return runs if year else _in_years(runs, date.year, language)


def _one_of_days(days: Sequence[int], whole: Callable[[int], Runs], bare: Callable[[int], Runs], language: DateWords) -> Runs:
    """Write days of one month, the last with its month: it happened on one of them."""
    *others, last = days
    if not others:
        return whole(last)
    if _is_run(days):
        return hedged(language.between_days, start=bare(days[0]), end=whole(last))
    first = reduce(lambda runs, day: hedged(language.several, first=runs, last=bare(day)), others[1:], bare(others[0]))
    return hedged(language.either, first=first, last=whole(last))


def _with_day_of_some_month(date: Unspecified, voice: Voice) -> Runs:
    """Write 2004-XX-25 and 2004-1X-25: day 25 of a month of 2004."""
    language = voice.language
    month = lightened(known(language.some_month)) if date.month == "XX" else known(_months_text(date.month or "", voice))
    inner = hedged(
        language.day_of_some_month, day=known(_listed(_days(date), lambda number: language.numerals(f"{number}"), language)), month=month
    )
    if _is_unknown(date.year):
        return hedged(language.year_not_known, date=inner)
    return inner if voice.year_is_said else hedged(language.of_year, date=inner, year=known(_years_text(date.year, language)))


def _in_years(date: Runs, year: str, language: DateWords) -> Runs:
    """Write a part of a year of which not all is known."""
    if _is_unknown(year):
        return hedged(language.year_not_known, date=date)
    if _is_decade(year):
        return hedged(language.of_decade, date=date, years=known(_years_text(year, language)))
    first, last = (known(year_text(bound, language)) for bound in _bounds(year))
    return hedged(language.of_years, date=date, first=first, last=last)


def _years_text(year: str, language: DateWords) -> str:
    """Write the years that the digits allow: 1985, the 1910s, 1900 to 1999."""
    if "X" not in year:
        return year_text(int(year), language)
    if _is_unknown(year):
        return language.undated
    first, last = _bounds(year)
    if _is_decade(year):
        return language.decade.format(decade=year_text(first, language))
    pattern = language.run if set(year[year.index("X") :]) == {"X"} else language.run_written
    return pattern.format(first=year_text(first, language), last=year_text(last, language), written=language.numerals(year))


def _months_text(month: str, voice: Voice) -> str:
    numbers = _candidates(month, MONTHS_IN_YEAR)
    return _listed(numbers, lambda number: voice.months[number - 1], voice.language)


def _listed(numbers: Sequence[int], name: Callable[[int], str], language: DateWords) -> str:
    """Write several numbers by their names: as a run where they follow each other, else one by one."""
    *others, last = map(name, numbers)
    if not others:
        return last
    if _is_run(numbers):
        return language.run.format(first=others[0], last=last)
    first = reduce(lambda first, last: language.several.format(first=first, last=last), others)
    return language.either.format(first=first, last=last)


def _is_unknown(year: str) -> bool:
    return not year.strip("-X")


def _is_decade(year: str) -> bool:
    """Tell whether ten years have a name of their own; the first ten of a century share it with the century."""
    return year[:-1].isdigit() and year[-1] == "X" and year[-2] != "0" and int(year[:-1]) * 10 >= FIRST_YEAR_OF_A_NAMED_DECADE


def _bounds(year: str) -> tuple[int, int]:
    """Return the first and the last year that the digits allow; the year 0 has no sign.

    >>> _bounds("19XX"), _bounds("-019X"), _bounds("-000X")
    ((1900, 1999), (-199, -190), (-9, -1))
    """
    first, last = sorted(int(year.replace("X", digit)) for digit in "09")
    return first, min(last, -1) if year.startswith("-") else last


def _days(date: Unspecified) -> tuple[int, ...]:
    """Return the days that the digits allow in the longest month that they may be of."""
    months = _candidates(date.month or "XX", MONTHS_IN_YEAR)
    year = SOME_LEAP_YEAR if "X" in date.year else int(date.year)
    return _candidates(date.day or "XX", max(days_in_month(year, month) for month in months))


@cache
def _candidates(signs: str, highest: int) -> tuple[int, ...]:
    """Return the numbers from 1 on that two digits may stand for.

    >>> _candidates("1X", 12), _candidates("X2", 31)
    ((10, 11, 12), (2, 12, 22))
    """
    written = ((number, f"{number:02d}") for number in range(1, highest + 1))
    return tuple(number for number, digits in written if all(sign in ("X", digit) for sign, digit in zip(signs, digits, strict=True)))


def _is_run(numbers: Sequence[int]) -> bool:
    return len(numbers) >= SHORTEST_RUN and numbers[-1] - numbers[0] == len(numbers) - 1

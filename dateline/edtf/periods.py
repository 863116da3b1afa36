"""Stretches of time in the words of a source: the spring of 1942, early March, the late 1990s, the 19th century.

In here: which days such words may mean at the most, and whether a date has any of them. Not in here: dates that are stated by
such words, where only the year counts (vague.py); the words themselves (english.py, german.py); words that name a bound, such as
"since the spring": they leave one side open.

Everything is read as wide as anybody means it: a season from its first month to the day on which the sky ends it, "early" as the
first half, "mid" as the half in the middle, "late" as the second half, a century with the year before its first. So what
contradicts it contradicts it for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from dateline.edtf import languages
from dateline.edtf.model import Day, days_in_month
from dateline.edtf.names import Names
from dateline.edtf.seasons import NORTH, SOUTH

Span = tuple[Day, Day]
_InYear = tuple[tuple[int, int], tuple[int, int]]
"""From a month and day to a month and day; where the second is the earlier one, of the next year."""

_MONTHS, _LAST_DAY = 12, 31
_YEARS_IN_DECADE, _YEARS_IN_CENTURY = 10, 100
_SKY_ENDS_A_SEASON = MappingProxyType({3: (6, 21), 6: (9, 23), 9: (12, 22), 12: (3, 21)})
"""For the first month of a season the day on which the sun ends it, the latest in any year."""
_PARTS_OF_MONTH = MappingProxyType({"early": (1, 16), "mid": (8, 24), "late": (15, _LAST_DAY)})
_PARTS_OF_YEAR = MappingProxyType({"early": (1, 6), "mid": (4, 9), "late": (7, _MONTHS)})
_PARTS_OF_DECADE = MappingProxyType({"early": (0, 5), "mid": (2, 7), "late": (4, 9)})
_PARTS_OF_CENTURY = MappingProxyType({"early": (0, 50), "mid": (25, 75), "late": (50, 100)})
_LONGEST_BEFORE = 60
"""Code points before words in which it is told whether they name a bound."""


@dataclass(frozen=True, slots=True)
class Period:
    """Words that name a stretch of time: where they stand, and the spans of days that they may mean, or those of any year.

    `turned` is of a season: what it means on the other half of the earth.
    """

    start: int
    end: int
    spans: tuple[Span, ...] = ()
    yearly: _InYear | None = None
    turned: Period | None = None

    def has(self, first: Day | None, last: Day | None) -> bool:
        """Tell whether any day from `first` to `last` is one of it; an absent bound is open."""
        if first is None or last is None:
            return self.yearly is not None or any((last is None or a <= last) and (first is None or first <= b) for a, b in self.spans)
        return any(begins <= last and first <= ends for begins, ends in self._around(first, last))

    def around(self, day: Day) -> Span:
        """Return the days that the words mean, of those nearest to a day."""
        return min(self._around(day, day), key=lambda span: min(abs(span[0].year - day.year), abs(span[1].year - day.year)))

    def _around(self, first: Day, last: Day) -> Iterator[Span]:
        if self.yearly is None:
            yield from self.spans
            return
        begins, ends = self.yearly
        # Beyond two years every day of a year has come by.
        for year in range(first.year - 1, min(last.year, first.year + 2) + 1):
            yield Day(year, *begins), Day(year + (ends < begins), *ends)


def periods_in(text: str, language: str, *, southern: bool = False) -> tuple[Period, ...]:
    """Return the stretches of time that words name, from left to right.

    >>> [text[one.start : one.end] for text in ["In early March, or in the late 1990s"] for one in periods_in(text, "en")]
    ['early March', 'late 1990s']
    """
    names = languages.names_of(language)
    if names is None:
        return ()
    found = [*_parts(text, names), *_centuries(text, names), *_decades(text, names), *_seasons(text, names, southern=southern)]
    bound = _bound_pattern(names)
    chosen: list[Period] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    return tuple(
        sorted((one for one in chosen if not bound.search(text, max(0, one.start - _LONGEST_BEFORE), one.start)), key=lambda one: one.start)
    )


def _parts(text: str, names: Names) -> Iterator[Period]:
    """Yield "early March 2025", "mid-2025", "the late 1990s", "the early 19th century"."""
    for found in _part_pattern(names).finditer(text):
        part = next(name for name in _PARTS_OF_YEAR if found[name])
        if found["month"] and not found["of"]:
            month, (first, last) = languages.number_of(found["month"], names.months) + 1, _PARTS_OF_MONTH[part]
            yield Period(found.start(), found.end(), yearly=((month, first), (month, last)))
        else:
            yield Period(found.start(), found.end(), tuple(_spans(found, part, names)))


def _spans(found: re.Match[str], part: str, names: Names) -> Iterator[Span]:
    """Yield what a part of something with its year may mean; the 1900s are ten years or a hundred."""
    if found["month"]:
        year, month = int(found["of"]), languages.number_of(found["month"], names.months) + 1
        first, last = _PARTS_OF_MONTH[part]
        yield Day(year, month, first), Day(year, month, min(last, days_in_month(year, month)))
    elif found["decade"]:
        decade = int(found["decade"])
        yield _years(decade, *_PARTS_OF_DECADE[part])
        if decade % _YEARS_IN_CENTURY == 0:
            yield _years(decade, *_PARTS_OF_CENTURY[part])
    elif found["century"]:
        yield _years(_YEARS_IN_CENTURY * (_number(found["century"], names) - 1), *_PARTS_OF_CENTURY[part])
    else:
        year, (first, last) = int(found["year"]), _PARTS_OF_YEAR[part]
        yield Day(year, first, 1), Day(year, last, days_in_month(year, last))


def _centuries(text: str, names: Names) -> Iterator[Period]:
    for found in _century_pattern(names).finditer(text):
        first = _YEARS_IN_CENTURY * (_number(found["century"], names) - 1)
        yield Period(found.start(), found.end(), (_years(first, 0, _YEARS_IN_CENTURY),))


def _decades(text: str, names: Names) -> Iterator[Period]:
    for found in languages.decade_pattern(names).finditer(text):
        decade = int(found["decade"])
        length = _YEARS_IN_CENTURY if decade % _YEARS_IN_CENTURY == 0 else _YEARS_IN_DECADE
        yield Period(found.start(), found.end(), (_years(decade, 0, length - 1),))


def _seasons(text: str, names: Names, *, southern: bool) -> Iterator[Period]:
    for found in languages.season_pattern(names).finditer(text):
        if not (found["before"] or found["year"]):
            continue
        number = next(index for index, row in enumerate(names.seasons) if found["season"].lower() in row)
        year = int(found["year"]) if found["year"] else None
        start, end = found.start("season"), found.end()
        here, there = (SOUTH, NORTH) if southern else (NORTH, SOUTH)
        yield replace(_season(start, end, here[number][0], year), turned=_season(start, end, there[number][0], year))


def _season(start: int, end: int, month: int, year: int | None) -> Period:
    """Return a season by its first month; a winter is called by the year in which it begins or by that in which it ends."""
    last = _SKY_ENDS_A_SEASON[month]
    if year is None:
        return Period(start, end, yearly=((month, 1), last))
    years = (year - 1, year) if month == _MONTHS else (year,)
    return Period(start, end, tuple((Day(each, month, 1), Day(each + (last[0] < month), *last)) for each in years))


def _years(first: int, begins: int, ends: int) -> Span:
    return Day(first + begins, 1, 1), Day(first + ends, _MONTHS, _LAST_DAY)


def _number(written: str, names: Names) -> int:
    digits = re.match("[0-9]+", written)
    return int(digits[0]) if digits else names.periods.ordinals.index(re.sub(r"[\s-]+", "-", written.lower())) + 1


@cache
def _part_pattern(names: Names) -> re.Pattern[str]:
    words, month = names.periods, languages.month_pattern(names).pattern
    year = rf"{languages.YEAR}(?!\w|[.,][0-9])"
    of = rf"(?:,?\s+(?:{words.of}\s+)?{year.replace('<year>', '<of>')})?"
    whole = f"{month}{of}|{names.decade}(?!\\w)|{words.century.format(ordinal=_ordinal(names))}|{year}"
    # Names of months begin with a capital: all else is in whatever case.
    return re.compile(rf"(?<!\w)(?i:(?P<early>{words.early})|(?P<mid>{words.mid})|(?P<late>{words.late}))(?i:{words.between})(?:{whole})")


@cache
def _bound_pattern(names: Names) -> re.Pattern[str]:
    words = names.periods
    part = f"(?:{words.early}|{words.mid}|{words.late})"
    return re.compile(rf"(?<!\w)(?:{words.bound})\s+(?:(?:{words.articles})\s+)?(?:{part}[\s-]+)?$", re.IGNORECASE)


@cache
def _century_pattern(names: Names) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){names.periods.century.format(ordinal=_ordinal(names))}", re.IGNORECASE)


def _ordinal(names: Names) -> str:
    """Match a number of order in digits, or in words where the language has them here; the longest first."""
    spelt = "|".join(sorted((word.replace("-", "[\\s-]") for word in names.periods.ordinals), key=len, reverse=True))
    return r"[0-9]{1,2}(?:st|nd|rd|th|\.)" + (f"|{spelt}" if spelt else "")

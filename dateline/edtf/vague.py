"""Seasons and decades in the words of a source: they date nothing, but they name a part of a date, or contradict it.

In here: finding them, and whether they fit. Not in here: dates (phrases.py), seasons in EDTF.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.model import Day, Season
from dateline.edtf.names import Names

FIRST_SEASON, LAST_SEASON = 21, 32
SEASONS = 4
YEARS_IN_DECADE, YEARS_IN_CENTURY = 10, 100


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that name a season, from 0 for spring, of a year or of none; or ten years, of which `year` is the first."""

    start: int
    end: int
    season: int | None
    year: int | None

    @property
    def parts(self) -> frozenset[str]:
        """Which parts of a date they name."""
        if self.season is None:
            return frozenset({"decade"})
        return frozenset({"season"} if self.year is None else {"season", "year"})


def vague_in(text: str, language: str) -> tuple[Vague, ...]:
    """Return the seasons and decades that words name, from left to right.

    >>> [sorted(vague.parts) for vague in vague_in("in the spring of 1942, or in the 1950s", "en")]
    [['season', 'year'], ['decade']]
    """
    names = languages.names_of(language)
    if names is None:
        return ()
    seasons = [
        Vague(found.start(), found.end(), _number(found["season"], names), int(found["year"]) if found["year"] else None)
        for found in languages.season_pattern(names).finditer(text)
        if found["before"] or found["year"]
    ]
    decades = [Vague(found.start(), found.end(), None, int(found["decade"])) for found in languages.decade_pattern(names).finditer(text)]
    return tuple(sorted((*seasons, *decades), key=lambda vague: vague.start))


def fits(vague: Vague, first: Day | None, last: Day | None, season: Season | None = None) -> bool:
    """Tell whether days between two bounds may be of a season or a decade, where an absent bound is open.

    Of which half of the earth a source speaks, it does not say; and a winter is called by the year in which it begins or by
    that in which it ends. So a season contradicts by its year alone, from the December before to the March after it, or, of
    a date that is a `season` itself, by its name. The 1900s may be ten years or a hundred.

    >>> fits(Vague(0, 11, 3, 1942), Day(1943, 1, 5), Day(1943, 1, 5)), fits(Vague(0, 11, 0, 1942), Day(1943, 4, 5), Day(1943, 4, 5))
    (True, False)
    """
    has_name = season is not None and FIRST_SEASON <= season.number <= LAST_SEASON
    if season is not None and has_name and vague.season not in (None, (season.number - FIRST_SEASON) % SEASONS):
        return False
    if vague.year is None:
        return True
    if vague.season is None:
        length = YEARS_IN_CENTURY if vague.year % YEARS_IN_CENTURY == 0 else YEARS_IN_DECADE
        begins, ends = Day(vague.year, 1, 1), Day(vague.year + length - 1, 12, 31)
    else:
        begins, ends = Day(vague.year - 1, 12, 1), Day(vague.year + 1, 3, 31)
    return (last is None or begins <= last) and (first is None or first <= ends)


def _number(name: str, names: Names) -> int:
    return next(index for index, row in enumerate(names.seasons) if name.lower() in row)

"""The calendar of the axes: days counted, and the units that time is divided into.

In here: the proleptic Gregorian calendar with astronomical years, so that 0 is 1 BC and any year works; hours, days, months,
years and runs of years as numbered columns. Not in here: which units a drawing takes (scale.py), the names of columns (words.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor
from typing import Literal

UnitName = Literal["hour", "day", "month", "year"]

DAYS_KEPT = 16_384
"""Days whose number is remembered: the same few are asked for again and again."""
NEAR = 1e-6
"""Days by which a moment may miss the beginning of its hour, for a third of a day has no exact number."""


@dataclass(frozen=True, slots=True)
class Period:
    """One column: `size` hours, days, months or years that begin with what is named; parts finer than the unit are None."""

    unit: UnitName
    size: int
    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None

    @property
    def last_year(self) -> int:
        """The year with which a run of years ends, else that in which the column begins."""
        if self.unit != "year" or self.size == 1:
            return self.year
        return self.year + self.size - (2 if self.year == 1 else 1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A division of time into columns, each of `size` hours, days, months or years, and numbered.

    Runs of years are those that people count, who know no year 0: 50 to 41 BC, 10 to 1 BC, 1 to 9, 10 to 19. So the run that
    begins with the year 1 is one year shorter than the others.

    >>> DECADE, MONTH = Unit("year", 10), Unit("month")
    >>> DECADE.column(day_number(-43, 3, 15)), DECADE.period(-5).year, DECADE.period(-5).last_year
    (-5, -49, -40)
    >>> MONTH.starts(MONTH.column(day_number(2025, 3, 20))) == day_number(2025, 3)
    True
    """

    name: UnitName
    size: int = 1

    def column(self, moment: float) -> int:
        """Return the number of the column that holds a moment."""
        if self.name == "hour":
            return floor((moment + NEAR) * 24 / self.size)
        day = floor(moment + NEAR)
        if self.name == "day":
            return day // self.size
        year, month, _ = civil(day)
        if self.name == "month":
            return (12 * year + month - 1) // self.size
        return year if self.size == 1 else (year if year > 0 else year - 1) // self.size

    def last_column(self, end: float) -> int:
        """Return the number of the column that holds the last moment before `end`."""
        column = self.column(end)
        return column - 1 if self.starts(column) >= end - NEAR else column

    def starts(self, column: int) -> float:
        """Return the first moment of a column, in days."""
        first = column * self.size
        match self.name:
            case "hour":
                return first / 24
            case "day":
                return float(first)
            case "month":
                return float(day_number(first // 12, first % 12 + 1))
            case "year":
                return float(day_number(first if self.size == 1 or column > 0 else first + 1))

    def period(self, column: int) -> Period:
        """Return what a column holds, as a name is made of it."""
        year, month, day = civil(floor(self.starts(column) + NEAR))
        match self.name:
            case "hour":
                return Period("hour", self.size, year, month, day, column * self.size % 24)
            case "day":
                return Period("day", self.size, year, month, day)
            case "month":
                return Period("month", self.size, year, month)
            case "year":
                return Period("year", self.size, year)


@lru_cache(DAYS_KEPT)
def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Count the days since 1 March of the year 0; the 13th month is January of the next year.

    With years that begin in March, the leap day is the last.

    >>> day_number(0, 3, 1), day_number(1, 1, 1) - day_number(0, 12, 31), day_number(2024, 13) == day_number(2025)
    (0, 1, True)
    """
    months = 12 * year + month - 3
    shifted, month_of_it = months // 12, months % 12
    return 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + (153 * month_of_it + 2) // 5 + day - 1


@lru_cache(DAYS_KEPT)
def civil(number: int) -> tuple[int, int, int]:
    """Return the year, month and day of a day that `day_number` counted.

    >>> civil(day_number(-200_000, 2, 29)), civil(day_number(170_000_002, 12, 31))
    ((-200000, 2, 29), (170000002, 12, 31))
    """
    era, day_of_era = divmod(number, 146_097)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_of_it = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_of_it + 2) // 5 + 1
    month = month_of_it + 3 if month_of_it < 10 else month_of_it - 9
    return 400 * era + year_of_era + (month < 3), month, day

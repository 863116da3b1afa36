"""Count from one day to another, by days, months, years and weekdays, in any year.

In here: arithmetic on days. Not in here: what is derived by it (derive.py).

The calendar repeats itself every 400 years to the day and the weekday, so that a year may be moved by whole cycles into the
years that the standard library knows, and back.
"""

from __future__ import annotations

from datetime import date

from dateline.edtf.model import Day

YEARS_IN_CYCLE = 400
DAYS_IN_CYCLE = 146_097
FIRST_YEAR_COUNTED_IN = 2000


def moved(day: Day, *, days: int = 0, months: int = 0, years: int = 0) -> Day:
    """Return the day so many days, months or years later, or earlier if they are negative.

    In a month or year that does not have the day it is the last one that it has.

    >>> moved(Day(2025, 3, 31), months=-1), moved(Day(0, 1, 1), days=-1), moved(Day(170_000_000, 2, 29), years=1)
    (Day(year=2025, month=2, day=28), Day(year=-1, month=12, day=31), Day(year=170000001, month=2, day=28))
    """
    # dateutil takes 14 ms to load, and most collections are built without a derived date.
    from dateutil.relativedelta import relativedelta

    cycles_of_days, days = divmod(days, DAYS_IN_CYCLE)
    cycles_of_years, years = divmod(years, YEARS_IN_CYCLE)
    counted, cycles = _in_range(day)
    counted += relativedelta(days=days, months=months, years=years)
    return _day(counted, cycles + cycles_of_days + cycles_of_years)


def weekday_on_or_before(day: Day, weekday: int) -> Day:
    """Return the day itself if it is that weekday, where Monday is 0, or else the last one before it.

    >>> weekday_on_or_before(Day(2025, 3, 5), 0), weekday_on_or_before(Day(2025, 3, 3), 0)
    (Day(year=2025, month=3, day=3), Day(year=2025, month=3, day=3))
    """
    return _on_weekday(day, weekday, -1)


def weekday_on_or_after(day: Day, weekday: int) -> Day:
    """Return the day itself if it is that weekday, where Monday is 0, or else the first one after it.

    >>> weekday_on_or_after(Day(2025, 3, 4), 0)
    Day(year=2025, month=3, day=10)
    """
    return _on_weekday(day, weekday, 1)


def _on_weekday(day: Day, weekday: int, nth: int) -> Day:
    from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

    counted, cycles = _in_range(day)
    return _day(counted + relativedelta(weekday=(MO, TU, WE, TH, FR, SA, SU)[weekday](nth)), cycles)


def _in_range(day: Day) -> tuple[date, int]:
    """Move a day by whole cycles into years that the standard library knows, and say by how many."""
    cycles, year = divmod(day.year, YEARS_IN_CYCLE)
    return date(FIRST_YEAR_COUNTED_IN + year, day.month, day.day), cycles


def _day(counted: date, cycles: int) -> Day:
    return Day(counted.year - FIRST_YEAR_COUNTED_IN + YEARS_IN_CYCLE * cycles, counted.month, counted.day)

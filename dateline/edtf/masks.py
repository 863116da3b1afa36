"""Which days a date with unknown digits may denote.

In here: the first and the last of them. Not in here: qualifiers, which never widen.
"""

from collections.abc import Iterator
from itertools import product

from dateline.edtf.model import Day, Unspecified, days_in_month

LEAP_YEAR = 2000


def is_undated(date: Unspecified) -> bool:
    """Say whether no digit of the year is known, so that the date has no place in time."""
    return date.year.lstrip("-") == "XXXX"


def has_reading(date: Unspecified) -> bool:
    """Say whether the calendar has at least one day that the date may denote.

    >>> has_reading(Unspecified("1984", "1X", "31")), has_reading(Unspecified("1985", "02", "3X"))
    (True, False)
    """
    return _reading(date, is_last=False) is not None


def first_reading(date: Unspecified) -> Day | None:
    """Return the first day that the date may denote; None where the year is not known at all.

    >>> first_reading(Unspecified("156X", "12", "25")), first_reading(Unspecified("-000X"))
    (Day(year=1560, month=12, day=25), Day(year=-9, month=1, day=1))
    """
    return None if is_undated(date) else _reading(date, is_last=False)


def last_reading(date: Unspecified) -> Day | None:
    """Return the last day that the date may denote; None where the year is not known at all.

    >>> last_reading(Unspecified("1985", "02", "XX")), last_reading(Unspecified("20XX"))
    (Day(year=1985, month=2, day=28), Day(year=2099, month=12, day=31))
    """
    return None if is_undated(date) else _reading(date, is_last=True)


def _reading(date: Unspecified, *, is_last: bool) -> Day | None:
    """Return the first or the last day that the digits leave open, None where there is none."""
    months = _numbers(date.month, 12, is_last=is_last)
    days = _numbers(date.day, 31, is_last=is_last)
    # What no leap year has, no year has; without this, all years would be gone through in vain.
    if _day_in(LEAP_YEAR, months, days) is None:
        return None
    found = (_day_in(year, months, days) for year in _years(date.year, is_last=is_last))
    return next((day for day in found if day is not None), None)


def _day_in(year: int, months: list[int], days: list[int]) -> Day | None:
    return next((Day(year, month, day) for month in months for day in days if day <= days_in_month(year, month)), None)


def _years(written: str, *, is_last: bool) -> Iterator[int]:
    """Yield the years that the digits leave open, from the first on or from the last back; the year 0 has no sign."""
    digits = written.lstrip("-")
    sign = 1 if digits == written else -1
    order = "9876543210" if is_last is (sign == 1) else "0123456789"
    for chosen in product(*(order if digit == "X" else digit for digit in digits)):
        year = sign * int("".join(chosen))
        if year or sign == 1:
            yield year


def _numbers(written: str | None, most: int, *, is_last: bool) -> list[int]:
    """Return the numbers from 1 to `most` that a month or a day may be; an absent one may be any."""
    numbers = range(most, 0, -1) if is_last else range(1, most + 1)
    return [number for number in numbers if written is None or all(a in ("X", b) for a, b in zip(written, f"{number:02d}", strict=True))]

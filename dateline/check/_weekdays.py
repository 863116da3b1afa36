"""The days of a weekday around a date."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.edtf.bounds import first_day
from dateline.edtf.model import Day, Edtf, Point, days_between, days_in_month, text, weekday

_DAYS_IN_WEEK = 7


def around(date: Edtf, wanted: int) -> Iterator[str]:
    """Yield the last such weekday before a single day and the first after it, where Monday is 0.

    >>> list(around(Point(1987, 3, 1), 5))
    ['1987-02-28', '1987-03-07']
    """
    if not isinstance(date, Point) or date.day is None:
        return
    day = first_day(date)
    for step in ((wanted - weekday(day)) % _DAYS_IN_WEEK - _DAYS_IN_WEEK, (wanted - weekday(day)) % _DAYS_IN_WEEK):
        shifted = _shifted(day, step)
        yield text(Point(shifted.year, shifted.month, shifted.day))


def _shifted(day: Day, by: int) -> Day:
    """Return the day that comes less than a week after, or before if `by` is negative."""
    months = [
        (day.year - (day.month == 1), (day.month - 2) % 12 + 1),
        (day.year, day.month),
        (day.year + (day.month == 12), day.month % 12 + 1),
    ]
    near = (Day(year, month, number) for year, month in months for number in range(1, days_in_month(year, month) + 1))
    return next(other for other in near if days_between(day, other) == by)

"""The days of a weekday around a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.edtf.model import Day, Edtf, Point, text
from dateline.edtf.reckoning import moved, weekday_on_or_after, weekday_on_or_before


def around(date: Edtf, wanted: int) -> Iterator[str]:
    """Yield the last such weekday before a single day and the first after it, where Monday is 0; a time of day stays.

    >>> list(around(Point(1987, 3, 1), 5))
    ['1987-02-28', '1987-03-07']
    """
    if not isinstance(date, Point) or date.month is None or date.day is None:
        return
    day = Day(date.year, date.month, date.day)
    for other in (weekday_on_or_before(moved(day, days=-1), wanted), weekday_on_or_after(day, wanted)):
        yield text(replace(date, year=other.year, month=other.month, day=other.day))

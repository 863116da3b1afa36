"""The one order of dates, for lists, neighbours and exports.

In here: under which heading a date stands, and the key that sorts it. Not in here: ids, which the caller appends
to the key; relations between events.
"""

from dataclasses import dataclass

from dateline.edtf.bounds import earliest, latest, sort_point, start_point
from dateline.edtf.model import Day, Edtf, OneOf, days_between

WIDEST_SET_KNOWN_TO_THE_DAY = 14
"""Days between the bounds of a set; a wider one counts as known to the month."""

SortKey = tuple[int, bool, int, bool, int, bool, bool, Day]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands in a list, and how precisely it counts there."""

    year: int
    month: int | None
    day: int | None


def place(date: Edtf) -> Place:
    """Return under which heading the date stands, and the day at which it counts there.

    A set that names days more than 14 days apart counts as known to the month; a set that names only a year stays
    with the year.

    >>> from dateline.edtf.parse import parse
    >>> place(parse("[2025-05-01..2025-05-15]"))
    Place(year=2025, month=5, day=1)
    >>> place(parse("[2025-05-01..2025-05-16]"))
    Place(year=2025, month=5, day=None)
    >>> place(parse("[..2025-03-21]"))
    Place(year=2025, month=3, day=21)
    """
    point = sort_point(date)
    return Place(point.year, point.month, None if _is_wide_set(date) else point.day)


def sort_key(date: Edtf) -> SortKey:
    """Return a key by which dates sort as they are listed; dates of equal keys are told apart by the caller.

    By year; within a year what has a month, then the year alone; within a month what is known to the day, then the
    month alone; a date that has only an end just before its equals; then the earlier latest day first, open ends last.
    """
    at = place(date)
    last = latest(date)
    return (
        at.year,
        at.month is None,
        at.month or 0,
        at.day is None,
        at.day or 0,
        start_point(date) is not None,
        last is None,
        last or Day(0, 0, 0),
    )


def _is_wide_set(date: Edtf) -> bool:
    first, last = earliest(date), latest(date)
    if not isinstance(date, OneOf) or first is None or last is None:
        return False
    return days_between(first, last) > WIDEST_SET_KNOWN_TO_THE_DAY

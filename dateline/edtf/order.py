"""The one order of dates, for lists, neighbours and exports.

In here: under which heading a date stands, and the key that sorts it. Not in here: ids, which the caller appends to the
key; the order within a day (clocks, relations between events).
"""

from dataclasses import dataclass

from dateline.edtf.bounds import earliest, first_day, latest, sort_point, start_point
from dateline.edtf.model import Day, Edtf, OneOf, Point, Precision, Season, Time, days_between, precision_of

WIDEST_SET_KNOWN_TO_THE_DAY = 14
"""Days between the bounds of a set; a wider one counts as known to the month."""

SortKey = tuple[bool, int, int, int, bool, int, bool, bool, Day]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands in a list, and how precisely it counts there; one without a year is undated.

    `season` is the number that EDTF gives a part of the year; a place with a season has no month.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    season: int | None = None


def place(date: Edtf) -> Place:
    """Return under which heading the date stands, and the day at which it counts there.

    One of several dates (`[…]`) that names days more than 14 days apart counts as known to the month; a set that names only
    a year stays with the year. All of several dates (`{…}`) are known, however far apart: they stand at the first.

    A date with unknown digits counts with the parts that it knows: a day of April 1985 (`1985-04-XX`) with its month, a month
    of 1985 and a decade with the year alone, in the first year that they may be. So does a year of which only the first
    digits are sure (`1950S2` in 1900): everything stands where it may begin.

    >>> from dateline.edtf.parse import parse
    >>> place(parse("[2025-05-01..2025-05-15]"))
    Place(year=2025, month=5, day=1, season=None)
    >>> place(parse("[2025-05-01..2025-05-16]"))
    Place(year=2025, month=5, day=None, season=None)
    >>> place(parse("2025-24")), place(parse("191X")), place(parse("XXXX"))
    (Place(year=2025, month=None, day=None, season=24), Place(year=1910, month=None, day=None, season=None), \
Place(year=None, month=None, day=None, season=None))
    """
    point = sort_point(date)
    first = first_day(point)
    if first is None:
        return Place(None)
    match precision_of(point):
        case Precision.YEAR:
            return Place(first.year)
        case Precision.SEASON:
            return Place(first.year, season=point.number if isinstance(point, Season) else None)
        case Precision.MONTH:
            return Place(first.year, first.month)
        case Precision.DAY | Precision.TIME:
            return Place(first.year, first.month, None if _is_wide_set(date) else first.day)


def sort_key(date: Edtf) -> SortKey:
    """Return a key by which dates sort as they are listed; dates of equal keys are told apart by the caller.

    By year, undated dates last of all. Within a year what has a month, then seasons, then the year alone. Within a month
    what is known to the day, by day, then the month alone; seasons by the day on which they begin. A date that has only an
    end just before its equals; then the earlier latest day first, open ends last. A time counts as its day.

    >>> from dateline.edtf.parse import parse
    >>> sorted(["XXXX", "2025", "2025-21", "2025-12", "2025-12-31", "191X"], key=lambda written: sort_key(parse(written)))
    ['191X', '2025-12-31', '2025-12', '2025-21', '2025', 'XXXX']
    """
    at = place(date)
    first, last = first_day(sort_point(date)), latest(date)
    return (
        at.year is None,
        at.year or 0,
        0 if at.month is not None else 1 if at.season is not None else 2,
        0 if first is None or (at.month is None and at.season is None) else first.month,
        at.day is None,
        at.day or 0,
        start_point(date) is not None,
        last is None,
        last or Day(0, 0, 0),
    )


def time_of(date: Edtf) -> Time | None:
    """Return the time of day at the point at which the date stands, None where it has none.

    A set too wide to count as a day has none either.

    >>> from dateline.edtf.parse import parse
    >>> time_of(parse("[1912-04-15T04:00,1912-04-15T03:30]"))
    Time(hour=3, minute=30, second=None, offset=None, qualifier=<Qualifier.NONE: ''>)
    """
    point = sort_point(date)
    return point.time if isinstance(point, Point) and not _is_wide_set(date) else None


def _is_wide_set(date: Edtf) -> bool:
    first, last = earliest(date), latest(date)
    if not isinstance(date, OneOf) or first is None or last is None:
        return False
    return days_between(first, last) > WIDEST_SET_KNOWN_TO_THE_DAY

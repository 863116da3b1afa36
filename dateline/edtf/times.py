"""Times of day: reading them, and where they stand on a clock and in the world.

In here: hours, minutes, seconds and offsets. Not in here: days (model.py), clocks that have a name, what is wrong with
a time (time_faults.py).
"""

import re

from dateline.edtf.model import Day, Qualifier, Time, day_at, day_number

SECONDS_IN_DAY = 86_400
MOST_OFFSET = 14 * 60
"""Minutes by which a clock may differ from UTC: the islands at the date line are 14 hours ahead."""

TIME = re.compile(r"([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}))?)?(?:(Z)|([+-])([0-9]{2})(?::([0-9]{2}))?)?([?~%]?)")


def read_time(text: str) -> Time | None:
    """Return the time of day that stands behind a `T`, or None where it is none.

    `hh`, `hh:mm` or `hh:mm:ss`, then nothing, `Z` or an offset, then a qualifier or none. An offset has minutes, but behind
    seconds, where EDTF lets it end with its hours. Not read are 24:00, leap seconds and `-00:00`: they have no place of
    their own on the clock.

    >>> read_time("02:20"), read_time("21~")
    (Time(hour=2, minute=20, second=None, offset=None, qualifier=<Qualifier.NONE: ''>), \
Time(hour=21, minute=None, second=None, offset=None, qualifier=<Qualifier.APPROXIMATE: '~'>))

    Source: EDTF (Library of Congress, 2019), level 0, Date and Time. Hours or minutes alone and qualifiers are Dateline's.
    """
    found = TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, second = (None if part is None else int(part) for part in found.group(1, 2, 3))
    assert hour is not None, "a time begins with its hour"
    if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    offset = 0 if found[4] else None
    if found[5]:
        offset = _offset(found[5], found[6], found[7], with_seconds=second is not None)
        if offset is None:
            return None
    return Time(hour, minute, second, offset, Qualifier(found[8]))


def clock_span(time: Time) -> tuple[int, int]:
    """Return the seconds since midnight at which the time begins and ends, as its clock shows them; the end is not part of it.

    >>> clock_span(Time(2, 20)), clock_span(Time(23))
    ((8400, 8460), (82800, 86400))
    """
    start = 3600 * time.hour + 60 * (time.minute or 0) + (time.second or 0)
    return start, start + (3600 if time.minute is None else 60 if time.second is None else 1)


def instant(day: Day, time: Time, offset: int = 0) -> int:
    """Return the seconds of UTC from the beginning of day 0 (`day_number`) to the beginning of the time.

    `offset` is that of the clock by which a time without an offset of its own is read, in minutes east of UTC.

    >>> instant(Day(2025, 3, 3), Time(9, offset=60)) == instant(Day(2025, 3, 3), Time(8)) == instant(Day(2025, 3, 3), Time(3), -300)
    True
    """
    east = offset if time.offset is None else time.offset
    return SECONDS_IN_DAY * day_number(day) + clock_span(time)[0] - 60 * east


def on_clock(day: Day, time: Time, offset: int) -> tuple[Day, Time]:
    """Return the day and the time, of an instant whose offset is known, as a clock of another offset shows them.

    >>> on_clock(Day(2025, 1, 2), Time(8, offset=780), -660)
    (Day(year=2025, month=1, day=1), Time(hour=8, minute=None, second=None, offset=-660, qualifier=<Qualifier.NONE: ''>))
    """
    number, seconds = divmod(instant(day, time) + 60 * offset, SECONDS_IN_DAY)
    hour, minute, second = seconds // 3600, seconds // 60 % 60, seconds % 60
    shown_minute = None if time.minute is None and minute == 0 else minute
    return day_at(number), Time(hour, shown_minute, None if time.second is None else second, offset, time.qualifier)


def _offset(sign: str, hours: str, minutes: str | None, *, with_seconds: bool) -> int | None:
    if minutes is None and not with_seconds:
        return None
    east = 60 * int(hours) + int(minutes or 0)
    if int(minutes or 0) > 59 or east > MOST_OFFSET or (sign == "-" and east == 0):
        return None
    return -east if sign == "-" else east

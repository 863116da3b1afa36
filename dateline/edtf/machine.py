"""Write dates for machines: where HTML has a form for them, and as days in ISO 8601.

In here: those forms. Not in here: EDTF (model.text), words for people (words.py).
"""

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import Day, Edtf, Point, Time, Unspecified

LAST_HOUR, LAST_SECOND = 23, 59
MINUTES_IN_HOUR = 60


def machine(date: Edtf) -> str | None:
    """Return the value of `<time datetime>`, None where HTML has none: for sets, intervals, seasons, years before 1, the hour alone.

    It has no form for a qualifier either: the hedge belongs outside the element. Of dates whose digits are not all known it
    has one for a day without its year.

    >>> from dateline.edtf.parse import parse
    >>> machine(parse("2025-03~")), machine(parse("-0043-03-15"))
    ('2025-03', None)
    >>> machine(Point(1912, 4, 15, time=Time(2, 20, offset=-190)))
    '1912-04-15T02:20-03:10'

    Source: HTML (WHATWG), the time element: valid year, month, date, yearless date, local and global date and time strings.
    """
    if isinstance(date, Unspecified):
        month_and_day = f"{date.month}-{date.day}"
        return month_and_day if date.year == "XXXX" and date.day is not None and "X" not in month_and_day else None
    if not isinstance(date, Point) or date.year < 1 or date.significant is not None:
        return None
    day = "-".join([f"{date.year:04d}", *(f"{part:02d}" for part in (date.month, date.day) if part is not None)])
    if date.time is None:
        return day
    time = _machine_time(date.time)
    return f"{day}T{time}" if time is not None else None


def iso_bounds(date: Edtf) -> tuple[str | None, str | None]:
    """Return the first and the last day of a date in ISO 8601, None where it is open or not known.

    >>> from dateline.edtf.parse import parse
    >>> iso_bounds(parse("2025-02/.."))
    ('2025-02-01', None)
    """
    return _iso(earliest(date)), _iso(latest(date))


def _machine_time(time: Time) -> str | None:
    """Return a time with its offset; None for the hour alone, and where HTML's clock has no such hour or second."""
    if time.minute is None or time.hour > LAST_HOUR or (time.second or 0) > LAST_SECOND:
        return None
    clock = f"{time.hour:02d}:{time.minute:02d}" + (f":{time.second:02d}" if time.second is not None else "")
    if not time.offset:
        return clock if time.offset is None else f"{clock}Z"
    hours, minutes = divmod(abs(time.offset), MINUTES_IN_HOUR)
    return f"{clock}{'-' if time.offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def _iso(day: Day | None) -> str | None:
    if day is None:
        return None
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04d}-{day.month:02d}-{day.day:02d}"

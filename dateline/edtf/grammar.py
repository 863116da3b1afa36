"""Read text that is EDTF letter for letter.

In here: the forms that are read, and nothing lenient. Not in here: what is wrong with other text (faults.py).
"""

import re

from dateline.edtf.bounds import first_day, last_day
from dateline.edtf.model import Edtf, End, Interval, OneOf, Point, Qualifier, Range, days_in_month

POINT = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
ENDS: dict[str, End] = {end.value: end for end in End}


def read(text: str) -> Edtf | None:
    """Return the date that `text` writes, or None where it is not one.

    >>> read("2025-03~")
    Point(year=2025, month=3, day=None, qualifier=<Qualifier.APPROXIMATE: '~'>)
    >>> read("2025-13") is None
    True

    Source: EDTF (Library of Congress, 2019): level 0, and of levels 1 and 2 qualifiers at the end, intervals, and sets in square brackets.
    """
    if text.startswith("["):
        return _read_set(text)
    return _read_interval(text) if "/" in text else read_point(text)


def read_point(text: str) -> Point | None:
    """Return the year, month or day that `text` writes, or None."""
    found = POINT.fullmatch(text)
    if found is None or found[1] == "-0000":
        return None
    month, day = (None if part is None else int(part) for part in found.group(2, 3))
    point = Point(int(found[1]), month, day, Qualifier(found[4]))
    return point if _is_in_calendar(point) else None


def runs_backwards(start: Point, end: Point) -> bool:
    """Say whether no day of the start comes before any day of the end, or on it.

    >>> runs_backwards(Point(2025, 3, 15), Point(2025, 3)), runs_backwards(Point(2025, 3), Point(2025, 2))
    (False, True)
    """
    return first_day(start) > last_day(end)


def _is_in_calendar(point: Point) -> bool:
    if point.month is None:
        return True
    return 1 <= point.month <= 12 and (point.day is None or 1 <= point.day <= days_in_month(point.year, point.month))


def _read_interval(text: str) -> Interval | None:
    sides = text.split("/")
    if len(sides) != 2:
        return None
    start, end = (ENDS[side] if side in ENDS else read_point(side) for side in sides)
    if start is None or end is None or (isinstance(start, End) and isinstance(end, End)):
        return None
    if isinstance(start, Point) and isinstance(end, Point) and runs_backwards(start, end):
        return None
    return Interval(start, end)


def _read_set(text: str) -> OneOf | None:
    if not text.endswith("]"):
        return None
    written = text[1:-1].split(",")
    members: list[Point | Range] = []
    for index, part in enumerate(written):
        member = _read_member(part, is_first=index == 0, is_last=index == len(written) - 1)
        if member is None:
            return None
        members.append(member)
    return OneOf(tuple(members))


def _read_member(text: str, *, is_first: bool, is_last: bool) -> Point | Range | None:
    return _read_range(text, may_lack_start=is_first, may_lack_end=is_last) if ".." in text else read_point(text)


def _read_range(text: str, *, may_lack_start: bool, may_lack_end: bool) -> Range | None:
    """Read `A..B`; only the first member of a set may lack its start, and only the last its end."""
    before, _, after = text.partition("..")
    start, end = read_point(before), read_point(after)
    if (start is None and (before or not may_lack_start)) or (end is None and (after or not may_lack_end)):
        return None
    if start is None or end is None:
        return Range(start, end) if start or end else None
    return None if runs_backwards(start, end) else Range(start, end)

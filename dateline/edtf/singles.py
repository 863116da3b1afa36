"""Read one date: a year, a month, a day, a time of a day, a season, or a date with unknown digits.

In here: the forms of one date, letter for letter. Not in here: intervals and sets (grammar.py), what is wrong with other
text (point_faults.py).
"""

import re

from dateline.edtf.masks import has_reading
from dateline.edtf.model import MOST_DIGITS, Parts, Point, Qualifier, Season, Single, Unspecified, days_in_month
from dateline.edtf.seasons import DEPENDENT, MONTHS
from dateline.edtf.times import read_time

SIGNS: dict[str, Qualifier] = {qualifier.value: qualifier for qualifier in Qualifier}
PLAIN = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
YEAR = re.compile(
    r"([?~%]?)(?:(?P<four>-?[0-9]{4})|Y(?P<long>-?[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]?))?)(?:S(?P<significant>[1-9][0-9]?))?([?~%]?)"
)
PARTS = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:T(?P<time>.+))?)?)?",
    re.DOTALL,
)
"""Year, month and day, each with the signs before and behind it."""


def read_single(text: str, *, southern: bool = False) -> Single | None:
    """Return the one date that `text` writes, or None.

    >>> read_single("2001-21"), read_single("156X-12-25")
    (Season(year=2001, number=21, southern=False, qualifier=<Qualifier.NONE: ''>), \
Unspecified(year='156X', month='12', day='25', qualifier=<Qualifier.NONE: ''>, parts=None))
    """
    if found := PLAIN.fullmatch(text):
        return _plain(found, southern=southern)
    if found := YEAR.fullmatch(text):
        return _year(found)
    found = PARTS.fullmatch(text)
    return None if found is None else _of_parts(found)


def qualifiers(signs: list[tuple[str, str]]) -> tuple[Qualifier, Parts | None]:
    """Return the qualifier of the whole, or those of its parts where they differ, from the signs before and behind each part.

    A sign before a part is of that part, one behind it of that part and of all before it.

    >>> qualifiers([("", ""), ("", "~"), ("?", "")])
    (<Qualifier.NONE: ''>, Parts(year=<Qualifier.APPROXIMATE: '~'>, month=<Qualifier.APPROXIMATE: '~'>, day=<Qualifier.UNCERTAIN: '?'>))

    Source: EDTF (Library of Congress, 2019), level 2, Qualification.
    """
    parts: list[str] = []
    covering = ""
    for before, behind in reversed(signs):
        covering = _both(covering, behind)
        parts.insert(0, _both(covering, before))
    if len(set(parts)) == 1:
        return SIGNS[parts[0]], None
    return Qualifier.NONE, Parts(*(SIGNS[sign] for sign in parts))


def _plain(found: re.Match[str], *, southern: bool) -> Point | Season | None:
    """Read what most dates are: numbers, with a qualifier of the whole at the end or none."""
    year, month, day, sign = found.groups()
    if year == "-0000":
        return None
    if month is None:
        return Point(int(year), None, None, SIGNS[sign])
    number = int(month)
    if day is None and number in MONTHS:
        return Season(int(year), number, southern and number in DEPENDENT, SIGNS[sign])
    point = Point(int(year), number, None if day is None else int(day), SIGNS[sign])
    return point if _is_in_calendar(point) else None


def _year(found: re.Match[str]) -> Point | None:
    """Read a year of more than four digits, with an exponent, with significant digits, or with a sign before it."""
    before, behind = found[1], found[6]
    if (before and behind) or found["four"] == "-0000":
        return None
    if found["four"]:
        year = int(found["four"])
    else:
        if len(found["long"]) > MOST_DIGITS + 1:
            return None
        year = int(found["long"]) * 10 ** int(found["exponent"] or 0)
        if not 4 < len(str(abs(year))) <= MOST_DIGITS:
            return None
    significant = None if found["significant"] is None else int(found["significant"])
    if significant is not None and significant > len(f"{abs(year):04d}"):
        return None
    return Point(year, qualifier=SIGNS[before or behind], significant=significant)


def _of_parts(found: re.Match[str]) -> Point | Unspecified | None:
    """Read parts with their own qualifiers, with unknown digits, or with a time behind them."""
    year, month, day = found[2], found[5], found[8]
    time = None if found["time"] is None else read_time(found["time"])
    signs = [(found[index], found[index + 2]) for index in (1, 4, 7) if found[index + 1] is not None]
    if year == "-0000" or (time is None) != (found["time"] is None) or any(before and behind for before, behind in signs):
        return None
    whole, parts = qualifiers(signs)
    if "X" not in year + (month or "") + (day or ""):
        point = Point(int(year), None if month is None else int(month), None if day is None else int(day), whole, time, parts)
        return point if _is_in_calendar(point) else None
    masked = Unspecified(year, month, day, whole, parts)
    return masked if time is None and has_reading(masked) else None


def _both(a: str, b: str) -> str:
    """Join two signs: uncertain and approximate are both."""
    return a or b if not (a and b) or a == b else Qualifier.BOTH.value


def _is_in_calendar(point: Point) -> bool:
    if point.month is None:
        return True
    return 1 <= point.month <= 12 and (point.day is None or 1 <= point.day <= days_in_month(point.year, point.month))

"""Say what is wrong with a date some of whose digits are not known.

In here: other signs for an unknown digit (`199x`, `19--`, `2025-??`), and unknown digits that the calendar cannot fill. Not
in here: decades in words (written_out.py).
"""

import re

from dateline.edtf.masks import has_reading
from dateline.edtf.model import Unspecified
from dateline.edtf.part import LONGEST, EdtfError, Part
from dateline.edtf.seasons import MONTHS
from dateline.edtf.singles import read_single

OTHERWISE = re.compile(r"[xUu*_]+(?:-[xUu*_]+)*|\?\?+(?:-\?\?)*|(?<=^[0-9]{2})--|(?<=^[0-9]{3})-(?=[?~%]?$)")
"""What people write for digits that are not known: `199x`, `199u`, `19**`, `2025-??`, `19--`, `199-`."""

MASK = re.compile(
    r"[?~%]*-?(?P<year>[0-9X]+)[?~%]*(?:-[?~%]*(?P<month>[0-9X]+)[?~%]*(?:-[?~%]*(?P<day>[0-9X]+)[?~%]*)?)?",
)


def mask_fault(part: Part) -> EdtfError | None:
    """Find a date whose unknown digits are written otherwise, or can be no digits of a date."""
    if len(part.own) > LONGEST:
        return None
    return _other_sign_fault(part) or _impossible_fault(part)


def _other_sign_fault(part: Part) -> EdtfError | None:
    first = OTHERWISE.search(part.own)
    if first is None:
        return None
    capitals = OTHERWISE.sub(lambda found: re.sub("[^-]", "X", found[0]) if found[0].strip("-") else "X" * len(found[0]), part.own)
    if read_single(capitals) is None:
        return None
    return part.error("an unknown digit is a capital X", "an unknown digit is not written as X", ("write {}", capitals), at=first.span())


def _impossible_fault(part: Part) -> EdtfError | None:
    found = MASK.fullmatch(part.own)
    if found is None or "X" not in part.own:
        return None
    return _length_fault(part, found) or _calendar_fault(part, found)


def _length_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find a year that has not four digits, or a month or a day that has not two."""
    for name, length, in_words in (("year", 4, "four"), ("month", 2, "two"), ("day", 2, "two")):
        digits = found[name]
        if digits is not None and len(digits) != length:
            filled = f"{digits:X<{length}}" if "X" in digits else f"{digits:0>{length}}"
            filled = part.own[: found.start(name)] + filled + part.own[found.end(name) :]
            plural = "digit" if len(digits) == 1 else "digits"
            reason = f"its {name} has {len(digits)} {plural}"
            return part.error(f"a {name} has {in_words} digits", reason, ("write {}", filled), at=found.span(name))
    return None


def _calendar_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find a month or a day that no date has, whatever its unknown digits are."""
    year, month, day = found.group("year", "month", "day")
    if month is None:
        return None
    only_year = ("if only the year is sure write {}", part.own[: found.end("year")])
    if month.isdigit() and int(month) in MONTHS:
        reason = "a season has no day" if day is not None else "a season has a year with all its digits"
        return part.error("a month is 01 to 12", reason, only_year, at=found.span("month"))
    if not has_reading(Unspecified("XXXX", month)):
        return part.error("a month is 01 to 12", f"there is no month {month}", only_year, at=found.span("month"))
    if day is None or has_reading(Unspecified(year, month, day)):
        return None
    only_month = ("if only the month is sure write {}", part.own[: found.end("month")])
    return part.error("no month that it may be has such a day", f"there is no such day {day}", only_month, at=found.span("day"))

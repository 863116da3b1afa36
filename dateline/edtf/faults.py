"""Say what is wrong with text that is no date: first with its shape, then with the dates inside it.

In here: blanks, intervals, ranges without brackets. Not in here: sets (set_faults.py), what is wrong with one date
(point_faults.py); whether text is a date at all (grammar.py).
"""

import re

from dateline.edtf.backwards_faults import backwards_fault
from dateline.edtf.grammar import read
from dateline.edtf.model import Point
from dateline.edtf.part import LONGEST, EdtfError, Part
from dateline.edtf.point_faults import numeric_fault, point_fault
from dateline.edtf.set_faults import CLOSING, OPENING, list_fault, set_fault
from dateline.edtf.singles import read_single
from dateline.edtf.written_out import season_fault

SPACE = re.compile(r"\s+")
OPEN_ENDS = frozenset({"open", "now", "present", "today", "ongoing", "continuing", "to date", "…", "..."})
UNKNOWN_ENDS = frozenset({"unknown", "not known", "?", "??", "????", "~", "%"})
"""What people write for an end of an interval that is no date."""


def fault(text: str, *, southern: bool = False) -> EdtfError:
    """Return the first thing that is wrong with `text`, which `read` does not read.

    >>> error = fault("1987-13-02")
    >>> error.message, error.start, error.end, error.reason
    ('a month is 01 to 12', 5, 7, 'there is no month 13')
    >>> error.hint
    'for day and month swapped write `1987-02-13`; if only the year is sure write `1987`'
    """
    whole = Part(text, 0, len(text), southern)
    return _blank_fault(whole) or _space_fault(whole) or numeric_fault(whole) or _shape_fault(whole)


def _shape_fault(whole: Part) -> EdtfError:
    text = whole.text
    if text[0] in OPENING or text[-1] in CLOSING:
        return set_fault(whole)
    if "/" in text:
        return season_fault(whole) or _interval_fault(whole)
    return list_fault(whole) or _bare_range_fault(whole) or point_fault(whole)


def _blank_fault(whole: Part) -> EdtfError | None:
    if whole.text.strip():
        return None
    return whole.error("a date is missing here", "it is empty" if not whole.text else "it holds nothing but spaces")


def _space_fault(whole: Part) -> EdtfError | None:
    """Find spaces around what else would be a date, and at the edges of anything."""
    text = whole.text
    found = SPACE.search(text)
    without = SPACE.sub("", text)
    if found is None:
        return None
    if read(without, southern=whole.southern) is not None:
        where = "around" if text.strip() == without else "in"
        return whole.error("a date has no spaces", f"there are spaces {where} it", ("write {}", without), at=found.span())
    if text == text.strip():
        return None
    edge = found.span() if found.start() == 0 else (len(text.rstrip()), len(text))
    return whole.error("a date has no spaces", "there are spaces around it", at=edge)


def _interval_fault(whole: Part) -> EdtfError:
    """Find what is wrong with A/B."""
    text = whole.text
    slash = text.index("/")
    start, end = whole.within(0, slash), whole.within(slash + 1, len(text))
    if "/" in end.own:
        at = end.start + end.own.index("/")
        return whole.error("an interval has one slash", "there is more than one slash", ("write {}", text[:at]), at=(at, at + 1))
    if start.own in ("", "..") and end.own in ("", ".."):
        return whole.error("a date is missing here", "an interval has no date in it")
    for side in (start, end):
        if side.own not in ("", "..") and not side.is_date:
            return _shortened_end_fault(start, end) or _no_end_fault(side) or _end_fault(side)
    backwards = backwards_fault(whole, start, end, "/")
    assert backwards is not None, "nothing else is left to be wrong with an interval"
    return backwards


def _end_fault(side: Part) -> EdtfError:
    if ".." in side.own or side.own[0] in OPENING or side.own[-1] in CLOSING:
        return side.error("an interval runs from one date to another", "an end of the interval is not one date")
    return point_fault(side)


def _no_end_fault(side: Part) -> EdtfError | None:
    """Find words and signs for an end that is open or not known (`2025/present`)."""
    own = side.own.lower()
    if own in OPEN_ENDS:
        return side.error("an open end is two dots", "an open end is written otherwise", ("write {}", ".."))
    if own in UNKNOWN_ENDS:
        return side.error("nothing stands for an end that is not known", "an unknown end is written otherwise", ("write {}", ""))
    if own.strip("?~%") == "..":
        return side.error("an open end has no qualifier", "an open end has a qualifier", ("write {}", ".."))
    return None


def _shortened_end_fault(start: Part, end: Part) -> EdtfError | None:
    """Find an end that leaves out what the start has said (`2025-03-01/05`, `1912-04-15T00:45/01:45`)."""
    first = read_single(start.own)
    if not isinstance(first, Point) or len(end.own) > LONGEST:
        return None
    if first.time is not None:
        completed = f"{start.own.partition('T')[0]}T{end.own.removeprefix('T')}"
    elif re.fullmatch(r"[0-9]{2}(-[0-9]{2})?[?~%]?", end.own):
        kept = start.own.rstrip("?~%")
        length = len(end.own.rstrip("?~%"))
        if kept[-length - 1 : -length] != "-":
            return None
        completed = kept[:-length] + end.own
    else:
        return None
    if end.cure(completed) is None or end.is_date:
        return None
    return end.error("each end is a whole date", "the end of the interval is shortened", ("write {}", completed))


def _bare_range_fault(whole: Part) -> EdtfError | None:
    """Find A..B that stands without brackets."""
    dots = whole.text.find("..")
    if dots < 0:
        return None
    advice = (("for one time between the two write {}", f"[{whole.text}]"), ("for what lasted write {}", whole.text.replace("..", "/", 1)))
    if not (whole.text.startswith("..") or whole.text.endswith("..")):
        return whole.error("two dots stand within brackets", "a range has no brackets", *advice, at=(dots, dots + 2))
    lasted = whole.text.replace("..", "../" if dots == 0 else "/..")
    open_advice = (("for one time on that side write {}", f"[{whole.text}]"), ("for what lasted write {}", lasted))
    return whole.error("two dots stand within brackets, or beside a slash", "a range has no brackets", *open_advice, at=(dots, dots + 2))

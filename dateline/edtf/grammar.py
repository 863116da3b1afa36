"""Read text that is EDTF letter for letter.

In here: intervals and sets, and the way to one date (singles.py). Not in here: anything lenient, what is wrong with other
text (faults.py).
"""

from dateline.edtf.bounds import runs_backwards
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Range, Single
from dateline.edtf.singles import read_single

ENDS: dict[str, End] = {end.value: end for end in End}
BRACKETS: dict[str, tuple[str, type[OneOf | AllOf]]] = {"[": ("]", OneOf), "{": ("}", AllOf)}
"""The bracket that opens a set: the one that closes it, and whether one or all of its members are meant."""


def read(text: str, *, southern: bool = False) -> Edtf | None:
    """Return the date that `text` writes, or None where it is not one.

    >>> read("2025-03~/..")
    Interval(start=Point(year=2025, month=3, day=None, qualifier=<Qualifier.APPROXIMATE: '~'>, time=None, parts=None, significant=None), \
end=<End.OPEN: '..'>)
    >>> read("2025-13") is None
    True

    Source: EDTF (Library of Congress, 2019), levels 0 to 2; times of day in intervals and sets are Dateline's.
    """
    if text[:1] in BRACKETS:
        return _read_set(text, southern=southern)
    return _read_interval(text, southern=southern) if "/" in text else read_single(text, southern=southern)


def _read_interval(text: str, *, southern: bool) -> Interval | None:
    sides = text.split("/", 2)
    if len(sides) != 2:
        return None
    start, end = (ENDS[side] if side in ENDS else read_single(side, southern=southern) for side in sides)
    if start is None or end is None or (isinstance(start, End) and isinstance(end, End)):
        return None
    if not isinstance(start, End) and not isinstance(end, End) and runs_backwards(start, end):
        return None
    return Interval(start, end)


def _read_set(text: str, *, southern: bool) -> OneOf | AllOf | None:
    closing, kind = BRACKETS[text[0]]
    if not text.endswith(closing):
        return None
    written = text[1:-1].split(",")
    members: list[Single | Range] = []
    for index, part in enumerate(written):
        member = _read_member(part, is_first=index == 0, is_last=index == len(written) - 1, southern=southern)
        if member is None:
            return None
        members.append(member)
    return kind(tuple(members))


def _read_member(text: str, *, is_first: bool, is_last: bool, southern: bool) -> Single | Range | None:
    if ".." in text:
        return _read_range(text, may_lack_start=is_first, may_lack_end=is_last, southern=southern)
    return read_single(text, southern=southern)


def _read_range(text: str, *, may_lack_start: bool, may_lack_end: bool, southern: bool) -> Range | None:
    """Read `A..B`; only the first member of a set may lack its start, and only the last its end."""
    before, _, after = text.partition("..")
    start, end = read_single(before, southern=southern), read_single(after, southern=southern)
    if (start is None and (before or not may_lack_start)) or (end is None and (after or not may_lack_end)):
        return None
    if start is None or end is None:
        return Range(start, end) if start or end else None
    return None if runs_backwards(start, end) else Range(start, end)

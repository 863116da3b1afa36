"""Read a date in EDTF, or say exactly where and why it is not one.

In here: the way in. Not in here: the grammar (grammar.py), finding faults (faults.py, point_faults.py).
"""

from dateline.edtf.faults import fault
from dateline.edtf.grammar import read
from dateline.edtf.model import Edtf
from dateline.edtf.part import EdtfError

__all__ = ["EdtfError", "parse"]


def parse(text: str) -> Edtf:
    """Read years, months and days, each with a qualifier at its end or none, intervals, and sets in square brackets.

    >>> parse("2025-03-03")
    Point(year=2025, month=3, day=3, qualifier=<Qualifier.NONE: ''>)

    Raises:
        EdtfError: The text is not such a date.

    Source: EDTF (Library of Congress, 2019).
    """
    date = read(text)
    if date is None:
        raise fault(text)
    return date

"""Read a date in EDTF, or say exactly where and why it is not one.

In here: the way in. Not in here: the grammar (grammar.py, singles.py), finding faults (faults.py and beside it).
"""

from dateline.edtf.faults import fault
from dateline.edtf.grammar import read
from dateline.edtf.model import Edtf
from dateline.edtf.part import EdtfError

__all__ = ["EdtfError", "is_date", "parse"]


def parse(text: str, *, southern: bool = False) -> Edtf:
    """Read a date in EDTF, levels 0 to 2, with times of day.

    The seasons 21 to 24 are those of the north, or of the south if `southern` says so.

    >>> parse("2025-03-03")
    Point(year=2025, month=3, day=3, qualifier=<Qualifier.NONE: ''>, time=None, parts=None, significant=None)

    Raises:
        EdtfError: The text is not a date.

    Source: EDTF (Library of Congress, 2019).
    """
    date = read(text, southern=southern)
    if date is None:
        raise fault(text, southern=southern)
    return date


def is_date(text: str) -> bool:
    """Tell whether a text is a date in EDTF.

    >>> is_date("2025-03~"), is_date("2025-02-30")
    (True, False)
    """
    try:
        parse(text)
    except EdtfError:
        return False
    return True

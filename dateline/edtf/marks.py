"""Which mark is drawn for a date.

In here: the name of the mark. Not in here: its drawing, its place on a scale.
"""

from typing import Literal

from dateline.edtf.model import Edtf, End, Interval, OneOf, Point, Precision, Qualifier, Range, precision_of

Mark = Literal["day", "month", "year", "about", "span", "from", "until", "by", "onward", "between", "either", "expected"]

MARK_OF_PRECISION: dict[Precision, Mark] = {Precision.YEAR: "year", Precision.MONTH: "month", Precision.DAY: "day"}


def mark(date: Edtf, expected: bool = False) -> Mark:
    """Return the name of the mark; what is expected has one mark, whatever its date.

    >>> from dateline.edtf.parse import parse
    >>> mark(parse("2025-03~")), mark(parse("[..2025-03-21]")), mark(parse("2025-03-21"), expected=True)
    ('about', 'by', 'expected')
    """
    if expected:
        return "expected"
    match date:
        case Point():
            return _of_point(date)
        case Interval(_, End()):
            return "from"
        case Interval(End(), _):
            return "until"
        case Interval():
            return "span"
        case OneOf((member,)):
            return _of_point(member) if isinstance(member, Point) else _of_range(member)
        case OneOf():
            return "either"


def _of_point(point: Point) -> Mark:
    return MARK_OF_PRECISION[precision_of(point)] if point.qualifier is Qualifier.NONE else "about"


def _of_range(members: Range) -> Mark:
    if members.start is None:
        return "by"
    return "onward" if members.end is None else "between"

"""The mark that is drawn for a date."""

from collections.abc import Callable

from dateline.edtf.marks import mark
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]


def test_marks_are_those_of_the_table(table: Table) -> None:
    rows = table("marks.txt")

    actual = [[written, mark(parse(written))] for written, _ in rows]

    assert rows == actual


def test_what_is_expected_has_one_mark_whatever_its_date(table: Table) -> None:
    marks = {mark(parse(written), expected=True) for written, _ in table("marks.txt")}

    assert {"expected"} == marks

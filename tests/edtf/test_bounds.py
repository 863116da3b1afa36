"""The days that a date may denote."""

from collections.abc import Callable

from dateline.edtf.bounds import earliest, latest, length, points, precision, sort_point
from dateline.edtf.model import Day, Point, text
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]


def shown(day: Day | None) -> str:
    """Write a day as the table does."""
    return "open" if day is None else text(Point(day.year, day.month, day.day))


def test_bounds_are_those_of_the_table(table: Table) -> None:
    rows = table("bounds.txt")

    actual = []
    for written, *_ in rows:
        date = parse(written)
        actual.append([written, shown(earliest(date)), shown(latest(date)), str(length(date) or "open"), precision(date).value])

    assert rows == actual


def test_points_are_those_written_from_left_to_right() -> None:
    named = points(parse("[..1667,1670~,1672..1673]"))

    assert ["1667", "1670~", "1672", "1673"] == [text(point) for point in named]


def test_sort_point_of_a_set_is_its_earliest_member_wherever_it_stands() -> None:
    point = sort_point(parse("[2025-05,2024-02-01,2025]"))

    assert Point(2024, 2, 1) == point


def test_sort_point_is_the_coarser_of_two_that_begin_on_one_day() -> None:
    point = sort_point(parse("[2025-01-01,2025-01]"))

    assert Point(2025, 1) == point

"""The days that a date may denote."""

from collections.abc import Callable

from dateline.edtf.bounds import earliest, end_point, latest, length, points, precision, singles, sort_point
from dateline.edtf.model import Day, Point, Time, text
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


def test_seasons_have_the_months_of_their_hemisphere(table: Table) -> None:
    rows = table("seasons.txt")

    actual = []
    for written, *_ in rows:
        sides = [parse(written, southern=southern) for southern in (False, True)]
        actual.append([written, *(f"{shown(earliest(date))} to {shown(latest(date))}" for date in sides)])

    assert rows == actual


def test_singles_are_all_dates_that_are_named_and_points_those_with_all_digits() -> None:
    date = parse("{..2023,2025-21,20XX..2099}")

    assert ["2023", "2025-21", "20XX", "2099"] == [text(one) for one in singles(date)]
    assert ["2023", "2099"] == [text(one) for one in points(date)]


def test_points_are_those_written_from_left_to_right() -> None:
    named = points(parse("[..1667,1670~,1672..1673]"))

    assert ["1667", "1670~", "1672", "1673"] == [text(point) for point in named]


def test_sort_point_of_a_set_is_its_earliest_member_wherever_it_stands() -> None:
    point = sort_point(parse("[2025-05,2024-02-01,2025]"))

    assert Point(2024, 2, 1) == point


def test_sort_point_is_the_coarser_of_two_that_begin_on_one_day() -> None:
    point = sort_point(parse("[2025-01-01,2025-01]"))

    assert Point(2025, 1) == point


def test_end_point_is_the_later_of_two_times_of_one_day() -> None:
    point = end_point(parse("[1912-04-15T04:00,1912-04-15T03:30]"))

    assert Point(1912, 4, 15, time=Time(4, 0)) == point

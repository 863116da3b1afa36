"""The order of dates, and the heading under which each stands."""

from collections.abc import Callable

import pytest

from dateline.edtf.model import Qualifier, Time
from dateline.edtf.order import Place, place, sort_key, time_of
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]


def test_dates_sort_as_the_table_lists_them(table: Table) -> None:
    listed = [row[0] for row in table("order.txt")]
    backwards = listed[::-1]

    actual = sorted(backwards, key=lambda written: sort_key(parse(written)))

    assert listed == actual


def test_only_dates_on_one_line_of_the_table_are_equal(table: Table) -> None:
    rows = table("order.txt")

    keys = [{sort_key(parse(written)) for written in row} for row in rows]

    assert [1] * len(rows) == [len(of_row) for of_row in keys]
    assert len(rows) == len(set().union(*keys))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025", Place(2025, None, None)),
        ("2025-03~", Place(2025, 3, None)),
        ("2025-03-03?", Place(2025, 3, 3)),
        ("2025-03-03/2026", Place(2025, 3, 3)),
        ("../2025-03-03", Place(2025, 3, 3)),
        ("[..2025-03]", Place(2025, 3, None)),
        ("[2025-03-03..]", Place(2025, 3, 3)),
        ("[2025-03-03,2025-03-17]", Place(2025, 3, 3)),
        ("[2025-03-03,2025-03-18]", Place(2025, 3, None)),
        ("[2025..2026]", Place(2025, None, None)),
        ("[..2020,2025..]", Place(2025, None, None)),
        ("{2025-03-03,2025-12-31}", Place(2025, 3, 3)),
        ("2025-21", Place(2025, season=21)),
        ("2025-24/2026-03", Place(2025, season=24)),
        ("[2025-21,2025-03-01]", Place(2025, season=21)),
        ("191X", Place(1910)),
        ("156X-12-25", Place(1560)),
        ("2004-XX", Place(2004)),
        ("1984-1X", Place(1984)),
        ("1985-04-XX", Place(1985, 4)),
        ("1950S2", Place(1900)),
        ("Y-17E7", Place(-170_000_000)),
        ("1912-04-15T02:20", Place(1912, 4, 15)),
        ("[1912-04-15T03:30,1912-05-15]", Place(1912, 4, None)),
        ("XXXX", Place(None)),
        ("XXXX-12-25", Place(None)),
        ("XXXX/2025-03", Place(2025, 3)),
        ("[2024,XXXX]", Place(2024)),
    ],
)
def test_place_is_the_sort_point_as_precisely_as_it_counts(written: str, expected: Place) -> None:
    actual = place(parse(written))

    assert expected == actual


def test_only_a_set_loses_its_day_to_its_width() -> None:
    actual = place(parse("2025-03-03/2025-12-31"))

    assert Place(2025, 3, 3) == actual


def test_qualifiers_make_no_difference_to_the_order() -> None:
    keys = {sort_key(parse(written)) for written in ("2025-03-03", "2025-03-03?", "2025-03-03~", "2025-03-03%")}

    assert 1 == len(keys)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1912-04-15T02:20", Time(2, 20)),
        ("1912-04-15T00:45~/1912-04-15T01:45", Time(0, 45, qualifier=Qualifier.APPROXIMATE)),
        ("../1912-04-15T02:20", Time(2, 20)),
        ("[..1912-04-15T02:20,1912-04-15T03:00..]", Time(3, 0)),
        ("[1912-04-15T04:00,1912-04-15T03:30]", Time(3, 30)),
        ("[1912-04-15T04:00Z,1912-04-15T03:30-01:00]", Time(4, 0, offset=0)),
        ("[1912-04-15T04:00Z,1912-04-15T03:30]", Time(3, 30)),
        ("[1912-04-15T04:00,1912-04-15]", None),
        ("[1912-04-15T04:00,1912-05-15]", None),
        ("1912-04-15/1912-04-15T02:20", None),
        ("1912-04", None),
        ("XXXX", None),
    ],
)
def test_time_is_that_of_the_point_at_which_the_date_stands(written: str, expected: Time | None) -> None:
    actual = time_of(parse(written))

    assert expected == actual

"""The order of dates, and the heading under which each stands."""

from collections.abc import Callable

import pytest

from dateline.edtf.order import Place, place, sort_key
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]


def test_dates_sort_as_the_table_lists_them(table: Table) -> None:
    listed = [row[0] for row in table("order.txt")]
    backwards = listed[::-1]

    actual = sorted(backwards, key=lambda written: sort_key(parse(written)))

    assert listed == actual


def test_no_two_dates_of_the_table_are_equal(table: Table) -> None:
    keys = [sort_key(parse(row[0])) for row in table("order.txt")]

    assert len(keys) == len(set(keys))


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

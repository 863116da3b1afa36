from __future__ import annotations

import pytest

from dateline.chart.calendar import day_number
from dateline.chart.model import Extent, MarkName, Place, bounds, is_known, place
from tests.chart.cases import day, item, month, since, time, to, year

MARCH_3 = day(2025, 3, 3)


@pytest.mark.parametrize(
    ("mark", "extents", "expected"),
    [
        ("day", (MARCH_3,), (MARCH_3.start, MARCH_3.end, "day")),
        ("from", (since(month(2025, 3)),), (day_number(2025, 3), day_number(2025, 4), "month")),
        ("by", (to(MARCH_3),), (MARCH_3.start, MARCH_3.end, "day")),
        ("by", (Extent(day_number(2025, 1, 20), MARCH_3.end, "day"),), (MARCH_3.start, MARCH_3.end, "day")),
        ("year", (year(1910, years=10),), (day_number(1910), day_number(1920), "year")),
        ("between", (Extent(day_number(2025, 1, 20), MARCH_3.end, "day"),), (day_number(2025, 1, 20), day_number(2025, 1, 21), "day")),
        ("until", (to(year(-43)),), (day_number(-43), day_number(-42), "year")),
        ("between", (day(2025, 2, 1), MARCH_3), (day_number(2025, 2, 1), day_number(2025, 2, 2), "day")),
        ("span", (year(2025), month(2025, 1)), (day_number(2025), day_number(2026), "year")),
        ("either", (to(day(2025, 2, 1)), MARCH_3), (MARCH_3.start, MARCH_3.end, "day")),
    ],
)  # fmt: skip
def test_item_stands_where_its_date_begins_or_else_where_it_ends(
    mark: MarkName, extents: tuple[Extent, ...], expected: tuple[float, float, str]
) -> None:
    assert expected == _sides(place(item(0, mark, *extents)))


def _sides(found: Place | None) -> tuple[float, float, str] | None:
    return None if found is None else (found.start, found.end, found.precision)


def test_item_without_a_date_stands_nowhere() -> None:
    assert place(item(0, "undated")) is None
    assert place(item(0, "from", Extent(None, None, "day"))) is None


def test_bounds_are_open_where_one_stretch_is() -> None:
    assert (None, MARCH_3.end) == bounds(item(0, "either", to(day(2025, 2, 1)), MARCH_3))
    assert (MARCH_3.start, None) == bounds(item(0, "from", since(MARCH_3)))


@pytest.mark.parametrize(
    ("mark", "extents", "by_day", "by_time"),
    [
        ("day", (MARCH_3,), True, False),
        ("day", (time(MARCH_3, 2, 20),), True, True),
        ("span", (MARCH_3, day(2025, 3, 9)), True, False),
        ("span", (MARCH_3, month(2025, 4)), False, False),
        ("span", (Extent(day_number(2025, 3, 3), day_number(2025, 3, 9), "day"),), False, False),
        ("both", (MARCH_3, day(2025, 3, 9)), True, False),
        ("about", (day(2025, 3, 3, soft=True),), False, False),
        ("day", (day(2025, 3, 3, soft=True),), False, False),
        ("either", (MARCH_3, day(2025, 3, 9)), False, False),
        ("expected", (MARCH_3,), False, False),
        ("by", (to(MARCH_3),), False, False),
    ],
)  # fmt: skip
def test_day_is_known_where_no_other_day_is_possible(mark: MarkName, extents: tuple[Extent, ...], by_day: bool, by_time: bool) -> None:
    made = item(0, mark, *extents)

    assert (by_day, by_time) == (is_known(made, timed=False), is_known(made, timed=True))


def test_day_of_times_that_are_not_sure_is_known_all_the_same_where_it_is_one() -> None:
    about = item(0, "day", time(MARCH_3, 21, 0, soft=True), in_one_day=True)
    between = item(0, "between", time(MARCH_3, 10, 30), time(MARCH_3, 11, 0), in_one_day=True)

    assert [(True, False)] * 2 == [(is_known(made, timed=False), is_known(made, timed=True)) for made in (about, between)]

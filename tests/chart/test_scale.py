from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.calendar import Unit, UnitName, day_number
from dateline.chart.scale import Scale, fit, over

MOMENTS = st.floats(-(10**9), 10**9)
FINEST: tuple[UnitName, ...] = ("hour", "day", "month", "year")


@given(MOMENTS, st.floats(0, 10**8), st.sampled_from(FINEST))
def test_window_holds_all_that_it_was_made_for_in_few_columns(start: float, length: float, finest: UnitName) -> None:
    scale = fit(start, start + length, finest)

    assert scale.start <= start
    assert start + length <= scale.end + 1e-5
    assert 3 <= scale.columns <= 33
    assert FINEST.index(scale.unit.name) >= FINEST.index(finest)


@given(MOMENTS, st.floats(0, 10**6), st.floats(0, 1), st.floats(0, 1))
def test_later_moments_stand_further_right_and_those_of_the_window_within_it(start: float, length: float, a: float, b: float) -> None:
    scale = fit(start, start + length, "hour")
    first, second = sorted(start + length * part for part in (a, b))

    assert scale.at(first) <= scale.at(second) + 1e-6
    assert -1e-6 <= scale.at(first)
    assert scale.at(second) <= 100 + 1e-6


@pytest.mark.parametrize(
    ("start", "end", "finest", "unit", "columns"),
    [
        (day_number(1912, 4, 15) + 0.1, day_number(1912, 4, 15) + 0.101, "hour", Unit("hour"), 5),
        (day_number(1912, 4, 14), day_number(1912, 4, 16), "hour", Unit("hour", 3), 18),
        (day_number(1912, 4, 14), day_number(1912, 4, 16), "day", Unit("day"), 7),
        (day_number(2025, 3, 1), day_number(2025, 4, 1), "day", Unit("day"), 33),
        (day_number(2025, 3, 1), day_number(2025, 4, 1), "month", Unit("month"), 3),
        (day_number(2025, 1, 1), day_number(2026, 1, 1), "day", Unit("month"), 14),
        (day_number(2023, 1, 1), day_number(2026, 1, 1), "day", Unit("month", 3), 14),
        (day_number(2022, 2, 1), day_number(2026, 1, 1), "day", Unit("year"), 6),
        (day_number(1950), day_number(2000), "year", Unit("year", 5), 12),
        (day_number(1850), day_number(2000), "day", Unit("year", 10), 17),
        (day_number(-199_999), day_number(2020), "day", Unit("year", 50_000), 7),
    ],
)  # fmt: skip
def test_window_has_units_that_fit_its_length(start: float, end: float, finest: UnitName, unit: Unit, columns: int) -> None:
    scale = fit(start, end, finest)

    assert (unit, columns) == (scale.unit, scale.columns)


def test_months_are_of_one_width_and_time_runs_evenly_within_each() -> None:
    scale = over(Unit("month"), day_number(2025, 1), day_number(2025, 5))

    assert [0, 25, 50, 75] == [scale.at(day_number(2025, month)) for month in (1, 2, 3, 4)]
    assert 37.5 == scale.at(day_number(2025, 2, 15))
    assert (25, 50, 75) == scale.edges()


def test_what_lies_outside_of_the_window_stands_outside_of_it() -> None:
    scale = Scale(Unit("year"), 2022, 4)

    assert -25 == scale.at(day_number(2021))
    assert 125 == scale.at(day_number(2027))

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.calendar import Unit, civil, day_number

UNITS = (
    Unit("hour"), Unit("hour", 3), Unit("day"), Unit("month"), Unit("month", 3), Unit("year"), Unit("year", 5), Unit("year", 10),
    Unit("year", 10_000),
)  # fmt: skip


@given(st.dates(), st.dates())
def test_days_are_counted_as_the_standard_calendar_counts_them(a: date, b: date) -> None:
    assert (b - a).days == day_number(b.year, b.month, b.day) - day_number(a.year, a.month, a.day)


@given(st.integers(-(10**11), 10**11))
def test_each_day_has_one_number_and_each_number_one_day(number: int) -> None:
    year, month, day = civil(number)

    assert number == day_number(year, month, day)
    assert 1 <= month <= 12
    assert 1 <= day <= 31


@given(st.sampled_from(UNITS), st.integers(-(10**9), 10**9), st.floats(0, 0.999))
def test_each_moment_lies_in_its_column_and_columns_follow_without_a_gap(unit: Unit, number: int, part: float) -> None:
    moment = number + part

    column = unit.column(moment)

    assert unit.starts(column) <= moment + 1e-5
    assert moment < unit.starts(column + 1)


@given(st.sampled_from(UNITS), st.integers(-(10**6), 10**6))
def test_column_that_ends_with_a_moment_is_the_last_before_it(unit: Unit, column: int) -> None:
    assert column == unit.column(unit.starts(column))
    assert column == unit.last_column(unit.starts(column + 1))


@pytest.mark.parametrize(
    ("size", "year", "first", "last"),
    [
        (10, 1912, 1910, 1919),
        (10, 10, 10, 19),
        (10, 5, 1, 9),
        (10, 0, -9, 0),
        (10, -43, -49, -40),
        (100, -5, -99, 0),
        (5, 2, 1, 4),
        (1, -43, -43, -43),
    ],
)  # fmt: skip
def test_runs_of_years_are_those_that_people_count(size: int, year: int, first: int, last: int) -> None:
    unit = Unit("year", size)

    period = unit.period(unit.column(day_number(year, 6, 1)))

    assert (first, last) == (period.year, period.last_year)


def test_column_is_named_by_what_it_begins_with() -> None:
    noon = day_number(1912, 4, 15) + 0.5

    hour = Unit("hour", 3).period(Unit("hour", 3).column(noon))
    quarter = Unit("month", 3).period(Unit("month", 3).column(noon))

    assert (1912, 4, 15, 12) == (hour.year, hour.month, hour.day, hour.hour)
    assert (1912, 4, None, 3) == (quarter.year, quarter.month, quarter.day, quarter.size)

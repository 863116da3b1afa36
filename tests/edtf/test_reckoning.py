"""Counting from day to day in any year."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.model import Day, days_between, weekday
from dateline.edtf.reckoning import moved, weekday_on_or_after, weekday_on_or_before

DAYS = st.builds(Day, st.integers(-200_000_000, 200_000_000), st.integers(1, 12), st.integers(1, 28))


@given(DAYS, st.integers(-(10**7), 10**7))
def test_days_are_counted_in_every_year(day: Day, days: int) -> None:
    assert days == days_between(day, moved(day, days=days))


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(3000, 12, 31)), st.integers(-300_000, 300_000))
def test_days_are_those_of_the_standard_library(day: datetime.date, days: int) -> None:
    other = day + datetime.timedelta(days)

    assert Day(other.year, other.month, other.day) == moved(Day(day.year, day.month, day.day), days=days)


@given(DAYS, st.integers(0, 6))
def test_weekdays_are_found_within_a_week_on_either_side(day: Day, wanted: int) -> None:
    before, after = weekday_on_or_before(day, wanted), weekday_on_or_after(day, wanted)

    assert wanted == weekday(before) == weekday(after)
    assert 0 <= days_between(before, day) <= 6
    assert 0 <= days_between(day, after) <= 6


@given(DAYS, st.integers(-1200, 1200))
def test_months_lead_to_the_same_day_of_a_month(day: Day, months: int) -> None:
    there = moved(day, months=months)

    assert months == 12 * (there.year - day.year) + there.month - day.month
    assert day.day == there.day


def test_years_beyond_a_cycle_are_counted() -> None:
    assert Day(-998_000, 2, 28) == moved(Day(2000, 2, 28), years=-1_000_000)

"""What dates are made of: text, days, weekdays."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.model import Day, End, Interval, OneOf, Point, Qualifier, Range, days_between, text, weekday


def test_days_are_ordered_as_the_calendar_is() -> None:
    days = [Day(-1, 12, 31), Day(0, 1, 1), Day(2025, 2, 28), Day(2025, 3, 1), Day(12025, 1, 1)]
    backwards = days[::-1]

    actual = sorted(backwards)

    assert days == actual


def test_days_between_spans_the_year_zero() -> None:
    days = days_between(Day(-1, 12, 31), Day(1, 1, 1))

    assert 367 == days


def test_days_between_goes_beyond_the_year_9999() -> None:
    days = days_between(Day(9999, 12, 31), Day(10000, 1, 1))

    assert 1 == days


def test_four_hundred_years_have_146097_days_wherever_they_begin() -> None:
    lengths = {days_between(Day(year, 3, 1), Day(year + 400, 3, 1)) for year in (-401, -4, 0, 1, 1999, 9999)}

    assert {146097} == lengths


@given(st.dates(), st.dates())
def test_days_between_agrees_with_the_standard_library(a: datetime.date, b: datetime.date) -> None:
    assert (b - a).days == days_between(Day(a.year, a.month, a.day), Day(b.year, b.month, b.day))


@given(st.dates())
def test_weekday_agrees_with_the_standard_library(day: datetime.date) -> None:
    assert day.weekday() == weekday(Day(day.year, day.month, day.day))


def test_text_writes_four_digits_of_every_year() -> None:
    dates = [Point(25), Point(0), Point(-43, 3, 5)]

    assert ["0025", "0000", "-0043-03-05"] == [text(date) for date in dates]


def test_text_writes_open_and_unknown_ends_as_edtf_does() -> None:
    march = Point(2025, 3)
    dates = [Interval(march, End.OPEN), Interval(march, End.UNKNOWN), Interval(End.OPEN, march), Interval(End.UNKNOWN, march)]

    assert ["2025-03/..", "2025-03/", "../2025-03", "/2025-03"] == [text(date) for date in dates]


def test_text_writes_sets_with_their_ranges() -> None:
    date = OneOf((Range(None, Point(2023)), Point(2024, qualifier=Qualifier.BOTH), Range(Point(2025), Point(2026))))

    assert "[..2023,2024%,2025..2026]" == text(date)

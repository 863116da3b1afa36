"""What dates are made of: text, days, weekdays."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.model import (
    AllOf,
    Day,
    Edtf,
    End,
    Interval,
    OneOf,
    Parts,
    Point,
    Qualifier,
    Range,
    Season,
    Time,
    Unspecified,
    day_at,
    day_number,
    days_between,
    text,
    weekday,
)


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


@given(st.integers(-(10**15), 10**15) | st.integers(-(10**6), 10**6))
def test_day_of_a_number_is_the_day_that_has_it(number: int) -> None:
    assert number == day_number(day_at(number))


@given(st.dates())
def test_day_of_a_number_agrees_with_the_standard_library(day: datetime.date) -> None:
    number = day.toordinal() - datetime.date(1, 1, 1).toordinal() + day_number(Day(1, 1, 1))

    assert Day(day.year, day.month, day.day) == day_at(number)


def test_days_of_any_year_are_counted_at_once() -> None:
    far = Day(10**4000, 1, 1)

    assert far == day_at(day_number(far))


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


def test_text_writes_sets_of_all_members_in_braces() -> None:
    date = AllOf((Point(1960), Range(Point(1961, 12), None)))

    assert "{1960,1961-12..}" == text(date)


def test_text_writes_longer_years_with_y_and_without_exponents() -> None:
    dates = [Point(12_025), Point(-170_000_000), Point(338_800, significant=3, qualifier=Qualifier.APPROXIMATE), Point(9_999)]

    assert ["Y12025", "Y-170000000", "Y338800S3~", "9999"] == [text(date) for date in dates]


def test_text_writes_seasons_and_unknown_digits_with_their_qualifiers() -> None:
    dates: list[Edtf] = [
        Season(-43, 21, southern=True),
        Season(2025, 41, qualifier=Qualifier.BOTH),
        Unspecified("-15XX", "12", "XX", Qualifier.UNCERTAIN),
    ]

    assert ["-0043-21", "2025-41%", "-15XX-12-XX?"] == [text(date) for date in dates]


def test_text_writes_one_sign_behind_the_first_parts_and_otherwise_one_before_each() -> None:
    about, perhaps = Qualifier.APPROXIMATE, Qualifier.UNCERTAIN
    parts = [Parts(about), Parts(about, about), Parts(month=about), Parts(day=about), Parts(about, day=about), Parts(about, perhaps)]

    written = [text(Point(2004, 6, 11, parts=each)) for each in parts]

    assert ["2004~-06-11", "2004-06~-11", "2004-~06-11", "2004-06-~11", "~2004-06-~11", "~2004-?06-11"] == written


def test_text_writes_the_qualifier_of_the_day_before_its_time() -> None:
    times = [Time(6), Time(2, 20), Time(2, 20, 5, 0), Time(21, 0, None, -190, Qualifier.APPROXIMATE)]

    written = [text(Point(1912, 4, 14, Qualifier.UNCERTAIN, time)) for time in times]

    assert ["1912-04-14?T06", "1912-04-14?T02:20", "1912-04-14?T02:20:05Z", "1912-04-14?T21:00-03:10~"] == written

"""The parts of a date, and those that words give."""

import pytest

from dateline.edtf.coverage import covered, parts_of
from dateline.edtf.model import AllOf, Edtf, Interval, OneOf, Point, Season, Time, Unspecified

DAY = Point(1912, 4, 15)
TIMED = Point(1912, 4, 15, time=Time(2, 20))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (Point(2025), "year"),
        (Point(2025, 3), "month year"),
        (DAY, "day month year"),
        (TIMED, "day month time year"),
        (Season(2025, 21), "season year"),
        (Unspecified("191X"), "year"),
        (Unspecified("XXXX"), ""),
        (Unspecified("XXXX", "12", "25"), "day month"),
        (Unspecified("2004", "XX"), "year"),
        (Unspecified("1985", "04", "XX"), "month year"),
        (Unspecified("1985", "04", "1X"), "day month year"),
        (Interval(Point(2025), TIMED), "day month time year"),
        (OneOf((Point(2025), Season(2026, 21))), "season year"),
        (AllOf((Point(2025), Point(2026, 3))), "month year"),
    ],
)
def test_parts_are_those_of_which_a_digit_is_known(date: Edtf, expected: str) -> None:
    assert expected == " ".join(sorted(parts_of(date)))


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        (None, TIMED, "day month time year"),
        ("at 2.20 a.m.", TIMED, "day month time year"),
        ("about twenty minutes of two", TIMED, "day month time year"),
        ("on Monday", TIMED, "day"),
        ("on 15 April 1912", TIMED, "day month year"),
        ("on Monday at 2.20 a.m.", TIMED, "day month time year"),
        ("on Monday", DAY, "day"),
        ("at 2.20 a.m.", DAY, "day month year"),
        ("on Monday at 2.20 a.m.", DAY, "day"),
        ("recently", DAY, "day month year"),
        ("in spring 1942", Season(1942, 21), "season year"),
        ("in the spring", Season(1942, 21), "season"),
        ("in April", Season(1942, 21), "season"),
        ("in spring 1942", Point(1942, 4), "year"),
        ("in the 1990s", Unspecified("199X"), "year"),
        ("in the 1990s", Point(1995), ""),
        ("in 1995", Unspecified("199X"), "year"),
        ("on 25 December", Unspecified("XXXX", "12", "25"), "day month"),
    ],
)
def test_words_give_the_parts_that_they_name_and_a_time_its_day(words: str | None, date: Edtf, expected: str) -> None:
    assert expected == " ".join(sorted(covered(words, date, "en")))

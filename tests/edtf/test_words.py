"""Dates in words for people."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Parts, Point, Qualifier, Range, Season, Time
from dateline.edtf.parse import parse
from dateline.edtf.words import ENGLISH, Heading, Run, plain, words
from tests.edtf.headings import heading

Table = Callable[[str], list[list[str]]]


def at(hour: int, minute: int | None = None, second: int | None = None, *, offset: int | None = None, sign: str = "") -> Point:
    """Make a time of 15 April 1912."""
    return Point(1912, 4, 15, time=Time(hour, minute, second, offset, Qualifier(sign)))


def test_words_are_those_of_the_table(table: Table) -> None:
    rows = table("words.txt")

    actual = [[written, under, plain(words(parse(written), ENGLISH, under=heading(under)))] for written, under, _ in rows]

    assert rows == actual


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-05-19/2025-05-20", []),
        ("[..2025-03-21]", ["by"]),
        ("[..2025-03-21~]", ["by c."]),
        ("2025-03%", ["perhaps c."]),
        ("2025-03/..", ["from", ", continuing"]),
        ("2025-03/", ["from", ", end not known"]),
        ("../2025-03", ["until"]),
        ("/2025-03", ["until", ", start not known"]),
        ("[2025-03..]", ["on or after"]),
        ("[2024..2025]", ["between", "and"]),
        ("2024~/2025", ["from c.", "to"]),
        ("[2024,2025?]", ["or perhaps"]),
    ],
)
def test_hedges_are_runs_of_their_own_without_the_space_beside_them(written: str, expected: list[str]) -> None:
    runs = words(parse(written), ENGLISH)

    assert expected == [run.text for run in runs if run.hedge]


def test_spaces_belong_to_the_date() -> None:
    runs = words(parse("[2022-02..2025-01]"), ENGLISH)

    expected = (Run("between", hedge=True), Run(" February 2022 ", hedge=False), Run("and", hedge=True), Run(" January 2025", hedge=False))
    assert expected == runs


def test_short_names_of_months_are_taken_on_demand() -> None:
    runs = words(parse("[2022-02..2025-01]"), ENGLISH, short=True)

    assert "between Feb 2022 and Jan 2025" == plain(runs)


def test_pattern_under_a_month_may_say_the_month_all_the_same() -> None:
    language = replace(ENGLISH, day_of_month="{day} {month}", days_of_month="{first}–{last} {month}")

    actual = [plain(words(parse(date), language, under=(2025, 5))) for date in ("[..2025-05-19]", "2025-05-19/2025-05-20")]

    assert ["by 19 May", "19–20 May"] == actual


ABOUT = Qualifier.APPROXIMATE


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (at(2, 20), "15 April 1912, 02:20"),
        (at(2, 20, 15), "15 April 1912, 02:20:15"),
        (at(6), "15 April 1912, the hour 06"),
        (at(21, 0, sign="~"), "15 April 1912, c. 21:00"),
        (at(6, sign="?"), "15 April 1912, perhaps the hour 06"),
        (at(2, 20, offset=0), "15 April 1912, 02:20 (UTC)"),
        (at(2, 20, offset=180), "15 April 1912, 02:20 (UTC+3)"),
        (at(2, 20, offset=-190), "15 April 1912, 02:20 (UTC−03:10)"),
        (Point(1912, 4, 15, ABOUT, Time(2, 20)), "c. 15 April 1912, 02:20"),
        (OneOf((at(3, 30), at(4, 0))), "15 April 1912, 03:30 or 04:00"),
        (AllOf((at(3, 30), at(4, 0))), "15 April 1912, 03:30 and 04:00"),
        (OneOf((Range(at(3, 30), at(4, 0)),)), "15 April 1912, between 03:30 and 04:00"),
        (Interval(at(0, 45, sign="~"), at(1, 45, sign="~")), "15 April 1912, from c. 00:45 to c. 01:45"),
        (Interval(at(0, 45), at(1, 45)), "15 April 1912, 00:45–01:45"),
        (Interval(at(0, 45), at(1, 45, sign="?")), "15 April 1912, from 00:45 to perhaps 01:45"),
        (Interval(at(0, 45), at(1)), "15 April 1912, from 00:45 to the hour 01"),
        (Interval(at(0, 45), at(1, 45, 30)), "15 April 1912, from 00:45 to 01:45:30"),
        (Interval(at(2, 20), at(2, 20)), "15 April 1912, 02:20"),
    ],
)
def test_times_of_one_day_say_the_day_once(date: Edtf, expected: str) -> None:
    assert expected == plain(words(date, ENGLISH))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (OneOf((Range(None, at(2, 20)),)), "by 15 April 1912, 02:20"),
        (OneOf((Range(None, at(2, 20)), at(3, 0))), "by 15 April 1912, 02:20 or 15 April 1912, 03:00"),
        (Interval(at(2, 20), End.OPEN), "from 15 April 1912, 02:20, continuing"),
        (Interval(Point(1912, 4, 14, time=Time(23, 40)), at(2, 20)), "from 14 April 1912, 23:40 to 15 April 1912, 02:20"),
        (OneOf((at(2, 20), Point(1912, 4, 15))), "15 April 1912, 02:20 or 15 April 1912"),
        (OneOf((at(2, 20), Point(1912, 4, 15, ABOUT, Time(4)))), "15 April 1912, 02:20 or c. 15 April 1912, the hour 04"),
    ],
)
def test_day_is_said_with_each_time_where_it_is_not_the_same_for_all(date: Edtf, expected: str) -> None:
    assert expected == plain(words(date, ENGLISH))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (at(2, 20), "15 April 1912, 02:20, ship's time"),
        (OneOf((at(3, 30), at(4, 0))), "15 April 1912, 03:30 or 04:00, ship's time"),
        (Interval(at(0, 45), at(1, 45)), "15 April 1912, 00:45–01:45, ship's time"),
        (Interval(at(2, 20), End.OPEN), "from 15 April 1912, 02:20, ship's time, continuing"),
        (at(2, 20, offset=0), "15 April 1912, 02:20 (UTC)"),
        (Point(1912, 4, 15), "15 April 1912"),
    ],
)
def test_clock_is_named_once_behind_the_last_time_that_has_no_offset(date: Edtf, expected: str) -> None:
    assert expected == plain(words(date, ENGLISH, clock="ship's time"))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (OneOf((at(3, 30, offset=0), at(4, 0, offset=0))), "15 April 1912, 03:30 or 04:00 (UTC)"),
        (OneOf((at(3, 30, offset=0), at(4, 0, offset=60))), "15 April 1912, 03:30 (UTC) or 04:00 (UTC+1)"),
        (OneOf((at(3, 30), at(4, 0, offset=60))), "15 April 1912, 03:30, ship's time or 04:00 (UTC+1)"),
        (Interval(at(3, 30, offset=0), at(4, 0, offset=60)), "15 April 1912, from 03:30 (UTC) to 04:00 (UTC+1)"),
    ],
)
def test_offsets_that_differ_are_said_with_each_time(date: Edtf, expected: str) -> None:
    assert expected == plain(words(date, ENGLISH, clock="ship's time"))


@pytest.mark.parametrize(
    ("date", "under", "expected"),
    [
        (at(2, 20), (1912, None), "15 April, 02:20"),
        (at(2, 20), (1912, 4), "15, 02:20"),
        (at(2, 20), (1912, 4, 15), "02:20"),
        (at(2, 20), (1912, 4, 16), "15, 02:20"),
        (OneOf((at(3, 30), at(4, 0))), (1912, 4, 15), "03:30 or 04:00"),
        (OneOf((at(3, 30), Point(1912, 4, 16, time=Time(0)))), (1912, 4, 15), "15, 03:30 or 16, the hour 00"),
        (Point(1912, 4, 15, ABOUT, Time(2, 20)), (1912, 4, 15), "c. 15, 02:20"),
        (Point(1912, 4, 15), (1912, 4, 15), "15"),
        (Season(2025, 21), (2025, None), "spring"),
        (Season(2025, 21), (2025, 3), "spring"),
        (Season(2025, 33), (2025, None), "first quarter"),
        (Season(2025, 24), (2025, None), "winter 2025–2026"),
        (Season(2025, 21), (2024, None), "spring 2025"),
    ],
)
def test_what_the_heading_says_is_left_out(date: Edtf, under: Heading, expected: str) -> None:
    assert expected == plain(words(date, ENGLISH, under=under))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (at(2, 20), [", ship's time"]),
        (at(21, 0, sign="~"), ["c.", ", ship's time"]),
        (at(2, 20, offset=180), ["(UTC+3)"]),
        (Interval(at(0, 45, sign="~"), at(1, 45, sign="~")), ["from c.", "to c.", ", ship's time"]),
        (AllOf((Point(2024), Point(2025))), ["and"]),
        (Point(2004, 6, 11, parts=Parts(year=ABOUT)), [", year approximate"]),
        (Season(2025, 21), []),
    ],
)
def test_clock_offset_and_what_is_said_of_parts_are_hedges(date: Edtf, expected: list[str]) -> None:
    runs = words(date, ENGLISH, clock="ship's time")

    assert expected == [run.text for run in runs if run.hedge]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (Parts(year=ABOUT, month=ABOUT), "11 June 2004, month and year approximate"),
        (Parts(year=Qualifier.UNCERTAIN), "11 June 2004, year uncertain"),
        (Parts(day=Qualifier.BOTH), "11 June 2004, day uncertain and approximate"),
        (Parts(year=Qualifier.UNCERTAIN, day=ABOUT), "11 June 2004, day approximate, year uncertain"),
        (Parts(year=ABOUT, month=ABOUT, day=ABOUT), "11 June 2004, day, month and year approximate"),
    ],
)
def test_parts_that_are_not_sure_are_named_behind_the_date(parts: Parts, expected: str) -> None:
    assert expected == plain(words(Point(2004, 6, 11, parts=parts), ENGLISH))


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((Point(2024), Point(2025)), "2024 and 2025"),
        ((Point(2023), Point(2024), Point(2025)), "2023, 2024 and 2025"),
        ((Range(None, Point(1983)), Point(1990)), "all until 1983 and 1990"),
        ((Range(Point(1990), Point(1992)),), "all from 1990 to 1992"),
        ((Point(1990), Range(Point(2000), None)), "1990 and all from 2000 on"),
    ],
)
def test_each_of_a_set_is_joined_by_and(members: tuple[Point | Range, ...], expected: str) -> None:
    assert expected == plain(words(AllOf(members), ENGLISH))


@pytest.mark.parametrize(
    ("year", "expected"), [(9999, "9999"), (12025, "12,025"), (170_000_002, "170,000,002"), (-170_000_002, "170,000,003 BC")]
)
def test_long_years_have_their_thousands_apart(year: int, expected: str) -> None:
    assert expected == plain(words(Point(year), ENGLISH))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.parse import parse
from dateline.importing.dates import AMBIGUOUS, NotRead, Reading, from_parts, read_date, read_span, says_more

ENGLISH = Reading("en")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("1987", "1987"),
        ("1987-03", "1987-03"),
        ("1987-03-03", "1987-03-03"),
        ("19870303", "1987-03-03"),
        ("1987-3-3", "1987-03-03"),
        ("1987/03/04", "1987-03-04"),
        ("6/1987", "1987-06"),
        ("[..1790]", "[..1790]"),
        ("1987-03~", "1987-03~"),
        ("3 March 1987", "1987-03-03"),
        ("  Monday,  March 3rd, 1987 ", "1987-03-03"),
        ("mar 3 1987", "1987-03-03"),
        ("Sept. 1987", "1987-09"),
        ("1987-03-03 00:00:00", "1987-03-03"),
        ("1987-03-03T10:30:00.000Z", "1987-03-03T10:30:00Z"),
        ("1987-03-03 10:30 +0100", "1987-03-03T10:30+01:00"),
        ("25/12/1987", "1987-12-25"),
        ("12/25/1987", "1987-12-25"),
        ("25.12.1987", "1987-12-25"),
        ("3/3/1987", "1987-03-03"),
        ("25/12/1987 2:30 pm", "1987-12-25T14:30"),
        ("3 March 1987 14:30", "1987-03-03T14:30"),
        ("c. 1850", "1850~"),
        ("ca. March 1850", "1850-03~"),
        ("1850?", "1850?"),
        ("circa 1850?", "1850%"),
        ("perhaps May 1850", "1850-05?"),
        ("44 BC", "-0043"),
        ("1 BCE", "0000"),
        ("AD 79", "0079"),
        ("476", "0476"),
        ("the 1920s", "192X"),
        ("19th century", "18XX"),
        ("Spring 1987", "1987-21"),
        ("Q1 2020", "2020-33"),
        ("1914–1918", "1914/1918"),
        ("1914 - 1918", "1914/1918"),
        ("from 1914 to 1918", "1914/1918"),
        ("May 3–5, 1987", "1987-05-03/1987-05-05"),
        ("3-5 May 1987", "1987-05-03/1987-05-05"),
        ("May – June 1987", "1987-05/1987-06"),
        ("30 May – 2 June 1987", "1987-05-30/1987-06-02"),
        ("1987 to present", "1987/.."),
    ],
)
def test_dates_as_people_type_them_are_read(written: str, date: str) -> None:
    assert date == read_date(written, ENGLISH)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("03/04/1987", "`03/04/1987` is 3 April or 4 March"),
        ("3.4.1987", "`3.4.1987` is 3 April or 4 March"),
        ("03/04/1987 10:00", "`03/04/1987` is 3 April or 4 March"),
        ("03/04/1987 – 05/04/1987", "`05/04/1987` is 5 April or 4 May"),
        ("3/3/87", "`3/3/87` leaves the century open"),
        ("13/13/1987", "`13/13/1987` is no day of the calendar"),
        ("29 February 1987", "`29 February 1987` is not a date that can be read"),
        ("1914-18", "`1914-18` may be years or a part of one"),
        ("1914-21", "`1914-21` may be years or a part of one"),
        ("31842", "`31842` looks like a spreadsheet's count of days"),
        ("next spring", "`next spring` is not a date that can be read"),
        ("before 1790", "`before 1790` is not a date that can be read"),
        ("5 June – 3 May 1987", "it cannot last from `1987-06-05` to `1987-05-03`"),
        ("1987-13-01", "`1987-13-01` is no day of the calendar"),
        ("", "there is no date"),
        ("1" * 300, "the date has more than 200 characters"),
    ],
)
def test_what_is_no_date_or_several_is_refused(written: str, reason: str) -> None:
    found = read_date(written, ENGLISH)

    assert isinstance(found, NotRead)
    assert reason == found.reason


def test_day_or_month_first_is_said_for_the_whole_file() -> None:
    assert "1987-04-03" == read_date("03/04/1987", Reading("en", day_first=True))
    assert "1987-03-04" == read_date("03/04/1987", Reading("en", day_first=False))
    found = read_date("25/12/1987", Reading("en", day_first=False))
    assert isinstance(found, NotRead)


def test_an_ambiguous_date_names_the_options() -> None:
    found = read_date("03/04/1987", ENGLISH)

    assert isinstance(found, NotRead)
    assert AMBIGUOUS == found.help


@given(st.text(alphabet="0123456789-/.~?: XTZ[]{},abcMarchJune–", max_size=24), st.sampled_from([None, True, False]))
def test_whatever_is_read_is_edtf(written: str, day_first: bool | None) -> None:
    found = read_date(written, Reading("en", day_first))

    if isinstance(found, str):
        parse(found)


@given(*[st.text(alphabet="0123456789-:. apm", max_size=6)] * 4)
def test_whatever_parts_give_is_edtf(year: str, month: str, day: str, time: str) -> None:
    found = from_parts(year, month, day, time, negative_is_bc=True)

    if isinstance(found, str):
        parse(found)


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        (("1987", "", "", ""), "1987"),
        (("1987", "3", "", ""), "1987-03"),
        (("1987", "03", "3", "2:20 pm"), "1987-03-03T14:20"),
        (("1987", "3", "3", "00:00"), "1987-03-03"),
        (("1987.0", "3.0", "", ""), "1987-03"),
        (("-44", "3", "15", ""), "-0043-03-15"),
        (("-13800000000", "", "", ""), "Y-13799999999"),
    ],
)
def test_dates_in_parts_are_put_together(parts: tuple[str, str, str, str], date: str) -> None:
    assert date == from_parts(*parts, negative_is_bc=True)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (("1987", "March", ""), "`March` is not the number of a month"),
        (("1987", "2", "30"), "`1987-2-30` is no day of the calendar"),
        (("1987", "", "3"), "there is a day and no month"),
        (("", "3", "3"), "there is no year"),
        (("0", "", ""), "the year `0` may be counted with a year 0 or without"),
    ],
)
def test_parts_that_are_no_date_are_refused(parts: tuple[str, str, str], reason: str) -> None:
    found = from_parts(*parts, negative_is_bc=True)

    assert isinstance(found, NotRead)
    assert reason == found.reason


def test_a_negative_year_is_bc_only_where_the_program_counts_so() -> None:
    assert isinstance(from_parts("-44"), NotRead)


def test_a_span_of_equal_ends_is_one_date() -> None:
    assert "1987-03" == read_span("1987-03", "1987-03")
    assert isinstance(read_span("1987", "1986"), NotRead)


def test_a_displayed_date_is_kept_where_it_is_another_than_the_date() -> None:
    assert not says_more("3 March 1987", "1987-03-03", ENGLISH)
    assert says_more("March 1987", "1987-03-03", ENGLISH)

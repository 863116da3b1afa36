"""Reading EDTF, and what is said of text that is none."""

import re
from collections.abc import Callable

import pytest

from dateline.edtf.model import End, Interval, OneOf, Point, Qualifier, Range
from dateline.edtf.parse import EdtfError, parse

Table = Callable[[str], list[list[str]]]


def fault_of(text: str) -> EdtfError:
    """Return what `parse` says of a text that is not a date."""
    with pytest.raises(EdtfError) as caught:
        parse(text)
    return caught.value


def test_year_month_and_day_are_points() -> None:
    dates = [parse("2025"), parse("2025-03"), parse("2025-03-14")]

    assert [Point(2025), Point(2025, 3), Point(2025, 3, 14)] == dates


def test_years_before_1_have_a_sign_and_0_has_none() -> None:
    dates = [parse("-0043-03-15"), parse("0000")]

    assert [Point(-43, 3, 15), Point(0)] == dates


def test_qualifier_stands_at_the_end_of_any_precision() -> None:
    dates = [parse("2025?"), parse("2025-03~"), parse("2025-03-14%")]

    expected = [
        Point(2025, qualifier=Qualifier.UNCERTAIN),
        Point(2025, 3, qualifier=Qualifier.APPROXIMATE),
        Point(2025, 3, 14, Qualifier.BOTH),
    ]
    assert expected == dates


def test_each_end_of_an_interval_has_its_own_qualifier() -> None:
    date = parse("2025-03~/2025-05?")

    assert Interval(Point(2025, 3, None, Qualifier.APPROXIMATE), Point(2025, 5, None, Qualifier.UNCERTAIN)) == date


def test_open_end_and_unknown_end_are_not_the_same() -> None:
    dates = [parse("2025/.."), parse("2025/"), parse("../2025"), parse("/2025")]

    year = Point(2025)
    assert [Interval(year, End.OPEN), Interval(year, End.UNKNOWN), Interval(End.OPEN, year), Interval(End.UNKNOWN, year)] == dates


def test_set_holds_points_and_ranges_as_written() -> None:
    date = parse("[..1667,1669,1670..1672-02~]")

    expected = OneOf((Range(None, Point(1667)), Point(1669), Range(Point(1670), Point(1672, 2, None, Qualifier.APPROXIMATE))))
    assert expected == date


def test_interval_may_end_in_the_month_of_its_first_day() -> None:
    date = parse("2025-03-15/2025-03")

    assert Interval(Point(2025, 3, 15), Point(2025, 3)) == date


@pytest.mark.parametrize("text", ["2000-02-29", "2024-02-29", "0000-02-29", "-0004-02-29"])
def test_leap_years_have_29_february(text: str) -> None:
    date = parse(text)

    assert isinstance(date, Point)
    assert 29 == date.day


@pytest.mark.parametrize("text", ["1900-02-29", "2025-02-29", "-0001-02-29"])
def test_other_years_have_no_29_february(text: str) -> None:
    fault = fault_of(text)

    assert f"there is no 29 February in {text[:-6]}" == fault.reason


@pytest.mark.parametrize("digits", ["２０２５", "٢٠٢٥", "²⁰²⁵"])
def test_digits_of_other_scripts_are_not_a_date(digits: str) -> None:
    fault = fault_of(digits)

    assert "it is not in the form of a date" == fault.reason


def test_faults_point_at_the_exact_place_and_say_the_cure(table: Table) -> None:
    rows = table("faults.txt")

    actual = []
    for marked, *_ in rows:
        text = re.sub("[«»]", "", marked)
        fault = fault_of(text)
        shown = f"{text[: fault.start]}«{text[fault.start : fault.end]}»{text[fault.end :]}"
        actual.append([shown, fault.message, fault.reason, fault.hint])

    assert rows == actual


def test_empty_text_is_a_missing_date() -> None:
    fault = fault_of("")

    assert ("it is empty", 0, 0) == (fault.reason, fault.start, fault.end)


def test_blank_text_is_a_missing_date() -> None:
    fault = fault_of("  ")

    assert ("it holds nothing but spaces", 0, 2) == (fault.reason, fault.start, fault.end)


def test_spaces_before_a_date_are_pointed_at() -> None:
    fault = fault_of("  2025-03")

    assert ("there are spaces around it", 0, 2, "write `2025-03`") == (fault.reason, fault.start, fault.end, fault.hint)


def test_spaces_after_a_date_are_pointed_at() -> None:
    fault = fault_of("2025-03\n")

    assert ("there are spaces around it", 7, 8, "write `2025-03`") == (fault.reason, fault.start, fault.end, fault.hint)


def test_spaces_around_what_is_no_date_are_said_first() -> None:
    fault = fault_of("[2025,  ] ")

    assert ("there are spaces around it", 9, 10) == (fault.reason, fault.start, fault.end)


def test_offsets_count_code_points() -> None:
    fault = fault_of("[2024,𝟚025]")

    assert (6, 10) == (fault.start, fault.end)


def test_text_longer_than_any_date_is_not_read_as_words() -> None:
    fault = fault_of("2025 or 2026" + " or 2026" * 5000)

    assert "there is something after the date" == fault.reason


def test_cures_can_be_read(table: Table) -> None:
    hints = " ".join(hint for *_, hint in table("faults.txt"))

    cures = re.findall(r"`([^`]*)`", hints)

    assert len(cures) > 100
    assert all(parse(cure) for cure in cures)

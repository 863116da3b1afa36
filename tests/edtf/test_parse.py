"""Reading EDTF, and what is said of text that is none."""

import re
from collections.abc import Callable
from time import process_time
from timeit import repeat

import pytest

from dateline.edtf.model import AllOf, End, Interval, OneOf, Parts, Point, Qualifier, Range, Season, Time, Unspecified
from dateline.edtf.model import text as edtf
from dateline.edtf.parse import EdtfError, parse

Table = Callable[[str], list[list[str]]]

LONG = 100_000


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


def test_year_of_more_than_four_digits_begins_with_y() -> None:
    dates = [parse("Y170000002"), parse("Y-12025"), parse("Y-17E7"), parse("Y1E4")]

    assert [Point(170_000_002), Point(-12_025), Point(-170_000_000), Point(10_000)] == dates


def test_significant_digits_are_counted_from_the_left() -> None:
    dates = [parse("1950S2"), parse("Y3388E2S3"), parse("-0043S1~")]

    expected = [Point(1950, significant=2), Point(338_800, significant=3), Point(-43, qualifier=Qualifier.APPROXIMATE, significant=1)]
    assert expected == dates


def test_season_is_a_number_of_its_year() -> None:
    dates = [parse("2025-21"), parse("-0043-41"), parse("2025-24?")]

    assert [Season(2025, 21), Season(-43, 41), Season(2025, 24, qualifier=Qualifier.UNCERTAIN)] == dates


def test_only_seasons_that_depend_on_the_hemisphere_are_southern() -> None:
    date = parse("[2025-21,2025-25,2025-33..2025-24~]", southern=True)

    quarter, winter = Season(2025, 33), Season(2025, 24, southern=True, qualifier=Qualifier.APPROXIMATE)
    assert OneOf((Season(2025, 21, southern=True), Season(2025, 25), Range(quarter, winter))) == date


def test_whether_seasons_run_backwards_depends_on_the_hemisphere() -> None:
    assert Interval(Season(2025, 21), Point(2025, 4)) == parse("2025-21/2025-04")
    with pytest.raises(EdtfError) as caught:
        parse("2025-21/2025-04", southern=True)
    assert "write `2025-04/2025-21`" == caught.value.hint


def test_season_in_words_is_of_the_hemisphere_that_is_meant() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("summer 2025", southern=True)

    hint = "for December 2025 to February 2026 write `2025-22`; for December 2024 to February 2025 write `2024-22`"
    assert hint == caught.value.hint


def test_unknown_digits_are_kept_as_written() -> None:
    dates = [parse("201X"), parse("-15XX-12"), parse("XXXX-12-XX~"), parse("1984-1X-?31")]

    expected = [
        Unspecified("201X"),
        Unspecified("-15XX", "12"),
        Unspecified("XXXX", "12", "XX", Qualifier.APPROXIMATE),
        Unspecified("1984", "1X", "31", parts=Parts(day=Qualifier.UNCERTAIN)),
    ]
    assert expected == dates


def test_qualifier_behind_a_part_is_of_all_before_it_and_one_before_a_part_of_that_part() -> None:
    dates = [parse("2004-06~-11"), parse("?2004-06-~11"), parse("2004-%06"), parse("2004?-06-11")]

    both = Qualifier.APPROXIMATE
    expected = [
        Point(2004, 6, 11, parts=Parts(both, both)),
        Point(2004, 6, 11, parts=Parts(year=Qualifier.UNCERTAIN, day=both)),
        Point(2004, 6, parts=Parts(month=Qualifier.BOTH)),
        Point(2004, 6, 11, parts=Parts(year=Qualifier.UNCERTAIN)),
    ]
    assert expected == dates


def test_qualifiers_that_meet_at_one_part_are_both() -> None:
    date = parse("2004?-06~")

    assert Point(2004, 6, parts=Parts(Qualifier.BOTH, Qualifier.APPROXIMATE)) == date


def test_other_spellings_are_the_same_date(table: Table) -> None:
    rows = table("spellings.txt")

    actual = [[written, edtf(parse(written))] for written, _ in rows]

    assert rows == actual
    assert all(parse(written) == parse(canonical) for written, canonical in rows)


def test_time_of_day_stands_behind_its_day_with_a_qualifier_of_its_own() -> None:
    dates = [parse("1912-04-15T02:20"), parse("1912-04-14~T21:00?"), parse("1912-04-?14T06Z")]

    expected = [
        Point(1912, 4, 15, time=Time(2, 20)),
        Point(1912, 4, 14, Qualifier.APPROXIMATE, Time(21, 0, qualifier=Qualifier.UNCERTAIN)),
        Point(1912, 4, 14, time=Time(6, offset=0), parts=Parts(day=Qualifier.UNCERTAIN)),
    ]
    assert expected == dates


def test_times_stand_in_intervals_and_sets() -> None:
    dates = [parse("1912-04-15T00:45~/1912-04-15T01:45"), parse("[1912-04-15T03:30,1912-04-15T04]")]

    def at(hour: int, minute: int | None = None, qualifier: Qualifier = Qualifier.NONE) -> Point:
        return Point(1912, 4, 15, time=Time(hour, minute, qualifier=qualifier))

    assert [Interval(at(0, 45, Qualifier.APPROXIMATE), at(1, 45)), OneOf((at(3, 30), at(4)))] == dates


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-03T06/2025-03-03T06:30",
        "2025-03-03T06:30/2025-03-03T06",
        "2025-03-03T10/2025-03-03",
        "2025-03-03T10:30Z/2025-03-03T10:00-03:00",
    ],
)
def test_times_that_overlap_or_follow_do_not_run_backwards(text: str) -> None:
    assert isinstance(parse(text), Interval)


def test_set_in_braces_means_all_of_its_members() -> None:
    date = parse("{1960,1961-12,1970..1972}")

    assert AllOf((Point(1960), Point(1961, 12), Range(Point(1970), Point(1972)))) == date


@pytest.mark.parametrize("text", ["1984-1X-31", "1985-04-3X", "19XX-02-29", "XXXX-02-29", "1985-XX-31", "X999", "-000X", "2004-X0"])
def test_unknown_digits_need_one_day_that_they_may_be(text: str) -> None:
    assert isinstance(parse(text), Unspecified)


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


NASTY = {
    "brackets": "[" * LONG,
    "braces": "[" + "{" * LONG + "]",
    "commas": "[" + "," * LONG + "]",
    "dots": "." * LONG,
    "slashes": "2025/" * (LONG // 5),
    "hyphens": "2025-" * (LONG // 5),
    "signs": "?~%" * (LONG // 3),
    "signs within": "2025" + "~" * LONG + "-03",
    "unknown digits": "X" * LONG,
    "digits": "9" * LONG,
    "digits of a year": "Y" + "9" * LONG,
    "digits of an exponent": "Y1E" + "9" * LONG,
    "digits of a time": "2025-03-03T" + "9" * LONG,
    "spaces": "2025-03-03T9" + " " * LONG + "x",
    "spaces before": " " * LONG + "2025",
    "letters": "a" * LONG,
    "words": "from March to " * (LONG // 14),
    "parentheses": "(2025)" * (LONG // 6),
    "a set": "[" + "2025," * (LONG // 5) + "2025x]",
    "a set of ranges": "{" + "2024..2025," * (LONG // 11) + "2025..2024}",
    "a set without brackets": "2025;" * (LONG // 5),
    "times": "2025-03-03T09:00" + ":00" * (LONG // 3),
    "line ends": "2025\n" * (LONG // 5),
}
"""Texts of 100,000 signs on which a reader that goes back and forth would be lost."""


@pytest.mark.parametrize("name", NASTY)
def test_no_text_takes_long(name: str) -> None:
    """A reader that goes back and forth needs minutes; half a second is usual, and a machine may be busy."""
    began = process_time()

    fault_of(NASTY[name])

    assert process_time() - began < 20


def test_long_set_is_read() -> None:
    date = parse(f"[{','.join(['2025-03-03'] * 10_000)}]")

    assert isinstance(date, OneOf)
    assert 10_000 == len(date.members)


def test_plain_days_are_read_fast() -> None:
    """It takes some 4 microseconds; five times as much would be felt in a large collection."""
    seconds = min(repeat(lambda: parse("2025-03-03"), number=1000, repeat=5)) / 1000

    assert seconds < 20e-6


def test_cures_can_be_read(table: Table) -> None:
    hints = " ".join(hint for *_, hint in table("faults.txt"))

    cures = re.findall(r"`([^`]*)`", hints)

    assert len(cures) > 100
    assert all(parse(cure) for cure in cures)

"""Dates in the forms of machines."""

import pytest

from dateline.edtf.machine import iso_bounds, machine
from dateline.edtf.model import AllOf, Edtf, Point, Season, Time, Unspecified
from dateline.edtf.parse import parse


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-03-03", "2025-03-03"),
        ("2025-03~", "2025-03"),
        ("0025", "0025"),
        ("0000", None),
        ("-0043", None),
        ("2025-03/2025-04", None),
        ("[..2025-03-21]", None),
    ],
)
def test_machine_form_is_there_where_html_has_one(written: str, expected: str | None) -> None:
    actual = machine(parse(written))

    assert expected == actual


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("-0043", ("-0043-01-01", "-0043-12-31")),
        ("2025/..", ("2025-01-01", None)),
        ("[..2025-03-21~]", (None, "2025-03-21")),
    ],
)
def test_iso_bounds_are_days_or_absent(written: str, expected: tuple[str | None, str | None]) -> None:
    actual = iso_bounds(parse(written))

    assert expected == actual


def at(hour: int, minute: int | None = None, second: int | None = None, offset: int | None = None) -> Point:
    """Make a time of 15 April 1912."""
    return Point(1912, 4, 15, time=Time(hour, minute, second, offset))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (at(2, 20), "1912-04-15T02:20"),
        (at(2, 20, 5), "1912-04-15T02:20:05"),
        (at(2, 20, None, 0), "1912-04-15T02:20Z"),
        (at(2, 20, None, 180), "1912-04-15T02:20+03:00"),
        (at(2, 20, 5, -190), "1912-04-15T02:20:05-03:10"),
        (at(2), None),
        (at(24, 0), None),
        (at(23, 59, 60), None),
        (Point(-43, 3, 15, time=Time(9, 0)), None),
    ],
)
def test_times_have_a_machine_form_where_minutes_are_known(date: Edtf, expected: str | None) -> None:
    assert expected == machine(date)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (Unspecified("XXXX", "12", "25"), "12-25"),
        (Unspecified("XXXX", "12", "XX"), None),
        (Unspecified("XXXX", "12"), None),
        (Unspecified("XXXX"), None),
        (Unspecified("156X", "12", "25"), None),
        (Season(2025, 21), None),
        (Point(1950, significant=2), None),
        (Point(170_000_002), "170000002"),
        (AllOf((Point(2025),)), None),
    ],
)
def test_only_a_day_without_its_year_has_a_machine_form_of_what_is_not_known(date: Edtf, expected: str | None) -> None:
    assert expected == machine(date)

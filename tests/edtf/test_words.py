"""Dates in words for people, and in the forms of machines."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.edtf.parse import parse
from dateline.edtf.words import ENGLISH, Run, iso_bounds, machine, plain, words

Table = Callable[[str], list[list[str]]]


def heading(written: str) -> tuple[int, int | None] | None:
    """Read the year, and the month after a hyphen, that a heading of the table says."""
    if not written:
        return None
    year, _, month = written.rpartition("-") if written.rfind("-") > 0 else (written, "", "")
    return int(year), int(month) if month else None


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


def test_another_language_needs_patterns_alone() -> None:
    months = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
    german = replace(
        ENGLISH,
        months=months,
        year_bc="{year} v. Chr.",
        day="{day}. {month} {year}",
        days="{first}.–{last}. {month} {year}",
        between="zwischen dem {start} und dem {end}",
    )

    actual = [plain(words(parse(date), german)) for date in ("2025-05-19/2025-05-20", "-0043-03-15", "[2025-05-19..2025-06-02]")]

    expected = ["19.–20. Mai 2025", "15. März 44 v. Chr.", "zwischen dem 19. Mai 2025 und dem 2. Juni 2025"]
    assert expected == actual


def test_pattern_under_a_month_may_say_the_month_all_the_same() -> None:
    language = replace(ENGLISH, day_of_month="{day} {month}", days_of_month="{first}–{last} {month}")

    actual = [plain(words(parse(date), language, under=(2025, 5))) for date in ("[..2025-05-19]", "2025-05-19/2025-05-20")]

    assert ["by 19 May", "19–20 May"] == actual


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

"""Dates with digits that are not known, in words."""

from collections.abc import Callable

import pytest

from dateline.edtf.model import Qualifier, Unspecified
from dateline.edtf.words import ENGLISH, plain, words
from tests.edtf.headings import heading

Table = Callable[[str], list[list[str]]]


def date_of(written: str) -> Unspecified:
    """Read a date of the table, none of which is before the year 0."""
    year, *rest = written.split("-")
    month, day = [*rest, None, None][:2]
    return Unspecified(year, month, day)


def test_words_are_those_of_the_table(table: Table) -> None:
    rows = table("gaps.txt")

    actual = [[written, under, plain(words(date_of(written), ENGLISH, under=heading(under)))] for written, under, _ in rows]

    assert rows == actual


@pytest.mark.parametrize(("written", "expected"), [("-019X", "200 BC to 191 BC"), ("-000X", "10 BC to 2 BC"), ("-XXXX", "undated")])
def test_years_before_the_first_are_counted_as_people_do(written: str, expected: str) -> None:
    runs = words(Unspecified(written), ENGLISH)

    assert expected == plain(runs)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("191X", []),
        ("1985-04-XX", ["a day in"]),
        ("2004-XX", ["a month of"]),
        ("156X-12-25", ["of a year in"]),
        ("XXXX-12-25", [", year not known"]),
        ("2004-XX-25", ["day", "of a month of"]),
        ("1985-04-X5", [",", "or"]),
    ],
)
def test_what_is_not_known_is_a_hedge(written: str, expected: list[str]) -> None:
    runs = words(date_of(written), ENGLISH)

    assert expected == [run.text for run in runs if run.hedge]


def test_qualifier_stands_before_all() -> None:
    runs = words(Unspecified("156X", "12", "25", Qualifier.UNCERTAIN), ENGLISH)

    assert "perhaps 25 December of a year in the 1560s" == plain(runs)

"""Dates in the words of the German catalogue; the same dates as in the tables of English, and the headings they stand under."""

from pathlib import Path

from dateline.catalogue.catalogue import catalogue
from dateline.edtf.parse import parse
from dateline.edtf.words import plain, words
from dateline.views.dates import date_words
from tests.edtf.headings import heading

CASES = Path(__file__).parents[1] / "cases" / "edtf"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [[column.strip() for column in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]


def test_words_are_those_of_the_table() -> None:
    german = date_words(catalogue("de"))

    expected = rows("de/words.txt")
    actual = [
        [written, under, clock, plain(words(parse(written), german, under=heading(under), clock=clock or None)).replace("\u00a0", " ")]
        for written, under, clock, _ in expected
    ]

    assert expected == actual


def test_every_date_that_english_has_in_a_table_has_german_words() -> None:
    english = {written for name in ("words.txt", "gaps.txt", "words_of_every_kind.txt") for written, *_ in rows(name)}

    assert english == {written for written, *_ in rows("de/words.txt")}


def test_months_may_be_short() -> None:
    assert "zwischen Feb. 2022 und Jan. 2025" == plain(words(parse("[2022-02..2025-01]"), date_words(catalogue("de")), short=True))

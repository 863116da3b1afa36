"""Dates of every kind that is read, in words."""

from collections.abc import Callable

from dateline.edtf.parse import parse
from dateline.edtf.words import ENGLISH, plain, words
from tests.edtf.headings import heading

Table = Callable[[str], list[list[str]]]


def test_words_are_those_of_the_table(table: Table) -> None:
    rows = table("words_of_every_kind.txt")

    actual = [
        [written, under, clock, plain(words(parse(written), ENGLISH, under=heading(under), clock=clock or None))]
        for written, under, clock, _ in rows
    ]

    assert rows == actual

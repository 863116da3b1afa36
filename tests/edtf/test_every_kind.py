"""Dates of every kind that is read, in words and as anchors."""

from collections.abc import Callable

import pytest

from dateline.edtf.derive import NotSettled, derive, read_rule
from dateline.edtf.model import text
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


def test_results_are_those_of_the_table(table: Table) -> None:
    rows = table("derive_of_every_kind.txt")

    actual = [[rule, anchor, text(derive(read_rule(rule), parse(anchor))), why] for rule, anchor, _, why in rows]

    assert rows == actual


@pytest.mark.parametrize(
    ("rule", "anchor", "reason"),
    [
        ("same-day", "XXXX", "`XXXX` has no earliest day"),
        ("by-publication", "XXXX-12-25", "`XXXX-12-25` has no latest day"),
        ("last-month", "2025-21/..", "`2025-21/..` has no latest day"),
    ],
)
def test_anchor_that_is_undated_or_open_settles_nothing(rule: str, anchor: str, reason: str) -> None:
    with pytest.raises(NotSettled) as caught:
        derive(read_rule(rule), parse(anchor))

    assert reason == caught.value.reason

"""Words that count from another day, and the rules that they may mean."""

from collections.abc import Callable

import pytest

from dateline.edtf.derive import read_rule
from dateline.edtf.relative import number_of, proposed, relative_in

Table = Callable[[str], list[list[str]]]


def test_rules_are_those_of_the_table(table: Table) -> None:
    rows = table("relative.txt")

    actual = [[words, ", ".join(proposed(words, "en")) or "-"] for words, _ in rows]

    assert rows == actual


def test_every_rule_that_is_proposed_is_one(table: Table) -> None:
    rules = [rule for words, _ in table("relative.txt") for rule in proposed(words, "en")]

    assert len(rules) > 40
    assert all(read_rule(rule) for rule in rules)


def test_words_are_found_where_they_stand() -> None:
    text = "It began on Monday, two weeks ago, and ended last month."

    found = relative_in(text, "en")

    assert ["Monday", "two weeks ago", "last month"] == [text[relative.start : relative.end] for relative in found]


@pytest.mark.parametrize("language", ["fr", "", "tlh"])
def test_language_without_a_table_proposes_nothing(language: str) -> None:
    assert () == proposed("yesterday, on Monday, 2025-03-03", language)


def test_variants_of_a_language_share_its_table() -> None:
    assert ("day-before",) == proposed("yesterday", "en-GB")


@pytest.mark.parametrize(("word", "expected"), [("two", 2), ("An", 1), ("03", 3), ("thirteen", None), ("", None), ("9" * 5000, None)])
def test_numbers_are_digits_or_words_up_to_twelve(word: str, expected: int | None) -> None:
    assert expected == number_of(word, "en")

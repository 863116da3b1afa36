"""A slip of the hand is recognised, another word is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.nearest import did_you_mean, distance


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("sumary", "summary"),
        ("excerps", "excerpts"),
        ("body", None),
        ("x", None),
        ("relations", None),
    ],
)
def test_fields_of_an_event_are_suggested_for_slips_only(word: str, meant: str | None) -> None:
    known = ["title", "short", "date", "date_basis", "status", "summary", "excerpts", "actors", "topics", "allow"]

    assert meant == did_you_mean(word, known)


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    assert did_you_mean("a", []) is None


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_the_distance_is_the_same_in_both_directions(one: str, other: str) -> None:
    assert distance(one, other, 10) == distance(other, one, 10)


@given(st.text("abc", max_size=6))
def test_a_word_has_no_distance_from_itself(word: str) -> None:
    assert 0 == distance(word, word, 3)


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("ab", "ba", 1), ("abc", "abd", 1), ("abc", "ab", 1), ("abc", "xyz", 3), ("", "abc", 3)]
)
def test_swapped_neighbours_count_once(one: str, other: str, steps: int) -> None:
    assert steps == distance(one, other, 10)

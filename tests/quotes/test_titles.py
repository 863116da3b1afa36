"""Titles in their texts."""

from __future__ import annotations

import pytest

from dateline.quotes.normalise import normalise
from dateline.quotes.titles import title_span


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("The Vote", "THE\nVOTE was held.", "THE VOTE"),
        ("A “lifeline”", 'He named it a "lifeline".', 'a "lifeline"'),
        ("Is it (really) over?", "Is it (really) over? Yes.", "Is it (really) over?"),
    ],
)
def test_title_is_found_whatever_its_case_white_space_and_quotation_marks(title: str, text: str, found: str) -> None:
    span = title_span(title, normalise(text))

    assert span is not None
    assert found == normalise(text).text[slice(*span)]


@pytest.mark.parametrize("title", [None, "", "Another title"])
def test_title_that_the_text_does_not_have_has_no_place(title: str | None) -> None:
    assert title_span(title, normalise("The vote was held.")) is None

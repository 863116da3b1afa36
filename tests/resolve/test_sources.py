"""Works with their texts, and the parts of a text that the site prints itself."""

from __future__ import annotations

import pytest

from dateline.quotes.normalise import normalise
from dateline.resolve.sources import opening_span
from tests.resolve.collection import timeline_of


def test_opening_is_the_first_eight_words() -> None:
    assert (0, 15) == opening_span(normalise(" 1 2 3 4 5 6 7 8 9 10"))


def test_text_without_words_has_no_opening() -> None:
    assert opening_span(normalise(" \n")) is None


@pytest.mark.parametrize(
    ("source", "title", "opening"),
    [("title: The vote", True, False), ("publisher: Gazette", False, True), ("title: Not in the text", False, False)],
)
def test_opening_words_are_printed_only_of_a_work_without_a_title(source: str, title: bool, opening: bool) -> None:
    found = timeline_of(source=source).sources["gazette"]

    assert (title, opening) == (found.title_span is not None, found.opening_span is not None)


@pytest.mark.parametrize(("source", "language"), [("title: T", "en-GB"), ("title: T\nlanguage: fr", "fr")])
def test_work_is_in_the_language_of_the_site_unless_it_says_another(source: str, language: str) -> None:
    assert language == timeline_of(source=source).sources["gazette"].language

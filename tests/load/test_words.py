"""How the curator's words are set into a message."""

from __future__ import annotations

import pytest

from dateline.load.words import shown
from dateline.text.listing import listed


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert "a" * 59 + "…" == shown("a" * 61)


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "`a`"), (["a", "b"], "`a` and `b`"), (["a", "b", "c"], "`a`, `b` and `c`")]
)
def test_words_are_listed_with_commas(words: list[str], expected: str) -> None:
    assert expected == listed(words)

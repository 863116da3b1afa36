"""Nothing that a terminal would obey or hide reaches it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.display import name_of, visible, width


@given(st.text())
def test_no_control_and_no_bidirectional_sign_is_left(text: str) -> None:
    shown = visible(text)

    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert not set(shown) & set("\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff")


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_printable_ascii_is_left_alone(text: str) -> None:
    assert (text, len(text)) == (visible(text), width(text))


def test_a_tab_is_four_columns() -> None:
    assert ("a    b", 6) == (visible("a\tb"), width("a\tb"))


@pytest.mark.parametrize(("text", "columns"), [("日本", 4), ("e\u0301", 1), ("😀", 2), ("\u200b", 8)])
def test_columns_are_those_of_the_terminal(text: str, columns: int) -> None:
    assert columns == width(text)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B zero width space"),
        ("\x00", "U+0000 null"),
        ("\x85", "U+0085 next line"),
        ("\x01", "U+0001 control character"),
        ("\uffff", "U+FFFF non-character"),
    ],
)
def test_a_character_is_named(character: str, name: str) -> None:
    assert name == name_of(character)

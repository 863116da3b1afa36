"""Nothing that a terminal would obey or hide reaches it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.display import name_of, visible, width, wrapped


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


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("日本", 4),
        ("ｗｉｄｅ", 8),
        ("e\u0301", 1),
        ("हि", 2),
        ("\u1112\u1161\u11ab", 2),
        ("한", 2),
        ("😀", 2),
        ("🇩🇪", 2),
        ("\u200b", 8),
    ],
)
def test_columns_are_those_of_the_terminal(text: str, columns: int) -> None:
    assert columns == width(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("👩\u200d🚀", "👩<U+200D>🚀"),
        ("❤\ufe0f", "❤<U+FE0F>"),
        ("👍\U0001f3fd", "👍<U+1F3FD>"),
        ("葛\U000e0100", "葛<U+E0100>"),
    ],
)
def test_what_joins_signs_in_some_terminals_alone_is_shown_by_its_number(text: str, shown: str) -> None:
    """A family of three is two columns wide here and eight there; its parts are two everywhere."""
    assert shown == visible(text)


@pytest.mark.parametrize("text", ["\U000e0041", "\u2062", "\u3164", "\u115f", "\u034f", "\u206a", "\ufff9", "\u180e", "\u00ad"])
def test_what_nobody_sees_is_shown_by_its_number(text: str) -> None:
    assert f"a<U+{ord(text):04X}>b" == visible(f"a{text}b")


@pytest.mark.parametrize("text", ["\u0600١", "\u06dd", "مرحبا", "שלום", "Ελλάδα", "naïve", "…“”–", "\u00a0"])
def test_letters_and_marks_that_are_ink_are_left_alone(text: str) -> None:
    assert text == visible(text)


@given(st.text())
def test_what_is_visible_stays_as_it_is_when_it_is_shown_again(text: str) -> None:
    assert visible(text) == visible(visible(text))


@given(st.text(st.characters(exclude_characters="`") | st.sampled_from(" 日e\u0301")), st.integers(10, 90), st.integers(10, 90))
def test_prose_in_lines_has_every_word_and_no_line_is_too_wide_but_for_one_word(text: str, first: int, rest: int) -> None:
    lines = wrapped(text, first, rest)

    assert visible(text).split(" ") == lines[0].split(" ") or visible(text).replace(" ", "") == "".join(lines).replace(" ", "")
    room = [first, *(rest for _ in lines[1:])]
    assert [] == [line for line, columns in zip(lines, room, strict=True) if width(line) > columns and " " in line.strip(" ")]


def test_what_stands_between_backticks_stays_in_one_line() -> None:
    assert ("run", "`build.py check --strict`", "and look") == wrapped("run `build.py check --strict` and look", 20)


def test_what_fits_is_left_as_it_is() -> None:
    assert ("two  spaces, kept",) == wrapped("two  spaces, kept", 17)


def test_the_last_line_is_no_single_short_word_where_that_takes_no_line_more() -> None:
    assert ("the quotation leaves the text", "at its 9th word") == wrapped("the quotation leaves the text at its 9th word", 40)


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

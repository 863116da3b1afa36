"""Characters named, and differences that cannot be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.alike import name_of, unseen


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u200b", "U+200B zero width space"),
        ("\u00ad", "U+00AD soft hyphen"),
        ("\u00a0", "U+00A0 no-break space"),
        ("\u0301", "U+0301 combining acute accent"),
        ("\f", "U+000C form feed"),
        ("\u0085", "U+0085 character without a name"),
        ("’", "U+2019 ’ right single quotation mark"),
        ("a", "U+0061 a latin small letter a"),
        ("👍", "U+1F44D 👍 thumbs up sign"),
    ],
)
def test_character_is_named(char: str, name: str) -> None:
    assert name == name_of(char)


def test_equal_words_hide_nothing() -> None:
    assert None is unseen("the ship", "the ship")


def test_other_words_hide_nothing() -> None:
    assert None is unseen("the boat", "the ship")


def test_a_space_that_one_side_lacks_is_named() -> None:
    assert "the source has U+0020 space, the words given have nothing there" == unseen("", " ")


def test_a_difference_that_comes_back_is_told_once() -> None:
    expected = "the source has U+2019 ’ right single quotation mark, the words given have U+0027 ' apostrophe"

    assert expected == unseen("don't can't", "don’t can’t")


def test_no_more_than_three_differences_are_told() -> None:
    told = unseen("a\u200bb\u200cc\u200dd\u2060e", "abcde")

    assert told
    assert 3 == told.count("the source has nothing there")
    assert "U+2060" not in told


def test_case_beside_another_difference_is_told_by_its_letters() -> None:
    expected = (
        "the source has U+0044 D latin capital letter d, the words given have U+0064 d latin small letter d; "
        "the source has U+2019 ’ right single quotation mark, the words given have U+0027 ' apostrophe"
    )

    assert expected == unseen("don't", "Don’t")


def test_a_sign_of_no_width_is_unseen_wherever_it_stands() -> None:
    for sign in "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\ufe0f":
        assert f"the source has nothing there, the words given have {name_of(sign)}" == unseen(f"sh{sign}ip", "ship")


@given(st.text(alphabet="abAB-‐–'’“\"…\u200b", max_size=8), st.text(alphabet="abAB-‐–'’“\".\u200b", max_size=8))
def test_both_ways_agree_whether_a_difference_is_unseen(one: str, other: str) -> None:
    assert (unseen(one, other) is None) == (unseen(other, one) is None)

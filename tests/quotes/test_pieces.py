"""Words that stand in pieces, and where each piece stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.normalise import normalise
from dateline.quotes.pieces import pieces

TEXT = (
    "On Monday the council voted for the pier. By noon the hall was full. The mayor called it a good day for the town. "
    "The mayor called the vote a mistake, and left at noon."
)
SOURCE = normalise(TEXT)


def found(words: str, text: str = TEXT, language: str = "en") -> list[str]:
    """Return the pieces as the source has them."""
    source = normalise(text)
    return [source.text[slice(*piece.source)] for piece in pieces(words, source, language)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("voted for the pier. The mayor called it a good day", ["voted for the pier.", "The mayor called it a good day"]),
        ("The mayor called it a good day On Monday the council voted", ["The mayor called it a good day", "On Monday the council voted"]),
        ("the hall was full a good day for left at noon", ["the hall was full", "a good day for", "left at noon"]),
        ("the council voted for the town.", ["the council voted", "for the town."]),
    ],
)  # fmt: skip
def test_words_of_several_passages_are_told_apart(words: str, expected: list[str]) -> None:
    assert expected == found(words)


@pytest.mark.parametrize(
    "words",
    [
        "the council voted against the pier",
        "the hall was full good day",
        "the council vote d for the pier",
        "the hall was full the mouncil voted for the pier",
        "",
    ],
)
def test_words_of_which_a_part_does_not_stand_whole_have_no_pieces(words: str) -> None:
    assert [] == found(words)


def test_a_sign_where_two_pieces_meet_may_be_another_than_the_sources() -> None:
    assert ["By noon the hall was full", "and left at noon"] == found("By noon the hall was full, and left at noon")


def test_a_number_that_lost_its_sign_makes_no_piece() -> None:
    text = "Prices fell by -3.5 % in May. All summer the hall was full. They rose by 10 % in June."

    assert [] == found("Prices fell by -3.5 the hall was full", text)
    assert [] == found("All summer the hall 3.5 % in May", text)
    assert ["Prices fell by -3.5 %", "the hall was full"] == found("Prices fell by -3.5 % the hall was full", text)


def test_words_that_stand_as_a_whole_are_one_piece() -> None:
    assert ["By noon the hall was full."] == found("By noon the hall was full.")


def test_a_sentence_keeps_its_end_though_the_next_piece_could_begin_earlier() -> None:
    text = "It rained. The vote was close. The mayor spoke. She said so. The mayor left at noon."

    assert ["The vote was close.", "The mayor left at noon."] == found("The vote was close. The mayor left at noon.", text)


def test_of_several_places_the_nearest_after_the_piece_before_is_meant() -> None:
    text = "He said no to it. The hall was full. The vote was close. He said no to it."

    [first, second] = pieces("The hall was full. He said no to it.", normalise(text), "en")

    assert first.source[1] < second.source[0]


def test_in_a_script_without_spaces_the_pieces_are_told_apart_too() -> None:
    text = "町長は橋を町の誇りだと述べた。会議は正午に終わった。新しい桟橋は春に開く。"

    assert ["町長は橋を町の誇りだと述べた。", "新しい桟橋は春に開く。"] == found(
        "町長は橋を町の誇りだと述べた。新しい桟橋は春に開く。", text, "ja"
    )


@given(st.data())
def test_pieces_cover_the_words_and_stand_in_the_text(data: st.DataObject) -> None:
    words = TEXT.split()
    starts = [data.draw(st.integers(0, len(words) - 6)) for _ in range(data.draw(st.integers(2, 3)))]
    given_words = " ".join(" ".join(words[start : start + data.draw(st.integers(3, 6))]) for start in starts)

    parted = pieces(given_words, SOURCE, "en")

    assert parted
    assert given_words == " ".join(given_words[slice(*piece.quote)] for piece in parted)
    assert all(given_words[slice(*piece.quote)] == SOURCE.text[slice(*piece.source)] for piece in parted)
    assert all(before.quote[1] + 1 == behind.quote[0] for before, behind in pairwise(parted))

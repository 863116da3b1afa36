"""Which words of a text changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.versions.words import LONGEST, pieces

TEXTS = st.text(st.sampled_from("ab ,.会議é\n"), max_size=40)


@given(TEXTS, TEXTS)
def test_pieces_are_both_texts_whole(was: str, now: str) -> None:
    found = pieces(was, now)

    if found:
        assert was == "".join(piece.text for piece in found if piece.kind != "gained")
        assert now == "".join(piece.text for piece in found if piece.kind != "lost")


def test_signs_of_scripts_without_spaces_are_compared_one_by_one() -> None:
    assert [("kept", "会議は"), ("lost", "月"), ("gained", "火"), ("kept", "曜")] == [
        (one.kind, one.text) for one in pieces("会議は月曜", "会議は火曜")
    ]


def test_an_address_is_one_word() -> None:
    found = pieces("See [it](https://a.example/one-two) again.", "See [it](https://b.example/one-three) again.")

    assert [("lost", "https://a.example/one-two"), ("gained", "https://b.example/one-three")] == [
        (one.kind, one.text) for one in found if one.kind != "kept"
    ]


def test_texts_that_share_no_word_stand_side_by_side() -> None:
    assert () == pieces("Rain, rain.", "Sun, sun.")


def test_very_long_texts_stand_side_by_side() -> None:
    long = "word " * LONGEST

    assert () == pieces(long, long + "more")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.measure import reads_leftwards, shortened, width


@given(st.text(min_size=1, max_size=120), st.integers(8, 40))
def test_shortened_text_is_short_and_begins_as_the_whole(text: str, most: int) -> None:
    short = shortened(text, most)

    assert len(short) <= most
    assert text.startswith(short.removesuffix("…"))


def test_text_is_cut_between_words_and_not_before_a_combining_sign() -> None:
    assert "Harbour council votes to…" == shortened("Harbour council votes to lengthen the pier")
    assert "a" * 9 + "…" == shortened("a" * 10 + "\u0301" + "b" * 20, 11)
    assert "港" * 7 + "…" == shortened("港" * 40, 8)


@given(st.text(max_size=40), st.text(max_size=40))
def test_width_of_two_texts_is_the_sum_of_theirs(a: str, b: str) -> None:
    assert width(a, 12.5) + width(b, 12.5) == pytest.approx(width(a + b, 12.5))


def test_wide_signs_are_taken_to_be_wide() -> None:
    assert width("iiii", 10) < width("nnnn", 10) < width("港港港港", 10)
    assert width("a", 10) == width("a\u0301", 10)


@pytest.mark.parametrize(
    ("text", "leftwards"), [("Harbour", False), ("مرفأ 3", True), ("3 נמל", True), ("≠ נמל", True), ("12", False), ("", False)]
)
def test_direction_of_a_text_is_that_of_its_first_letter(text: str, leftwards: bool) -> None:
    assert leftwards == reads_leftwards(text)

"""Words in a text, by the second reading's own lights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reread.words import departure, normal, stands_in


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the plan", "He called the plan off"),
        ("the plan", "the plan"),
        ("the plan", "“the plan”"),
        ("plan", "planned plan"),
        ("5,000 people", "about 5,000 people"),
        ("5", "1995 and 5"),
        ("7 members", "the G7 members"),
        ("km", "about 5km"),
        ("京都", "the京都"),
        ("accord", "l’accord"),
        ("東京", "昨日東京で"),
        ("a […] b", "a […] b"),
        ("dogs’ tails", "the dogs’ tails"),
        ("-3.5 %", "by -3.5 % in May"),
        ("5 million", "€ 5 million"),
        ("5 men", "- 5 men"),
        ("ten", "ten % of it"),
    ],
)
def test_whole_words_stand_in_a_text(words: str, text: str) -> None:
    assert stands_in(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("", "anything"),
        ("plan", "planned"),
        ("plan", "airplan"),
        ("fire", "a cease-fire"),
        ("cease", "a cease-fire"),
        ("don", "don’t go"),
        ("t go", "don’t go"),
        ("000 people", "5,000 people"),
        ("about 5", "about 5,000"),
        ("20", "10–20"),
        ("95", "1995"),
        ("cafe", "cafe\u0301"),
        ("Plan", "the plan"),
        ("a b […] e f", "a b c d e f"),
        ("it's", "it’s"),
        ("3.5 %", "by -3.5 % in May"),
        ("5 million", "about €5 million"),
        ("5", "of <5"),
        ("about 10", "about 10 % of it"),
        ("about 10", "about 10‰"),
    ],
)
def test_torn_and_altered_words_do_not(words: str, text: str) -> None:
    assert not stands_in(words, text)


@pytest.mark.parametrize(
    ("words", "text", "gap"),
    [
        ("a b […] e f", "a b c d e f", 5),
        ("a b […] e f […] h", "a b c d e f g h", 5),
        ("a b […] e f", "a b e f, and more, and a b c d e f", 5),
        ("a b […] e f", "a b and much more, then a b c d e f", 5),
    ],
)
def test_parts_stand_in_their_order_and_near(words: str, text: str, gap: float) -> None:
    assert stands_in(words, text, gap)


@pytest.mark.parametrize(
    ("words", "text", "gap"),
    [
        ("a b […] e f", "a b c d e f", 4),
        ("e f […] a b", "a b c d e f", 99),
        ("a b […] ", "a b c", 99),
        ("a b […] b c", "a b c", 99),
        ("a b […] 5 f", "a b c -5 f", 99),
        ("a b […] a b", "a b c", 99),
    ],
)
def test_parts_in_another_order_or_too_far_apart_do_not_stand(words: str, text: str, gap: float) -> None:
    assert not stands_in(words, text, gap)


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normal(text) == normal(normal(text))


@given(st.text(min_size=1).map(normal).filter(bool))
def test_text_stands_in_itself(text: str) -> None:
    assert stands_in(text, text)


@given(st.text("ab "), st.text("ab "))
def test_departure_is_the_longest_head_that_the_text_has(words: str, text: str) -> None:
    longest = max(length for length in range(len(words) + 1) if words[:length] in text)

    assert longest == departure(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("constitutional", "it is un\u00adconstitutional"),
        ("5 per cent", "3·5 per cent"),
        ("7", "7½ pounds"),
        ("٠٠٠", "١٬٠٠٠"),
    ],
)
def test_a_part_of_a_word_or_a_number_does_not_stand_by_itself(words: str, text: str) -> None:
    assert not stands_in(words, text)


def test_a_word_behind_a_picture_with_a_mark_of_its_own_stands() -> None:
    assert stands_in("BREAKING: the pier is gone", "⚡\ufe0fBREAKING: the pier is gone")

"""The excerpt around a place: whole words, marks in pairs, long enough, short enough, told from its like."""

import pytest

from dateline.quotes.clip import Clip, clip
from dateline.quotes.normalise import normalise

TEXT = "After the cease-fire they spoke of “a lifeline” (and 1,000 boats). All slept. It rained again over the whole of the long quay."


def cut(words: str, text: str = TEXT, *, fewest: int = 3, most: int = 300, language: str = "en") -> tuple[str, str]:
    source = normalise(text)
    start = source.text.index(words)
    found = clip((start, start + len(words)), source, language, fewest_words=fewest, most_characters=most)
    return source.text[found.start : found.end], found.change


@pytest.mark.parametrize(
    ("words", "excerpt"),
    [
        ("fire they spoke", "cease-fire they spoke"),
        ("lifeline” (and 1", "lifeline” (and 1,000"),
        ("spoke of “a lifeline", "spoke of “a lifeline”"),
        ("a lifeline” (and 1,000 boats", "“a lifeline” (and 1,000 boats)"),
        ("they spoke of", "they spoke of"),
    ],
)
def test_an_excerpt_has_whole_words_and_marks_in_pairs(words: str, excerpt: str) -> None:
    assert (excerpt, "as meant") == cut(words)


def test_a_mark_behind_the_full_stop_is_taken_in() -> None:
    assert ("She said: “All slept.”", "as meant") == cut("She said: “All slept", "She said: “All slept.” It rained.")


def test_an_elision_is_an_edge_in_french() -> None:
    assert ("accord de mai tient", "as meant") == cut("accord de mai tient", "Dans l’accord de mai tient la paix.", language="fr")


def test_too_few_words_become_their_sentence() -> None:
    assert ("It rained again over the whole of the long quay.", "widened") == cut("rained")


def test_too_few_words_in_too_short_a_sentence_get_the_words_around_them() -> None:
    assert ("All slept. It", "widened") == cut("slept")


def test_too_many_words_end_with_a_sentence() -> None:
    text = "They met at noon. They spoke of the plan. They left, and nobody knew why."

    assert ("They met at noon. They spoke of the plan.", "shortened") == cut(text[:-1], text, most=50)


def test_a_sentence_that_is_too_long_ends_with_a_word() -> None:
    assert ("They met at the long", "shortened") == cut(
        "They met at the long quay of the harbour", "They met at the long quay of the harbour.", most=21
    )


def test_what_stands_twice_is_told_apart_by_the_words_beside_it() -> None:
    source = normalise("The mayor called the vote. The mayor called the plan.")

    first, second = (clip((at, at + 20), source, "en", fewest_words=3, most_characters=300) for at in (0, 27))

    assert (Clip(((0, 20),), None, "vote.", "as meant"), Clip(((27, 47),), None, "plan.", "as meant")) == (first, second)


def test_what_no_words_around_it_tell_apart_is_said_to_be_one_of_several() -> None:
    source = normalise("one two three " * 60)

    assert not clip((0, 13), source, "en", fewest_words=3, most_characters=300).is_one


@pytest.mark.parametrize(
    ("meant", "whole"),
    [
        ("met on the har", "met on the har- bour"),
        ("met on the har-", "met on the har- bour"),
        ("bour wall and went", "har- bour wall and went"),
        ("committee met on the", "committee met on the"),
    ],
)
def test_a_word_that_a_line_end_parts_is_not_cut(meant: str, whole: str) -> None:
    text = "The committee met on the har- bour wall and went home."

    assert (whole, "as meant") == cut(meant, text)

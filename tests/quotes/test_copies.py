"""Which texts are copies of one another, and what hides no copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

import pytest

from dateline.quotes.copies import copies, shared

WORDS = ("harbour", "council", "pier", "vote", "ferry", "storm", "mayor", "clerk", "tender", "lamp", "gazette", "breakwater", "midnight")
JAPANESE = "議会は三月三日に九対二で新しい桟橋の建設を決めた。市長はこの計画を島民の命綱と呼び、港長は古い桟橋が冬を越せないと述べた。"


def text_of(seed: int, words: int = 120) -> str:
    """Return a text on the one matter that all these texts have, in an order of its own."""
    random = Random(seed)
    return " ".join(random.choice(WORDS) for _ in range(words))


def pairs(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(copy.first, copy.second) for copy in copies(texts, lambda one, other: False)]


def test_texts_on_one_matter_are_no_copies() -> None:
    assert [] == pairs({str(seed): text_of(seed) for seed in range(40)})


def test_a_word_changed_here_and_there_hides_no_copy() -> None:
    words = text_of(1).split()
    retold = " ".join(word if number % 12 else "jetty" for number, word in enumerate(words))

    assert [("a", "b")] == pairs({"a": text_of(1), "b": retold})


@pytest.mark.parametrize(("first", "second"), [("whole", "part"), ("part", "whole")])
def test_a_text_that_another_holds_whole_is_a_copy_whichever_came_first(first: str, second: str) -> None:
    texts = {"whole": f"{text_of(1)} {text_of(2)} {text_of(3)}", "part": text_of(2)}

    (copy,) = copies({first: texts[first], second: texts[second]}, lambda one, other: False)

    assert (first, second, "part", "whole", 1.0) == (copy.first, copy.second, copy.shorter, copy.longer, copy.share)


@pytest.mark.parametrize(
    "disguise",
    [
        str.upper,
        lambda text: text.replace(" ", ",\n"),
        lambda text: text.replace("council", "coun\u00adcil"),
        lambda text: text.replace("pier", "p\u200bier"),
        lambda text: "“" + text.replace(" ", "\u00a0") + "”",
    ],
    ids=["case", "commas and line ends", "soft hyphens", "signs of no width", "marks and no-break spaces"],
)  # fmt: skip
def test_what_is_no_word_hides_no_copy(disguise: Callable[[str], str]) -> None:
    assert [("a", "b")] == pairs({"a": text_of(1), "b": disguise(text_of(1))})


def test_half_a_text_in_another_is_no_copy() -> None:
    assert [] == pairs({"a": f"{text_of(1)} {text_of(2)}", "b": f"{text_of(1)} {text_of(3)}"})


def test_a_formula_is_no_copy() -> None:
    formula = " ".join(text_of(1).split()[:24])

    assert [] == pairs({"a": formula, "b": f"{formula} {text_of(2)}"})


def test_letters_are_words_in_a_script_without_spaces() -> None:
    assert [("a", "b")] == pairs({"a": JAPANESE, "b": JAPANESE.replace("島民", "島").replace("桟橋の", "埠頭の")})


def test_pairs_that_are_passed_over_hide_no_others() -> None:
    texts = {"a": text_of(1), "b": text_of(1) + " more", "c": text_of(1) + " less"}

    found = [(copy.first, copy.second) for copy in copies(texts, lambda one, other: {one, other} == {"a", "c"})]

    assert [("a", "b"), ("b", "c")] == found


def test_of_a_large_family_each_text_but_the_first_is_found() -> None:
    family = {f"t{number:02}": f"{text_of(1)} number{number} {text_of(100 + number, 10)}" for number in range(60)}

    assert list(family)[1:] == list(dict.fromkeys(second for _, second in pairs(family)))


def test_the_passage_shown_is_the_longest_one() -> None:
    one = "The pier was old. By noon the hall was full of people. It rained that day in the town."
    other = "Rain: it rained that day in June. They say that by noon the hall was full of people who waited."

    places = shared(one, other)

    assert places is not None
    assert ["By noon the hall was full of people", "by noon the hall was full of people"] == [
        text[slice(*place)] for text, place in zip((one, other), places, strict=True)
    ]


def test_texts_without_five_words_in_common_share_no_passage() -> None:
    assert shared("one two three four five", "five four three two one") is None

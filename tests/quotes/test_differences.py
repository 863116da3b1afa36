"""The alignment of a quotation with a stretch of a text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.differences import Difference, compare
from dateline.quotes.normalise import normalise_words

TEXTS = st.text(alphabet="abAB “”\"'’-—.1,京都\u200b", max_size=40).map(normalise_words)


def test_equal_words_have_no_difference() -> None:
    assert ((4, 12), ()) == compare("old ship", (0, 8), "The old ship.", (0, 13))


def test_passage_is_looked_for_inside_the_region_alone() -> None:
    assert ((9, 17), ()) == compare("old ship", (0, 8), "old ship old ship", (4, 17))


def test_part_alone_of_the_words_given_is_compared() -> None:
    assert ((0, 8), ()) == compare("new old ship", (4, 12), "old ship", (0, 8))


def test_words_without_their_like_have_no_passage() -> None:
    assert None is compare("new boat", (0, 8), "old ship", (0, 8))


def test_span_of_missing_words_is_empty_after_the_word_before() -> None:
    changed = Difference("missing", (3, 3), (4, 7))

    assert ((0, 12), (changed,)) == compare("The ship", (0, 8), "The old ship", (0, 12))


def test_span_of_words_added_at_the_start_is_empty_at_the_passage() -> None:
    changed = Difference("added", (0, 3), (2, 2))

    assert ((2, 10), (changed,)) == compare("Now old ship", (0, 12), "! old ship", (0, 10))


def test_initial_that_is_missing_is_not_set_for_the_name_behind_it() -> None:
    changed = Difference("missing", (8, 8), (9, 11))

    assert ((0, 17), (changed,)) == compare("Vladimir Putin", (0, 14), "Vladimir V. Putin, it", (0, 21))


@given(TEXTS, TEXTS)
def test_words_given_turn_into_the_passage_by_the_differences(quote: str, text: str) -> None:
    compared = compare(quote, (0, len(quote)), text, (0, len(text)))

    if compared:
        (start, end), differences = compared
        mended = quote
        for change in reversed(differences):
            mended = mended[: change.quote[0]] + text[slice(*change.source)] + mended[change.quote[1] :]
        assert text[start:end].replace(" ", "") == mended.replace(" ", "")


@given(TEXTS, TEXTS)
def test_differences_stand_in_order_inside_the_passage(quote: str, text: str) -> None:
    compared = compare(quote, (0, len(quote)), text, (0, len(text)))

    if compared:
        (start, end), differences = compared
        assert all(start <= change.source[0] <= change.source[1] <= end for change in differences)
        for earlier, later in pairwise(differences):
            assert earlier.quote[1] <= later.quote[0]
            assert earlier.source[1] <= later.source[0]


@given(TEXTS, TEXTS)
def test_kind_tells_which_side_is_empty(quote: str, text: str) -> None:
    compared = compare(quote, (0, len(quote)), text, (0, len(text)))

    kinds = {(True, True): "replaced", (True, False): "added", (False, True): "missing"}
    for change in compared[1] if compared else ():
        assert kinds[change.quote[0] < change.quote[1], change.source[0] < change.source[1]] == change.kind

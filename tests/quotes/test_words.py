"""Words of a quotation, counted."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.words import word_count


def test_number_of_words_of_the_table(case: tuple[str, ...]) -> None:
    text, expected = case

    assert int(expected) == word_count(text)


@given(st.lists(st.from_regex(r"[a-z1-9éж]+([-’][a-z]+)?", fullmatch=True)))
def test_words_joined_by_spaces_are_counted(words: list[str]) -> None:
    assert len(words) == word_count(" ".join(words))

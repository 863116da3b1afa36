"""The sentence around a span."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.passage import LONGEST, context, sentence_span


def test_sentence_of_the_table(case: tuple[str, ...]) -> None:
    marked, expected = case
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)

    first, last = sentence_span(text, start, end)

    assert expected == " ".join(text[first:last].split())


def test_long_sentence_is_clipped_between_words_on_both_sides() -> None:
    text = "before " * 60 + "HERE " + "after " * 60

    first, last = sentence_span(text, 420, 424)

    assert LONGEST - 12 <= last - first <= LONGEST
    assert text[first:].startswith("before ")
    assert text[:last].endswith(" after")


def test_room_left_by_a_short_beginning_goes_to_the_end() -> None:
    text = "It rained. And HERE " + "after " * 60

    first, last = sentence_span(text, 15, 19)

    assert 11 == first
    assert LONGEST - 6 <= last - first <= LONGEST


def test_span_longer_than_is_shown_is_shown_whole() -> None:
    text = "before " + "word " * 80 + "after."

    assert (7, 406) == sentence_span(text, 7, 406)


def test_long_sentence_without_spaces_is_clipped_anywhere() -> None:
    text = "雨" * 400 + "睡" + "雨" * 400

    first, last = sentence_span(text, 400, 401)

    assert LONGEST == last - first


def test_context_is_the_sentence_in_three_parts() -> None:
    text = "It rained. The vote\u00a0 was close. All slept."

    assert ("The ", "vote", " was close.") == context(text, 15, 19)


def test_context_shows_where_the_sentence_was_clipped() -> None:
    text = "before " * 60 + "HERE " + "after " * 60

    before, words, after = context(text, 420, 424)

    assert ("…before before", "HERE", "after after…") == (before[:14], words, after[-12:])


@given(st.text(alphabet="aA .!?…“”\n雨。'1", max_size=700), st.data())
def test_sentence_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    first, last = sentence_span(text, start, end)

    assert 0 <= first <= start <= end <= last <= len(text)
    assert last - first <= max(LONGEST, end - start)


@given(st.lists(st.sampled_from(["It rained.", "All slept!", "Who knew?"]), min_size=1, max_size=8), st.data())
def test_sentences_set_one_after_another_are_told_apart(sentences: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(sentences) - 1))
    start = len(" ".join([*sentences[:number], ""])) + 1

    first, last = sentence_span(" ".join(sentences), start, start + 2)

    assert sentences[number] == " ".join(sentences)[first:last]

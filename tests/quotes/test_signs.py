"""Signs that belong to a number: a quotation has them with it, or does not have the number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.clip import clip
from dateline.quotes.edges import Edge, are_free, faults
from dateline.quotes.locate import Found, Inside, locate
from dateline.quotes.normalise import normalise

NUMBERS = st.sampled_from(["5", "12", "3.5", "1,000", "7½", "٢٣", "५", "５００", "½"])
BEFORE = st.sampled_from([*"+-−–±~<>≤≥#$€£¥₹₽＋－￥", "-$", "~€", "%"])
AFTER = st.sampled_from(["%", "‰", "°", " %", " ‰", " °", "％", "٪", "℃"])
TEXTS = st.text(alphabet="a5.,·-–−$€%° ‰½#<京\u0301\u200b", max_size=20)


@given(BEFORE, NUMBERS)
def test_a_number_without_the_sign_before_it_does_not_stand(sign: str, number: str) -> None:
    source = normalise(f"They measured {sign}{number} in May.")

    assert isinstance(locate(f"{number} in May", None, None, source, "en"), Inside)
    assert isinstance(locate(f"{sign}{number} in May", None, None, source, "en"), Found)


@given(NUMBERS, AFTER)
def test_a_number_without_the_sign_after_it_does_not_stand(number: str, sign: str) -> None:
    source = normalise(f"They measured {number}{sign} in May.")

    assert isinstance(locate(f"They measured {number}", None, None, source, "en"), Inside)
    assert isinstance(locate(f"They measured {number}{sign}", None, None, source, "en"), Found)


@given(TEXTS, st.data())
def test_free_edges_are_those_without_a_fault(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    assert are_free(text, start, end, "en") == (faults(text, start, end, "en") == ())


@given(TEXTS, st.data())
def test_what_is_taken_in_leaves_no_sign_of_the_same_number_out(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    for edge in faults(text, start, end, "en"):
        first, last = edge.whole
        assert 0 <= first <= last <= len(text)
        assert first < start if edge.side == "start" else last > end


def test_the_whole_of_a_lost_sign_is_the_number_with_it() -> None:
    assert (Edge("start", "sign", (8, 14)), Edge("end", "sign", (23, 27))) == faults("It cost -$1.50, or all 10 %", 9, 25, "en")


@pytest.mark.parametrize(("words", "excerpt"), [("3.5 degrees and 10", "-3.5 degrees and 10 %"), ("000 for a boat", "-$5,000 for a boat")])
def test_an_excerpt_takes_in_the_signs_of_its_numbers(words: str, excerpt: str) -> None:
    source = normalise("It was -3.5 degrees and 10 % froze; they paid -$5,000 for a boat.")
    start = source.text.index(words)

    found = clip((start, start + len(words)), source, "en", fewest_words=3, most_characters=300)

    assert excerpt == source.text[found.start : found.end]

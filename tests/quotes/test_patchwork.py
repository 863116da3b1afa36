"""A text of which only some passages are known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.patchwork import UNKNOWN, Clash, Passage, clashes, patchwork

TEXT = "By noon the hall was full. The mayor called the plan a lifeline."
SPANS = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: (min(ends), max(ends))))


def passages(spans: list[tuple[int, int]]) -> list[Passage]:
    return [Passage((start, end), TEXT[start:end]) for start, end in spans if start < end]


@given(SPANS)
def test_passages_of_one_text_never_clash_and_are_put_together_as_they_stand(spans: list[tuple[int, int]]) -> None:
    known = {at for start, end in spans for at in range(start, end)}

    made = patchwork(passages(spans), len(TEXT)).text

    assert () == clashes(passages(spans))
    assert "".join(sign if at in known else UNKNOWN for at, sign in enumerate(TEXT)) == made


@given(SPANS.filter(lambda spans: any(start < end for start, end in spans)), st.data())
def test_one_other_sign_under_another_passage_is_a_clash(spans: list[tuple[int, int]], data: st.DataObject) -> None:
    given_ = passages(spans)
    whole = data.draw(st.sampled_from(given_))
    at = data.draw(st.integers(*whole.place).filter(lambda at: at < whole.place[1]))
    lie = Passage((at, at + 1), "!")

    assert any(lie in (clash.one, clash.other) for clash in clashes([*given_, lie]))


def test_a_passage_that_begins_inside_a_long_one_is_held_against_it_behind_a_short_one() -> None:
    long, short, lie = Passage((0, 7), "By noon"), Passage((0, 2), "By"), Passage((3, 5), "an")

    assert (Clash(long, lie),) == clashes([long, short, lie])


def test_passages_that_only_touch_do_not_clash() -> None:
    assert () == clashes([Passage((0, 2), "By"), Passage((2, 4), "xx")])

"""The union of spans and the share of a text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.quotes.share import share, union

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair))))


def test_spans_apart_stay_apart() -> None:
    assert ((1, 2), (4, 6)) == union([(4, 6), (1, 2)])


def test_spans_that_touch_are_one() -> None:
    assert ((1, 6),) == union([(1, 4), (4, 6)])


def test_span_inside_another_adds_nothing() -> None:
    assert ((1, 9),) == union([(1, 9), (3, 4)])


def test_no_spans_cover_nothing() -> None:
    assert () == union([(5, 5)])


def test_overlapping_spans_count_once() -> None:
    assert 0.5 == share([(0, 4), (2, 5)], 10)


def test_share_of_an_empty_text_is_none() -> None:
    assert 0.0 == share([], 0)


@given(SPANS)
def test_union_covers_the_same_characters(spans: list[tuple[int, int]]) -> None:
    merged = union(spans)

    assert {at for span in spans for at in range(*span)} == {at for span in merged for at in range(*span)}


@given(SPANS)
def test_union_is_sorted_with_gaps(spans: list[tuple[int, int]]) -> None:
    merged = union(spans)

    assert all(start < end for start, end in merged)
    assert all(earlier[1] < later[0] for earlier, later in pairwise(merged))


@given(SPANS)
def test_share_is_the_number_of_characters_covered(spans: list[tuple[int, int]]) -> None:
    covered = {at for span in spans for at in range(*span)}

    assert len(covered) / 30 == share(spans, 30)

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.lanes import first_fit

STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=40)


@given(STRETCHES)
def test_nothing_in_a_lane_covers_anything_else_in_it(stretches: list[tuple[float, float]]) -> None:
    lanes, number = first_fit(stretches)

    assert number == len(set(lanes))
    for (lane, (a, b)), (other, (c, d)) in combinations(zip(lanes, stretches, strict=True), 2):
        assert lane != other or b <= c or d <= a


@given(STRETCHES)
def test_a_lane_is_left_free_only_where_something_stands_in_it(stretches: list[tuple[float, float]]) -> None:
    lanes, _ = first_fit(stretches)

    placed = list(zip(lanes, stretches, strict=True))
    for number, (lane, (a, b)) in enumerate(placed):
        for lower in range(lane):
            assert any((c < b and a < d) or (c, d) == (a, b) for at, (c, d) in placed[:number] if at == lower)

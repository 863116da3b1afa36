from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.lens import LEAST_EVENTS, SHARE, WIDEST, densest, lens
from dateline.chart.model import Place

PLACES = st.lists(
    st.tuples(st.integers(0, 3_000), st.sampled_from((1, 1, 1, 30, 365))).map(lambda pair: Place(pair[0], pair[0] + pair[1], "day")),
    min_size=1,
    max_size=40,
)


def days(*numbers: int) -> list[Place]:
    return [Place(number, number + 1, "day") for number in numbers]


@given(PLACES, st.data())
def test_densest_stretch_holds_enough_places_and_none_that_holds_as_many_is_shorter(places: list[Place], data: st.DataObject) -> None:
    number = data.draw(st.integers(1, len(places)))

    start, end = densest(places, number)

    def held(a: float, b: float) -> int:
        return sum(a <= place.start and place.end <= b for place in places)

    assert held(start, end) >= number
    others = [(one.start, other.end) for one in places for other in places if other.end > one.start]
    assert all(held(a, b) < number for a, b in others if b - a < end - start)


@given(PLACES)
def test_window_holds_its_share_in_a_quarter_of_the_time(places: list[Place]) -> None:
    found = lens(places)

    whole = max(place.end for place in places) - min(place.start for place in places)
    if found is not None:
        start, end = found
        assert sum(start <= place.start and place.end <= end for place in places) >= SHARE * len(places)
        assert end - start <= WIDEST * whole


def test_few_events_need_no_lens() -> None:
    assert lens(days(*range(LEAST_EVENTS - 2), 5_000)) is None
    assert lens(days(*range(LEAST_EVENTS - 1), 5_000)) is not None


def test_events_spread_out_have_no_lens() -> None:
    assert lens(days(*range(0, 1_000, 50))) is None


def test_window_takes_in_what_stands_near_and_not_what_stands_far() -> None:
    assert (0, 17) == lens(days(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 300))


def test_window_does_not_grow_until_it_is_thinly_filled() -> None:
    assert (100, 110) == lens(days(*range(100, 110), 130, 400, 800))

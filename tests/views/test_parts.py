from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline import urls
from dateline.views.parts import Part, cut
from tests.views.sample import LEAST, dated, views_of


@given(st.lists(st.integers(1, 50), min_size=1, max_size=60), st.integers(1, 200))
def test_stretches_hold_everything_in_order_and_none_is_too_heavy_that_could_be_lighter(weights: list[int], most: int) -> None:
    found = cut(weights, most)

    assert list(range(len(weights))) == [number for stretch in found for number in stretch]
    assert all(sum(weights[stretch.start : stretch.stop]) <= most or len(stretch) == 1 for stretch in found)


def test_stretches_are_of_about_one_weight() -> None:
    assert [range(5), range(5, 10), range(10, 15)] == [*cut([10] * 15, 60)]


def test_an_event_of_several_months_has_its_place_in_the_first_of_them() -> None:
    january = Part(urls.year_page(2025, 1), ("a", "b"), "January 2025", heading=(2025, 1))
    february = Part(urls.year_page(2025, 2), ("b", "c"), "February 2025", heading=(2025, 2))
    rest = Part(urls.part_of_month(urls.year_page(2025), None), ("d",), "2025, month not known", heading=(2025, None))
    year = Part(urls.year_page(2025), ("a", "b", "c", "d"), "2025", heading=(2025, None), parts=(january, february, rest))

    found = {id: f"{place.path}{place.fragment}" for id, place in year.holders().items()}

    assert {"a": "years/2025/01/#_a", "b": "years/2025/01/#_b", "c": "years/2025/02/#_c", "d": "years/2025/none/#_d"} == found


def _anchors(*dates: str) -> dict[str, tuple[str, ...]]:
    files = {path: text for path, text in LEAST.items() if not path.startswith("events/")}
    views = views_of({**files, **{f"events/{name}.yaml": dated(date, title=name) for name, date in zip("abcdef", dates, strict=False)}})
    return {month.anchor: month.nearest for year in views.listing() for month in year.months if month.nearest}


def test_months_without_an_event_have_their_anchor_at_the_nearest_heading() -> None:
    found = _anchors("1987-03", "1987-08", "1988")

    assert ("_1987-01", "_1987-02", "_1987-04", "_1987-05") == found["_1987-03"]
    assert ("_1987-06", "_1987-07", "_1987-09", "_1987-10", "_1987-11", "_1987-12") == found["_1987-08"][:6]
    assert "_1988-12" in found["_1988-none"]


def test_years_without_an_event_have_their_anchor_too() -> None:
    assert "_1989" in {anchor for anchors in _anchors("1987-03", "1990-01").values() for anchor in anchors}


def test_of_a_long_time_years_alone_have_anchors_and_of_a_very_long_one_nothing() -> None:
    long, longer = (
        [anchor for anchors in _anchors(*dates).values() for anchor in anchors]
        for dates in (("1900-03", "1987-03"), ("0100-03", "1987-03"))
    )

    assert [f"_{year}" for year in range(1901, 1987)] == sorted(long)
    assert [] == longer


def test_a_list_of_one_selection_says_nothing_of_other_times() -> None:
    views = views_of(LEAST)

    assert {()} == {month.nearest for year in views.listing(silences=False) for month in year.months}

"""Items as hypothesis makes them: any mark with any extents that fit it, near each other or far apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from dateline.chart.model import Extent, Item, MarkName
from tests.chart.cases import day, month, since, time, to, year

MARKS: tuple[MarkName, ...] = get_args(MarkName)
SPANS = (st.just(2024), st.integers(2023, 2025), st.integers(1850, 2020), st.integers(-60, 40), st.integers(-(10**8), 10**8))
NAMES = st.one_of(st.none(), st.text(alphabet="abc WMi.éж港م", min_size=1, max_size=30))


def extents(years: st.SearchStrategy[int]) -> st.SearchStrategy[Extent]:
    """Return minutes, hours, days, months, years and decades of these years, some of them soft."""

    def make(when: int, month_of_it: int, day_of_it: int, hour: int, kind: int, soft: bool) -> Extent:
        kinds: tuple[Callable[[], Extent], ...] = (
            lambda: day(when, month_of_it, day_of_it, soft=soft),
            lambda: month(when, month_of_it, soft=soft),
            lambda: year(when, soft=soft),
            lambda: year(when, years=10, soft=soft),
            lambda: time(day(when, month_of_it, day_of_it), hour, day_of_it, soft=soft),
            lambda: time(day(when, month_of_it, day_of_it), hour, soft=soft),
        )
        return kinds[kind]()

    return st.builds(make, years, st.integers(1, 12), st.integers(1, 28), st.integers(0, 23), st.integers(0, 5), st.booleans())


@st.composite
def one(draw: st.DrawFn, years: st.SearchStrategy[int]) -> Item:
    """Return an item whose extents are those of its mark."""
    mark = draw(st.sampled_from(MARKS))
    first, second = sorted((draw(extents(years)), draw(extents(years))), key=lambda extent: extent.start or 0)
    given: dict[MarkName, tuple[Extent, ...]] = {
        "by": (to(first),),
        "until": (to(first),),
        "from": (since(first),),
        "onward": (since(first),),
        "between": (first, second),
        "span": (first, second),
        "either": (first, second),
        "both": (first, second),
        "undated": (),
        "expected": (draw(st.sampled_from((first, to(first), since(first)))),),
    }
    return Item(
        id="",
        mark=mark,
        extents=given.get(mark, (first,)),
        title=draw(st.text(alphabet="abc de WM", min_size=1, max_size=60)),
        date="then",
        href="#",
        label=draw(NAMES),
        disputed=draw(st.booleans()),
        expects=draw(st.none() | extents(years)) if mark == "expected" else None,
        faint=draw(st.booleans()),
        hollow=draw(st.booleans()),
    )


@st.composite
def items(draw: st.DrawFn, *, most: int = 20) -> list[Item]:
    """Return items with ids of their own, within a year, a lifetime, or all of time."""
    years = draw(
        st.sampled_from(
            (st.just(2024), st.integers(2023, 2025), st.integers(1850, 2020), st.integers(-60, 40), st.integers(-(10**8), 10**8))
        )
    )
    made = draw(st.lists(one(years), min_size=1, max_size=most))
    return [replace(item, id=f"e{number}") for number, item in enumerate(made)]

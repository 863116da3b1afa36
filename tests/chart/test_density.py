from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.calendar import Unit
from dateline.chart.density import hanging, standing
from dateline.chart.model import Item, is_known, place
from dateline.chart.panel import finest, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.trace import Trace, trace
from dateline.chart.words import no_links
from tests.chart.cases import WORDS, day, item, links, month, to, year
from tests.chart.numbers import across, along
from tests.chart.strategies import items

YEAR = Scale(Unit("month"), 12 * 2025, 12)


def _traces(made: list[Item], scale: Scale, *, known: bool) -> list[Trace]:
    found = [trace(one, scale) for one in made if is_known(one, timed=scale.timed) == known]
    return [one for one in found if one is not None]


def _of_year(*made: Item) -> list[Trace]:
    return [found for one in made if (found := trace(one, YEAR)) is not None]


@given(items(), st.booleans(), st.sampled_from((240.0, 20.0)))
def test_each_event_is_in_one_block_and_blocks_stand_beside_each_other(made: list[Item], known: bool, tallest: float) -> None:
    dated = [one for one in made if place(one) is not None]
    scale = fit(*stretch(dated), finest(dated)) if dated else YEAR
    traces = _traces(dated, scale, known=known)

    blocks, tall = (standing if known else hanging)(traces, scale, tallest, WORDS, no_links)

    assert sum(not found.item.faint for found in traces) == sum(block.count for block in blocks)
    assert tall <= tallest + 1e-6
    assert all(0 <= along(block.bar)[0] < along(block.bar)[1] <= 100.001 for block in blocks)
    assert all(-0.01 <= across(block.bar)[0] <= across(block.bar)[1] <= tall + 0.02 for block in blocks)
    for one, other in combinations([block for block in blocks if block.bar.fade != "soft"], 2):
        (a, b), (c, d) = along(one.bar), along(other.bar)
        (y, z), (v, w) = across(one.bar), across(other.bar)
        assert b <= c + 0.01 or d <= a + 0.01 or z <= v + 0.02 or w <= y + 0.02


@given(items())
def test_a_block_is_never_narrower_than_the_dates_that_it_stands_for(made: list[Item]) -> None:
    dated = [one for one in made if place(one) is not None and not one.faint]
    scale = fit(*stretch(dated), finest(dated)) if dated else YEAR

    for found in _traces(dated, scale, known=False):
        (block,), _ = hanging([found], scale, 240, WORDS, no_links)
        a, b = along(block.bar)
        starts = [scale.at(extent.start) for extent in found.item.extents if extent.start is not None]
        ends = [scale.at(extent.end) for extent in found.item.extents if extent.end is not None]
        assert a <= max(0, min((*starts, 100))) + 0.01
        assert b >= min(100, max((*ends, 0))) - 0.01


def test_block_says_how_many_it_stands_for_and_leads_to_its_month() -> None:
    (block,), _ = standing(_of_year(*(item(n, "day", day(2025, 3, 3)) for n in range(500))), YEAR, 240, WORDS, links)

    assert (500, "500 events", "#_2025-03") == (block.count, block.text, block.href)


def test_days_stand_in_quarters_of_a_month_and_disputed_ones_lowest() -> None:
    events = (item(1, "day", day(2025, 3, 3)), item(2, "day", day(2025, 3, 4), disputed=True), item(3, "day", day(2025, 3, 30)))

    blocks, _ = standing(_of_year(*events), YEAR, 240, WORDS, no_links)

    disputed, early, late = blocks
    assert (True, False, False) == (disputed.disputed, early.disputed, late.disputed)
    assert along(disputed.bar) == along(early.bar) < along(late.bar)
    assert across(early.bar)[1] <= across(disputed.bar)[0] + 1


def test_narrow_blocks_hang_first_and_wide_ones_last() -> None:
    events = [item(1, "year", year(2025)), item(2, "month", month(2025, 3)), item(4, "by", to(day(2025, 4, 9)))]

    blocks, _ = hanging(_of_year(*events), YEAR, 240, WORDS, no_links)

    assert [0.4, 4.4, 8.4] == [across(block.bar)[0] for block in blocks]
    assert ["8.333%", "16.667%", "100%"] == [block.bar.width for block in blocks]


def test_many_fit_by_being_thinner() -> None:
    many = [item(number, "month", month(2025, 1 + number % 12)) for number in range(4_000)]

    blocks, tall = hanging(_of_year(*many), YEAR, 240, WORDS, no_links)

    assert 12 == len(blocks)
    assert 239 < tall <= 240

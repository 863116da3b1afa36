from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from dateline.chart.calendar import Unit, day_number
from dateline.chart.model import Item, place
from dateline.chart.panel import finest, stretch
from dateline.chart.scale import Scale
from dateline.chart.strip import MOST_COLUMNS, Strip, frame, strip
from tests.chart.cases import WORDS, day, item, links, month, since, to, year
from tests.chart.numbers import across, along, xs, ys
from tests.chart.strategies import items


def _strip(made: Sequence[Item], elsewhere: frozenset[str] = frozenset()) -> Strip:
    return strip(made, frame(*stretch(made), timed=finest(made) == "hour"), None, elsewhere, WORDS, links)


@given(items())
def test_every_event_is_in_a_block_or_a_line_within_the_strip(made: list[Item]) -> None:
    dated = [one for one in made if place(one) is not None]
    if not dated:
        return
    shown = _strip(dated)

    assert sum(not one.faint for one in dated) == sum(block.count for block in shown.blocks) + sum(rule.count for rule in shown.rules)
    assert shown.height <= 180
    assert all(-0.001 <= a < b <= 100.001 for a, b in (along(block.bar) for block in shown.blocks))
    assert all(-0.001 <= x <= 100.001 for rule in shown.rules for x in xs(rule.shape))
    assert all(across(block.bar)[1] <= float(shown.base) for block in shown.blocks)
    assert all(float(shown.base) < y < shown.height for rule in shown.rules for y in ys(rule.shape))
    assert len(shown.axis.labels) <= 31


@pytest.mark.parametrize(
    ("start", "end", "timed", "columns", "cell", "number"),
    [
        (day_number(2022, 2), day_number(2025, 6), False, Unit("year"), Unit("month"), 4),
        (day_number(1997), day_number(2021), False, Unit("year"), Unit("month"), 24),
        (day_number(1996), day_number(2021), False, Unit("year", 10), Unit("year"), 4),
        (day_number(1850), day_number(2000), False, Unit("year", 10), Unit("year"), 15),
        (day_number(-199_999), day_number(2021), False, Unit("year", 10_000), Unit("year", 1_000), 21),
        (day_number(2025, 2), day_number(2025, 6), False, Unit("month"), Unit("month"), 12),
        (day_number(2025, 3, 3), day_number(2025, 3, 9), False, Unit("day"), Unit("day"), 31),
        (day_number(2025, 3, 3), day_number(2025, 3, 4), True, Unit("hour"), Unit("hour"), 24),
        (day_number(2025, 3, 3), day_number(2025, 3, 4), False, Unit("day"), Unit("day"), 31),
    ],
)  # fmt: skip
def test_columns_are_as_long_as_the_whole_demands(start: float, end: float, timed: bool, columns: Unit, cell: Unit, number: int) -> None:
    around = frame(start, end, timed=timed)

    assert (columns, cell, number) == (around.columns.unit, around.cell, around.columns.columns)
    assert number <= max(MOST_COLUMNS, 31)


def test_block_stands_in_the_month_of_its_event() -> None:
    shown = _strip([item(1, "day", day(2022, 3, 3)), item(2, "by", to(day(2023, 7, 9))), item(3, "from", since(month(2022, 3)))])

    assert [2 / 24, 2 / 24, 18 / 24] == pytest.approx([sum(along(block.bar)) / 200 - 0.5 / 24 for block in shown.blocks], abs=0.01)


def test_event_of_which_only_the_year_is_known_is_a_line_and_equal_lines_are_one() -> None:
    shown = _strip([item(1, "year", year(2022)), item(2, "year", year(2022)), item(3, "year", year(2023)), item(4, "day", day(2024, 1, 1))])

    assert [2, 1] == [rule.count for rule in shown.rules]
    assert ["2 events", WORDS.title(item(3, "year", year(2023)))] == [rule.text for rule in shown.rules]


def test_what_is_longer_than_a_column_is_a_line_and_what_lies_within_a_month_a_block() -> None:
    long, short = item(1, "between", month(2022, 2), month(2024, 3)), item(2, "between", day(2022, 2, 1), day(2022, 2, 20))

    shown = _strip([long, short])

    assert ([1], [1]) == ([rule.count for rule in shown.rules], [block.count for block in shown.blocks])


def test_in_columns_of_decades_a_year_is_a_block() -> None:
    shown = _strip([item(1, "year", year(1912)), item(2, "day", day(1980, 3, 3)), item(3, "year", year(1920, years=10))])

    assert (2, 1) == (len(shown.blocks), len(shown.rules))


def test_lines_that_are_too_many_are_joined_to_one_that_reaches_over_them_all() -> None:
    many = [item(number, "between", month(2010, 1 + number % 12), month(2014 + number % 7, 2)) for number in range(40)]

    shown = _strip(many)

    assert 40 == sum(rule.count for rule in shown.rules)
    last = shown.rules[-1]
    assert last.count > 30
    assert min(xs(last.shape)) < 10
    assert shown.height < 140


def test_blocks_become_thinner_and_then_one_for_each_kind() -> None:
    apart = item(99, "day", day(2024, 3, 3))

    few = _strip([*(item(number, "day", day(2022, 3, 3)) for number in range(10)), apart])
    many = _strip([*(item(100 + number, "day", day(2022, 3, 3), disputed=number < 4) for number in range(100)), apart])

    assert 11 == len(few.blocks)
    assert [4, 96, 1] == [block.count for block in many.blocks]
    assert [True, False, False] == [block.disputed for block in many.blocks]


def test_what_another_mark_stands_for_has_no_words_here() -> None:
    first, second = _strip([item(1, "day", day(2022, 3, 3)), item(2, "day", day(2024, 3, 3))], frozenset({"event-1"})).blocks

    assert (None, None) == (first.text, first.href)
    assert ("#_event-2", WORDS.title(item(2, "day", day(2024, 3, 3)))) == (second.href, second.text)


def test_window_is_shown_in_the_strip() -> None:
    made = [item(1, "day", day(2022, 3, 3)), item(2, "day", day(2025, 3, 3))]

    shown = strip(made, frame(*stretch(made), timed=False), Scale(Unit("month"), 12 * 2025, 6), frozenset(), WORDS, links)

    assert shown.window is not None
    assert (75, 87.5) == pytest.approx(along(shown.window), abs=0.2)


def test_joined_blocks_of_a_cell_are_hollow_where_their_events_are() -> None:
    made = [replace(item(number, "day", day(2025, 3, 3)), hollow=number >= 60) for number in range(100)]

    shown = _strip(made)

    assert [(60, False), (40, True)] == [(block.count, block.hollow) for block in shown.blocks]


def test_a_line_is_not_drawn_as_one_with_a_hollow_one_of_the_same_stretch() -> None:
    made = [replace(item(number, "span", year(2020), year(2024)), hollow=number > 1) for number in range(4)]

    shown = _strip(made)

    assert [(2, False), (2, True)] == [(rule.count, rule.hollow) for rule in shown.rules]

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.axis import GAP, PADDING, SIZE, WIDTHS, Axis, Width, axis
from dateline.chart.calendar import Unit, day_number
from dateline.chart.measure import width
from dateline.chart.scale import Scale
from dateline.chart.words import no_links
from tests.chart.cases import WORDS, links

UNITS = [Unit("hour"), Unit("hour", 3), Unit("day"), Unit("month"), Unit("month", 3), Unit("year"), Unit("year", 5), Unit("year", 10_000)]
LEVELS: list[Width] = [level for level, _ in WIDTHS]


def _shown(made: Axis, level: Width) -> list[tuple[int, str]]:
    """Return the names that show at a width, with the numbers of their columns."""
    wide = LEVELS[: LEVELS.index(level) + 1]
    return [(number, label.short) for number, label in enumerate(made.labels) if label.shows in wide]


@given(st.sampled_from(UNITS), st.integers(-3_000, 30_000), st.integers(1, 33))
def test_no_name_covers_the_next_or_leaves_the_drawing_at_any_width(unit: Unit, first: int, columns: int) -> None:
    made = axis(Scale(unit, first, columns), {}, WORDS, no_links)

    for level, pixels in WIDTHS:
        ends = [(number * pixels / columns + PADDING[level], width(text, SIZE)) for number, text in _shown(made, level)]
        assert all(a + wide + GAP <= b + 1e-6 for (a, wide), (b, _) in pairwise(ends))
        assert all(a + wide <= pixels + 1e-6 for a, wide in ends)


@given(st.sampled_from(UNITS), st.integers(-3_000, 30_000), st.integers(1, 33))
def test_no_era_covers_the_next_at_any_width(unit: Unit, first: int, columns: int) -> None:
    made = axis(Scale(unit, first, columns), {}, WORDS, no_links)

    for level, pixels in WIDTHS:
        wide = LEVELS[: LEVELS.index(level) + 1]
        eras = [(number, label.era) for number, label in enumerate(made.labels) if label.era and label.era_shows in wide]
        ends = [(number * pixels / columns + PADDING[level], width(text, SIZE)) for number, text in eras]
        assert all(a + wide + GAP <= b + 1e-6 for (a, wide), (b, _) in pairwise(ends))


def test_every_third_month_shows_where_twelve_find_no_room_and_january_is_one_of_them() -> None:
    made = axis(Scale(Unit("month"), 12 * 2025 - 1, 14), {}, WORDS, no_links)

    assert ["Jan", "April", "July", "Oct"] == [text for _, text in _shown(made, "narrow")]
    assert 14 == len(_shown(made, "wide"))


def test_days_of_a_month_show_round_numbers_and_the_first() -> None:
    made = axis(Scale(Unit("day"), day_number(2025, 2, 28), 33), {}, WORDS, no_links)

    assert ["1", "5", "10", "15", "20", "25", "30"] == [text for _, text in _shown(made, "narrow")][:7]
    assert 33 == len(_shown(made, "wide"))


def test_what_shows_in_a_narrow_drawing_is_part_of_an_even_rhythm_in_a_wider_one() -> None:
    made = axis(Scale(Unit("year", 5_000), -10, 12), {}, WORDS, no_links)

    for level in LEVELS:
        numbers = [number for number, _ in _shown(made, level)]
        assert 1 == len({b - a for a, b in pairwise(numbers)})


def test_era_stands_under_the_first_column_and_where_it_changes() -> None:
    months = axis(Scale(Unit("month"), 12 * 2024 + 10, 4), {}, WORDS, no_links)
    years = axis(Scale(Unit("year"), 2024, 4), {}, WORDS, no_links)

    assert ["2024", None, "2025", None] == [label.era for label in months.labels]
    assert [None] * 4 == [label.era for label in years.labels]


def test_era_that_would_cover_the_next_gives_way_to_it() -> None:
    made = axis(Scale(Unit("day"), day_number(2025, 2, 28), 33), {}, WORDS, no_links)

    assert [("February 2025", "never"), ("March 2025", "narrow")] == [(label.era, label.era_shows) for label in made.labels[:2]]


def test_columns_have_their_counts_in_words_and_lead_to_their_events() -> None:
    made = axis(Scale(Unit("month"), 12 * 2025, 4), {12 * 2025 + 2: 12}, WORDS, links)

    assert [None, None, "12 events", None] == [label.count for label in made.labels]
    assert "#_2025-03" == made.labels[2].href


@pytest.mark.parametrize(
    ("unit", "first", "columns", "full", "counted"),
    [
        (Unit("month"), 12 * 2025, 3, "narrow", "middle"),
        (Unit("month"), 12 * 2025, 6, "middle", "wide"),
        (Unit("month"), 12 * 2025, 14, "never", "never"),
        (Unit("day"), day_number(2025), 5, "narrow", "never"),
        (Unit("year"), 2022, 4, "narrow", "middle"),
    ],
)
def test_full_names_and_counts_show_from_the_width_at_which_all_find_room(
    unit: Unit, first: int, columns: int, full: Width, counted: Width
) -> None:
    """A count beside the number of a day would be read as one with it, so it never shows there."""
    made = axis(Scale(unit, first, columns), {first + 1: 8}, WORDS, no_links)

    assert (full, counted) == (made.full, made.counted)

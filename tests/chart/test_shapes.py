from __future__ import annotations

import pytest

from dateline.chart.shapes import Cut, Dot, Size, Stroke, bar, draw
from dateline.chart.trace import Band, Edge, Line, Spot, Trace
from tests.chart.cases import day, item

SIZE = Size(bar=6, radius=4.5, pitch=11)
EVENT = item(0, "day", day(2025, 3, 3))


def test_bar_of_a_month_is_stronger_and_thicker_than_that_of_a_year_and_both_have_round_ends() -> None:
    month, year = bar(Band(20, 30, "month"), 11, 6), bar(Band(20, 30, "year"), 11, 6)

    assert ("20%", "10%", "8", "6", "3", ".85") == (month.x, month.width, month.y, month.height, month.round, month.opacity)
    assert ("9", "4", "2", ".72") == (year.y, year.height, year.round, year.opacity)


def test_fade_is_named_and_has_square_ends() -> None:
    soft = bar(Band(20, 30, "soft"), 11, 6)

    assert ("soft", None, None) == (soft.fade, soft.round, soft.opacity)


def test_bar_that_goes_on_beyond_the_window_is_cut_and_not_drawn_together() -> None:
    """Its fade, or its round end, is where it would be in a wider window."""
    cut = bar(Band(50, 150, "soft"), 11, 6)

    assert ("50%", "50%", Cut("0%", "200%")) == (cut.x, cut.width, cut.cut)


def test_bar_that_goes_on_and_on_stays_within_what_can_be_drawn() -> None:
    cut = bar(Band(-1e9, 1e9, "soft"), 11, 6)

    assert ("0%", "100%", Cut("-5000%", "10100%")) == (cut.x, cut.width, cut.cut)


def test_lines_end_at_the_window_and_ends_stand_across_them() -> None:
    trace = Trace(EVENT, (Line(-10, 30, dotted=True), Edge(30), Edge(30, of_line=True)), 0, 30)

    line, edge, post = draw(trace, 20, SIZE, "").shape.strokes

    assert Stroke("0%", "30%", "20", "20", dotted=True) == line
    assert Stroke("30%", "30%", "14.5", "25.5") == edge
    assert Stroke("30%", "30%", "15.2", "24.8") == post


@pytest.mark.parametrize(("ring", "radius"), [(False, "4.5"), (True, "3.6")])
def test_ring_is_as_large_as_a_dot_with_its_line(ring: bool, radius: str) -> None:
    mark = draw(Trace(EVENT, (Spot(25, ring),), 24.5, 25.5), 20, SIZE, "")

    assert (Dot("25%", "20", radius, ring),) == mark.shape.dots


def test_narrow_mark_can_be_pointed_at_beside_it_and_in_all_of_its_lane() -> None:
    mark = draw(Trace(EVENT, (Spot(25),), 24.5, 25.5), 20, SIZE, "")
    crowded = draw(Trace(EVENT, (Spot(25),), 24.5, 25.5), 20, Size(2, 1.6, 4), "")

    assert mark.hit is not None
    assert ("24%", "2%", "14.5", "11") == (mark.hit.x, mark.hit.width, mark.hit.y, mark.hit.height)
    assert crowded.hit is None

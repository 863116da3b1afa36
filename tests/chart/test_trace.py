from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.calendar import Unit, day_number
from dateline.chart.model import Extent, Item, MarkName, bounds, length, place
from dateline.chart.panel import finest, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.trace import Band, Edge, Line, Part, Spot, reach, trace
from tests.chart.cases import day, item, month, since, time, to, year
from tests.chart.strategies import SPANS, one

YEAR = Scale(Unit("month"), 12 * 2025, 10)
"""Ten months, so that a month is ten per cent."""
MARCH, MAY = month(2025, 3), month(2025, 5)


def _parts(mark: MarkName, *extents: Extent, scale: Scale = YEAR, expects: Extent | None = None) -> tuple[Part, ...]:
    found = trace(item(0, mark, *extents, expects=expects), scale, fade=15)
    assert found is not None
    return found.parts


def test_day_is_a_spot_in_its_middle_and_so_is_a_minute_where_hours_are_not_told_apart() -> None:
    scale = Scale(Unit("day"), day_number(2025, 3, 1), 10)

    assert (Spot(25.0),) == _parts("day", day(2025, 3, 3), scale=scale)
    assert (Spot(25.0),) == _parts("day", time(day(2025, 3, 3), 23, 50), scale=scale)


def test_times_of_one_day_are_that_day_where_hours_are_not_told_apart_however_open_they_are() -> None:
    days, hours = Scale(Unit("day"), day_number(2025, 3, 1), 10), Scale(Unit("hour"), 24 * day_number(2025, 3, 3), 24)
    about = item(0, "day", time(day(2025, 3, 3), 21, 0, soft=True), in_one_day=True)
    between = item(0, "between", time(day(2025, 3, 3), 10, 30), time(day(2025, 3, 3), 11, 0), in_one_day=True)

    drawn = [(trace(made, days), trace(made, hours)) for made in (about, between)]

    assert [(Spot(25.0),)] * 2 == [by_day.parts for by_day, _ in drawn if by_day is not None]
    assert [[Band], [Line, Edge, Edge]] == [[type(part) for part in by_hour.parts] for _, by_hour in drawn if by_hour is not None]


def test_minute_is_a_spot_where_hours_are_told_apart_and_an_hour_or_a_day_is_a_bar() -> None:
    scale = Scale(Unit("hour"), 24 * day_number(2025, 3, 3), 10)

    (minute,) = _parts("day", time(day(2025, 3, 3), 2, 30), scale=scale)
    (hour,) = _parts("day", time(day(2025, 3, 3), 2), scale=scale)
    (whole,) = _parts("day", day(2025, 3, 3), scale=scale)

    assert isinstance(minute, Spot)
    assert 25 == pytest.approx(minute.x, abs=0.1)
    assert isinstance(hour, Band)
    assert (20, 30) == pytest.approx(reach(hour))
    assert Band(0.0, 240.0, "month") == whole


def test_month_and_year_are_bars_of_their_strength() -> None:
    assert (Band(20.0, 30.0, "month"),) == _parts("month", MARCH)
    assert (Band(0.0, 120.0, "year"),) == _parts("year", year(2025))


@pytest.mark.parametrize("mark", ["about", "season"])
def test_what_is_about_then_fades_over_its_bounds(mark: MarkName) -> None:
    (band,) = _parts(mark, MARCH)

    assert isinstance(band, Band)
    assert "soft" == band.paint
    assert (18.8, 31.2) == pytest.approx(reach(band))


def test_hard_end_is_where_the_date_is_known_and_the_open_side_fades() -> None:
    assert (Band(15.0, 30.0, "fade-in"), Edge(30.0)) == _parts("by", to(MARCH))
    assert (Band(15.0, 30.0, "fade-in"), Edge(30.0)) == _parts("until", to(MARCH))
    assert (Band(20.0, 35.0, "fade-out"), Edge(20.0)) == _parts("from", since(MARCH))
    assert (Band(20.0, 35.0, "fade-out"), Edge(20.0)) == _parts("onward", since(MARCH))


def test_qualified_end_is_not_hard() -> None:
    (by,) = _parts("by", to(month(2025, 3, soft=True)))
    (since_then,) = _parts("from", since(month(2025, 3, soft=True)))

    assert isinstance(by, Band)
    assert isinstance(since_then, Band)
    assert ("rise", "fall") == (by.paint, since_then.paint)
    assert by.b > 30
    assert since_then.a < 20


def test_open_side_that_has_a_bound_after_all_fades_to_it() -> None:
    assert (Band(0.0, 30.0, "fade-in"), Edge(30.0)) == _parts("by", Extent(day_number(2025), MARCH.end, "month"))


def test_between_is_a_thin_line_with_two_ends_that_are_left_out_where_they_are_qualified() -> None:
    line, start, end = Line(20.0, 50.0), Edge(20.0, of_line=True), Edge(50.0, of_line=True)

    assert (line, start, end) == _parts("between", MARCH, MAY)
    assert (line, end) == _parts("between", month(2025, 3, soft=True), MAY)
    assert (line, start) == _parts("between", MARCH, month(2025, 5, soft=True))


def test_what_lasted_and_what_is_one_of_several_is_joined_and_what_is_several_is_not() -> None:
    bars = (Band(20.0, 30.0, "month"), Band(40.0, 50.0, "month"))

    assert (Line(30.0, 40.0), *bars) == _parts("span", MARCH, MAY)
    assert (Line(30.0, 40.0), *bars) == _parts("either", MARCH, MAY)
    assert bars == _parts("both", MARCH, MAY)


def test_one_of_several_days_is_a_ring() -> None:
    line, *rings = _parts("either", day(2025, 3, 3), day(2025, 5, 3))

    assert isinstance(line, Line)
    assert [True, True] == [isinstance(ring, Spot) and ring.ring for ring in rings]


def test_expectation_is_a_ring_and_a_dotted_line_to_when_it_is_to_happen() -> None:
    line, ring, end = _parts("expected", MARCH, expects=MAY)
    open_line, _ = _parts("expected", MARCH)

    assert (Spot(20.0, ring=True), Edge(50.0, of_line=True)) == (ring, end)
    assert Line(20.5, 50.0, dotted=True) == line
    assert Line(20.5, 35.0, dotted=True) == open_line


def test_what_is_not_in_the_window_is_not_drawn() -> None:
    assert trace(item(0, "month", month(2026, 3)), YEAR) is None
    assert trace(item(0, "undated"), YEAR) is None


@st.composite
def placed(draw: st.DrawFn) -> tuple[Item, Scale]:
    """Return a dated item and a scale that holds all of it."""
    made = draw(one(draw(st.sampled_from(SPANS))).filter(lambda item: place(item) is not None))
    return made, fit(*stretch([made]), finest([made]))


@given(placed())
def test_bounds_are_covered_by_what_is_drawn(pair: tuple[Item, Scale]) -> None:
    """Bands and lines reach at least from the first to the last moment that a date may denote; a known day is a spot within its day."""
    made, scale = pair
    found = trace(made, scale)
    start, end = bounds(made)

    assert found is not None
    if start is not None and made.mark != "expected":
        assert found.a <= scale.at(start) + 100 / scale.columns * (not scale.timed and _is_day(made.extents[0])) + 1e-6
    if end is not None and made.mark != "expected":
        assert found.b >= scale.at(end) - 100 / scale.columns * (not scale.timed and _is_day(made.extents[-1])) - 1e-6


@given(placed())
def test_each_bar_covers_the_stretch_that_it_stands_for(pair: tuple[Item, Scale]) -> None:
    made, scale = pair
    found = trace(made, scale)

    assert found is not None
    bands = [part for part in found.parts if isinstance(part, Band)]
    for extent in made.extents if made.mark in ("month", "year", "about", "season", "either", "both", "span") else ():
        if extent.start is not None and extent.end is not None and not (_is_day(extent) and not extent.soft):
            assert any(band.a <= scale.at(extent.start) + 1e-6 and band.b >= scale.at(extent.end) - 1e-6 for band in bands)


@given(placed())
def test_there_is_no_dot_where_no_day_is_known(pair: tuple[Item, Scale]) -> None:
    made, scale = pair
    found = trace(made, scale)

    assert found is not None
    dots = [part for part in found.parts if isinstance(part, Spot) and not part.ring]
    assert len(dots) <= sum(_is_day(extent) and not extent.soft for extent in made.extents)
    assert made.mark in ("day", "month", "year", "span", "both") or dots == []


@given(placed())
def test_what_is_seen_lies_within_the_window(pair: tuple[Item, Scale]) -> None:
    found = trace(*pair)

    assert found is not None
    assert 0 <= found.a <= found.b <= 100


def _is_day(extent: Extent) -> bool:
    return extent.precision in ("day", "time") and length(extent) <= 1

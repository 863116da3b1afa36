from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.chart.calendar import Unit, day_number
from dateline.chart.laying import TALLEST
from dateline.chart.model import Extent, Item, place
from dateline.chart.panel import Panel, finest, mini, panel, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.words import no_links
from tests.chart.cases import COLLECTIONS, WORDS, day, item, links, mixed, month, since, time, to, year
from tests.chart.numbers import blocked, marks, xs, ys
from tests.chart.strategies import items

SPRING = Scale(Unit("month"), 12 * 2025 + 2, 3)


def _all(made: list[Item], *, named: bool = True) -> Panel:
    dated = [one for one in made if place(one) is not None]
    return panel(dated, fit(*stretch(dated), finest(dated)), WORDS, links, named=named)


@given(items(), st.booleans())
def test_every_event_is_drawn_once_or_counted_as_outside(made: list[Item], named: bool) -> None:
    dated = [one for one in made if place(one) is not None]
    shown = panel(dated, SPRING, WORDS, no_links, named=named)

    assert sum(not one.faint for one in dated) == shown.above.count + shown.below.count + shown.outside
    assert shown.above.count + shown.below.count == sum(not mark.faint for mark in marks(shown)) + blocked(shown)
    assert {1} >= set(Counter(mark.id for mark in marks(shown)).values())


@given(items(), st.booleans())
def test_all_that_is_drawn_stands_within_its_half(made: list[Item], named: bool) -> None:
    dated = [one for one in made if place(one) is not None]
    shown = panel(dated, fit(*stretch(dated), finest(dated)) if dated else SPRING, WORDS, no_links, named=named)

    assert 0 == shown.outside
    for half in (shown.above, shown.below):
        for drawing in half.drawings:
            assert drawing.height <= TALLEST + 40
            for mark in drawing.marks:
                assert all(-0.001 <= x <= 100.001 for x in xs(mark.shape))
                assert all(0 <= y <= drawing.height for y in ys(mark.shape))


@given(items(most=30))
def test_marks_of_one_lane_do_not_cover_each_other(made: list[Item]) -> None:
    dated = [one for one in made if place(one) is not None]
    shown = panel(dated, fit(*stretch(dated), finest(dated)) if dated else SPRING, WORDS, no_links, named=True)

    for half in (shown.above, shown.below):
        for drawing in half.drawings:
            lanes: dict[float, list[tuple[float, float]]] = {}
            for mark in drawing.marks:
                middle = round((min(ys(mark.shape)) + max(ys(mark.shape))) / 2, 1)
                lanes.setdefault(middle, []).append((min(xs(mark.shape)), max(xs(mark.shape))))
            for stretches in lanes.values():
                ordered = sorted(stretches)
                assert all(b <= c + 0.01 for (_, b), (c, _) in pairwise(ordered))


def test_what_is_known_to_the_day_stands_above_and_the_rest_below() -> None:
    shown = _all([item(1, "day", day(2025, 3, 3)), item(2, "span", day(2025, 3, 5), day(2025, 3, 9)), item(3, "by", to(day(2025, 3, 3)))])

    assert ["event-1", "event-2"] == [mark.id for mark in shown.above.drawings[0].marks]
    assert ["event-3"] == [mark.id for mark in shown.below.drawings[0].marks]
    assert ("Day known: 2 events", "Day not known: 1 event") == (shown.above.caption, shown.below.caption)


def test_where_times_are_told_apart_a_day_hangs_below() -> None:
    shown = _all(list(COLLECTIONS["one day"]))

    assert "event-7" in {mark.id for mark in shown.below.drawings[0].marks}
    assert ("Time known: 7 events", "Time not known: 4 events") == (shown.above.caption, shown.below.caption)


def test_half_without_events_says_nothing() -> None:
    shown = _all([item(1, "day", day(2025, 3, 3))])

    assert (0, None) == (shown.below.count, shown.below.caption)


def test_event_is_outside_if_less_than_half_of_what_it_may_denote_is_in_the_window() -> None:
    inside = (item(1, "year", year(2025)), item(2, "between", day(2025, 2, 20), day(2025, 5, 1)), item(3, "from", since(day(2025, 3, 9))))
    outside = (
        item(4, "between", day(2022, 2, 1), day(2025, 3, 20)),
        item(5, "month", month(2025, 2)),
        item(6, "from", since(day(2025, 2, 27))),
    )

    shown = panel([*inside, *outside], SPRING, WORDS, no_links, named=True)

    assert {"event-1", "event-2", "event-3"} == {mark.id for mark in marks(shown)}
    assert (3, "3 events lie outside of the time shown here.") == (shown.outside, shown.note)


def test_names_show_where_it_is_wide_and_a_closer_drawing_where_it_is_narrow() -> None:
    wide, narrow = _all(mixed(12, 2025, 1, seed=3)).above.drawings

    assert ("wide", "narrow") == (wide.shows, narrow.shows)
    assert any(mark.name for mark in wide.marks)
    assert not any(mark.name and mark.name.text != "≠" for mark in narrow.marks)
    assert narrow.height < wide.height


def test_crowd_is_a_swarm_and_a_larger_one_is_a_density() -> None:
    swarm = _all([item(number, "day", day(2025, 3, 1 + number % 28)) for number in range(300)]).above
    density = _all([item(number, "day", day(2025, 3, 1 + number % 28)) for number in range(401)]).above

    assert (300, 0) == (len(swarm.drawings[0].marks), len(swarm.drawings[0].blocks))
    assert (0, 28) == (len(density.drawings[0].marks), len(density.drawings[0].blocks))


def test_bars_lose_the_gaps_between_them_as_they_become_many() -> None:
    def bars(number: int) -> set[tuple[str, str]]:
        drawing = _all([item(n, "month", month(2025, 3)) for n in range(number)]).below.drawings[-1]
        tops = sorted(float(mark.shape.bars[0].y) for mark in drawing.marks)
        return {(mark.shape.bars[0].height, f"{tops[1] - tops[0]:.2f}") for mark in drawing.marks}

    assert {("6", "11.00")} == bars(20)
    assert {("4.8", "8.00")} == bars(30)
    assert {("2.4", "2.40")} == bars(100)


def test_mini_has_a_column_to_spare_on_each_side_and_no_names() -> None:
    drawn = mini([item(1, "month", month(2025, 3)), item(2, "day", day(2025, 4, 30), disputed=True), item(90, "undated")], WORDS)

    assert drawn.panel is not None
    assert {None, "≠"} == {mark.name.text if mark.name else None for mark in marks(drawn.panel)}
    assert [25, 50] == list(xs(marks(drawn.panel)[1].shape))
    assert 4 == len(drawn.panel.axis.labels)
    assert (1, "1 event has no date and is not drawn.") == (drawn.undated, drawn.note)


def test_mini_of_undated_events_alone_is_a_sentence() -> None:
    drawn = mini([item(1, "undated")], WORDS)

    assert (None, 1) == (drawn.panel, drawn.undated)


def test_near_expectation_widens_the_window_and_a_far_one_does_not() -> None:
    near, far = year(2025), year(2400)

    assert near.end == stretch([item(1, "year", year(2024)), item(2, "expected", day(2024, 12, 1), expects=near)])[1]
    assert day_number(2025) == stretch([item(1, "year", year(2024)), item(2, "expected", day(2024, 12, 1), expects=far)])[1]


def test_columns_are_as_fine_as_what_is_known() -> None:
    timed = item(1, "day", time(day(2025, 3, 3), 2, 20))

    assert "year" == finest([item(1, "year", year(2025))])
    assert "month" == finest([item(1, "year", year(2025)), item(2, "month", month(2025, 3))])
    assert "day" == finest([item(1, "day", day(2025, 3, 3)), item(2, "day", day(2025, 3, 3)), timed])
    assert "hour" == finest([item(1, "day", day(2025, 3, 3)), timed])


def test_event_known_to_the_year_is_counted_in_no_month() -> None:
    shown = _all([item(1, "year", year(2025)), item(2, "day", day(2025, 3, 3)), item(3, "month", month(2025, 3))])

    assert {"2 events"} == {label.count for label in shown.axis.labels if label.count}


def test_date_without_any_side_is_no_date() -> None:
    assert 1 == mini([item(1, "from", Extent(None, None, "day"))], WORDS).undated

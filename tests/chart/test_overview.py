from __future__ import annotations

from hypothesis import given

from dateline.chart.model import Item, place
from dateline.chart.overview import Overview, overview
from tests.chart.cases import COLLECTIONS, WORDS, day, drawn, item, links, mixed, time, to
from tests.chart.numbers import blocked, marks
from tests.chart.strategies import items


@given(items())
def test_every_event_is_drawn_or_counted_in_words(made: list[Item]) -> None:
    shown = overview(made, WORDS, links)

    counted = [one for one in made if not one.faint]
    dated = sum(place(one) is not None for one in counted)
    assert len(counted) - dated == shown.undated
    if shown.panel is None or shown.strip is None:
        assert dated == 0
        return
    assert dated == sum(not mark.faint for mark in marks(shown.panel)) + blocked(shown.panel) + shown.panel.outside
    assert dated == sum(block.count for block in shown.strip.blocks) + sum(rule.count for rule in shown.strip.rules)


@given(items())
def test_every_event_that_is_drawn_singly_has_words_and_a_way_to_it(made: list[Item]) -> None:
    shown = overview(made, WORDS, links)
    if shown.panel is None or shown.strip is None:
        return

    single = {mark.id for mark in marks(shown.panel)}
    outside = [one for one in made if place(one) is not None and one.id not in single and not one.faint]
    counted = [(block.count, block.text) for block in shown.strip.blocks] + [(rule.count, rule.text) for rule in shown.strip.rules]
    said = {text for count, text in counted if count == 1}
    grouped = sum(count for count, _ in counted if count > 1)
    assert sum(WORDS.title(one) not in said for one in outside) <= grouped


@given(items(most=12))
def test_same_events_make_the_same_drawing_in_whatever_order_they_come(made: list[Item]) -> None:
    def without_order(shown: Overview) -> object:
        return shown.strip, shown.lens, shown.panel, shown.undated, shown.note, sorted(shown.marks), shown.disputed

    assert without_order(overview(made, WORDS, links)) == without_order(overview(made[::-1], WORDS, links))


def test_crowd_in_a_long_time_is_seen_through_a_lens() -> None:
    shown = drawn("forty events")

    assert shown.lens is not None
    assert shown.strip is not None
    assert shown.strip.window is not None
    assert shown.panel is not None
    assert shown.panel.outside > 0


def test_day_that_holds_half_of_all_events_by_the_clock_is_seen_in_hours() -> None:
    night = day(1912, 4, 15)
    timed = [item(number, "day", time(night, number)) for number in range(10)]
    untimed = [item(number, "day", night) for number in range(10)]
    others = [item(20 + number, "day", day(1900 + number, 6, 1 + number)) for number in range(9)]

    by_the_clock, by_day = overview([*timed, *others], WORDS, links).panel, overview([*untimed, *others], WORDS, links).panel

    assert by_the_clock is not None
    assert by_day is not None
    assert (9, 0) == (by_the_clock.outside, by_day.outside)
    assert by_the_clock.above.caption == WORDS.known(10, timed=True)


def test_events_spread_out_are_seen_in_one_panel() -> None:
    shown = drawn("a hundred and fifty years")

    assert shown.lens is None
    assert shown.panel is not None
    assert 0 == shown.panel.outside


def test_two_crowds_of_which_neither_is_most_of_all_are_seen_in_one_panel() -> None:
    assert drawn("two clusters").lens is None


def test_undated_events_alone_make_a_sentence() -> None:
    shown = drawn("only undated")

    assert (None, None, "4 events have no date and are not drawn.") == (shown.strip, shown.panel, shown.note)


def test_nothing_makes_nothing() -> None:
    assert Overview(None, None, None, 0, None, (), disputed=False, hollow=False) == overview([], WORDS)


def test_legend_has_the_marks_that_occur() -> None:
    shown = overview([item(1, "day", day(2025, 3, 3)), item(2, "by", to(day(2025, 3, 9)), disputed=True), item(3, "undated")], WORDS)

    assert (("day", "by"), True) == (shown.marks, shown.disputed)


def test_margin_beyond_the_strip_is_left_out() -> None:
    """What is seen through the lens is in the strip."""
    shown = overview([*mixed(40, 2022, 4, seed=2, crowded=0.85), item(99, "day", day(2025, 12, 30))], WORDS)

    assert shown.lens is not None
    assert float(shown.lens.b) <= 100


def test_large_collections_stay_small_on_the_page() -> None:
    shown = drawn("four thousand events")

    assert shown.panel is not None
    assert shown.strip is not None
    assert len(marks(shown.panel)) <= 400
    assert sum(len(drawing.blocks) for half in (shown.panel.above, shown.panel.below) for drawing in half.drawings) < 250
    assert len(shown.strip.blocks) < 250


def test_every_collection_of_the_page_is_drawn_whole() -> None:
    for name, collection in COLLECTIONS.items():
        shown = drawn(name)
        there = 0 if shown.panel is None else len(marks(shown.panel)) + blocked(shown.panel) + shown.panel.outside
        assert (name, len(collection)) == (name, there + shown.undated)


def test_what_is_withdrawn_is_drawn_faint_and_counted_nowhere() -> None:
    events = [item(1, "day", day(2025, 3, 3)), item(2, "day", day(2025, 3, 9), faint=True), item(3, "undated", faint=True)]

    shown = overview(events, WORDS, links)

    assert shown.panel is not None
    assert {"event-1": False, "event-2": True} == {mark.id: mark.faint for mark in marks(shown.panel)}
    assert (1, "Day known: 1 event", 0) == (shown.panel.above.count, shown.panel.above.caption, shown.undated)

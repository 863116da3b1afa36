from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.model.past import History, State
from dateline.views.appearance import Appearance, appearance, line_of, renamed_on
from tests.views.sample import closing, timeline_of


def history(**days: list[str | None]) -> History:
    """Return a history in which each id has a state on each of these days."""
    states = {id: tuple(State(id, f"{number:010}", {}, day) for number, day in enumerate(each)) for id, each in days.items()}
    return History(states=states, is_known=True)


def appeared(previous: str, known: History) -> Appearance | None:
    (event,) = timeline_of(closing(f"previous_ids: [{previous}]\n" if previous else "")).events
    return appearance(event.record, known)


def test_event_appeared_with_its_first_version_and_changed_with_its_last() -> None:
    assert Appearance("closing", "2025-03-01", "2025-05-01") == appeared("", history(closing=["2025-03-01", "2025-04-01", "2025-05-01"]))


def test_version_that_came_back_counts_by_the_day_on_which_it_did() -> None:
    states = (State("closing", "a", {}, "2025-01-01"), State("closing", "b", {}, "2025-02-01"), State("closing", "a", {}, "2025-01-01"))
    back = History(states={"closing": (*states[:2], replace(states[2], begun="2025-03-01"))}, is_known=True)

    assert Appearance("closing", "2025-01-01", "2025-03-01") == appeared("", back)


@pytest.mark.parametrize("known", [History(), history(other=["2025-03-01"]), history(closing=[None])])
def test_event_of_which_no_history_tells_never_appeared(known: History) -> None:
    assert appeared("", known) is None


def test_event_is_known_by_the_first_of_its_ids_whatever_the_order_in_which_they_are_written() -> None:
    known = history(shut=["2025-01-01"], closes=["2025-02-01"], closing=["2025-03-01"])

    assert [Appearance("shut", "2025-01-01", "2025-03-01")] * 2 == [appeared("shut, closes", known), appeared("closes, shut", known)]


def test_renaming_on_the_day_of_the_first_version_keeps_the_first_id() -> None:
    assert Appearance("shut", "2025-01-01", "2025-01-01") == appeared("shut", history(shut=["2025-01-01"], closing=["2025-01-01"]))


def test_id_that_was_published_before_the_history_begins_is_no_first_one() -> None:
    assert Appearance("closing", "2025-03-01", "2025-03-01") == appeared("shut", history(closing=["2025-03-01"]))


def test_event_into_which_another_was_merged_keeps_its_own_id() -> None:
    """The other was there before, and still changed when this one was published: it was never this one."""
    known = history(flood=["2025-01-01", "2025-04-01"], closing=["2025-03-01"])

    assert Appearance("closing", "2025-03-01", "2025-03-01") == appeared("flood", known)


def test_without_a_history_every_previous_id_is_a_former_name() -> None:
    assert ("shut", "closes", "closing") == line_of("closing", ["shut", "closes"], History())


def test_id_is_left_on_the_day_on_which_the_next_one_is_there() -> None:
    known = history(shut=["2025-01-01"], closes=["2025-02-01", "2025-02-15"], closing=["2025-03-01"])
    line = line_of("closing", ["shut", "closes"], known)

    assert ["2025-02-01", "2025-03-01", None, None] == [renamed_on(id, line, known) for id in ("shut", "closes", "closing", "other")]

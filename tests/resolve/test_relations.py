"""How events relate, seen from both ends."""

from __future__ import annotations

import pytest

from dateline.model.records import RelationType
from tests.resolve.collection import timeline_of


def related(**events: str) -> dict[str, list[str]]:
    """Return what is said of each event; `events` are relations as `type event`, with commas between them, by the event that has them.

    What another event says has `<` before it.
    """
    files = {}
    for id, says in events.items():
        pairs = (one.split() for one in says.split(", ") if one)
        listed = ", ".join(f"{{type: {kind}, event: {event}}}" for kind, event in pairs)
        files[id] = f"title: T\ndate: '1987'\nrelations: [{listed}]\n"
    found = {event.id: event for event in timeline_of(**files).events}
    return {id: [f"{'<' if one.inverse else ''}{one.type.value} {one.event}" for one in found[id].relations] for id in events}


@pytest.mark.parametrize("kind", [kind.value for kind in RelationType])
def test_every_relation_is_known_at_its_other_end(kind: str) -> None:
    assert {"one": [f"{kind} two"], "two": [f"<{kind} one"], "three": []} == related(one=f"{kind} two", two="", three="")


def test_what_an_event_says_stands_in_the_order_written_and_what_others_say_behind_it_by_their_ids() -> None:
    found = related(m="refutes z, follows a, refutes a", z="follows m", a="part-of m, leads-to m")

    assert ["refutes z", "follows a", "refutes a", "<part-of a", "<leads-to a", "<follows z"] == found["m"]


def test_a_relation_that_is_written_twice_is_one() -> None:
    assert {"one": ["follows two"], "two": ["<follows one"]} == related(one="follows two, follows two", two="")


def test_relations_of_two_kinds_between_the_same_events_are_two() -> None:
    assert {"one": ["follows two", "responds-to two"], "two": ["<follows one", "<responds-to one"]} == related(
        one="follows two, responds-to two", two=""
    )


def test_each_end_may_say_the_same_and_both_are_kept() -> None:
    both = {"one": ["contrasts-with two", "<contrasts-with two"], "two": ["contrasts-with one", "<contrasts-with one"]}

    assert both == related(one="contrasts-with two", two="contrasts-with one")


@pytest.mark.parametrize("other", ["one", "nobody"])
def test_a_relation_to_itself_or_to_nothing_is_left_out(other: str) -> None:
    assert {"one": ["follows two"], "two": ["<follows one"]} == related(one=f"part-of {other}, follows two", two="")

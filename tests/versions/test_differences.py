"""What changed between two states of an event."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.form import event as form
from dateline.text.canonical import Value
from dateline.versions import differences as module
from dateline.versions.differences import Difference, differences


def state(event: dict[str, Value], **sources: Value) -> dict[str, object]:
    return {"event": event, "sources": sources, "v": "1"}


def changed(was: Value | None, now: Value | None, field: str = "field") -> list[tuple[str, object, object]]:
    """Return path, former and later value of what changed in one field; the path without `event/`."""
    one, other = ({field: value} if value is not None else {} for value in (was, now))
    return [("/".join(each.path[1:]), each.was, each.now) for each in differences(state(one), state(other))]


def test_a_text_that_changed_is_there_with_both() -> None:
    assert [("title", "A", "B")] == changed("A", "B", "title")


def test_what_is_equal_is_not_there() -> None:
    assert () == differences(state({"title": "A"}, s={"title": "x"}), state({"title": "A"}, s={"title": "x"}))


def test_what_came_and_what_went_has_one_side() -> None:
    assert [("short", None, "A")] == changed(None, "A", "short")
    assert [("short", "A", None)] == changed("A", None, "short")
    assert [("actors", None, ("a", "b"))] == changed(None, ["a", "b"], "actors")


def test_they_stand_as_an_event_is_written_and_sources_follow_by_id() -> None:
    was = state({"title": "A", "summary": "s", "zeal": "x"}, b={"url": "u", "title": "T"}, a={"title": "T"})
    now = state({"title": "B", "date": "1987", "summary": "t", "zeal": "y"}, b={"url": "v", "title": "U"}, a={"title": "U"})

    found = ["/".join(each.path) for each in differences(was, now)]

    assert ["event/title", "event/date", "event/summary", "event/zeal", "sources/a/title", "sources/b/title", "sources/b/url"] == found


def test_an_excerpt_is_known_by_its_label() -> None:
    was: Value = {"old": {"exact": "x", "source": "s"}, "same": {"exact": "y", "source": "s"}}
    now: Value = {"same": {"exact": "y z", "source": "s"}, "new": {"exact": "x", "source": "s"}}

    found = changed(was, now, "excerpts")

    expected = [
        ("excerpts/new/source", None, "s"), ("excerpts/new/exact", None, "x"), ("excerpts/old/source", "s", None),
        ("excerpts/old/exact", "x", None), ("excerpts/same/exact", "y", "y z"),
    ]  # fmt: skip
    assert expected == found


def test_a_list_of_texts_is_one_difference_that_tells_what_came_and_went() -> None:
    one = Difference(("event", "actors"), ("a", "b", "b"), ("b", "c"))

    assert ((("a", "b"), ("c",)), False) == ((one.lost, one.gained), one.is_order)
    assert Difference((), ("a", "b"), ("b", "a")).is_order
    assert (("x",), ("y",)) == (Difference((), "x", "y").lost, Difference((), "x", "y").gained)


def test_an_item_put_before_others_changes_none_of_them() -> None:
    a, b, c = ({"title": name, "url": f"https://{name}"} for name in "abc")

    assert [("links/1/title", None, "c"), ("links/1/url", None, "https://c")] == changed([a, b], [c, a, b], "links")
    assert [("links/1/title", "a", None), ("links/1/url", "https://a", None)] == changed([a, b, c], [b, c], "links")


def test_an_item_is_the_same_by_what_singles_it_out_wherever_it_stands() -> None:
    was = [{"url": "u", "title": "A"}, {"url": "v", "title": "B"}]
    now = [{"url": "v", "title": "B"}, {"url": "u", "title": "C"}]

    assert [("links/2/title", "A", "C"), ("links", ("A", "B"), ("B", "A"))] == changed(was, now, "links")


def test_items_that_only_changed_places_are_their_names_in_both_orders() -> None:
    a, b = {"question": "How many?", "about": "number"}, {"question": "Who?", "about": "who"}

    assert [("accounts", ("How many?", "Who?"), ("Who?", "How many?"))] == changed([a, b], [b, a], "accounts")


def test_an_item_that_nothing_singles_out_is_the_one_in_its_place() -> None:
    was, now = [{"text": "Seven."}, {"text": "Eight."}], [{"text": "Seven."}, {"text": "Nine."}]

    assert [("answers/2/text", "Eight.", "Nine.")] == changed(was, now, "answers")


def test_a_single_step_is_a_list_of_one() -> None:
    step, other = {"kind": "stated", "words": "on Monday"}, {"kind": "estimated", "note": "about"}

    assert [("date_basis/2/kind", None, "estimated"), ("date_basis/2/note", None, "about")] == changed(step, [step, other], "date_basis")
    assert [] == changed(step, [step], "date_basis")


def test_a_text_that_became_a_mapping_went_and_its_parts_came() -> None:
    assert [("places/1", "pier", None), ("places/1/name", None, "Old pier")] == changed(["pier"], [{"name": "Old pier"}], "places")
    assert [("places", ("pier",), None), ("places", None, "pier")] == changed(["pier"], "pier", "places")


def test_what_is_written_and_empty_is_there() -> None:
    assert [("actors", None, ())] == changed(None, [], "actors")
    assert [("actors", (), None), ("actors", None, "")] == changed([], "", "actors")


TEXTS = st.sampled_from(["", "a", "b", "c"])
ITEMS = st.dictionaries(st.sampled_from(["name", "url", "note"]), TEXTS, max_size=3)
EVENTS = st.fixed_dictionaries(
    {},
    optional={
        "title": TEXTS,
        "actors": st.lists(TEXTS, max_size=3),
        "links": st.lists(ITEMS, max_size=4),
        "places": st.lists(TEXTS | ITEMS, max_size=4),
        "excerpts": st.dictionaries(TEXTS, ITEMS, max_size=3),
    },
)


@given(EVENTS, EVENTS)
def test_something_is_told_where_two_states_differ_and_nothing_else(was: dict[str, Value], now: dict[str, Value]) -> None:
    found = differences(state(was), state(now))

    assert (was != now) == bool(found)
    assert all(each.was != each.now for each in found if not isinstance(each.was, tuple))
    assert found == differences(json.dumps(state(was)), json.dumps(state(now)))


@pytest.mark.parametrize(
    ("order", "names"),
    [(module.EVENT, form.EVENT.names), (module.EXCERPT, form.EXCERPT.names)],
    ids=["event", "excerpt"],
)
def test_every_field_has_its_place_in_the_order(order: tuple[str, ...], names: tuple[str, ...]) -> None:
    """What is left out of versions has none."""
    top = {"draft", "allow", "previous_ids", "suppressed"} if order is module.EVENT else set[str]()

    assert [name for name in names if name not in top] == [name for name in names if name in order]
    assert sorted(set(names) - top) == sorted(order)

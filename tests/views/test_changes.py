"""What changed between two states of an event, as a reader is told."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.catalogue.catalogue import catalogue
from dateline.views.called import Called
from dateline.views.changes import changes, fields
from dateline.views.dates import date_words
from dateline.views.wording import Wording

_CATALOGUE = catalogue("en")
WORDING = Wording(_CATALOGUE, date_words(_CATALOGUE))
CALLED = Called({"mayor": "The mayor"}, {"harbour": "Harbour"}, {"quay": "The quay"}, {"pier": "Pier opens"}, {"wire": "The wire"})


def told(was: Mapping[str, object], now: Mapping[str, object]) -> list[tuple[str | None, str, tuple[str, ...], tuple[str, ...]]]:
    """What changed of an event: the part, the field, what stood in it and what stands in it."""
    shown = changes({"event": was, "sources": {}}, {"event": now, "sources": {}}, CALLED, WORDING)
    return [(part.name, field.name, field.was, field.now) for part in shown for field in part.fields]


def test_ids_are_told_by_the_names_of_what_they_name() -> None:
    now = {"actors": ["mayor", "nobody"], "topics": ["harbour"], "places": ["quay"], "after": "pier"}

    assert [
        (None, "Place in the order", (), ("Pier opens",)),
        (None, "Actors", (), ("The mayor", "nobody")),
        (None, "Topics", (), ("Harbour",)),
        (None, "Places", (), ("The quay",)),
    ] == told({}, now)


def test_keywords_are_told_as_the_pages_call_them() -> None:
    now = {"status": "cancelled", "date_basis": {"kind": "derived"}, "accounts": [{"about": "scope"}]}

    assert [("How the date is known", "Kind", (), ("Derived",)), (None, "Status", (), ("Cancelled",))] == told({}, now)[:2]
    assert [("Accounts", "What it is about", (), ("Scope",))] == told({}, now)[2:]


def test_a_word_that_is_an_id_elsewhere_stays_a_word() -> None:
    assert [(None, "Title", (), ("mayor",)), (None, "Summary", (), ("pier",))] == told({}, {"title": "mayor", "summary": "pier"})


def test_items_are_counted_where_there_are_several() -> None:
    one, other = {"type": "follows", "event": "pier"}, {"type": "part-of", "event": "gale"}

    assert ["Related events"] * 2 == [part for part, *_ in told({}, {"relations": [one]})]
    assert ["Related events 2"] * 2 == [part for part, *_ in told({"relations": [one]}, {"relations": [one, other]})]


def test_names_of_two_things_are_not_compared_word_by_word() -> None:
    was = {"event": {"after": "pier"}, "sources": {}}
    now = {"event": {"after": "pier-two"}, "sources": {}}

    ((part),) = changes(was, now, Called({}, {}, {}, {"pier": "Pier opens", "pier-two": "Pier opens again"}, {}), WORDING)

    assert [()] == [field.pieces for field in part.fields]


def test_an_excerpt_is_named_by_its_source_as_the_state_has_it_else_as_it_is_called_today() -> None:
    excerpts = {"a": {"source": "gazette", "exact": "x"}, "b": {"source": "wire", "exact": "y"}, "c": {"exact": "z"}}
    state = {"event": {"excerpts": excerpts}, "sources": {"gazette": {"publisher": "Gazette"}}}

    shown = fields(state, CALLED, WORDING)

    assert [
        "Excerpt from Gazette (#a)", "Excerpt from The wire (#b)", "Excerpt #c", "Source: Gazette",
    ] == [part.name for part in shown]  # fmt: skip
    assert [("Source", "a"), ("Words", None)] == [(field.name, field.anchor) for field in shown[0].fields]

from __future__ import annotations

from dateline.views.events import EventShown
from dateline.views.terms import Term
from tests.views.sample import closing, views_of

VOCABULARY = {
    "vocabulary/actors.yaml": "pilot: {name: The pilot, description: Of the harbour.}\nmaster: {name: <Master>}\n",
    "vocabulary/topics.yaml": "ice: {name: Ice}\n",
    "vocabulary/places.yaml": "quay: {name: The quay, lat: 52.1, lon: -1.5, description: Of stone.}\n",
}


def _event(more: str) -> EventShown:
    return views_of({**closing(more), **VOCABULARY}).events[0]


def test_term_has_its_name_its_page_and_its_description() -> None:
    event = _event("actors: [pilot]\ntopics: [ice]\nplaces: [quay]\n")

    assert (
        (Term("The pilot", "\x1aroot\x1aactors/pilot/", "Of the harbour."),),
        (Term("Ice", "\x1aroot\x1atopics/ice/", None),),
        (Term("The quay", "\x1aroot\x1aplaces/quay/", "Of stone."),),
    ) == (event.actors, event.topics, event.places)


def test_terms_stand_in_the_order_of_the_file_each_once() -> None:
    assert ["<Master>", "The pilot"] == [term.name for term in _event("actors: [master, pilot, master]\n").actors]


def test_place_that_is_written_out_has_no_page() -> None:
    assert (Term("The bar", None, None),) == _event("places: [{name: The bar, lat: 1.5, lon: 2}]\n").places


def test_places_of_both_sorts_stand_in_the_order_of_the_file_each_once() -> None:
    event = _event("places: [{name: The bar}, quay, {name: The bar}, quay, {name: The quay}]\n")

    assert [("The bar", False), ("The quay", True), ("The quay", False)] == [(place.name, place.href is not None) for place in event.places]


def test_id_that_the_vocabulary_does_not_have_is_shown_and_leads_nowhere() -> None:
    event = _event("actors: [nobody]\nplaces: [nowhere]\n")

    assert ((Term("nobody", None, None),), (Term("nowhere", None, None),)) == (event.actors, event.places)


def test_event_that_names_nothing_has_no_terms() -> None:
    event = _event("")

    assert ((), (), ()) == (event.actors, event.topics, event.places)

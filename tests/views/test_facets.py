from __future__ import annotations

import re
from dataclasses import replace

from dateline import urls
from dateline.catalogue.catalogue import catalogue
from dateline.views.facets import MOST_ENTRIES, Facet, facets, find
from dateline.views.keys import keys, statuses
from dateline.views.parts import Lists, Part
from dateline.views.views import Views
from dateline.views.wording import Wording
from tests.views.sample import FULL, LEAST, views_of

FERRIES = views_of(FULL)


def _facets(views: Views) -> dict[str, Facet]:
    return {facet.key: facet for facet in facets(views, views.listing())}


def _keys(id: str) -> list[str]:
    number = FERRIES.numbers[id]
    return FERRIES.rows[number].keys.split(" ")


def _crowded() -> dict[str, str]:
    """Return a collection in which more actors are named than a facet offers."""
    many = [f"b{n}" for n in range(MOST_ENTRIES + 5)]
    event = LEAST["events/closing.yaml"] + f"actors: [{', '.join(many)}]\n"
    return {**LEAST, "vocabulary/actors.yaml": "".join(f"{id}: {{name: {id}}}\n" for id in many), "events/closing.yaml": event}


def test_row_has_every_key_of_its_event_once() -> None:
    found = _keys("stop")

    assert [f"actor:a{n}" for n in range(14)] == [key for key in found if key.startswith("actor:")]
    assert ["topic:strikes", "topic:harbour"] == [key for key in found if key.startswith("topic:")]
    assert ["source:gazette", "source:untitled"] == [key for key in found if key.startswith("source:")]
    assert ["status:reported", "certainty:day", "year:1987"] == found[-3:]


def test_status_without_a_sign_is_that_of_a_fact() -> None:
    events = FERRIES.timeline.events

    assert {"reported", "claimed", "expected", "cancelled"} <= {status for event in events for status in statuses(event)}
    assert all(len(list(statuses(event))) >= 1 for event in events if event.status is not None)


def test_event_that_is_undated_has_that_for_a_year() -> None:
    broken = LEAST["events/closing.yaml"].replace('"1987"', '"soon"')
    (event,) = views_of({**LEAST, "events/closing.yaml": broken}).timeline.events

    assert "year:undated" in keys(event, None).split(" ")
    assert not any(key.startswith("certainty:") for key in keys(event, None).split(" "))


def test_facets_count_as_many_events_as_have_the_key() -> None:
    rows = [row for row in FERRIES.rows if not row.withdrawn]

    for facet in _facets(FERRIES).values():
        for entry in facet.entries:
            assert entry.number == str(sum(entry.key in row.keys.split(" ") for row in rows)), entry
            assert entry.count == f"{entry.number} event{'' if entry.number == '1' else 's'}"


def test_facet_offers_its_fullest_values_and_the_way_to_all() -> None:
    actors = _facets(FERRIES)["actor"]

    assert MOST_ENTRIES > len(actors.entries) == 15
    assert MOST_ENTRIES == len(_facets(views_of(_crowded()))["actor"].entries)
    assert ("Actors", "\x1aroot\x1aactors/", "All actors") == (actors.name, actors.index, actors.all)


def test_facet_whose_values_have_no_page_is_for_the_script_alone() -> None:
    found = _facets(FERRIES)

    assert {"status", "certainty"} == {facet.key for facet in found.values() if not facet.pages}
    assert all((entry.href is not None) == facet.pages for facet in found.values() for entry in facet.entries)


def test_facet_of_one_value_that_all_have_is_left_out() -> None:
    assert not {"status", "certainty", "year"} & _facets(views_of(LEAST)).keys()


def test_years_are_in_the_order_of_time_however_full() -> None:
    assert ["year:1985", "year:1987", "year:1991"] == [entry.key for entry in _facets(FERRIES)["year"].entries]


def test_the_script_has_every_form_of_what_it_counts_and_every_text() -> None:
    for language in ("en", "de"):
        words = find(58, Wording(catalogue(language), FERRIES.wording.dates)).words
        places = {text.name: set(re.findall(r"{(\w+)}", text.text)) for text in words}

        assert places == {
            "shown.one": {"count", "total"},
            "shown.other": {"count", "total"},
            "events.one": {"count"},
            "events.other": {"count"},
            "value": {"facet", "values"},
            "either": {"first", "next"},
            "both": {"first", "next"},
            "words": {"words"},
            "none": set(),
        }


def test_the_list_is_counted_in_words() -> None:
    assert "58 events" == find(58, FERRIES.wording).total


def test_a_list_of_the_latest_is_filtered_by_what_is_in_it_and_leads_to_the_pages_of_the_rest() -> None:
    latest = Part(urls.TIMELINE, tuple(event.id for event in FERRIES.timeline.events[-2:]), "Latest")
    found = _facets(replace(FERRIES, lists=Lists(latest=latest)))
    whole = _facets(FERRIES)

    assert [None] == list({entry.key for key, facet in found.items() if facet.pages for entry in facet.entries})
    assert [entry.href for entry in whole["actor"].entries] == [entry.href for entry in found["actor"].entries]
    assert [entry.number for entry in whole["actor"].entries] == [entry.number for entry in found["actor"].entries]
    for key in {"status", "certainty"} & set(found):
        assert all(int(entry.number) <= len(latest.ids) and entry.key for entry in found[key].entries)
    assert {"status", "certainty"} & set(whole)

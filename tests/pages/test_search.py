from __future__ import annotations

from dataclasses import replace

from dateline.pages.search import MOST, MOST_YEARS, SearchContext, plan
from dateline.views.views import Views
from tests.views.sample import FULL, LEAST, dated, views_of

TERMS = {
    "vocabulary/actors.yaml": "union: {name: Union}\nmayor: {name: Mayor}\nnobody: {name: Nobody}\n",
    "events/closing.yaml": dated("1987", more="actors: [union]\n"),
    "events/opening.yaml": dated("1988", title="Harbour opens", more="actors: [union, mayor]\nstatus: expected\n"),
}


def shown(views: Views, *, searched: bool = True) -> SearchContext:
    (page,) = plan(replace(views, searched=searched))
    assert isinstance(page.context, SearchContext)
    return page.context


def test_without_words_it_offers_years_terms_and_sources_with_the_most_events_first() -> None:
    page = shown(views_of({**LEAST, **TERMS}), searched=False)

    assert [
        ("Years", [("1987", "1 event"), ("1988", "1 event")]),
        ("Actors", [("Union", "2 events"), ("Mayor", "1 event")]),
        ("Sources", [("In 1987 the harbour closed for good.", "2 events")]),
    ] == [(shelf.title, [(entry.name, entry.count) for entry in shelf.entries]) for shelf in page.shelves]


def test_a_site_without_an_index_has_no_search_and_another_name() -> None:
    assert ("Browse", None) == (shown(views_of(LEAST), searched=False).heading, shown(views_of(LEAST), searched=False).search)
    assert "Search" == shown(views_of(LEAST)).heading


def test_results_are_filtered_by_keys_that_part_something_and_each_names_itself() -> None:
    search = shown(views_of({**LEAST, **TERMS})).search

    assert search is not None
    assert {
        "kind": ["kind:event", "kind:actor", "kind:source"],
        "year": ["year:1987", "year:1988"],
        "actor": ["actor:union", "actor:mayor"],
        "status": ["status:reported", "status:expected"],
        "certainty": ["certainty:year", "certainty:expected"],
    } == {facet.name: [entry.key for entry in facet.entries] for facet in search.facets}


def test_drawings_and_signs_are_there_for_every_result() -> None:
    """What a document calls for by name stands ready on the page."""
    search = shown(views_of({**LEAST, **TERMS})).search

    assert search is not None
    assert ["dated-expected", "dated-year"] == [mark.name for mark in search.marks]
    assert ["status-expected"] == [sign.name for sign in search.signs]


def test_its_lists_do_not_grow_with_the_collection() -> None:
    actors = "\n".join(f"a{number}: {{name: Actor {number}}}" for number in range(50))
    events = {f"events/e{year}.yaml": dated(str(year), more=f"actors: [a{year % 50}]\n") for year in range(1500, 1700)}
    page = shown(views_of({**LEAST, **events, "vocabulary/actors.yaml": actors}))

    assert [MOST_YEARS, MOST, 1] == [len(shelf.entries) for shelf in page.shelves]
    names = [entry.name for entry in page.shelves[0].entries]
    assert names == sorted(names)


def test_programs_are_asked_to_leave_it_out() -> None:
    (page,) = plan(views_of(FULL))

    assert isinstance(page.context, SearchContext)
    assert (False, False) == (page.indexable, page.context.frame.indexed)

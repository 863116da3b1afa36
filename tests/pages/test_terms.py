"""The pages of actors, topics and places, and their indexes: what they have in common, and what each has of its own."""

from __future__ import annotations

import pytest

from dateline.model.output import Page
from dateline.pages import PageType, actor, actors, place, places, topic, topics
from dateline.pages._terms import TermContext, TermsContext
from tests.views.sample import LEAST, dated, views_of

ROOT = "\x1aroot\x1a"
ACTORS = """
pilot: {name: the pilot, kind: person, description: Of the harbour.}
ann: {name: Ann Lee, kind: person}
board: {name: Board, kind: organisation}
heron: {name: Heron, kind: vessel}
crowd: {name: Crowd, kind: group}
norway: {name: Norway, kind: state}
nobody: {name: Nobody}
"""
TOPICS = "water: {name: Water}\nice: {name: ice, broader: water}\nflood: {name: Flood, broader: water}\n"
PLACES = "quay: {name: The quay, lat: -33.45, lon: -70.5}\nbar: {name: the bar}\n"
FILES = {
    **LEAST,
    "vocabulary/actors.yaml": ACTORS,
    "vocabulary/topics.yaml": TOPICS,
    "vocabulary/places.yaml": PLACES,
    "events/closing.yaml": dated("1987-03", more="actors: [pilot, board]\ntopics: [ice]\nplaces: [quay, {name: the sea}]\n"),
    "events/flood.yaml": dated("1990", title="Harbour floods", more="actors: [pilot]\ntopics: [flood]\n"),
    "events/other.yaml": dated("1988", title="Another"),
}
KINDS = {"actor": actor.PAGE, "topic": topic.PAGE, "place": place.PAGE}
INDEXES = {"actors": actors.PAGE, "topics": topics.PAGE, "places": places.PAGE}


def _pages(kind: PageType, files: dict[str, str] = FILES) -> list[Page]:
    return list(kind.plan(views_of(files)))


def _term(sort: str, id: str, files: dict[str, str] = FILES) -> TermContext:
    """Return what the page of a term shows."""
    return next(
        page.context
        for page in _pages(KINDS[sort], files)
        if isinstance(page.context, TermContext) and page.address.path == f"{sort}s/{id}/"
    )


def _index(name: str, files: dict[str, str] = FILES) -> TermsContext:
    (page,) = _pages(INDEXES[name], files)
    assert isinstance(page.context, TermsContext)
    assert f"{name}/" == page.address.path
    return page.context


def test_each_term_has_a_page_at_its_id() -> None:
    assert [
        "actors/ann/", "actors/board/", "actors/crowd/", "actors/heron/", "actors/nobody/", "actors/norway/", "actors/pilot/",
    ] == [page.address.path for page in _pages(actor.PAGE)]  # fmt: skip
    assert ["topics/flood/", "topics/ice/", "topics/water/"] == [page.address.path for page in _pages(topic.PAGE)]
    assert ["places/bar/", "places/quay/"] == [page.address.path for page in _pages(place.PAGE)]


def test_place_that_is_written_out_has_no_page() -> None:
    assert [] == _pages(place.PAGE, {**LEAST, "events/closing.yaml": dated("1987", more="places: [{name: the sea}]\n")})


@pytest.mark.parametrize("name", INDEXES)
def test_collection_without_such_terms_has_no_index(name: str) -> None:
    assert [] == _pages(INDEXES[name], LEAST)


@pytest.mark.parametrize(
    ("sort", "id", "title", "index"),
    [
        ("actor", "pilot", "the pilot: events | Harbour", "Actors"),
        ("topic", "ice", "ice: events | Harbour", "Topics"),
        ("place", "quay", "The quay: events | Harbour", "Places"),
    ],
)
def test_page_of_a_term_is_headed_by_it_and_leads_to_all_of_its_sort(sort: str, id: str, title: str, index: str) -> None:
    context = _term(sort, id)

    assert (sort, title, index, f"{ROOT}{sort}s/") == (context.sort, context.frame.title, context.index_name, context.index)


def test_page_of_a_term_is_described_by_what_it_is_or_else_by_its_count() -> None:
    pilot, board = _term("actor", "pilot"), _term("actor", "board")

    assert ("Of the harbour.", "Named in 1 of the 3 events of this timeline.") == (pilot.frame.description, board.frame.description)


def test_page_of_a_term_lists_and_draws_its_events_alone() -> None:
    context = _term("actor", "pilot")

    assert [("1987", ["Harbour closes"]), ("1990", ["Harbour floods"])] == [
        (year.name, [str(row.title) for month in year.months for row in month.rows]) for year in context.years
    ]
    assert context.chart is not None
    assert context.chart.panel is not None
    assert ["1987", "1990"] == [label.full for label in context.chart.panel.axis.labels if label.count]


@pytest.mark.parametrize(
    ("sort", "id", "said"),
    [
        ("actor", "nobody", "No event of this timeline names this actor."),
        ("topic", "water", "No event of this timeline is about this topic."),
        ("place", "bar", "No event of this timeline took place here."),
    ],
)
def test_page_of_a_term_without_events_says_so_and_draws_nothing(sort: str, id: str, said: str) -> None:
    context = _term(sort, id)

    assert (said, (), None) == (context.none, context.years, context.chart)


def test_page_of_a_term_with_undated_events_alone_lists_them() -> None:
    files = {**FILES, "events/closing.yaml": dated("XXXX", more="places: [quay]\n")}

    context = _term("place", "quay", files)

    assert (["Undated"], None) == ([year.name for year in context.years], context.none)
    assert context.chart is not None
    assert (None, "1 event has no date and is not drawn.") == (context.chart.panel, context.chart.note)


def test_index_of_actors_has_a_heading_for_each_kind_that_there_is_and_those_of_none_last() -> None:
    groups = [(group.heading, [term.name for term in group.terms]) for group in _index("actors").groups]

    assert [
        ("People", ["Ann Lee", "the pilot"]), ("Organisations", ["Board"]), ("States", ["Norway"]), ("Groups", ["Crowd"]),
        ("Vessels", ["Heron"]), ("Others", ["Nobody"]),
    ] == groups  # fmt: skip


def test_index_of_actors_of_no_kind_has_no_heading() -> None:
    groups = _index("actors", {**LEAST, "vocabulary/actors.yaml": "b: {name: B}\na: {name: a}\n"}).groups

    assert [(None, ["a", "B"])] == [(group.heading, [term.name for term in group.terms]) for group in groups]


@pytest.mark.parametrize(("name", "names"), [("topics", ["Flood", "ice", "Water"]), ("places", ["the bar", "The quay"])])
def test_index_of_topics_and_of_places_is_one_list_by_name(name: str, names: list[str]) -> None:
    """Capitals and small letters are alike."""
    (group,) = _index(name).groups

    assert (None, names) == (group.heading, [term.name for term in group.terms])


def test_terms_of_one_name_stand_by_their_ids() -> None:
    (group,) = _index("topics", {**LEAST, "vocabulary/topics.yaml": "b: {name: Ice}\na: {name: Ice}\n"}).groups

    assert ["a", "b"] == [term.id for term in group.terms]


@pytest.mark.parametrize("name", INDEXES)
def test_index_is_headed_as_the_navigation_calls_it_and_is_marked_there(name: str) -> None:
    context = _index(name)

    assert (context.heading, f"{context.heading} | Harbour", context.lede) == (
        name.capitalize(),
        context.frame.title,
        context.frame.description,
    )
    assert [context.heading] == [item.text for item in context.frame.navigation if item.current]


def test_index_counts_the_events_of_each() -> None:
    (group,) = _index("topics").groups

    assert ["1 event", "1 event", "0 events"] == [term.events_count for term in group.terms]

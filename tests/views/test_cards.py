"""Which pages have a card of their own, and what it says."""

from __future__ import annotations

import pytest

from dateline import urls
from dateline.card.drawing import Card, State
from dateline.views.cards import CardShown
from dateline.views.head import Meta, cards
from dateline.views.views import Views
from tests.views.sample import FULL, LEAST, dated, views_of

BASED = {**LEAST, "site.yaml": "format: 1\ntitle: Harbour\npublisher: Island Archive\nbase_url: https://example.org/harbour/\n"}
TERMS = {
    **BASED,
    "vocabulary/actors.yaml": "board: {name: Harbour board}\n",
    "vocabulary/topics.yaml": "ferries: {name: Ferries}\n",
    "vocabulary/places.yaml": "quay: {name: The quay}\n",
    "stories/end.md": "---\ntitle: How the harbour ended\n---\nIt closed: [the end](event:closing).\n\n[](event:closing)\n",
    "events/closing.yaml": BASED["events/closing.yaml"] + "actors: [board]\ntopics: [ferries]\nplaces: [quay]\n",
}


def card(files: dict[str, str], page: urls.Address) -> CardShown:
    found = views_of(files).card(page)
    assert found is not None
    return found


def made(files: dict[str, str], id: str) -> Card:
    return card(files, urls.event(id)).make()


def with_cards(number: int, files: dict[str, str] = TERMS) -> dict[str, str]:
    return {**files, "site.yaml": files["site.yaml"] + f"cards: {number}\n"}


def named(views: Views) -> list[str]:
    return sorted(shown.address.path for shown in views.cards.values())


def test_timeline_stories_actors_topics_and_events_have_cards() -> None:
    paths = ["actors/board/card.png", "card.png", "events/closing/card.png", "stories/end/card.png", "topics/ferries/card.png"]

    assert paths == named(views_of(TERMS))


@pytest.mark.parametrize(("number", "has"), [(1, True), (0, False)])
def test_events_have_cards_up_to_the_number_that_the_site_says(number: int, has: bool) -> None:
    paths = named(views_of(with_cards(number)))

    assert has is ("events/closing/card.png" in paths)
    assert {"card.png", "actors/board/card.png", "stories/end/card.png", "topics/ferries/card.png"} <= set(paths)


def test_an_event_without_a_card_shows_that_of_the_site() -> None:
    assert "card.png" == card(with_cards(0), urls.event("closing")).address.path


def test_any_other_page_shows_the_card_of_the_site() -> None:
    assert "card.png" == card(TERMS, urls.source("gazette")).address.path


def test_without_the_address_of_the_site_there_is_no_card() -> None:
    """Networks ask for a picture by its whole address, so that none is named and none is drawn."""
    views = views_of(LEAST)

    assert {} == views.cards
    assert [("twitter:card", "summary")] == [
        (meta.name, meta.content) for meta in _metas(views) if "twitter" in meta.name or "image" in meta.name
    ]


def test_the_head_names_the_card_whole_with_its_size_and_its_words() -> None:
    views = views_of(BASED)

    assert [
        ("og:image", "https://example.org/harbour/events/closing/card.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "1987: Harbour closes. Harbour"),
        ("twitter:card", "summary_large_image"),
    ] == [(meta.name, meta.content) for meta in _metas(views) if "twitter" in meta.name or "image" in meta.name]


def _metas(views: Views) -> list[Meta]:
    return list(cards("Harbour closes", "", views.timeline.site, views.card(urls.event("closing"))))


def test_a_card_has_the_names_of_site_and_publisher_the_date_and_the_title() -> None:
    shown = made(BASED, "closing")

    assert ("Harbour", "Island Archive", "Harbour closes", "year") == (shown.site, shown.publisher, shown.title, shown.mark)
    assert "1987" == "".join(run.text for run in shown.date)


def test_hedges_of_a_date_are_told_apart() -> None:
    shown = made({**BASED, "events/closing.yaml": dated("1987~")}, "closing")

    assert [("c. ", True), ("1987", False)] == [(run.text, run.hedge) for run in shown.date]


def test_the_card_of_an_event_stays_the_same_when_another_is_added_within_the_time_of_the_timeline() -> None:
    """Else each new event would have the pictures of all others drawn again."""
    later = {**BASED, "events/later.yaml": BASED["events/closing.yaml"].replace("Harbour closes", "Harbour sold")}

    assert made(BASED, "closing") == made(later, "closing")


def test_the_card_of_a_list_tells_how_many_events_it_has() -> None:
    shown = card(TERMS, urls.actor("board")).make()

    assert ("Harbour board", "Named in 1 of the 1 events of this timeline.") == (shown.title, shown.note)
    assert shown.panel is not None


def test_the_card_of_a_story_draws_the_events_that_it_tells() -> None:
    shown = card(TERMS, urls.story("end"))

    assert ("How the harbour ended", "1 event") == (shown.make().title, shown.make().note)
    assert "How the harbour ended: 1 event. Harbour" == shown.alt


def test_the_words_of_the_site_s_card_count_nothing() -> None:
    """They stand on every page without a card of its own, none of which an event that is added should change."""
    assert "Harbour. Island Archive" == card(BASED, urls.TIMELINE).alt


def test_states_are_those_of_the_page_in_its_order() -> None:
    withdrawn = BASED["events/closing.yaml"] + 'status: claimed\nwithdrawn: {date: "2025-03-01", reason: It was a rumour.}\n'
    files = {**BASED, "events/closing.yaml": withdrawn}

    shown = card(files, urls.event("closing"))

    assert (State("×", "Withdrawn on 1 March 2025"), State("“”", "Claimed")) == shown.make().states
    assert "1987: Harbour closes (Withdrawn on 1 March 2025, Claimed). Harbour" == shown.alt


def test_an_event_that_is_not_verified_is_hollow_and_says_so() -> None:
    bare = {**BASED, "site.yaml": BASED["site.yaml"] + "evidence: progressive\n"}
    bare["events/closing.yaml"] = 'title: Harbour closes\ndate: "1987"\nsummary: It closed.\n'

    shown = made(bare, "closing")

    assert shown.hollow
    assert ["Not verified"] == [state.text for state in shown.states]


def test_a_draft_has_no_card() -> None:
    """It is not published, so that nobody shares it."""
    files = {**BASED, "events/closing.yaml": BASED["events/closing.yaml"] + "draft: true\n"}

    assert "card.png" == card(files, urls.event("closing")).address.path


def test_every_event_of_a_full_collection_has_a_card_with_its_own_words() -> None:
    views = views_of(FULL)

    alts = [shown.alt for shown in views.cards.values()]
    assert len(alts) == len(set(alts))
    assert all(event.heading in shown.alt for event in views.events if (shown := views.cards.get(urls.event(event.id))) is not None)

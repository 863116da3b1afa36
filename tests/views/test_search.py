from __future__ import annotations

from collections.abc import Iterable

from dateline.views.search import Entry, Part, entries
from tests.views.sample import FULL, LEAST, dated, views_of

TERMS = {
    "vocabulary/actors.yaml": "union: {name: Seamen’s Union, also: [NSU], description: They sail., kind: organisation}\n",
    "vocabulary/topics.yaml": "strikes: {name: Strikes}\n",
    "vocabulary/places.yaml": "pier: {name: Pier}\n",
}


def found(files: dict[str, str]) -> dict[str, Entry]:
    """Return what is found in a collection, by the path of its page."""
    return {entry.page.path: entry for entry in entries(views_of(files))}


def words(parts: Iterable[Part]) -> list[tuple[str, str]]:
    return [(part.name, part.words) for part in parts]


def test_an_event_is_found_by_all_that_its_page_says_of_it() -> None:
    more = "actors: [union]\ntopics: [strikes]\nplaces: [pier, {name: Quay}]\nbody: |\n  # Then\n\n  More *of* it.[^a]\n"
    entry = found({**LEAST, **TERMS, "events/closing.yaml": dated("1987-05?", more=more)})["events/closing/"]

    assert ("Harbour closes", "It closed.") == (entry.title.words, entry.summary.words)
    assert [
        ("Excerpt 1", "In 1987 the harbour closed"),
        ("Text", "Then More of it."),
        ("Actors", "Seamen’s Union"),
        ("Topics", "Strikes"),
        ("Places", "Pier and Quay"),
        ("Sources", "Gazette"),
        ("", "perhaps May 1987"),
    ] == words(entry.parts)


def test_an_excerpt_is_found_by_its_words_and_by_their_translation_and_leads_to_itself() -> None:
    event = 'title: Harbour closes\ndate: "1987"\nsummary: It closed.[^a]\nexcerpts:\n  a:\n    source: gazette\n'
    event += "    exact: In 1987 […] closed for good\n    translation: Es war zu\n"
    parts = found({**LEAST, "events/closing.yaml": event})["events/closing/"].parts

    assert ("In 1987 […] closed for good", "a", "en", "double") == (parts[0].words, parts[0].anchor, parts[0].language, parts[0].marks)
    assert ("Excerpt 1, our translation", "Es war zu", "a", None) == (parts[1].name, parts[1].words, parts[1].anchor, parts[1].language)


def test_words_of_others_are_known_by_their_numbers() -> None:
    event = dated("1987", title="Harbour closes “for good”, they say").replace("It closed.", "“In 1987 the harbour closed”, they said.")
    entry = found({**LEAST, "events/closing.yaml": event})["events/closing/"]

    assert ((2, 4),) == entry.title.theirs
    assert ((0, 5),) == entry.summary.theirs


def test_terms_and_sources_are_found_by_their_names_and_are_no_events() -> None:
    pages = found({**LEAST, **TERMS})

    assert ["events/closing/", "actors/union/", "topics/strikes/", "places/pier/", "sources/gazette/"] == list(pages)
    union = pages["actors/union/"]
    assert ("Seamen’s Union", "They sail.", "Actor", None) == (union.title.words, union.summary.words, union.kind, union.place)
    assert [("Also written", "NSU"), ("", "Organisation")] == words(union.parts)
    assert ("kind:actor",) == union.keys


def test_a_title_that_is_a_sources_own_is_told_from_ours() -> None:
    pages = found(FULL)

    assert ((0, 4),) == pages["sources/gazette/"].title.theirs
    assert (
        () == found({**LEAST, "seeds/gazette.yaml": "title: Closed\ninferred: {title: Named so here.}\n"})["sources/gazette/"].title.theirs
    )


def test_a_page_of_prose_is_found_by_its_text() -> None:
    page = found({**LEAST, "pages/method.md": "---\ntitle: Method\nsummary: How.\n---\n\nWe read *papers*.\n"})["pages/method/"]

    assert ("Method", "How.", [("Text", "We read papers.")]) == (page.title.words, page.summary.words, words(page.parts))


def test_an_event_is_filtered_by_year_terms_sources_status_and_certainty() -> None:
    more = "actors: [union]\ntopics: [strikes]\nplaces: [pier, {name: Quay}]\nstatus: claimed\n"
    entry = found({**LEAST, **TERMS, "events/closing.yaml": dated("[..1987-05-03]", more=more)})["events/closing/"]

    assert {
        "kind:event", "year:1987", "actor:union", "topic:strikes", "place:pier", "source:gazette", "status:claimed", "certainty:by",
    } == set(entry.keys)  # fmt: skip


def test_a_term_that_the_vocabulary_has_not_is_no_filter() -> None:
    entry = found({**LEAST, "events/closing.yaml": dated("1987", more="actors: [nobody]\n")})["events/closing/"]

    assert not [key for key in entry.keys if key.startswith("actor:")]


def test_events_are_numbered_in_the_one_order_of_time() -> None:
    files = {**LEAST, "events/z.yaml": dated("-0043"), "events/a.yaml": dated("Y12000"), "events/m.yaml": dated("1988-03")}

    placed = [(entry.page.path, entry.place) for entry in entries(views_of(files)) if entry.place is not None]

    assert [("events/z/", 0), ("events/closing/", 1), ("events/m/", 2), ("events/a/", 3)] == placed


def test_what_was_withdrawn_is_found_and_says_so() -> None:
    more = 'withdrawn: {date: "2025-03-14", reason: It was another harbour.}\n'
    entry = found({**LEAST, "events/closing.yaml": dated("1987", more=more)})["events/closing/"]

    assert (True, ["withdrawn"]) == (entry.withdrawn, [sign.name for sign in entry.signs])


def test_signs_that_have_no_width_part_no_words() -> None:
    entry = found({**LEAST, "events/closing.yaml": dated("1987", title="Har\u200bbour \ufeff closes")})["events/closing/"]

    assert "Harbour closes" == entry.title.words

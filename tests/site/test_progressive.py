"""What a site shows of events that are not verified, in a collection that is being brought over, and what it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pytest

from dateline import pipeline
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from tests.site import reading
from tests.site.builds import COLLECTIONS, PROJECTS, TEMPLATES, built, built_from, records_of

ROOT = PROJECTS / "progressive"
VERIFIED = {"new-lamp-is-lit", "old-lamp-is-put-out"}
BASE = "https://example.org/lamps/"


def pages() -> Mapping[str, Element]:
    """Return the pages of the events by id."""
    return {
        reading.folder(path): page
        for path, page in reading.pages(reading.of_today(built("progressive"))).items()
        if path.startswith("events/")
    }


def rows(site: Mapping[str, bytes]) -> Mapping[str, Element]:
    """Return the rows of the first page by the id of their event."""
    items = reading.named(reading.page(site["index.html"]), "li")
    return {row.attrib["id"].removeprefix("_"): row for row in items if row.get("class") == "event"}


def has(root: Element, name: str, value: str) -> bool:
    return any(element.get(name) == value for element in root.iter())


def test_the_first_page_says_how_many_events_are_verified_and_counts_only_those_as_dated() -> None:
    home = reading.page(built("progressive")["index.html"])

    facts = next(element for element in home.iter() if element.get("class") == "facts")

    assert ["2 of 8 events verified", "2 dated to the day", "3 quotations from 1 source"] == [
        reading.words(fact) for fact in reading.named(facts, "p")[:3]
    ]


def test_an_event_is_marked_in_the_list_where_it_is_not_verified() -> None:
    found = rows(built("progressive"))

    assert 8 == len(found)
    assert {id: id not in VERIFIED for id in found} == {id: has(row, "data-status", "unverified") for id, row in found.items()}
    assert {id: id not in VERIFIED for id in found} == {id: not reading.named(row, "details") for id, row in found.items()}


def test_the_mark_of_what_is_not_verified_is_hollow_in_the_list_and_on_its_page() -> None:
    shown = [*rows(built("progressive")).items(), *pages().items()]

    heads = {id: next(mark for mark in reading.named(root, "svg") if mark.get("class") == "mark") for id, root in shown}

    assert {id: id not in VERIFIED for id in heads} == {id: "data-hollow" in mark.attrib for id, mark in heads.items()}


def test_every_mark_that_the_list_uses_is_drawn_in_the_page() -> None:
    for page in reading.pages(built("progressive")).values():
        used = {str(reading.attribute(use, "href")).removeprefix("#") for use in reading.named(page, "use")}

        assert used <= set(reading.ids(page))


def test_the_drawing_says_of_each_event_whether_it_is_verified() -> None:
    home = reading.page(built("progressive")["index.html"])
    titles = {id: next(reading.words(title) for title in reading.named(row, "h4")) for id, row in rows(built("progressive")).items()}

    drawn = {reading.words(title) for title in reading.named(home, "title") if ": " in reading.words(title)}

    hollow = {title for id, title in titles.items() if id not in VERIFIED}
    assert hollow == {said.partition(": ")[2].removesuffix(" (not verified)") for said in drawn if said.endswith(" (not verified)")}
    assert {titles[id] for id in VERIFIED} == {said.partition(": ")[2] for said in drawn if not said.endswith(" (not verified)")}


def test_a_page_that_is_not_verified_has_no_evidence_no_citation_and_no_place_in_search_engines() -> None:
    found = {
        id: (
            any(meta.get("content") == "noindex" for meta in reading.named(page, "meta")),
            "_evidence" not in reading.ids(page),
            "_cite" not in reading.ids(page),
            has(page, "data-status", "unverified"),
        )
        for id, page in pages().items()
    }

    assert {id: (id not in VERIFIED,) * 4 for id in found} == found


def test_words_in_quotation_marks_are_no_source_s_where_nothing_is_verified() -> None:
    page = pages()["fund-for-a-lamp-is-opened"]

    assert '"the Misses Crane"' in reading.words(page)
    assert not has(page, "class", "theirs")


def test_the_data_has_neither_excerpts_nor_a_status_that_nobody_told() -> None:
    events = {event["id"]: event for event in json.loads(built("progressive")["data/events.json"])["events"]}

    assert {id: id in VERIFIED for id in events} == {id: event["verified"] for id, event in events.items()}
    bare = {id: {"excerpts", "corroboration", "status"} & set(event) for id, event in events.items() if id not in VERIFIED}
    assert {id: {"status"} if id == "light-to-be-electric" else set() for id in bare} == bare


def test_the_sitemap_holds_what_is_verified() -> None:
    site = built_from(DiskTree(ROOT), base_url=BASE)

    listed = re.findall(f"<loc>{BASE}events/(.*?)/</loc>", site["sitemap.xml"].decode())

    assert sorted(VERIFIED) == sorted(listed)


def test_the_page_about_the_timeline_tells_what_does_not_hold_yet() -> None:
    about = reading.page(built("progressive")["about/index.html"])

    assert "2 of its 8 events are verified so far" in reading.words(about)
    assert has(about, "data-status", "unverified")


@pytest.mark.parametrize("name", [name for name in COLLECTIONS if name != "progressive"])
def test_a_strict_collection_says_nothing_of_it(name: str) -> None:
    """What leads on from a former id is no page for search engines either."""
    html = [content for path, content in reading.of_today(built(name)).items() if path.endswith(".html")]
    pages = [page for page in html if b'http-equiv="refresh"' not in page]

    # What stands in a frame on another site is for no search engine either, nor is the page that searches.
    indexed = [page for page in pages if b'<base target="_blank">' not in page and b"search-page" not in page]
    assert [] == [page for page in indexed if b"noindex" in page]
    assert [] == [page for page in pages if b"unverified" in page or b"data-hollow" in page]


def test_an_event_becomes_verified_when_its_excerpt_comes() -> None:
    files = records_of(ROOT)
    files["events/board-hears-complaints.yaml"] = b"""title: Board is to hear complaints
date: "1893-10-05"
date_basis: {kind: external, reference: The day of the notice.}
status: expected
expects: "1894-21"
summary: The Board is to hear complaints in spring.[^complaints]
excerpts:
  complaints: {source: harbour-notice, exact: The Board will hear complaints at its next meeting}
"""
    tree = DictTree(files)
    walked = pipeline.walk(tree)

    site = {file.path: file.content for file in pipeline.build(walked.timeline, DiskTree(TEMPLATES), tree)}

    assert [] == [found.finding.message for found in walked.diagnostics]
    assert b"3</b> of 8 events verified" in site["index.html"]
    assert b"noindex" not in site["events/board-hears-complaints/index.html"]


def test_where_all_are_verified_the_site_is_that_of_a_strict_collection_but_for_the_field() -> None:
    files = records_of(PROJECTS / "minimal")
    files["site.yaml"] += b"evidence: progressive\n"

    site = built_from(DictTree(files))

    changed = {path for path, content in site.items() if content != built("minimal")[path]}
    assert {"data/CITATION.cff", "data/SHA256SUMS", "data/events.json", "dateline-manifest.json"} == changed


def test_without_any_source_the_list_of_sources_says_so() -> None:
    files = {"site.yaml": "format: 1\ntitle: A\nevidence: progressive\n", "events/a.yaml": "title: A\ndate: '1987'\nsummary: A.\n"}

    sources = reading.page(built_from(DictTree(files))["sources/index.html"])

    assert "No source is quoted yet" in reading.words(sources)

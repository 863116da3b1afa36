"""The feeds, as their makers wrote them and as a reader of feeds takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.export import _atom, corrections_atom, feed_atom
from dateline.model.past import History, State
from dateline.model.records import SiteRecord
from dateline.views.views import Views, build
from tests.views.sample import FULL, LEAST, dated, published, timeline_of, views_of

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/locks/"
SITE = f"""format: 1
title: "Locks & weirs <1987>"
description: What is said of them.
base_url: {BASE}
published_since: "2025-01-01"
language: en-GB
publisher: Reading Circle
licence: https://creativecommons.org/licenses/by/4.0/
"""
EVENT = LEAST["events/closing.yaml"]
CORRECTED = 'corrections: [{date: "2025-04-05", note: "A < B & “C”, see [it](event:closing)."}]\n'


def site(**fields: str) -> dict[str, str]:
    return {**LEAST, "site.yaml": SITE + "".join(f"{name}: {value}\n" for name, value in fields.items())}


def seen(files: Mapping[str, str], history: History | None = None) -> Views:
    timeline = timeline_of(files)
    timeline = replace(timeline, history=history if history is not None else published(timeline))
    return build(timeline, catalogue(timeline.site.language), "1.2.3")


def feed(files: Mapping[str, str], history: History | None = None) -> Element:
    (file,) = feed_atom.build(seen(files, history), ())
    return fromstring(file.content)


def corrections(files: Mapping[str, str]) -> Element:
    (file,) = corrections_atom.build(seen(files), ())
    return fromstring(file.content)


def texts(element: Element, *names: str) -> list[str | None]:
    return [element.findtext(f"{ATOM}{name}") for name in names]


def entries(root: Element) -> list[Element]:
    return root.findall(f"{ATOM}entry")


def links(element: Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def state(id: str, day: str | None) -> State:
    return State(id, "0123456789", {}, day)


def known(**states: list[str]) -> History:
    return History(states={id: tuple(state(id, day) for day in days) for id, days in states.items()}, is_known=True)


def test_head_names_the_feed_its_makers_and_its_terms() -> None:
    root = feed(site())

    assert [
        "tag:example.org,2026-01-01:locks/feed/events", "Locks & weirs <1987>: new events", "What is said of them.",
        "2025-03-01T00:00:00Z", "https://creativecommons.org/licenses/by/4.0/", "Dateline",
    ] == texts(root, "id", "title", "subtitle", "updated", "rights", "generator")  # fmt: skip
    assert {
        "self": f"{BASE}feed.atom", "alternate": BASE, "license": "https://creativecommons.org/licenses/by/4.0/",
    } == links(root)  # fmt: skip
    assert [["Reading Circle"]] == [texts(author, "name") for author in root.findall(f"{ATOM}author")]
    assert "en-GB" == root.get("{http://www.w3.org/XML/1998/namespace}lang")


def test_people_are_the_authors_before_their_publisher() -> None:
    root = feed(site(authors="[{given: Ann, family: Lee}, {literal: Lock desk}]"))

    assert [["Ann Lee"], ["Lock desk"]] == [texts(author, "name") for author in root.findall(f"{ATOM}author")]


def test_entry_tells_what_when_and_who_says_so_and_links_the_living_page() -> None:
    (entry,) = entries(feed(site()))

    assert ["tag:example.org,2026-01-01:locks/event/closing", "Harbour closes", "2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z"] == texts(
        entry, "id", "title", "published", "updated"
    )
    assert {"alternate": f"{BASE}events/closing/"} == links(entry)
    assert (
        "<p>It closed.</p><p>Date: 1987. The date is stated in an excerpt.</p>"
        f'<p>Sources: <a href="{BASE}sources/gazette/">Gazette</a></p><p>1 excerpt, 1 source</p>'
    ) == entry.findtext(f"{ATOM}content")


def test_day_of_the_event_is_nowhere_but_in_the_content() -> None:
    (entry,) = entries(feed({**site(), "events/closing.yaml": dated("1987-05-19")}))

    assert [] == [field for field in texts(entry, "id", "published", "updated", "title") if "1987" in str(field)]
    assert "19 May 1987" in str(entry.findtext(f"{ATOM}content"))


def test_published_is_the_day_of_the_first_version_and_updated_that_of_the_last() -> None:
    (entry,) = entries(feed(site(), known(closing=["2025-01-02", "2025-02-03", "2025-03-04"])))

    assert ["2025-01-02T00:00:00Z", "2025-03-04T00:00:00Z"] == texts(entry, "published", "updated")


def test_where_nothing_counts_as_published_there_is_no_feed_of_new_events() -> None:
    files = {**site(), "site.yaml": SITE.replace('published_since: "2025-01-01"\n', "")}

    assert [] == list(feed_atom.build(seen(files), ()))


def test_entry_keeps_its_id_when_its_event_is_renamed() -> None:
    before, after = site(), {**site(), "events/closing.yaml": EVENT + "previous_ids: [shut]\n"}
    before["events/shut.yaml"] = before.pop("events/closing.yaml")

    (one,) = entries(feed(before, known(shut=["2025-01-02"])))
    (other,) = entries(feed(after, known(shut=["2025-01-02"], closing=["2025-02-03"])))

    assert texts(one, "id", "published") == texts(other, "id", "published")
    assert {"alternate": f"{BASE}events/closing/"} == links(other)


def test_withdrawn_event_stays_with_the_notice_alone() -> None:
    files = {**site(), "events/closing.yaml": EVENT + 'withdrawn: {date: "2025-04-05", reason: "*Not* this one."}\n'}

    (entry,) = entries(feed(files))

    assert ["tag:example.org,2026-01-01:locks/event/closing", "Withdrawn: Harbour closes", "2025-04-05T00:00:00Z"] == texts(
        entry, "id", "title", "updated"
    )
    assert "<p>Withdrawn on 5 April 2025.</p><p><em>Not</em> this one.</p>" == entry.findtext(f"{ATOM}content")


def test_event_that_was_taken_down_stays_without_a_word_of_its_own() -> None:
    removed = 'withdrawn: {date: "2025-04-05", reason: R}\nsuppressed: {date: "2025-05-06", ground: court, note: N.}\ntopics: [sea]\n'
    files = {**site(), "vocabulary/topics.yaml": "sea: {name: The sea}\n", "events/closing.yaml": EVENT + removed}

    (entry,) = entries(feed(files, known(closing=["2025-03-01"])))

    assert ["tag:example.org,2026-01-01:locks/event/closing", "2025-05-06T00:00:00Z"] == texts(entry, "id", "updated")
    content = "<p>This event was removed on 6 May 2025, by order of a court.</p><p>N.</p>"
    assert (["Removed event", content], None) == (texts(entry, "title", "content"), entry.find(f"{ATOM}category"))


@pytest.mark.parametrize(
    "event", [EVENT + "draft: true\n", "title: Harbour closes\ndate: '1987'\nsummary: It closed.\n"], ids=["draft", "not verified"]
)
def test_what_is_not_published_or_not_proved_has_no_entry(event: str) -> None:
    files = {**site(evidence="progressive"), "events/closing.yaml": event, "events/other.yaml": EVENT}

    assert ["tag:example.org,2026-01-01:locks/event/other"] == [entry.findtext(f"{ATOM}id") for entry in entries(feed(files))]


def test_newest_fifty_are_in_it_and_of_one_day_the_latest_in_time() -> None:
    files = {**site(), **{f"events/e{n}.yaml": dated(f"19{n}") for n in range(10, 70)}}
    history = known(closing=["2025-05-01"], **{f"e{n}": ["2025-04-01" if n % 2 else "2025-04-02"] for n in range(10, 70)})

    ids = [str(entry.findtext(f"{ATOM}id")).rpartition("/")[2] for entry in entries(feed(files, history))]

    assert 50 == len(ids)
    assert ["closing", "e68", "e66", "e64"] == ids[:4]
    assert ["e10", "e69", "e67"] == ids[30:33]


@pytest.mark.parametrize("history", [History(), known(other=["2025-01-01"]), History(states={"closing": (state("closing", None),)})])
def test_without_days_there_is_no_feed_of_new_events(history: History) -> None:
    views = seen(site(), history)

    found = entries(fromstring(file.content)) if (file := next(feed_atom.build(views, ()), None)) else []

    assert [] == found
    assert (views.site.feed is None) == (next(feed_atom.build(views, ()), None) is None)


def test_without_an_address_there_is_no_feed_and_no_page_names_one() -> None:
    views = views_of(LEAST, with_history=True)

    assert [] == [*feed_atom.build(views, ()), *corrections_atom.build(views, ())]
    assert (None, None) == (views.site.feed, views.site.feed_of_corrections)


def test_correction_is_dated_by_its_day_and_its_note_is_html() -> None:
    root = corrections({**site(), "events/closing.yaml": EVENT + CORRECTED})

    (entry,) = entries(root)
    day = "2025-04-05T00:00:00Z"
    assert ["tag:example.org,2026-01-01:locks/correction/closing/2025-04-05", "Corrected: Harbour closes", day, day] == texts(
        entry, "id", "title", "published", "updated"
    )
    assert {"alternate": f"{BASE}events/closing/"} == links(entry)
    assert f'<p>A &lt; B &amp; “C”, see <a href="{BASE}events/closing/">it</a>.</p>' == entry.findtext(f"{ATOM}content")
    assert [day, f"{BASE}corrections/"] == [root.findtext(f"{ATOM}updated"), links(root)["alternate"]]


def test_feed_of_corrections_can_be_followed_before_the_first_one() -> None:
    root = corrections(site())

    assert [] == entries(root)
    assert "2025-06-07T08:09:10Z" == root.findtext(f"{ATOM}updated")


def test_what_has_no_day_is_no_entry() -> None:
    assert [] == entries(corrections({**site(), "events/closing.yaml": EVENT + "previous_ids: [shut]\n"}))


def _record(**fields: str) -> SiteRecord:
    return timeline_of({**LEAST, "site.yaml": "format: 1\ntitle: T\n" + "".join(f"{k}: {v}\n" for k, v in fields.items())}).site


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ({"base_url": "https://example.org/"}, "tag:example.org,2026-01-01:event/a"),
        ({"base_url": "https://desk.example.org:8443/a/b/"}, "tag:desk.example.org,2026-01-01:a/b/event/a"),
        ({"base_url": "http://127.0.0.1:8000/"}, "tag:127.0.0.1,2026-01-01:event/a"),
        ({"base_url": "https://zürich.example/zeit/"}, "tag:xn--zrich-kva.example,2026-01-01:zeit/event/a"),
        ({"base_url": "https://example.org/m%C3%BCll/"}, "tag:example.org,2026-01-01:m%C3%BCll/event/a"),
        (
            {"base_url": "https://example.org/x/", "tag_authority": "desk@example.net", "tag_date": '"2019-05-06"'},
            "tag:desk@example.net,2019-05-06:event/a",
        ),
    ],
)
def test_ids_are_named_by_an_authority_on_a_day(fields: dict[str, str], tag: str) -> None:
    assert tag == _atom.tag(_record(**fields), "event/a")


def test_ids_outlive_the_address_where_the_site_says_whose_they_are() -> None:
    own = {"tag_authority": "example.net", "tag_date": '"2019-05-06"'}
    moved = {name: text.replace(BASE, "https://elsewhere.example/") for name, text in site(**own).items()}

    assert [texts(entry, "id") for entry in entries(feed(site(**own)))] == [texts(entry, "id") for entry in entries(feed(moved))]


def test_feed_is_the_same_whoever_writes_it_and_holds_no_sign_that_xml_has_not() -> None:
    one, other = (next(feed_atom.build(views_of(FULL, with_history=True), ())).content for _ in range(2))

    assert one == other
    assert None is re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\r", one.decode())
    assert "\x1aroot" not in one.decode()


@pytest.fixture(scope="module")
def feedparser() -> Any:
    return pytest.importorskip("feedparser")


def test_reader_of_feeds_takes_every_field_as_it_is_meant(feedparser: Any) -> None:
    files = {**site(), "events/closing.yaml": EVENT.replace("Harbour closes", "'Harbour <closes> & “ends”'")}
    (file,) = feed_atom.build(seen(files), ())

    # It cleans what it reads, and gives the title back as HTML.
    parsed = feedparser.parse(file.content, sanitize_html=False, resolve_relative_uris=False)

    assert (False, "atom10") == (bool(parsed.bozo), parsed.version)
    head = parsed.feed
    assert ("Locks & weirs <1987>: new events", "tag:example.org,2026-01-01:locks/feed/events") == (head.title, head.id)
    assert ("What is said of them.", "Reading Circle", "Dateline", BASE) == (head.subtitle, head.author, head.generator, head.link)
    (entry,) = parsed.entries
    assert ("Harbour <closes> & “ends”", f"{BASE}events/closing/") == (entry.title, entry.link)
    assert ("2025-03-01T00:00:00Z", "2025-03-01T00:00:00Z") == (entry.published, entry.updated)
    assert [("text/html", "<p>It closed.</p>")] == [(each.type, each.value[:17]) for each in entry.content]


def test_reader_of_feeds_takes_every_entry_of_both(feedparser: Any) -> None:
    views = views_of({**FULL, "events/closing.yaml": EVENT + CORRECTED, "seeds/gazette-2.yaml": "publisher: G\n"}, with_history=True)

    parsed = [feedparser.parse(file.content) for export in (feed_atom, corrections_atom) for file in export.build(views, ())]

    assert [False, False] == [bool(each.bozo) for each in parsed]
    assert [len(views.events), 1] == [len({entry.id for entry in each.entries}) for each in parsed]

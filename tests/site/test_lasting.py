"""What became of records shows wherever they do: withdrawn ones are struck and in no count, former ids lead on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dateline import pipeline
from dateline.cli import counts
from dateline.model.past import History, State
from dateline.reread.verify import verify
from dateline.rim.trees import DiskTree
from dateline.text.tree import DictTree
from tests.site.builds import PROJECTS, TEMPLATES, records_of
from tests.site.test_verify import SiteTree

BASE_URL = "https://example.org/canal/"
VERSION = "0123456789"
SITE = {"published_since": "2025-01-01", "tag_authority": "example.org", "tag_date": "2025-01-01"}
HASHED = {
    "event": {"title": "Crane works", "date": "1903", "summary": "It works.", "excerpts": {"crane": {}, "quay": {}}},
    "sources": {},
    "v": "1",
}
HISTORY = History(
    labels={"crane-works": {"crane": VERSION, "quay": VERSION}, "weir-mended": {"hour": "aaaaaaaaaa"}},
    states={"crane-works": (State("crane-works", VERSION, HASHED, day="2025-03-03"),)},
)


def records() -> dict[str, bytes]:
    """Return a collection in which a record of each kind was withdrawn and had another id."""
    files = records_of(PROJECTS / "full")

    def add(path: str, *lines: str) -> None:
        files[path] = files[path].rstrip(b"\n") + b"\n" + "".join(f"{line}\n" for line in lines).encode()

    add("site.yaml", *(f'{name}: "{value}"' for name, value in SITE.items()))
    add(
        "events/crane-at-work.yaml",
        'withdrawn: {date: "2026-01-04", reason: "The *Courier* took it back.", replaced_by: stone-arrives}',
        "previous_ids: [crane-works]",
    )
    add("events/weir-mended.yaml", "previous_ids: [weir]")
    add("seeds/moss-diary.yaml", 'withdrawn: {date: "2026-01-05", reason: A forgery.}', "previous_ids: [diary]")
    add(
        "vocabulary/topics.yaml",
        "locks:",
        "  name: Locks",
        '  withdrawn: {date: "2026-01-05", reason: Too narrow., replaced_by: gates}',
        "  previous_ids: [lock]",
    )
    for kind in ("actors", "places"):
        gone = 'withdrawn: {date: "2026-01-05", reason: Never there., replaced_by: new-one}, previous_ids: [older-one]'
        add(f"vocabulary/{kind}.yaml", f"old-one: {{name: Old one, {gone}}}", "new-one: {name: New one}")
    head = b'---\nprevious_ids: [stroll]\nwithdrawn: {date: "2026-01-05", reason: The path is closed.}\n'
    files["pages/walk.md"] = files["pages/walk.md"].replace(b"---\n", head, 1)
    return files


@cache
def site() -> Mapping[str, bytes]:
    tree = DictTree(records())
    walked = pipeline.walk(tree, base_url=BASE_URL, history=HISTORY)
    assert not [each for each in walked.diagnostics if each.rule.guarded]
    return {file.path: file.content for file in pipeline.build(walked.timeline, DiskTree(TEMPLATES), tree)}


def page(path: str) -> str:
    return site()[f"{path}index.html"].decode()


def head_of(path: str) -> str:
    found = re.search(r'<header class="head".*?</header>', page(path), re.S)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("path", "day", "reason"),
    [
        ("events/crane-at-work/", "4 January 2026", "The <em>Courier</em> took it back."),
        ("sources/moss-diary/", "5 January 2026", "A forgery."),
        ("topics/locks/", "5 January 2026", "Too narrow."),
        ("pages/walk/", "5 January 2026", "The path is closed."),
        ("pages/walk/fr/", "5 January 2026", "The path is closed."),
        ("stories/the-tolls/", "2 March 2025", "for a decree."),
    ],
)
def test_a_withdrawn_page_stays_with_the_reason_before_its_title(path: str, day: str, reason: str) -> None:
    head = head_of(path)

    assert head.startswith('<header class="head" data-withdrawn>')
    assert f"Withdrawn on {day}" in head
    assert head.index(reason) < head.index("<h1")
    assert 'name="robots"' not in page(path)
    assert BASE_URL + path in [place.text for place in ElementTree.fromstring(site()["sitemap.xml"]).iter() if place.text]


def test_what_holds_instead_is_a_link_and_no_redirect() -> None:
    assert 'What holds instead: <a href="../../events/stone-arrives/">' in head_of("events/crane-at-work/")
    assert 'What holds instead: <a href="../../topics/gates/">' in head_of("topics/locks/")
    assert "refresh" not in page("events/crane-at-work/")


def test_it_is_marked_wherever_it_is_named() -> None:
    row = re.search(r'<li class="event" id="_crane-at-work"( data-withdrawn)?[^>]*>.*?</li>', page(""), re.S)
    assert row is not None
    assert row[1]
    assert row[0].index("Withdrawn on 4 January 2026") < row[0].index('<p class="event-summary"')
    assert '<p class="quotation-event" data-withdrawn>' in page("sources/courier/") + page("sources/history/")
    assert "Source withdrawn" in page("")
    assert '<li class="terms-entry" data-withdrawn>' in page("topics/")
    assert '<li class="work" data-withdrawn>' in page("sources/")
    assert '<span class="neighbour-title" data-withdrawn>' in "".join(page(f"events/{id}/") for id in ("watchman-kept", "stone-arrives"))
    assert '<a class="chart-mark" href="#_crane-at-work" tabindex="-1" data-faint>' in page("")


def test_it_is_in_no_count() -> None:
    whole = pipeline.walk(DiskTree(PROJECTS / "full")).timeline
    walked = pipeline.walk(DictTree(records())).timeline

    assert (len(whole.events) - 1, len(whole.events)) == (len(walked.counted), len(walked.events))
    assert (
        counts.verified(walked)
        == f"{len(walked.counted)} events, {len(walked.counted_quotations)} quotations verified in 4 sources; 7 withdrawn"
    )
    assert f"<p><b>{len(walked.counted)}</b> events</p><p><b>1</b> withdrawn</p>" in page("")
    assert "2 events, 1 withdrawn" in page("years/1903/")
    assert 'href="./topics/locks/"' not in page("")


def test_a_withdrawn_source_is_no_witness_and_its_words_are_proved_all_the_same() -> None:
    whole = pipeline.walk(DiskTree(PROJECTS / "full")).timeline
    walked = pipeline.walk(DictTree(records())).timeline
    resting = [event.id for event in whole.events if "moss-diary" in event.corroboration.sources]

    assert resting != []
    for id in resting:
        assert "moss-diary" not in walked.by_id[id].corroboration.sources
        assert all(excerpt.found is not None for excerpt in walked.by_id[id].excerpts)
    assert whole.shares == walked.shares


def test_the_data_says_what_became_of_each() -> None:
    data = json.loads(site()["data/events.json"])
    for kind in ("actors", "places"):
        (term,) = [term for term in data[kind] if term["id"] == "old-one"]
        assert (["older-one"], "new-one") == (term["previous_ids"], term["withdrawn"]["replaced_by"])
    by_id = {
        (kind, record["id"]): record
        for kind in ("events", "sources", "topics", "pages")
        for record in data[kind]
        if "language" not in record or kind == "sources"
    }

    assert {
        "date": "2026-01-04",
        "reason": "The *Courier* took it back.",
        "replaced_by": "stone-arrives",
    } == by_id["events", "crane-at-work"]["withdrawn"]
    assert ["crane-works"] == by_id["events", "crane-at-work"]["previous_ids"]
    assert {"date": "2026-01-05", "reason": "A forgery."} == by_id["sources", "moss-diary"]["withdrawn"]
    assert ["lock"] == by_id["topics", "locks"]["previous_ids"]
    assert "withdrawn" in by_id["pages", "walk"]
    assert ["stroll"] == by_id["pages", "walk"]["previous_ids"]
    assert SITE.items() <= data["site"].items()
    assert "withdrawn" not in by_id["events", "weir-mended"]


MOVED = {
    "actors/older-one/": "actors/old-one/",
    "places/older-one/": "places/old-one/",
    "events/crane-works/": "events/crane-at-work/",
    "events/weir/": "events/weir-mended/",
    "pages/stroll/": "pages/walk/",
    "stories/opening-of-the-lock/": "stories/the-opening/",
    "stories/opening-of-the-lock/fr/": "stories/the-opening/fr/",
    "pages/stroll/fr/": "pages/walk/fr/",
    "sources/diary/": "sources/moss-diary/",
    "topics/lock/": "topics/locks/",
}


@pytest.mark.parametrize(("former", "now"), MOVED.items())
def test_a_former_address_leads_on_without_a_host_or_a_script(former: str, now: str) -> None:
    text = page(former)
    root = "../" * former.count("/")

    assert f'<meta http-equiv="refresh" content="0; url={root}{now}index.html">' in text
    assert f'<a href="{root}{now}" data-moved>' in text
    assert f'<link rel="canonical" href="{BASE_URL}{now}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert f"<code>{former.split('/')[1]}</code> is now <a " in text
    assert former not in site()["sitemap.xml"].decode()
    assert f"{now}index.html" in site()


def test_hosts_that_redirect_are_told_from_the_root_of_the_host() -> None:
    wanted = [f"/canal/{former} /canal/{now} 301" for former, now in sorted(MOVED.items())]

    assert wanted == site()["_redirects"].decode().splitlines()


def test_a_label_that_is_gone_keeps_its_anchor_here_and_at_the_former_address() -> None:
    way = f'<a href="../../events/crane-works/v/{VERSION}/#quay">the version of 3 March 2025</a>'
    there = f'<li id="quay">This excerpt was removed; {way} has it.</li>'

    assert there in page("events/crane-at-work/")
    assert there in page("events/crane-works/")
    assert '<li id="crane"><a href="../../events/crane-at-work/#crane">Excerpt 1</a></li>' in page("events/crane-works/")
    assert 'v/aaaaaaaaaa/#hour">an earlier version</a>' in page("events/weir-mended/")


def test_a_reader_learns_under_which_id_it_was_published() -> None:
    for path, id in (("events/crane-at-work/", "crane-works"), ("sources/moss-diary/", "diary"), ("topics/locks/", "lock")):
        assert f"<dt>Published before as</dt><dd><code>{id}</code></dd>" in page(path)


def test_the_site_verifies_but_for_the_versions_that_nobody_made_here() -> None:
    tree = DictTree(records())
    walked = pipeline.walk(tree)
    files = {file.path: file.content for file in pipeline.build(walked.timeline, DiskTree(TEMPLATES), tree)}
    texts = {Path(path).stem: content.decode() for path, content in records().items() if path.endswith(".txt")}

    faults = verify(SiteTree(files), texts).faults

    assert [] == [fault for fault in faults if "manifest" not in fault.path]


def test_a_former_id_of_what_was_taken_down_leads_to_the_notice() -> None:
    files = records()
    path = "events/weir-mended.yaml"
    files[path] += b'suppressed: {date: "2026-02-03", ground: privacy}\n'
    tree = DictTree(files)
    walked = pipeline.walk(tree)
    built = {file.path: file.content.decode("utf-8", "replace") for file in pipeline.build(walked.timeline, DiskTree(TEMPLATES), tree)}

    former = built["events/weir/index.html"]
    assert 'is now <a href="../../events/weir-mended/">weir-mended</a>' in former
    assert "Weir" not in former
    assert "events/weir-mended/index.html" in built
    assert "/events/weir/ /locks/brackwater/events/weir-mended/ 301\n" in built["_redirects"]

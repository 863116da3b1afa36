"""Versions of events as a site shows them, hands them on, and gets them back from the site before it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from jsonschema import Draft202012Validator

import dateline
from dateline import ledger, pipeline
from dateline.edtf.parse import parse
from dateline.export.version_schema import schema
from dateline.model.past import History, State
from dateline.model.records import Ground, Suppressed
from dateline.model.timeline import Timeline
from dateline.render.compiled import Compiled
from dateline.render.kept import InMemory
from dateline.reread.verify import verify
from dateline.rim.trees import DiskTree
from dateline.text.canonical import Value, canonical
from dateline.text.tree import DictTree
from dateline.versions.meaning import version_of
from dateline.write.lasting import lost
from dateline.write.manifest import make, to_json
from tests.former.lines import BASE, SITE, TEXT, Change, event, past, source
from tests.site import reading
from tests.site.builds import ROOT, TEMPLATES
from tests.site.test_verify import SiteTree

VOCABULARY = "mayor: {name: The mayor}\n"
RETELLS = "derived_from: [wire]\n"
PIER = event("Pier opens", "The mayor called it a lifeline for all islanders")
START: Change = {
    **BASE,
    "site.yaml": SITE + "base_url: https://example.org/\n",
    "vocabulary/actors.yaml": VOCABULARY,
    "events/pier.yaml": PIER,
    "seeds/gazette.yaml": source(more=RETELLS),
    "seeds/wire.yaml": "publisher: Wire\nderived_from: [letter]\n",
    "seeds/letter.yaml": "publisher: Letter\n",
}
FIRST: Change = {**START, "events/vote.yaml": event("Council votes", more="actors: [mayor]\n")}
SECOND: Change = {
    "events/vote.yaml": event("Council votes for the pier", more="actors: [mayor]\nrelations: [{type: follows, event: pier}]\n")
}
THIRD: Change = {"seeds/gazette.yaml": source(title="Pier is approved", more=RETELLS)}
LINE = (FIRST, SECOND, THIRD)
Site = Mapping[str, bytes]
COMPILED = Compiled()
KEPT = InMemory()
COMMIT = re.compile(rb"commit [0-9]{10}|\"commit\": \"[0-9]{40}\"")


def standing(*changes: Change) -> dict[str, str | bytes]:
    """The files of a collection after some commits."""
    files = {path: text for change in changes for path, text in change.items()}
    return {path: text for path, text in files.items() if text is not None}


def known(*changes: Change, start: int | None = 0) -> History:
    """What git tells of some commits, with hashes for their names."""
    history = past(*changes, start=start)
    states = {
        id: tuple(replace(one, commit=(one.commit or "").replace("c", "").zfill(40)) for one in line) for id, line in history.states.items()
    }
    return replace(history, states=states, head=str(len(changes)).zfill(40))


def built(files: Mapping[str, str | bytes], history: History, kept: InMemory | None = None, *, previous: Site | None = None) -> Site:
    """Build a site in memory as `build --previous` does."""
    tree = DictTree(files)
    if previous is not None:
        history = ledger.joined(history, ledger.published(DictTree(previous), dateline.__version__), pipeline.ids_of_events(tree))
    timeline = pipeline.completed(pipeline.walk(tree, history=history).timeline)
    made = tuple(pipeline.build(timeline, DiskTree(TEMPLATES), tree, compiled=COMPILED, kept=kept or InMemory()))
    owed = pipeline.ledger(timeline)
    assert () == lost(made, owed.owed)
    manifest = to_json(make(made, dateline.__version__, owed))
    return {**{file.path: file.content for file in made}, "dateline-manifest.json": manifest}


@cache
def whole() -> Site:
    """The site of a collection whose event has three versions."""
    return built(standing(*LINE), known(*LINE), KEPT)


def versions(site: Site, id: str = "vote") -> list[str]:
    """The versions of an event, oldest first."""
    return [str(state["version"]) for state in json.loads(site["dateline-manifest.json"])["states"][id]]


def version_pages(site: Site) -> dict[str, bytes]:
    return {path: content for path, content in site.items() if "/v/" in path}


def page(site: Site, id: str, version: str) -> str:
    return site[f"events/{id}/v/{version}/index.html"].decode()


def words(html: str) -> str:
    return " ".join(reading.words(reading.page(html.encode())).split())


def test_each_version_has_its_page_and_its_data() -> None:
    site = whole()

    assert 3 == len(set(versions(site)))
    for version in versions(site):
        data = json.loads(site[f"events/vote/v/{version}/index.json"])
        assert version == version_of(canonical(data["hashed"]))
        assert ("vote", version) == (data["id"], data["version"])
        Draft202012Validator(schema("version.schema.json")).validate(data)
    assert b'"hashed": {"event":{' in site[f"events/vote/v/{versions(site)[0]}/index.json"]


def test_a_former_state_is_shown_as_it_was_and_leads_on() -> None:
    first, second, third = versions(whole())

    html = page(whole(), "vote", first)

    assert "<h1>Council votes</h1>" in html
    assert '<link rel="canonical" href="https://example.org/events/vote/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'rel="next" href="../../../../events/vote/v/{second}/"' in html
    said = words(html)
    assert f"Version {first}, published on 1 January 2025, commit 0000000000. This is a former version of this record." in said
    assert "Proved letter for letter for this version" in said
    assert "Verified letter for letter" not in said
    assert "This is the current version" in words(page(whole(), "vote", third))


def test_the_next_version_s_changes_are_told_field_by_field() -> None:
    first, second, _ = versions(whole())

    assert '<dt>Title</dt>\n<dd dir="auto">Council votes<ins> for the pier</ins></dd>' in page(whole(), "vote", first)
    assert (
        '<h3>Related events</h3>\n<dl>\n<dt>Kind of relation</dt>\n<dd dir="auto"><ins>Before</ins></dd>\n'
        '<dt>Event</dt>\n<dd dir="auto"><ins>Pier opens</ins></dd>'
    ) in page(whole(), "vote", first)
    assert ('<h3>Source: Pier is approved</h3>\n<dl>\n<dt>Title</dt>\n<dd dir="auto">Pier <ins>is </ins>approved</dd>') in page(
        whole(), "vote", second
    )


def test_the_event_s_page_has_its_history_newest_first() -> None:
    html = whole()["events/vote/index.html"].decode()
    first, second, third = versions(whole())

    told = html[html.index('id="_history"') :]
    assert told.index(third) < told.index(second) < told.index(first)
    assert "Changed: Sources" in told
    assert "Changed: Title and Related events" in told
    assert "First published" in told
    current = f'Version {third}</a> <span class="links-host">the current version</span>'
    assert current in told
    assert 1 == told.count("the current version")


def test_versions_are_no_pages_for_search_engines() -> None:
    assert b"/v/" not in whole()["sitemap.xml"]


def test_the_site_is_verified_also_where_a_text_is_another_one_now() -> None:
    text = TEXT.replace("the council voted for the pier", "the council was for the pier")
    now: Change = {
        "seeds/gazette.txt": text,
        "seeds/gazette.yaml": source(text),
        "events/vote.yaml": event("Council is for it", "the council was for the pier"),
    }

    site = built(standing(*LINE, now), known(*LINE, now))

    assert 4 == len(versions(site))
    assert () == verify(SiteTree(site), {"gazette": text}).faults


def test_a_version_says_nothing_of_excerpts_that_came_later() -> None:
    more = '  later: {source: gazette, exact: "The mayor called it a lifeline for all islanders"}\n'
    later = event("Council votes", more="actors: [mayor]\n").replace("excerpts:\n", "excerpts:\n" + more)

    site = built(standing(FIRST, {"events/vote.yaml": later}), known(FIRST, {"events/vote.yaml": later}))

    first, _ = versions(site)
    assert "was removed" not in words(page(site, "vote", first))


def test_a_state_that_came_back_has_one_page_and_two_places_in_the_history() -> None:
    again = (FIRST, SECOND, {"events/vote.yaml": FIRST["events/vote.yaml"]})

    site = built(standing(*again), known(*again))

    first, second, third = versions(site)
    assert first == third != second
    assert "published on 1 January 2025, and again on 3 January 2025" in words(page(site, "vote", first))
    assert "This is the current version" in words(page(site, "vote", first))
    html = site["events/vote/index.html"].decode()
    assert 2 == html[html.index('id="_history"') :].partition("</section>")[0].count(f"Version {first}")


def test_a_squashed_history_gets_everything_back_from_the_site_before() -> None:
    squashed = known(standing(*LINE))

    site = built(standing(*LINE), squashed, previous=whole())

    assert versions(whole()) == versions(site)
    assert version_pages(whole()).keys() == version_pages(site).keys()
    for path, content in version_pages(whole()).items():
        assert COMMIT.sub(b"", content) == COMMIT.sub(b"", site[path]), path


def test_without_git_the_site_before_gives_the_same_bytes() -> None:
    site = built(standing(*LINE), History(), previous=whole())

    assert version_pages(whole()) == version_pages(site)
    assert whole()["events/vote/index.html"] == site["events/vote/index.html"]


def test_a_chain_of_builds_loses_nothing() -> None:
    once = built(standing(*LINE), History(), previous=whole())
    twice = built(standing(*LINE), History(), previous=once)

    assert once == twice
    assert json.loads(whole()["dateline-manifest.json"])["lasting"] == json.loads(twice["dateline-manifest.json"])["lasting"]


def test_a_state_whose_proof_was_purged_comes_back_from_the_site_before() -> None:
    """Of the text that the first states quote, git has nothing any more."""
    other = "Another text, in which the council voted for the pier again, in the end."
    purged = tuple({**change, **({"seeds/gazette.txt": None} if "seeds/gazette.txt" in change else {})} for change in LINE)
    now: Change = {
        "seeds/gazette.txt": other,
        "seeds/gazette.yaml": source(other),
        "events/vote.yaml": event("Council votes at last"),
        "events/pier.yaml": None,
    }

    alone = built(standing(*LINE, now), known(*purged, now))
    told = pipeline.completed(joined(standing(*LINE, now), known(*purged, now), whole()))

    assert 1 == len(versions(alone))
    assert versions(whole()) == [state.version for state in told.history.states["vote"][:3]]


def joined(files: Mapping[str, str | bytes], history: History, previous: Site) -> Timeline:
    tree = DictTree(files)
    found = ledger.joined(history, ledger.published(DictTree(previous), dateline.__version__), pipeline.ids_of_events(tree))
    return pipeline.walk(tree, history=found).timeline


def test_of_a_site_that_says_nothing_of_when_it_is_published_what_it_promised_stays() -> None:
    """Whoever publishes it does so without `published_since` too; what was committed and not published has no page."""
    silent: Change = {"site.yaml": "format: 1\ntitle: Harbour\n"}
    first, between, now = ({**FIRST, **silent}, SECOND, THIRD)
    before = built(standing(first), known(first, start=None))

    site = built(standing(first, between, now), known(first, between, now, start=None), previous=before)

    (published,) = versions(before)
    assert [published, versions(site)[-1]] == versions(site)
    assert "This is a former version of this record" in words(page(site, "vote", published))
    assert () == verify(SiteTree(site), {"gazette": TEXT}).faults


def test_an_event_that_is_gone_without_a_word_is_owed_and_missing() -> None:
    files = {path: text for path, text in standing(*LINE).items() if path != "events/pier.yaml"}
    files["events/vote.yaml"] = FIRST["events/vote.yaml"] or ""
    timeline = pipeline.completed(joined(files, History(), whole()))
    made = tuple(pipeline.build(timeline, DiskTree(TEMPLATES), DictTree(files), compiled=COMPILED))

    assert ("embed/events/pier/", "events/pier/", "events/pier/#vote") == lost(made, pipeline.ledger(timeline).owed)


def test_a_year_that_is_gone_leads_to_the_page_above_it() -> None:
    later = standing(*LINE)
    dated = {path: text.replace('"1987-03-02"', '"1988"') for path, text in later.items() if isinstance(text, str)}

    site = built(dated, known(*LINE), previous=whole())

    assert b"years/1987/03/index.html" in b"\n".join(path.encode() for path in whole())
    assert b'<meta http-equiv="refresh" content="0; url=../../../index.html">' in site["years/1987/03/index.html"]
    assert b"years/1987" not in site["sitemap.xml"]


def test_what_today_s_reader_cannot_read_is_shown_by_its_fields() -> None:
    hashed: dict[str, Value] = {
        "event": {"title": "Vote", "mood": "glad", "excerpts": {"vote": {"source": "gazette", "exact": "voted"}}},
        "sources": {},
        "v": "1",
    }
    state = State("vote", version_of(canonical(hashed)), hashed, "2024-12-31", "f" * 40)
    history = known(*LINE)

    site = built(standing(*LINE), replace(history, states={**history.states, "vote": (state, *history.states["vote"])}))

    html = page(site, "vote", state.version)
    assert "<h1>Vote</h1>" in html
    assert '<h3>Excerpt from Pier is approved (#vote)</h3>\n<dl>\n<dt id="vote">Source</dt>' in html
    assert '<dd dir="auto" class="theirs">voted</dd>' in html
    assert "<dt>mood</dt>" in html
    assert () == verify(SiteTree(site), {"gazette": TEXT}).faults


def test_of_a_version_that_was_taken_down_the_notice_alone_is_there_and_its_places_answer() -> None:
    history = ledger.joined(known(*LINE), ledger.published(DictTree(whole()), dateline.__version__), {"vote", "pier"})
    first, *rest = history.states["vote"]
    gone = replace(first, hashed={}, notice=Suppressed(parse("2025-04-01"), Ground.COURT))

    site = built(standing(*LINE), replace(history, states={**history.states, "vote": (gone, *rest)}))

    html = page(site, "vote", first.version)
    assert "What stood here was removed on 1 April 2025, by order of a court." in words(html)
    assert "Council votes" not in html
    assert "What the next version changed" not in html
    assert "What the next version changed" in page(site, "vote", rest[0].version)
    assert '<span id="vote"></span>' in html
    assert {"date": "2025-04-01", "ground": "court"} == json.loads(site[f"events/vote/v/{first.version}/index.json"])["suppressed"]
    assert () == verify(SiteTree(site), {"gazette": TEXT}).faults


class Counting(InMemory):
    """What is kept, and how many pages of it were made; cards are kept too."""

    def __init__(self) -> None:
        super().__init__()
        self.made = 0

    def put(self, key: str, content: bytes) -> None:
        self.made += content.startswith(b"<!doctype html>")
        super().put(key, content)


class Keys(InMemory):
    """What is kept, and under which keys."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def put(self, key: str, content: bytes) -> None:
        self.keys.append(key)
        super().put(key, content)


OTHERS: Mapping[str, Change] = {
    "a name": {"vocabulary/actors.yaml": "mayor: {name: The mayor of the island}\n"},
    "a related event": {"events/pier.yaml": PIER.replace("Pier opens", "New pier opens")},
    "its date": {"events/pier.yaml": PIER.replace("1987-03-02", "1987-03-03")},
    "the site": {"site.yaml": SITE + "base_url: https://example.org/\nlicence: CC0\n"},
    "the event": {"events/vote.yaml": event("Council decides", more="actors: [mayor]\n")},
    "a withdrawal": {"events/pier.yaml": PIER + "withdrawn: {date: 2025-02-02, reason: It was another one.}\n"},
    "an origin": {"seeds/wire.yaml": "publisher: Wire Service\nderived_from: [letter]\n"},
    "its origin": {"seeds/letter.yaml": "publisher: Post Office\n"},
}


@pytest.mark.parametrize("change", OTHERS.values(), ids=OTHERS.keys())
def test_kept_pages_are_the_same_bytes_whatever_has_changed(change: Change) -> None:
    """Nothing that a version's page shows is left out of the key under which it is kept."""
    whole()
    now = (*LINE, change)

    assert built(standing(*now), known(*now)) == built(standing(*now), known(*now), KEPT)


def test_a_version_is_never_rendered_again_while_nothing_of_it_changes() -> None:
    kept = Counting()
    built(standing(*LINE), known(*LINE), kept)
    made = kept.made
    unrelated: Change = {"events/gale.yaml": event("A gale", "It was late")}

    built(standing(*LINE), known(*LINE), kept)
    assert made == kept.made == 5

    built(standing(*LINE, unrelated), known(*LINE, unrelated), kept)
    assert made + 1 == kept.made


def test_another_process_finds_the_pages_that_were_kept() -> None:
    """Keys are worked out from values written out, in which no order may depend on the process."""
    kept = Keys()
    built(standing(*LINE), known(*LINE), kept)
    script = "from tests.site.test_versions import LINE, Keys, built, known, standing\n"
    script += "kept = Keys()\nbuilt(standing(*LINE), known(*LINE), kept)\nprint(*sorted(kept.keys))"

    environment = {**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(ROOT)}
    found = subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True, encoding="utf-8").stdout

    assert sorted(kept.keys) == found.split()

"""Addresses that would be lost: what is told of each, by what is known of the past."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.model.past import History, Kind, Seen, State
from dateline.text.tree import DictTree

COMMIT = "0f1e2d3c4b5a69788796a5b4c3d2e1f001234567"
TEXT = "In 1987 the harbour closed for good. The pilots went home.\n"
FILES = {
    "site.yaml": "format: 1\ntitle: Harbour\n",
    "seeds/gazette.yaml": "title: Harbour closed\npublisher: Gazette\nurl: https://example.org/closed\n"
    f"sha256: {sha256(TEXT.encode()).hexdigest()}\n",
    "seeds/gazette.txt": TEXT,
    "events/harbour-closes.yaml": """
title: Harbour closes
date: "1987"
summary: It closed.[^a]
excerpts:
  a: {source: gazette, exact: In 1987 the harbour closed}
""",
}


def of(kind: Kind, id: str, path: str, *, states: tuple[State, ...] = ()) -> History:
    """Return a history in which one thing was published besides what is there."""
    published: Mapping[Kind, Mapping[str, Seen]] = {kind: {id: Seen(path, COMMIT)}}
    return History(published=published, states={id: states}, time="1988-05-02T12:00:00Z", is_known=True)


def hashed(event: Mapping[str, object], **sources: Mapping[str, str]) -> State:
    return State("old", "0123456789", {"event": event, "sources": sources, "v": "1"}, day="1988-01-01", commit=COMMIT)


def lost(history: History, **more: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return place and help of each address that is lost; `more` are files by the stem of an event."""
    files = FILES | {f"events/{id.replace('_', '-')}.yaml": text for id, text in more.items()}
    found = pipeline.walk(DictTree({path: text.encode() for path, text in files.items()}), history=history).diagnostics
    return [(f"{each.finding.primary.file.path}", each.finding.help) for each in found if each.rule.name == "address-lost"]


def test_a_past_that_nobody_looked_at_loses_nothing() -> None:
    assert [] == lost(History())


def test_an_event_is_known_again_by_the_words_that_its_last_version_quoted() -> None:
    state = hashed({"title": "Port shut", "excerpts": {"x": {"source": "gazette", "exact": "In 1987 the\nharbour closed"}}})

    ((path, help),) = lost(of("event", "port-shut", "events/1987/port-shut.yaml", states=(state,)))

    assert "events/1987/port-shut.yaml" == path
    wanted = "if it is now `harbour-closes`, which has its excerpt, add to events/harbour-closes.yaml:\nprevious_ids: [port-shut]"
    assert wanted == help[0]
    assert "`git restore --source=0f1e2d3c4b5a -- events/1987/port-shut.yaml`" in help[1]
    assert help[1].endswith('withdrawn:\n  date: "1988-05-02"\n  reason: Why it no longer holds, in a sentence for readers.')


def test_an_event_is_known_again_by_its_title() -> None:
    state = hashed({"title": "harbour closes", "excerpts": {}})

    ((_, help),) = lost(of("event", "port-shut", "events/port-shut.yaml", states=(state,)))

    assert help[0].startswith("if it is now `harbour-closes`, which has the same title, add to")


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Port shut", ("In 1987 the harbour closed", "The pilots went home")),
        ("The port is shut", ("In 1987 the harbour closed", "The pilots went home")),
        ("Port shut", ("The pilots went home",)),
    ],
    ids=["renamed alone", "with another title", "without an excerpt"],
)
def test_of_events_with_the_same_excerpts_the_new_one_is_what_was_renamed(title: str, quoted: tuple[str, ...]) -> None:
    def event(title: str, quoted: tuple[str, ...]) -> dict[str, object]:
        return {"title": title, "excerpts": {f"x{at}": {"source": "gazette", "exact": words} for at, words in enumerate(quoted)}}

    both = ("In 1987 the harbour closed", "The pilots went home")
    history = of("event", "port-shut", "events/port-shut.yaml", states=(hashed(event("Port shut", both)),))
    there = {**history.published["event"], "harbour-closes": Seen("events/harbour-closes.yaml", COMMIT)}
    stays, renamed = (
        json.dumps({**made, "date": "1987", "summary": "It closed."}) for made in (event("It closes", both), event(title, quoted))
    )

    ((_, help),) = lost(replace(history, published={"event": there}), harbour_closes=stays, z_shut=renamed)

    assert help[0].startswith("if it is now `z-shut`, which has ")


def test_a_source_is_known_again_by_its_address_on_the_web() -> None:
    record = {"title": "Closed for good", "url": "https://example.org/closed"}
    state = hashed({"title": "Port shut", "excerpts": {}}, paper=record)
    history = of("source", "paper", "seeds/paper.yaml")

    ((_, help),) = lost(History(published=history.published, states={"harbour-closes": (state,)}, is_known=True))

    assert help[0].startswith("if it is now `gazette`, which has the same address on the web, add to seeds/gazette.yaml:")
    assert '`git restore --source=0f1e2d3c4b5a -- "seeds/paper.*"`' in help[1]


@pytest.mark.parametrize("field", ["previous_ids: [port-shut]", "previous_ids: [elsewhere, port-shut]"])
def test_what_leads_on_is_not_lost(field: str) -> None:
    event = FILES["events/harbour-closes.yaml"] + field + "\n"

    assert [] == lost(of("event", "port-shut", "events/port-shut.yaml"), harbour_closes=event)


def test_what_is_withdrawn_is_not_lost() -> None:
    event = FILES["events/harbour-closes.yaml"] + 'withdrawn: {date: "1988-01-01", reason: It reopened.}\n'

    assert [] == lost(of("event", "harbour-closes", "events/harbour-closes.yaml"), harbour_closes=event)


def test_an_event_whose_file_cannot_be_read_is_there() -> None:
    assert [] == lost(of("event", "port-shut", "events/port-shut.yaml"), port_shut="title: {")


def test_a_vocabulary_that_cannot_be_read_has_lost_no_term() -> None:
    files = {path: text.encode() for path, text in FILES.items()} | {"vocabulary/topics.yaml": b"harbour: {name: Harbour\n"}
    history = of("topic", "quay", "vocabulary/topics.yaml")

    rules = {each.rule.name for each in pipeline.walk(DictTree(files), history=history).diagnostics}

    assert "yaml-syntax" in rules
    assert "address-lost" not in rules


def test_what_no_commit_has_is_written_anew() -> None:
    history = History(published={"event": {"port-shut": Seen("events/port-shut.yaml")}}, is_known=True)

    ((_, help),) = lost(history)

    assert "write events/port-shut.yaml anew, as the site that was published last shows it, with\nwithdrawn:" in help[1]


def test_an_id_of_the_site_published_last_was_published() -> None:
    event = FILES["events/harbour-closes.yaml"] + "previous_ids: [port-shut]\n"
    files = {path: text.encode() for path, text in {**FILES, "events/harbour-closes.yaml": event}.items()}

    def warned(history: History) -> bool:
        return "previous-id-unpublished" in {each.rule.name for each in pipeline.walk(DictTree(files), history=history).diagnostics}

    assert warned(History(is_known=True))
    assert not warned(History(is_known=True, addresses=("events/port-shut/",)))
    assert not warned(History(is_known=True, by_ledger_alone=True))
    assert not warned(History())


@pytest.mark.parametrize(
    ("link", "record"),
    [("event:port-shut", "harbour-closes"), ("source:paper", "gazette")],
)
def test_a_link_to_a_former_id_names_what_it_became(link: str, record: str) -> None:
    files = {
        **FILES,
        "events/harbour-closes.yaml": FILES["events/harbour-closes.yaml"] + "previous_ids: [port-shut]\n",
        "seeds/gazette.yaml": FILES["seeds/gazette.yaml"] + "previous_ids: [paper]\n",
        "pages/method.md": f"---\ntitle: Method\n---\n\nSee [it]({link}).\n",
    }

    found = pipeline.walk(DictTree({path: text.encode() for path, text in files.items()})).diagnostics

    (said,) = [each.finding.primary.message for each in found if each.rule.name == "link-leads-nowhere"]
    assert f"did you mean `{record}`?" == said


def test_what_was_taken_down_answers_and_so_do_the_ids_that_it_had() -> None:
    event = FILES["events/harbour-closes.yaml"] + 'suppressed: {date: "1988-01-01", ground: court}\nprevious_ids: [port-shut]\n'
    published: Mapping[Kind, Mapping[str, Seen]] = {
        "event": {id: Seen(f"events/{id}.yaml", COMMIT) for id in ("harbour-closes", "port-shut")}
    }

    assert [] == lost(History(published=published, is_known=True), harbour_closes=event)


def test_what_was_taken_down_is_not_proposed_for_what_is_gone() -> None:
    event = FILES["events/harbour-closes.yaml"] + 'suppressed: {date: "1988-01-01", ground: court}\n'
    state = hashed({"title": "Harbour closes", "excerpts": {}})

    ((_, help),) = lost(of("event", "port-shut", "events/port-shut.yaml", states=(state,)), harbour_closes=event)

    assert help[0].startswith("if it has another id now")


def test_a_notice_of_what_was_taken_down_may_not_go_either() -> None:
    gone = {"events/pilots-go-home.yaml": 'suppressed: {date: "1988-01-01", ground: court}\n'}
    before, now = ({path: text.encode() for path, text in files.items()} for files in (FILES | gone, FILES))
    past = pipeline.Past("main", DictTree(before), "1988-05-02")

    walked = pipeline.walk(DictTree(now), past=past)
    kept = pipeline.walk(DictTree(before), past=pipeline.Past("main", DictTree(before), "1988-05-02"))

    assert ["events/pilots-go-home.yaml"] == [
        str(each.finding.primary.file.path) for each in walked.diagnostics if each.rule.name == "address-lost"
    ]
    assert "address-lost" not in {each.rule.name for each in kept.diagnostics}

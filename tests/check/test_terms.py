"""What is said of terms that are not known: where a whole vocabulary is missing, and lines that can be pasted."""

from __future__ import annotations

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Finding
from dateline.text.tree import DictTree

SITE = {"site.yaml": "format: 1\ntitle: Pellwick harbour\n"}


def unknown_actors(files: dict[str, str]) -> list[Finding]:
    diagnostics = pipeline.walk(DictTree({**SITE, **files})).diagnostics
    return [diagnostic.finding for diagnostic in diagnostics if diagnostic.rule.name == "unknown-actor"]


def test_actors_without_any_vocabulary_are_reported_once() -> None:
    events = {"events/a.yaml": "title: A\nactors: [donald-trump, council]\n", "events/b.yaml": "title: B\nactors: [council]\n"}

    found = unknown_actors(events)

    assert ["vocabulary/actors.yaml is not there or holds nothing, and 2 events name 2 actors"] == [finding.message for finding in found]
    assert ("events/a.yaml", 2, 10) == found[0].primary.place
    assert (
        "if the file was there, `git restore vocabulary/actors.yaml` brings it back",
        "or begin vocabulary/actors.yaml with these lines:\ndonald-trump:\n  name: Donald Trump\ncouncil:\n  name: Council",
    ) == found[0].help


def test_of_many_missing_actors_the_first_lines_are_given() -> None:
    events = {"events/a.yaml": "title: A\nactors: [a, b, c, d, e, f, g]\n"}

    found = unknown_actors(events)

    assert ["vocabulary/actors.yaml is not there or holds nothing, and an event names 7 actors"] == [finding.message for finding in found]
    assert found[0].help[1].startswith("or begin vocabulary/actors.yaml with these lines, and go on with the other 2:\na:\n  name: A\n")


def test_a_topic_among_missing_actors_is_reported_where_it_stands() -> None:
    files = {"events/a.yaml": "title: A\nactors: [harbour, council, mayor]\n", "vocabulary/topics.yaml": "harbour: {name: Harbour}\n"}

    found = unknown_actors(files)

    assert [("events/a.yaml", 2, 10), ("events/a.yaml", 2, 19)] == [finding.primary.place for finding in found]


def test_a_single_missing_actor_is_reported_alone() -> None:
    found = unknown_actors({"events/a.yaml": "title: A\nactors: [council]\n"})

    assert ["`council` is not an actor of this collection"] == [finding.message for finding in found]


@pytest.mark.parametrize(
    ("written", "id", "name", "command"),
    [
        ("council", "council", "Council", "new actor council"),
        ("Moss & Daughters", "moss-daughters", "Moss & Daughters", "new actor moss-daughters --name 'Moss & Daughters'"),
        ('"Moss: ferries #1"', "moss-ferries-1", "Moss: ferries #1", "new actor moss-ferries-1 --name 'Moss: ferries #1'"),
    ],
)
def test_the_lines_that_add_a_term_can_be_pasted(written: str, id: str, name: str, command: str) -> None:
    help = unknown_actors({"events/a.yaml": f"title: A\nactors: [{written}]\n"})[0].help[-1]

    sentence, _, lines = help.partition("\n")
    walked = pipeline.walk(DictTree({**SITE, "vocabulary/actors.yaml": f"{lines}\n"}))
    assert f"by `{command}`, or with these lines:" in sentence
    assert {id: name} == {term.id: term.name for term in walked.timeline.actors.values()}

"""What the vocabulary says."""

from __future__ import annotations

import pytest

from dateline.load.collection import Loaded, load
from dateline.model.records import TermRecord
from dateline.text.tree import DictTree


def read(**files: str) -> Loaded:
    return load(DictTree({"site.yaml": "format: 1\ntitle: T\n"} | {f"vocabulary/{name}.yaml": text for name, text in files.items()}))


def said(loaded: Loaded) -> list[str]:
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in loaded.diagnostics]


def test_actors_are_read_and_sorted_by_id() -> None:
    loaded = read(
        actors="""\
vladimir-putin: {name: Vladimir Putin}
donald-trump:
  name: Donald Trump
  also: [Trump, Donald J. Trump]
  kind: person
  same_as: [https://www.wikidata.org/wiki/Q22686]
  description: The 45th and 47th president.
"""
    )

    actors = loaded.records.actors
    assert () == loaded.diagnostics
    assert actors == (
        TermRecord(
            id="donald-trump",
            name="Donald Trump",
            also=("Trump", "Donald J. Trump"),
            kind="person",
            same_as=("https://www.wikidata.org/wiki/Q22686",),
            description="The 45th and 47th president.",
            broader=None,
            origin=actors[0].origin,
        ),
        TermRecord("vladimir-putin", "Vladimir Putin", (), None, (), None, None, actors[1].origin),
    )


def test_a_term_knows_its_place_in_the_file() -> None:
    term = read(topics="a: {name: A}\nb: {name: B}\n").records.topics[1]

    span = term.origin.span("/name")
    assert span is not None
    assert (2, 11) == term.origin.file.position(span.start)


def test_topics_have_a_broader_one() -> None:
    topic = read(topics="ferries: {name: Ferries, broader: transport, description: Boats}\n").records.topics[0]

    assert ("Ferries", "transport", "Boats") == (topic.name, topic.broader, topic.description)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {}\n", "1:1 missing-field the topic `a` has no `name`"),
        ("a: Ferries\n", "1:4 wrong-shape the topic `a` is a text, not a mapping"),
        ("a:\n", "1:1 wrong-shape the topic `a` has no value"),
        ("Big Ferries: {name: F}\n", "1:1 invalid-id `Big Ferries` is not an id"),
        ("a: {name: F, kind: person}\n", "1:14 unknown-field `kind` is not a field of a topic"),
        ("a: {name: F}\na: {name: G}\n", "2:1 yaml-repeated-key `a` stands twice in the same place"),
    ],
)
def test_a_term_of_another_form_is_reported_once(text: str, expected: str) -> None:
    assert [expected] == said(read(topics=text))


def test_a_term_written_as_its_name_is_shown_in_fields() -> None:
    loaded = read(topics="ferries: Ferries, boats\n")

    assert ('write `ferries: {name: "Ferries, boats"}`',) == loaded.diagnostics[0].finding.help


@pytest.mark.parametrize("text", ["", "# none yet\n"])
def test_an_empty_vocabulary_is_no_fault(text: str) -> None:
    loaded = read(actors=text)

    assert ((), ()) == (loaded.diagnostics, loaded.records.actors)


def test_a_vocabulary_that_cannot_be_read_leaves_its_ids() -> None:
    loaded = read(actors='donald-trump:\n  name: "x\nvladimir-putin:\n  name: y\n')

    assert ["yaml-syntax"] == [found.rule.name for found in loaded.diagnostics]
    assert ["donald-trump", "vladimir-putin"] == [actor.id for actor in loaded.records.actors]

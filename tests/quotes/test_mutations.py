"""Every quotation of the real timeline is changed in every way of `mutations.py`, and none of them passes.

The quotations are looked for in their sources by the thousand; then whole collections are walked, in which each quotation is
changed in one of the ways, so that what is not found is reported too, at its own place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import yaml

from dateline import pipeline
from dateline.diagnostics.diagnostic import Diagnostic, Severity, label
from dateline.load.collection import load
from dateline.model.records import Policy
from dateline.model.timeline import Event, Timeline
from dateline.quotes.locate import Found
from dateline.quotes.nearest import nearest
from dateline.quotes.normalise import Normalised, Span
from dateline.quotes.sequence import Place, locate_quotation
from dateline.resolve.timeline import resolve
from dateline.text.node import escape
from dateline.text.tree import DictTree
from tests.quotes.mutations import ALL, EQUAL, ONE_SIGN, ONE_WORD, UNSEEN, changed

ROOT = Path(__file__).parents[2]
THROWS = 3
"""How often the die is thrown for the place of each change."""

WALKS = 4
"""Whole collections that are walked; over them the ways are dealt out to the quotations in turn."""


class Quoted(NamedTuple):
    """A quotation as it stands in its source."""

    name: str
    words: str
    place: Span
    source: Normalised
    language: str


@pytest.mark.parametrize("collection", [".", "tests/projects/full", "tests/projects/german", "tests/projects/unicode"])
def test_no_changed_quotation_is_found(collection: str) -> None:
    passed = [
        (quoted.name, way, words)
        for quoted in quoted_in(collection)
        for way in ALL
        for words in {changed(quoted.words, quoted.source.text, way, f"{quoted.name} {throw}") for throw in range(THROWS)} - {None}
        if words and isinstance(located(quoted, words), Found)
    ]

    assert [] == passed


def test_every_quotation_is_changed_in_twenty_ways_and_more() -> None:
    ways = {
        quoted.name: sum(changed(quoted.words, quoted.source.text, way, quoted.name) is not None for way in ALL)
        for quoted in quoted_in(".")
    }

    assert {} == {name: count for name, count in ways.items() if count < 20}


def test_every_way_changes_something() -> None:
    used = {way for quoted in quoted_in(".") for way in ALL if changed(quoted.words, quoted.source.text, way, quoted.name) is not None}

    # No real quotation has such a mark in it; those of the projects have.
    assert {"a quotation mark left out"} == set(ALL) - used


@pytest.mark.parametrize("way", EQUAL)
def test_what_a_rule_calls_equal_is_found_where_it_stands(way: str) -> None:
    _, change = EQUAL[way]
    ways = ((quoted, change(quoted.words, quoted.source.text, Random(quoted.name))) for quoted in quoted_in("."))
    written = [(quoted, words) for quoted, words in ways if words is not None]

    places = [located(quoted, words) for quoted, words in written]

    assert written
    assert [quoted.place for quoted, _ in written] == [(place.start, place.end) for place in places if isinstance(place, Found)]


def test_the_nearest_passage_is_the_place_of_a_quotation_with_one_sign_or_word_changed() -> None:
    """In 99 of 100 cases and more, and the rest are printed; half of the words must stand in the passage, not one of them.

    Every other way is taken for a quotation, and for the next one the rest: a sample of one half, in half the time.
    """
    total, astray = 0, list[str]()
    for number, quoted in enumerate(quoted_in(".")):
        for way in (*ONE_SIGN, *ONE_WORD)[number % 2 :: 2]:
            words = changed(quoted.words, quoted.source.text, way, quoted.name)
            if words is not None:
                total += 1
                if not _holds_half(quoted, words):
                    astray.append(f"{way}: {words}")

    share = 100 * (total - len(astray)) / total
    print(f"the nearest passage was the right one for {share:.2f} in 100 of {total:,} changed quotations; not for", *astray, sep="\n  ")
    assert share >= 99


@pytest.mark.parametrize("way", UNSEEN)
def test_what_no_eye_tells_apart_is_named_by_its_code_point(way: str) -> None:
    ways = ((quoted, changed(quoted.words, quoted.source.text, way, quoted.name)) for quoted in quoted_in("."))
    passages = [nearest(words, quoted.source) for quoted, words in ways if words is not None]

    differences = [difference for passage in passages if passage is not None for difference in passage.differences]

    assert differences
    assert [] == [difference for difference in differences if "U+" not in (difference.invisible or "")]


@pytest.mark.parametrize("walk", range(WALKS))
def test_every_changed_quotation_of_a_collection_is_reported_at_its_place(walk: int) -> None:
    whole, files = timeline("."), files_of(".")
    ways = list(ALL)
    for number, event in enumerate(whole.events):
        files[path_of(event)] = _rewritten(event, ways[(number * 7 + walk * 11) % len(ways) :] + ways)

    diagnostics = pipeline.walk(DictTree(files)).diagnostics

    unreported = [
        f"{event.id} {excerpt.record.label}: {excerpt.record.exact}"
        for event in resolve(load(DictTree(files)).records).events
        for excerpt in event.excerpts
        if not any(_is_at(diagnostic, event, excerpt.record.label) for diagnostic in diagnostics)
    ]
    assert [] == unreported


def located(quoted: Quoted, words: str) -> Place:
    """Return where words stand in the source of a quotation; a cut may leave out as much as it may by default."""
    return locate_quotation(words, None, None, quoted.source, quoted.language, Policy().cut_gap)


def _holds_half(quoted: Quoted, words: str) -> bool:
    passage = nearest(words, quoted.source)
    start, end = quoted.place
    return passage is not None and 2 * (min(end, passage.end) - max(start, passage.start)) >= end - start


def _rewritten(event: Event, ways: list[str]) -> str:
    """Return the event's file with each of its quotations changed in the first of the ways that applies to it."""
    record = yaml.load(event.record.origin.file.text, yaml.BaseLoader)
    for number, excerpt in enumerate(event.excerpts):
        assert excerpt.source is not None
        assert excerpt.source.text is not None
        text = excerpt.source.text.text
        applied = (changed(excerpt.words, text, way, excerpt.record.label) for way in ways[number * 3 :])
        record["excerpts"][excerpt.record.label]["exact"] = next(words for words in applied if words is not None)
    return yaml.safe_dump(record, default_style='"', allow_unicode=True, width=10_000)


def _is_at(diagnostic: Diagnostic, event: Event, name: str) -> bool:
    """Tell whether an error stands at the words of an excerpt."""
    own = label(event.record.origin, f"/excerpts/{escape(name)}/exact")
    there = diagnostic.finding.primary
    if diagnostic.severity is not Severity.ERROR or there.file.path != own.file.path or there.span is None or own.span is None:
        return False
    return own.span.start <= there.span.start <= there.span.end <= own.span.end


@cache
def timeline(collection: str) -> Timeline:
    """Return what a collection of the repository means."""
    return resolve(load(DictTree(files_of(collection))).records)


def files_of(collection: str) -> dict[str, bytes | str]:
    """Return the files of a collection that are read."""
    root = ROOT / collection
    paths = [root / "site.yaml", *(path for folder in ("events", "seeds", "vocabulary") for path in (root / folder).rglob("*.*"))]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(paths)}


def quoted_in(collection: str) -> Iterator[Quoted]:
    """Yield each quotation of a collection."""
    for event in timeline(collection).events:
        for excerpt in event.excerpts:
            assert excerpt.found is not None
            assert excerpt.source is not None
            assert excerpt.source.text is not None
            place = excerpt.found.start, excerpt.found.end
            text = excerpt.source.text
            yield Quoted(f"{event.id} {excerpt.record.label}", text.text[slice(*place)], place, text, excerpt.source.language)


def path_of(event: Event) -> str:
    """Return the path of an event's file."""
    return str(event.record.origin.file.path)

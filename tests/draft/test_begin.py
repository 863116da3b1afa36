"""What a new timeline begins with."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline
from dateline import pipeline
from dateline.draft.begin.files import Begun, files, language_of_example
from dateline.text.tree import DictTree

MATCHER = ".github/dateline-problem-matcher.json"
LANGUAGES = sorted(path.parent.name for path in (Path(dateline.__file__).parent / "draft" / "begin").glob("*/events"))


def walked(begun: Begun) -> pipeline.Walked:
    return pipeline.walk(DictTree(files(begun, version="1")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_each_language_has_an_event_a_source_and_terms_and_no_fault(language: str) -> None:
    found = walked(Begun("Mine", None, language))

    timeline = found.timeline
    assert () == found.diagnostics
    assert language == language_of_example(language)
    assert (1, 1, {language}) == (len(timeline.events), len(timeline.sources), {source.language for source in timeline.sources.values()})
    assert all(event.actors and event.topics and event.places and event.record.excerpts for event in timeline.events)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_says_on_its_pages_that_it_is_none(language: str) -> None:
    timeline = walked(Begun("Mine", None, language)).timeline

    assert all(source.record.note for source in timeline.sources.values())


def test_a_language_without_an_example_has_the_english_one_in_its_own_language() -> None:
    found = walked(Begun("Mine", None, "fo"))

    assert () == found.diagnostics
    assert ("fo", ["en"]) == (found.timeline.site.language, [source.language for source in found.timeline.sources.values()])


# Signs that cannot be seen, and white space around a name, are refused before.
NAMES = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=80).map(str.strip).filter(bool)


@given(NAMES, st.none() | NAMES)
def test_whatever_a_timeline_is_called_it_is_read_back_so(title: str, publisher: str | None) -> None:
    found = walked(Begun(title, publisher, "en"))

    assert ((), title, publisher) == (found.diagnostics, found.timeline.site.title, found.timeline.site.publisher)


def test_the_workflows_print_in_the_form_of_their_host() -> None:
    written = files(Begun("Mine", None, "en"), version="1")

    assert all(b"--format github" in written[f".github/workflows/{name}.yaml"] for name in ("publish", "check"))


def test_the_problem_matcher_is_the_one_of_this_repository() -> None:
    written = files(Begun("Mine", None, "en"), version="1")

    assert written[MATCHER] == (Path(dateline.__file__).parents[1] / MATCHER).read_bytes()


def test_the_version_is_the_one_that_it_was_begun_with() -> None:
    assert files(Begun("Mine", None, "en"), version="7.1")["requirements.txt"].endswith(b"\ndateline==7.1\n")

"""No event and no quotation of the files is passed over: the reckoning finds whatever is lost on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from dateline import check, pipeline
from dateline.model.timeline import Event, Timeline
from dateline.text.tree import DictTree, Entry
from tests.check.test_one_fault import EVENT, EXCERPT, base

OTHER = "events/deep/the-pier-opens.yaml"
WRITTEN = 'title: The pier opens\ndate: "1987-03-03"\nsummary: It opens.[^vote]\nexcerpts:\n'


def files() -> dict[str, str]:
    return base() | {OTHER: WRITTEN + EXCERPT}


def timeline() -> Timeline:
    return pipeline.walk(DictTree(files())).timeline


def lost(read: Timeline, shown: Timeline | None = None, paths: Iterable[str] = (EVENT, OTHER)) -> list[str]:
    return [name for _, name in check.passed_over(paths, read, shown or read)]


def test_nothing_is_lost_where_everything_was_looked_at() -> None:
    assert [] == lost(timeline())


def test_an_event_that_was_lost_is_named_by_its_file() -> None:
    whole = timeline()

    assert [f"the event in `{OTHER}`"] == lost(without(whole, OTHER))


def test_an_excerpt_that_was_lost_is_named() -> None:
    whole = timeline()
    bare = replace(whole, events=tuple(replace(event, excerpts=()) for event in whole.events))

    assert [f"the excerpt `vote` of `{path}`" for path in (EVENT, OTHER)] == sorted(lost(bare))


def test_an_excerpt_whose_record_was_lost_is_known_from_the_file() -> None:
    whole = timeline()
    bare = replace(whole, events=tuple(replace(event, record=replace(event.record, excerpts=()), excerpts=()) for event in whole.events))

    assert 2 == len(lost(bare))


def test_an_excerpt_that_was_not_looked_for_is_named() -> None:
    whole = timeline()

    def unsought(event: Event) -> Event:
        return replace(event, excerpts=tuple(replace(excerpt, place=None) for excerpt in event.excerpts))

    assert 2 == len(lost(replace(whole, events=tuple(map(unsought, whole.events)))))


def test_an_event_that_is_not_published_is_named_unless_it_is_a_draft() -> None:
    whole = timeline()
    draft = pipeline.walk(DictTree(files() | {OTHER: f"draft: true\n{WRITTEN}{EXCERPT}"}), drafts=True).timeline

    assert [f"the event in `{OTHER}`, among those that are published"] == lost(whole, without(whole, OTHER))
    assert [] == lost(draft, without(draft, OTHER))


class Hiding(DictTree):
    """A collection in which a file of an event is listed once, and not again."""

    def __init__(self, files: dict[str, str]) -> None:
        super().__init__(files)
        self.listed = 0

    def entries(self, folder: str) -> tuple[Entry, ...]:
        self.listed += folder == "events"
        return tuple(entry for entry in super().entries(folder) if entry.path != OTHER or self.listed == 1)


class Vanishing(Hiding):
    """One from which the file is taken away then."""

    def exists(self, path: str) -> bool:
        return path != OTHER and super().exists(path)


def test_a_walk_that_loses_an_event_ends_as_a_fault_of_the_program() -> None:
    with pytest.raises(check.PassedOver, match=rf"passed over without a word: the event in `{OTHER}`"):
        pipeline.walk(Hiding(files()))


def test_a_file_that_is_taken_away_while_the_others_are_read_is_not_passed_over() -> None:
    walked = pipeline.walk(Vanishing(files()))

    assert ["council-votes-for-the-pier"] == [event.id for event in walked.timeline.events]


def test_while_an_error_stands_nothing_is_reckoned() -> None:
    walked = pipeline.walk(DictTree(files() | {OTHER: WRITTEN + EXCERPT.replace("voted", "danced")}))

    assert ["quote-not-verbatim"] == [diagnostic.rule.name for diagnostic in walked.diagnostics]


def without(whole: Timeline, path: str) -> Timeline:
    """Return the timeline without the event of a file."""
    return replace(whole, events=tuple(event for event in whole.events if str(event.record.origin.file.path) != path))

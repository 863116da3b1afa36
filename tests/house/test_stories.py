"""The stories of the repository's own timeline: each sentence about a fact rests on an event, so far as a program can tell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.markup import prose
from dateline.markup.document import Block, EventBlock, Paragraph
from dateline.model.timeline import ProsePage
from dateline.rim.trees import DiskTree

ROOT = Path(__file__).parents[2]
TIMELINE = pipeline.walk(DiskTree(ROOT)).timeline
STORIES = pytest.mark.parametrize("story", TIMELINE.stories, ids=lambda story: story.record.id)


def words(blocks: tuple[Block, ...]) -> int:
    """Return how many words of our own there are; those of events that are set whole are theirs."""
    return sum(len(re.findall(r"\w[\w’-]*", prose.plain(block.prose))) for block in blocks if isinstance(block, Paragraph))


def test_there_is_a_story() -> None:
    assert TIMELINE.stories


@STORIES
def test_every_event_that_is_set_or_linked_is_there_and_holds(story: ProsePage) -> None:
    events = {link.target.id for link in story.body.links if link.target is not None and link.target.kind == "event"}

    assert [] == [id for id in sorted(events) if id not in TIMELINE.by_id or TIMELINE.by_id[id].is_withdrawn]


@STORIES
def test_every_paragraph_links_to_an_event(story: ProsePage) -> None:
    paragraphs = [block.prose for block in story.body.blocks if isinstance(block, Paragraph)]

    assert [] == [
        prose.plain(paragraph)
        for paragraph in paragraphs
        if not any(link.target is not None and link.target.kind == "event" for link in paragraph.links)
    ]


@STORIES
def test_prose_is_paragraphs_headings_and_events_alone(story: ProsePage) -> None:
    """So that nothing of it is passed over by the test above."""
    assert {"EventBlock", "Heading", "Paragraph"} >= {type(block).__name__ for block in story.body.blocks}


@STORIES
def test_a_story_is_read_in_a_few_minutes(story: ProsePage) -> None:
    assert 300 <= words(story.body.blocks) <= 500
    assert 5 <= len([block for block in story.body.blocks if isinstance(block, EventBlock)]) <= 9


@STORIES
def test_every_event_of_a_story_rests_on_excerpts_that_were_found(story: ProsePage) -> None:
    assert [] == [id for id in story.body.events if not all(excerpt.found for excerpt in TIMELINE.by_id[id].excerpts)]

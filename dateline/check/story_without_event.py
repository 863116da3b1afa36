"""A story sets no event whole.

A story is prose between events: what it draws, lists and counts are the events set into it, and without one it has nothing of that,
and no more to show than a page of prose. An event is set whole by a paragraph that is nothing but a link to it:

    The council had argued for a year.

    [The vote](event:council-votes-for-the-pier)

Set the events that carry the story, or move the file to `pages/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import ProsePage, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each story without an event, but for those that were withdrawn or could not be read."""
    for story in timeline.stories:
        if story.record.title and not story.body.events and story.original.withdrawn is None:
            yield _finding(story)


def _finding(story: ProsePage) -> Finding:
    path, id = story.record.origin.file.path, story.record.id
    links = dict.fromkeys(link.target.id for link in story.body.links if link.target is not None and link.target.kind == "event")
    named = next(iter(links), None)
    example = f"[Its words](event:{named or 'id'})"
    return Finding(
        f"`{path}` sets no event whole",
        label(story.record.origin, "/title", "a story of no event"),
        help=(
            f"write in a paragraph of its own, with nothing beside it:\n{example}",
            f"or, if it tells no events, move it to pages/{id}.md",
        ),
    )


RULE = Rule(name="story-without-event", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, allowable=False)

"""Stories as lists and other pages name them: the title, who wrote it, how many events it tells.

In here: that, and which stories tell an event. Not in here: the story itself, with its prose and its drawing (pages/story.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline import urls
from dateline.model.timeline import ProsePage, Timeline
from dateline.views.dates import Dates
from dateline.views.withdrawals import WithdrawnShown, beside, withdrawn
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class StoryShown:
    """A story, or its translation into `language`: its title and its summary, as plain text, and the way to it.

    `authors` are those that it names itself, or of a translation that names none the story. `events` are the ids of the events set
    into it, in the order of time; `count` says how many they are. `description` is for the head of its page, and for whoever shows it
    elsewhere.
    """

    id: str
    language: str | None
    href: str
    title: str
    summary: str | None
    authors: str | None
    withdrawn: WithdrawnShown | None
    events: tuple[str, ...]
    count: str
    description: str


@dataclass(frozen=True, slots=True)
class StoryWay:
    """The way to a story from an event that it tells."""

    title: str
    href: str


def story_shown(story: ProsePage, timeline: Timeline, numbers: Mapping[str, int], wording: Wording, dates: Dates) -> StoryShown:
    """Return a story; `numbers` tells by its id where in the order of time an event stands. What was taken down is not counted."""
    record = story.record
    events = tuple(sorted((id for id in story.body.events if id in numbers), key=numbers.__getitem__))
    counted = [id for id in events if not timeline.by_id[id].is_withdrawn]
    count = beside(wording.plural("counts.events", len(counted)), len(events) - len(counted), wording)
    gone = withdrawn(story.original.withdrawn, "story", timeline, wording, dates)
    return StoryShown(
        id=record.id,
        language=record.language,
        href=urls.story(record.id, record.language).from_root(),
        title=record.title,
        summary=record.summary,
        authors=wording.list_of([author.full for author in story.authors]) or None,
        withdrawn=gone,
        events=events,
        count=count,
        description=(gone.described if gone is not None else None) or record.summary or count,
    )


def told_in(timeline: Timeline, wording: Wording) -> Mapping[str, tuple[StoryWay, ...]]:
    """Return the stories that tell each event, set whole or by a link, by the event's id and the stories' titles.

    Those that were withdrawn no longer do; a translation is found from the story itself.
    """
    found: dict[str, dict[str, StoryWay]] = {}
    own = (story for story in timeline.stories if story.record.language is None and story.record.withdrawn is None)
    for story in sorted(own, key=lambda story: (wording.catalogue.order(story.record.title), story.record.id)):
        way = StoryWay(story.record.title, urls.story(story.record.id).from_root())
        for link in story.body.links:
            if link.target is not None and link.target.kind == "event":
                found.setdefault(link.target.id, {})[story.record.id] = way
    return {id: tuple(ways.values()) for id, ways in found.items()}

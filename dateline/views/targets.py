"""Where a link inside our prose leads: the page of what it names.

In here: the way from a name to an address. Not in here: whether what is named is there, which a rule has made sure of.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline import urls
from dateline.markup.pieces import Target
from dateline.model.timeline import Timeline


def leads(timeline: Timeline) -> Callable[[Target], str | None]:
    """Return the function that gives the address of what a link names; None for what has no page."""

    stories = {story.record.id for story in timeline.stories if story.record.language is None}

    def href(target: Target) -> str | None:
        known = {
            "event": ({*timeline.by_id, *timeline.removed.events}, urls.event),
            "source": ({*timeline.sources, *timeline.removed.sources}, urls.source),
            "actor": (timeline.actors, urls.actor),
            "topic": (timeline.topics, urls.topic),
            "place": (timeline.places, urls.place),
            "story": (stories, urls.story),
        }.get(target.kind)
        if known is None or target.id not in known[0]:
            return None
        return known[1](target.id).from_root()

    return href

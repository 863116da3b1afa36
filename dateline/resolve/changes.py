"""Pair the events that were published in a former state of a collection with themselves as they are now.

An event is known by its id, so that a file which moved to another folder is still the same. One that is now a draft is no longer
published. Drafts, and events without an excerpt, which nothing proved, were not published as known: nobody relies on them.
"""

from __future__ import annotations

from dateline.model.changes import Change, Changes, Former
from dateline.model.timeline import Event, Timeline


def changes(former: Former, now: Timeline) -> Changes:
    """Return what became of all that was published.

    Of an event that cannot be read now nothing is known, and one that was taken down says so itself.
    """
    kept: list[Change] = []
    gone: list[Event] = []
    for was in sorted(former.timeline.verified, key=lambda event: event.id):
        event = now.by_id.get(was.id)
        if event is not None and not event.record.draft:
            kept.append(Change(was, event, former))
        elif was.id not in now.unread and was.id not in now.removed.events:
            gone.append(was)
    return Changes(former.name, tuple(kept), tuple(gone))

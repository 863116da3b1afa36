"""Pair the events that were published in a former state of a collection with themselves as they are now.

An event is known by its id, so that a file which moved to another folder is still the same; one that has another id by now says so in
`previous_ids`. One that is now a draft is no longer published. Drafts, and events without an excerpt, which nothing proved, were not
published as known: nobody relies on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.model.changes import Change, Changes, Former
from dateline.model.past import History, Kind, Seen, State
from dateline.model.records import EventRecord, PageRecord, SourceRecord, TermRecord
from dateline.model.timeline import Event, Timeline


def changes(former: Former, now: Timeline) -> Changes:
    """Return what became of all that was published.

    Of an event that cannot be read now nothing is known, and one that was taken down says so itself.
    """
    kept: list[Change] = []
    gone: list[Event] = []
    became = {id: event for event in now.events for id in event.record.previous_ids}
    for was in sorted(_published(former), key=lambda event: event.id):
        event = now.by_id.get(was.id) or became.get(was.id)
        if event is not None and not event.record.draft:
            kept.append(Change(was, event, former))
        elif was.id not in now.unread and was.id not in now.removed.events:
            gone.append(was)
    return Changes(former.name, tuple(kept), tuple(gone))


def history(former: Former) -> History:
    """Return what was published in the former state as the history of a collection, as far as that state alone tells.

    It is not known what was published before, so nothing is said of ids that were not.
    """
    then = former.timeline
    records: Mapping[Kind, Iterable[EventRecord | SourceRecord | TermRecord | PageRecord]] = {
        "event": [*(event.record for event in _published(former)), *then.removed.events.values()],
        "source": [*(source.record for source in then.sources.values()), *then.removed.sources.values()],
        "actor": then.actors.values(),
        "topic": then.topics.values(),
        "place": then.places.values(),
        "page": [page.record for page in then.pages if page.record.language is None],
        "story": [story.record for story in then.stories if story.record.language is None],
    }
    states = {id: (State(id, "", {}, event=event),) for event in _published(former) for id in (*event.record.previous_ids, event.id)}
    published = {kind: _seen(of_kind, former.name) for kind, of_kind in records.items()}
    return History(states=states, published=published, time=former.day)


def _published(former: Former) -> list[Event]:
    """Return the events of a state that were published and proved, those that were withdrawn too."""
    return [event for event in former.timeline.events if event.is_verified]


def _seen(records: Iterable[EventRecord | SourceRecord | TermRecord | PageRecord], commit: str) -> Mapping[str, Seen]:
    """Return where each record stood; of an id that it had before, whose file was gone by then, where that would stand."""
    found: dict[str, Seen] = {}
    for record in records:
        path = record.origin.file.path
        is_term = isinstance(record, TermRecord)
        found |= {id: Seen(str(path if is_term else path.with_stem(id))) for id in record.previous_ids}
        found[record.id] = Seen(str(path), commit)
    return found

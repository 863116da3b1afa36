"""Everything of today on which the page of a former state can depend, found by the names that stand in the state.

What a state says is fixed for ever; around it stand the names of actors, the titles of events, the works that a source goes back to.
Each of these is reached by an id that stands in what was hashed, or in the record of a source reached so. Their records together make
a key: as long as it is the same, so is the page.
In here: that key. Not in here: the page (versions.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dateline.model.past import State
from dateline.model.records import EventRecord, SourceRecord, TermRecord
from dateline.model.timeline import Timeline
from dateline.text.canonical import canonical
from dateline.urls import Address

_ID: Final = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")

_Record = EventRecord | SourceRecord | TermRecord


class Surroundings:
    """The records of a timeline by the ids that name them, and what each says, written out when it is first asked for."""

    def __init__(self, timeline: Timeline, files: Mapping[str, Address]) -> None:
        self._named: dict[str, list[_Record]] = {}
        for event in timeline.events:
            self._add(event.record, event.record.previous_ids)
        for removed in timeline.removed.events.values():
            self._add(removed, removed.previous_ids)
        for gone in timeline.removed.sources.values():
            self._add(gone, gone.previous_ids)
        for source in timeline.sources.values():
            self._add(source.record, source.record.previous_ids)
        for terms in (timeline.actors, timeline.topics, timeline.places):
            for term in terms.values():
                self._add(term, term.previous_ids)
        self._files = repr(sorted(files.items()))
        self._said: dict[tuple[type[_Record], str], str] = {}

    def of(self, state: State) -> list[str]:
        """Return what a page of this state can depend on."""
        text = canonical(state.hashed)  # type: ignore[arg-type]  # it was read from canonical JSON
        found: dict[tuple[type[_Record], str], str] = {}
        waiting = list(dict.fromkeys(_ID.findall(text)))
        seen = set(waiting)
        while waiting:
            for record in self._named.get(waiting.pop(), ()):
                found[(type(record), record.id)] = self._say(record)
                further = {origin for origin in record.derived_from if origin not in seen} if isinstance(record, SourceRecord) else set()
                waiting += further
                seen |= further
        event = state.hashed.get("event")
        pictures = self._files if isinstance(event, Mapping) and "media" in event else ""
        return [text, pictures, *(found[key] for key in sorted(found, key=lambda key: (key[0].__name__, key[1])))]

    def _add(self, record: _Record, previous: tuple[str, ...]) -> None:
        for id in (record.id, *previous):
            self._named.setdefault(id, []).append(record)

    def _say(self, record: _Record) -> str:
        key = (type(record), record.id)
        if key not in self._said:
            # Origins and texts are no part of what a record shows of itself: moving a line changes no page.
            self._said[key] = repr(record)
        return self._said[key]

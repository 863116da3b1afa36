"""What ids and keywords in the fields of a record are called, where a former state of it is told.

In here: the name for a value, by the field that it stands in; what has none stands for itself. Not in here: what changed (changes.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dateline.model.records import TermRecord
from dateline.model.timeline import Timeline
from dateline.views.names import opening_words, title_of
from dateline.views.wording import Wording

_ACTORS: Final = ("actors", "speaker", "attribution", "actor")
_EVENTS: Final = ("event", "after", "anchor")
_SOURCES: Final = ("source", "origin", "derived_from")


@dataclass(frozen=True, slots=True)
class Called:
    """Today's names of terms, titles of events and titles of sources, by their ids and those that they had before."""

    actors: Mapping[str, str]
    topics: Mapping[str, str]
    places: Mapping[str, str]
    events: Mapping[str, str]
    sources: Mapping[str, str]

    def value(self, path: tuple[str, ...], text: str, wording: Wording) -> str:
        """Return what a value is called that stands at a path of what was hashed."""
        fields = [step for step in path if not step.isdecimal()]
        field = fields[-1]
        if field in _ACTORS:
            return self.actors.get(text, text)
        if field in _EVENTS and text in self.events:
            return self.events[text]
        if field in _SOURCES:
            return self.sources.get(text, text)
        if fields[:2] in (["event", "topics"], ["event", "places"]) and len(fields) == 2:
            return (self.topics if field == "topics" else self.places).get(text, text)
        outermost = fields[1] if fields[0] == "event" and len(fields) > 2 else fields[0]
        key = _keyword(outermost, field, text)
        return wording.t(key) if key is not None and wording.catalogue.has(key) else text


def called(timeline: Timeline) -> Called:
    """Return what everything in a timeline is called; what was taken down has no name."""
    events = ((event.record.previous_ids, event.id, event.title) for event in timeline.events)
    sources = (
        (source.record.previous_ids, source.record.id, title_of(source.record, opening_words(source)))
        for source in timeline.sources.values()
    )
    return Called(
        _terms(timeline.actors),
        _terms(timeline.topics),
        _terms(timeline.places),
        {each: title for previous, id, title in events for each in (*previous, id)},
        {each: title for previous, id, title in sources for each in (*previous, id)},
    )


def _terms(terms: Mapping[str, TermRecord]) -> Mapping[str, str]:
    return {each: term.name for term in terms.values() for each in (*term.previous_ids, term.id)}


def _keyword(outermost: str, field: str, text: str) -> str | None:
    """Return where the catalogue may name a keyword; None of a field that has none."""
    match outermost, field:
        case "event", "status":
            return f"statuses.{text}"
        case "excerpts", "role":
            return f"roles.{text}"
        case "relations", "type":
            return f"relations.{text}"
        case "accounts", "about":
            return f"about_what.{text}"
        case "date_basis", "kind":
            return f"basis.name_{text}"
        case "date_basis", "anchor":
            return f"versions.anchor_{text}"
        case "credits", "role":
            return f"credits.{text}"
        case "sources", "kind":
            return f"kinds.{text}"
    return None

"""The records whose addresses last, of every kind alike.

In here: what has an id, which ids it had, and whether it was withdrawn. Not in here: what is wrong with that (each rule in its file),
what was published before (_published_before.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.check._listed import items
from dateline.diagnostics.diagnostic import Label, label
from dateline.model.past import Kind
from dateline.model.records import EventRecord, PageRecord, SourceRecord, TermRecord, Withdrawn
from dateline.model.timeline import Timeline
from dateline.text.origin import Origin

KINDS: tuple[Kind, ...] = ("event", "source", "actor", "topic", "place", "page", "story")
ONE: Mapping[Kind, str] = {
    "event": "an event", "source": "a source", "actor": "an actor", "topic": "a topic", "place": "a place", "page": "a page",
    "story": "a story",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lasting:
    """A record with an address of its own; `names` are what it goes by."""

    kind: Kind
    id: str
    names: tuple[str | None, ...]
    origin: Origin
    previous_ids: tuple[str, ...]
    withdrawn: Withdrawn | None
    draft: bool = False

    @property
    def one(self) -> str:
        """What it is: an event, a source, …"""
        return ONE[self.kind]

    def at(self, message: str) -> Label:
        """Return a label at what the record is known by: its title or its name."""
        field = "publisher" if self.kind == "source" and self.origin.node("/title") is None else "title"
        return label(self.origin, "/name" if is_term(self.kind) else f"/{field}", message)

    def previous(self) -> Iterator[tuple[str, str]]:
        """Yield each id that it had, with its pointer."""
        yield from items(self.origin, "/previous_ids", self.previous_ids)

    @property
    def home(self) -> str:
        """Where its lines stand, for a sentence: its file, and of a term its entry there."""
        path = self.origin.file.path
        return f"`{self.id}` in {path}" if is_term(self.kind) else str(path)

    def at_replacement(self, message: str) -> Label:
        """Return a label at what is said to replace it."""
        return label(self.origin, "/withdrawn/replaced_by", message)


def is_term(kind: Kind) -> bool:
    """Tell whether a kind is one of the vocabulary, whose records stand together in one file."""
    return kind in ("actor", "topic", "place")


def lasting(timeline: Timeline) -> Mapping[Kind, tuple[Lasting, ...]]:
    """Return every record with an address of its own, by kind, also those that were taken down.

    Of an id that stands twice, which is reported, it is the first.
    """
    events = (*(event.record for event in timeline.events), *timeline.removed.events.values())
    sources = (*(source.record for source in timeline.sources.values()), *timeline.removed.sources.values())
    return {
        "event": tuple(_event(record) for record in sorted(events, key=lambda record: record.id)),
        "source": tuple(_source(record) for record in sorted(sources, key=lambda record: record.id)),
        "actor": tuple(_term("actor", term) for term in timeline.actors.values()),
        "topic": tuple(_term("topic", term) for term in timeline.topics.values()),
        "place": tuple(_term("place", term) for term in timeline.places.values()),
        "page": tuple(_prose(page.record) for page in timeline.pages if page.record.language is None),
        "story": tuple(_prose(story.record) for story in timeline.stories if story.record.language is None),
    }


def _event(record: EventRecord) -> Lasting:
    names = (record.title, record.short)
    return Lasting("event", record.id, names, record.origin, record.previous_ids, record.withdrawn, record.draft)


def _source(record: SourceRecord) -> Lasting:
    return Lasting("source", record.id, (record.title, record.publisher), record.origin, record.previous_ids, record.withdrawn)


def _term(kind: Kind, record: TermRecord) -> Lasting:
    return Lasting(kind, record.id, (record.name, *record.also), record.origin, record.previous_ids, record.withdrawn)


def _prose(record: PageRecord) -> Lasting:
    return Lasting(record.kind, record.id, (record.title,), record.origin, record.previous_ids, record.withdrawn)

"""Addresses that lead on: those of ids that records had before, and the labels of excerpts that an event had.

In here: which they are, and where each leads. Not in here: the pages that stand there (pages/moved.py), the list for hosts
(export/redirects.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.edtf.parse import parse
from dateline.model.past import Kind
from dateline.model.records import EventRecord, PageRecord, SourceRecord, TermRecord
from dateline.model.timeline import Event, Timeline
from dateline.urls import Address
from dateline.views.dates import Dates
from dateline.views.wording import Wording, link

Record = EventRecord | SourceRecord | TermRecord | PageRecord


@dataclass(frozen=True, slots=True)
class Moved:
    """An address that leads on: `id` is the one that the record had, `address` stood for it, and `to` is where the record stands now."""

    kind: Kind
    id: str
    address: Address
    record: Record
    to: Address


@dataclass(frozen=True, slots=True)
class Removed:
    """A label of an excerpt that the event has no longer, and a sentence that leads to the version which had it."""

    label: str
    text: Markup


def moved(timeline: Timeline) -> tuple[Moved, ...]:
    """Return every address that leads on, in the order of their paths.

    A translation of a page or a story moves with it; what was taken down still has the ids that lead to its notice.
    """
    return tuple(sorted(_moved(timeline), key=lambda one: one.address))


def removed(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[Removed, ...]:
    """Return the labels that an event had, under whatever id, and has no longer, by label."""
    present = {*(excerpt.record.label for excerpt in event.excerpts), *(excerpt.label for excerpt in event.removed)}
    found: dict[str, Removed] = {}
    for id in (event.id, *event.record.previous_ids):
        for label, version in timeline.history.labels.get(id, {}).items():
            if label not in present and label not in found:
                found[label] = Removed(label, _sentence(timeline, id, label, version, wording, dates))
    return tuple(found[label] for label in sorted(found))


def labels_of(record: EventRecord, timeline: Timeline) -> tuple[str, ...]:
    """Return every label that an event has or had, under whatever id, sorted."""
    former = (label for id in (record.id, *record.previous_ids) for label in timeline.history.labels.get(id, {}))
    return tuple(sorted({*(excerpt.label for excerpt in record.excerpts), *former}))


def _moved(timeline: Timeline) -> Iterator[Moved]:
    for event in (*(event.record for event in timeline.events), *timeline.removed.events.values()):
        if not event.draft:
            for id in event.previous_ids:
                yield Moved("event", id, urls.event(id), event, urls.event(event.id))
    for source in (*(source.record for source in timeline.sources.values()), *timeline.removed.sources.values()):
        for id in source.previous_ids:
            yield Moved("source", id, urls.source(id), source, urls.source(source.id))
    vocabulary: Mapping[Kind, Mapping[str, TermRecord]] = {"actor": timeline.actors, "topic": timeline.topics, "place": timeline.places}
    for kind, terms in vocabulary.items():
        for term in terms.values():
            for id in term.previous_ids:
                yield Moved(kind, id, urls.record(kind, id), term, urls.record(kind, term.id))
    yield from _prose(timeline)


def _prose(timeline: Timeline) -> Iterator[Moved]:
    """Yield the addresses that pages of prose and stories had; that of the page about the site always has one."""
    for page in timeline.prose:
        if page.record.language is None:
            for record in (page.record, *page.translations):
                for id in page.record.previous_ids:
                    address = urls.record(record.kind, id, record.language)
                    if address != urls.ABOUT:
                        yield Moved(record.kind, id, address, record, urls.record(record.kind, record.id, record.language))


def _sentence(timeline: Timeline, id: str, label: str, version: str, wording: Wording, dates: Dates) -> Markup:
    states = timeline.history.states.get(id, ())
    day = next((state.day for state in states if state.version == version), None)
    name = wording.t("excerpts.version_of", date=dates.text(parse(day))) if day is not None else wording.t("excerpts.version")
    way = link(name, urls.version(id, version, label).from_root())
    return Markup("{}").format(wording.t("excerpts.removed", version=way))

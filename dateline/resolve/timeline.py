"""All joins in one pass, and the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.edtf.order import sort_key
from dateline.markup.prose import parse
from dateline.model.records import EventRecord, Records, Role, Status, TermRecord
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.resolve.dates import resolved_date
from dateline.resolve.quotes import excerpts, published_share, quotations
from dateline.resolve.sources import sources


def resolve(records: Records) -> Timeline:
    """Return the collection with everything joined. An event whose date could not be read stands last."""
    by_id = sources(records)
    actors, topics = _terms(records.actors), _terms(records.topics)
    kept, duplicates = _unique(records.events)
    events = tuple(sorted((_event(record, by_id, actors, topics) for record in kept), key=_order))
    quoted = quotations(events, by_id)
    return Timeline(
        site=records.site,
        events=events,
        sources=by_id,
        actors=actors,
        topics=topics,
        quotations=quoted,
        shares={id: published_share(source, quoted[id]) for id, source in by_id.items()},
        duplicates=duplicates,
        unread=records.unread,
    )


def status_of(record: EventRecord, quoted: Iterable[Excerpt]) -> Status:
    """Return the status as written; absent: reported where every stating excerpt is ascribed to somebody, else occurred."""
    if record.status is not None:
        return record.status
    stating = [excerpt for excerpt in quoted if excerpt.record.role is Role.STATES]
    return Status.REPORTED if stating and all(excerpt.record.attribution for excerpt in stating) else Status.OCCURRED


def _event(record: EventRecord, by_id: Mapping[str, Source], actors: Mapping[str, TermRecord], topics: Mapping[str, TermRecord]) -> Event:
    summary = parse(record.summary)
    quoted = excerpts(record, summary, by_id)
    return Event(
        record=record,
        date=resolved_date(record, quoted),
        status=status_of(record, quoted),
        summary=summary,
        excerpts=quoted,
        actors=tuple((id, actors.get(id)) for id in record.actors),
        topics=tuple((id, topics.get(id)) for id in record.topics),
    )


def _order(event: Event) -> tuple[bool, object, str]:
    # Events without a readable date are never compared by the second part: they share it.
    return (event.date is None, sort_key(event.date.edtf) if event.date else (), event.id)


def _terms(records: tuple[TermRecord, ...]) -> Mapping[str, TermRecord]:
    return {record.id: record for record in records}


def _unique(records: tuple[EventRecord, ...]) -> tuple[list[EventRecord], tuple[tuple[EventRecord, EventRecord], ...]]:
    """Return the first record of each id, and each further one beside the first."""
    kept: dict[str, EventRecord] = {}
    twice: list[tuple[EventRecord, EventRecord]] = []
    for record in records:
        if record.id in kept:
            twice.append((kept[record.id], record))
        else:
            kept[record.id] = record
    return list(kept.values()), tuple(twice)

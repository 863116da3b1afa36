"""All joins in one pass, and the order of time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.markup import blocks
from dateline.markup.document import Document
from dateline.markup.prose import Prose, parse
from dateline.model.records import EventRecord, MediaFile, PageRecord, Records, Role, SourceRecord, Status, TermRecord
from dateline.model.removed import Removed
from dateline.model.timeline import Event, Excerpt, Picture, ProsePage, Related, Source, Timeline
from dateline.resolve.accounts import accounts, named_by_answers
from dateline.resolve.corroboration import corroboration
from dateline.resolve.dates import resolved_date, resolved_expectation
from dateline.resolve.order import in_order
from dateline.resolve.quotes import excerpts, numbered, published_share, quotations, removed_excerpts
from dateline.resolve.relations import related
from dateline.resolve.removal import removed_pictures, without_removed
from dateline.resolve.sources import sources, without_texts


@dataclass(frozen=True, slots=True)
class _Known:
    """What an event may name."""

    sources: Mapping[str, Source]
    actors: Mapping[str, TermRecord]
    topics: Mapping[str, TermRecord]
    places: Mapping[str, TermRecord]
    media: Mapping[str, MediaFile]
    events: Mapping[str, EventRecord]
    cut_gap: int
    gone: Collection[str]
    """The ids of sources that were taken down."""


def resolve(records: Records) -> Timeline:
    """Return the collection with everything joined. An event whose date could not be read stands last.

    What was taken down is among no events and no sources; ids that name it are known all the same.
    """
    pictures = removed_pictures(records)
    records = without_removed(records)
    every = sources(records)
    by_id = {id: source for id, source in every.items() if source.record.suppressed is None}
    unique, duplicates = _unique(records.events)
    kept = [record for record in unique if record.suppressed is None]
    known = _Known(
        sources=by_id,
        actors=_terms(records.actors),
        topics=_terms(records.topics),
        places=_terms(records.places),
        media={file.path: file for file in records.media},
        events={record.id: record for record in unique},
        cut_gap=records.site.policy.cut_gap,
        gone=every.keys() - by_id.keys(),
    )
    relations = related(kept)
    resolved = [replace(_event(record, known), relations=relations.get(record.id, ())) for record in kept]
    ordered = in_order(resolved, records.site.clocks)
    quoted = quotations(ordered.events, by_id)
    return Timeline(
        site=records.site,
        events=ordered.events,
        sources=by_id,
        actors=known.actors,
        topics=known.topics,
        places=known.places,
        quotations=quoted,
        shares={id: published_share(source, quoted[id]) for id, source in by_id.items()},
        by_id={event.id: event for event in ordered.events},
        pages=_pages(records.pages),
        stories=_pages(records.stories),
        media=records.media,
        duplicates=duplicates,
        unread=records.unread,
        mixed_days=ordered.mixed_days,
        needless_after=ordered.needless_after,
        removed=Removed(
            {record.id: record for record in unique if record.suppressed is not None},
            {id: source.record for id, source in every.items() if source.record.suppressed is not None},
            pictures,
        ),
    )


def resolve_former(record: EventRecord, quoted: Iterable[SourceRecord], now: Timeline) -> Event:
    """Return an event of the past, joined to what is there now, but for the sources that it quoted, which are as they were cited.

    Their texts are not looked at: that it was proved is known of it.
    """
    records = {id: source.record for id, source in now.sources.items()}
    former = without_texts(tuple(quoted), records, now.site.language)
    known = _Known(
        sources={**now.sources, **former},
        actors=now.actors,
        topics=now.topics,
        places=now.places,
        media={file.path: file for file in now.media},
        events={id: event.record for id, event in now.by_id.items()},
        cut_gap=now.site.policy.cut_gap,
        gone=now.removed.sources.keys(),
    )
    relations = tuple(Related(relation.type, relation.event) for relation in record.relations if relation.event != record.id)
    return replace(_event(record, known), relations=relations)


def status_of(record: EventRecord, quoted: Sequence[Excerpt]) -> Status | None:
    """Return the status as written; absent: reported where every stating excerpt is somebody else's word, else occurred.

    Where nothing is quoted no source tells the event in any voice, and it has none.
    """
    if record.status is not None or not quoted:
        return record.status
    stating = [excerpt.record for excerpt in quoted if excerpt.record.role is Role.STATES]
    others = all(excerpt.attribution or excerpt.speaker or excerpt.document for excerpt in stating)
    return Status.REPORTED if stating and others else Status.OCCURRED


def _event(record: EventRecord, known: _Known) -> Event:
    summary = parse(record.summary)
    body = blocks.parse(record.body) if record.body is not None else None
    all_excerpts = numbered(record, summary, body)
    quoted = excerpts(all_excerpts, known.sources, known.cut_gap)
    return Event(
        record=record,
        date=resolved_date(record, quoted, known.events),
        status=status_of(record, quoted),
        summary=summary,
        excerpts=quoted,
        actors=tuple((id, known.actors.get(id)) for id in record.actors),
        topics=tuple((id, known.topics.get(id)) for id in record.topics),
        corroboration=corroboration(_own(record, quoted, summary, body), known.actors),
        expects=resolved_expectation(record, quoted, known.events),
        body=body,
        accounts=accounts(record, quoted, known.actors),
        places=tuple((place, known.places.get(place)) if isinstance(place, str) else (None, place) for place in record.places),
        pictures=tuple(Picture(medium, known.media.get(f"media/{medium.file}")) for medium in record.media),
        removed=removed_excerpts(all_excerpts, known.gone),
    )


def _own(record: EventRecord, quoted: Iterable[Excerpt], summary: Prose, body: Document | None) -> list[Excerpt]:
    """Return the excerpts that state the event itself, less those that only answers of an account name."""
    named = {note.label for note in (*summary.footnotes, *(body.footnotes if body else ()))}
    elsewhere = named_by_answers(record) - named
    return [excerpt for excerpt in quoted if excerpt.record.role is Role.STATES and excerpt.record.label not in elsewhere]


def _pages(records: Iterable[PageRecord]) -> tuple[ProsePage, ...]:
    """Return pages of prose, or stories, by id, each beside the same in other languages."""
    by_id: dict[str, list[PageRecord]] = {}
    for record in records:
        by_id.setdefault(record.id, []).append(record)
    return tuple(
        ProsePage(record, blocks.parse(record.body), tuple(other for other in same if other is not record))
        for same in by_id.values()
        for record in same
    )


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

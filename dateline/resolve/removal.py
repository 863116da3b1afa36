"""Take the words out of what was taken down, before anything else is joined: what is not there cannot be shown by mistake.

In here: records without those words. Not in here: what stands in their place (views/), where they may still be said (check/).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.model.records import (
    BasisStep,
    EventRecord,
    ExcerptRecord,
    MediaFile,
    MediumRecord,
    Records,
    SourceRecord,
    Suppressed,
)
from dateline.model.removed import RemovedPicture
from dateline.quotes.normalise import normalise_words
from dateline.text.node import Mapping as Node
from dateline.text.node import Scalar, Sequence


def without_removed(records: Records) -> Records:
    """Return the records with no word of what was taken down; ids, labels and notices stay, and so do the raw trees beside them."""
    sources = tuple(_source(record) for record in records.sources)
    gone = {record.id: record.suppressed for record in sources if record.suppressed is not None}
    events = tuple(_event(record, gone) for record in records.events)
    if sources == records.sources and events == records.events:
        return records
    return replace(records, sources=sources, events=events, media=_shown(records.media, events))


def removed_pictures(records: Records) -> tuple[RemovedPicture, ...]:
    """Return the pictures that were taken down, before the records lose them; of a file that is gone no hash is known."""
    hashes = {file.path: file.sha256 for file in records.media}
    found: list[RemovedPicture] = []
    for event in records.events:
        pointers = dict(_written(event))
        for medium in event.media:
            notice = medium.suppressed or event.suppressed
            if notice is not None:
                path = f"media/{medium.file}"
                found.append(
                    RemovedPicture(event.id, event.origin, pointers.get(medium.file, "/media"), path, hashes.get(path, ""), notice)
                )
    return tuple(found)


def _written(event: EventRecord) -> Iterator[tuple[str, str]]:
    """Yield the files of pictures as they are written, each with its pointer."""
    media = event.origin.node("/media")
    for number, item in enumerate(media.items if isinstance(media, Sequence) else ()):
        file = item.get("file") if isinstance(item, Node) else None
        if isinstance(file, Scalar):
            yield file.value, f"/media/{number}/file"


def _source(record: SourceRecord) -> SourceRecord:
    """Return a source; of one that was taken down what it retells is known, so that copies of one work are still told apart."""
    if record.suppressed is None:
        return record
    return SourceRecord(
        id=record.id, title=None, authors=(), publisher=None, url=None, published=None, published_from=(), language=None, kind="unknown",
        inferred={}, derived_from=record.derived_from, sha256=None, note=None, quote_limit=None, quote_limit_reason=None, allow=(),
        text=None, given=("suppressed",), origin=record.origin, previous_ids=record.previous_ids, suppressed=record.suppressed,
    )  # fmt: skip


def _event(record: EventRecord, gone: Mapping[str, Suppressed]) -> EventRecord:
    if record.suppressed is not None:
        return _bare(record, record.suppressed)
    excerpts = tuple(_excerpt(excerpt, gone) for excerpt in record.excerpts)
    removed = [was for was, excerpt in zip(record.excerpts, excerpts, strict=True) if excerpt.suppressed is not None]
    media = tuple(_medium(medium) for medium in record.media)
    if not removed and media == record.media:
        return record
    return replace(record, excerpts=excerpts, media=media, basis=tuple(_step(step, removed) for step in record.basis))


def _bare(record: EventRecord, notice: Suppressed) -> EventRecord:
    """Return what is left of an event: its id, those that it had, the labels of its excerpts, and the notice."""
    return EventRecord(
        id=record.id, title="", short=None, date=None, basis=(), status=None, summary="",
        excerpts=tuple(_emptied(excerpt, notice) for excerpt in record.excerpts), actors=(), topics=(), allow=(),
        given=("suppressed",), origin=record.origin, draft=record.draft, previous_ids=record.previous_ids, suppressed=notice,
    )  # fmt: skip


def _excerpt(excerpt: ExcerptRecord, gone: Mapping[str, Suppressed]) -> ExcerptRecord:
    notice = excerpt.suppressed or gone.get(excerpt.source)
    return excerpt if notice is None else _emptied(excerpt, notice)


def _emptied(excerpt: ExcerptRecord, notice: Suppressed) -> ExcerptRecord:
    return ExcerptRecord(excerpt.label, excerpt.source, "", role=excerpt.role, suppressed=notice)


def _medium(medium: MediumRecord) -> MediumRecord:
    return medium if medium.suppressed is None else MediumRecord("", "", suppressed=medium.suppressed)


def _step(step: BasisStep, removed: Collection[ExcerptRecord]) -> BasisStep:
    """Return a step of a date without words that stood in an excerpt which is gone, whether it names that or not."""
    if step.words is None:
        return step
    words = normalise_words(step.words)
    is_gone = any(excerpt.label == step.excerpt or (words and words in normalise_words(excerpt.exact)) for excerpt in removed)
    return replace(step, words=None) if is_gone else step


def _shown(media: Iterable[MediaFile], events: Iterable[EventRecord]) -> tuple[MediaFile, ...]:
    """Return the files of pictures; one that no event shows any more is not copied."""
    shown = {f"media/{medium.file}" for event in events for medium in event.media}
    return tuple(file if file.path in shown else MediaFile(file.path) for file in media)

"""Excerpts found in their sources, numbered as a reader meets them, and seen from the source's side."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dateline.markup.document import Document
from dateline.markup.prose import Prose
from dateline.model.records import EventRecord, ExcerptRecord, SourceRecord
from dateline.model.removed import RemovedExcerpt
from dateline.model.timeline import Event, Excerpt, Location, Quotation, Source
from dateline.quotes.locate import Found
from dateline.quotes.sequence import locate_quotation
from dateline.quotes.share import share, union
from dateline.resolve.locations import location
from dateline.resolve.standing import entry, standing


def numbered(record: EventRecord, summary: Prose, body: Document | None) -> tuple[tuple[int, ExcerptRecord], ...]:
    """Return the excerpts numbered from 1: by their first footnote in the summary, then in the body, then by label.

    Those that were taken down keep their numbers.
    """
    cited = list(dict.fromkeys(note.label for note in (*summary.footnotes, *(body.footnotes if body else ()))))
    first = {label: number for number, label in enumerate(cited)}
    ordered = sorted(record.excerpts, key=lambda excerpt: (first.get(excerpt.label, len(cited)), excerpt.label))
    return tuple(enumerate(ordered, 1))


def excerpts(found: Sequence[tuple[int, ExcerptRecord]], by_id: Mapping[str, Source], cut_gap: int) -> tuple[Excerpt, ...]:
    """Return the excerpts that have words; `cut_gap` is how many characters a cut may leave out."""
    return tuple(_excerpt(record, number, by_id, cut_gap) for number, record in found if record.suppressed is None)


def removed_excerpts(found: Sequence[tuple[int, ExcerptRecord]], gone: Collection[str]) -> tuple[RemovedExcerpt, ...]:
    """Return the places of those that were taken down; `gone` are the ids of sources that were."""
    return tuple(
        RemovedExcerpt(record.label, number, record.suppressed, with_source=record.source in gone)
        for number, record in found
        if record.suppressed is not None
    )


def _excerpt(record: ExcerptRecord, number: int, by_id: Mapping[str, Source], cut_gap: int) -> Excerpt:
    source = by_id.get(record.source)
    if source is None:
        return Excerpt(record, number, None, None)
    place = None
    if source.text and record.exact:
        place = locate_quotation(record.exact, record.prefix, record.suffix, source.text, source.language, cut_gap)
    common = Excerpt(record, number, source, place, document=source.document(record.document), retells=_retold(record, source))
    if source.text is None:
        return _attested(common, source)
    if not isinstance(place, Found):
        return common
    where = location(source, place)
    return replace(common, location=where, standing=standing(record, place, where, source.text.text))


def _attested(excerpt: Excerpt, source: Source) -> Excerpt:
    """Return an excerpt with what the proof of its text says of it, if it has an entry there."""
    found = entry(excerpt.record, source.proof) if source.proof is not None and excerpt.record.exact else None
    if found is None:
        return excerpt
    there = found.standing
    return replace(excerpt, location=Location(there.pages, there.unnumbered, there.section), standing=there, attested=found.day)


def _retold(record: ExcerptRecord, source: Source) -> tuple[SourceRecord, ...]:
    """Return the works that the words come from: the origin that is named, none where they are the source's own, else all."""
    if record.origin is None:
        return source.origins
    return tuple(work for work in source.origins if work.id == record.origin)


def quotations(events: Sequence[Event], by_id: Mapping[str, Source]) -> Mapping[str, tuple[Quotation, ...]]:
    """Return for each source what is quoted from it, in reading order; what was not found comes last."""
    found: dict[str, list[Quotation]] = {id: [] for id in by_id}
    for event in events:
        for excerpt in event.excerpts:
            if excerpt.source is not None:
                found[excerpt.source.record.id].append(Quotation(event, excerpt))
    return {id: tuple(sorted(quoted, key=_reading_order)) for id, quoted in found.items()}


def _reading_order(quotation: Quotation) -> tuple[int, int, str, int]:
    standing, source = quotation.excerpt.standing, quotation.excerpt.source
    last = (source.length if source else None) or 0
    start, end = (standing.start, standing.end) if standing else (last, last)
    return start, end, quotation.event.id, quotation.excerpt.number


def published_share(source: Source, quoted: Sequence[Quotation]) -> float:
    """Return which part of a source's normalised text the site prints, from 0 to 1, as the text or its proof tells.

    Printed are excerpts with their prefixes and suffixes, and the title or the opening words; those of drafts are not.
    """
    if not source.length:
        return 0.0
    spans = [span for span in (source.title_span, source.opening_span) if span is not None]
    standing = (quotation.excerpt.standing for quotation in quoted if not quotation.event.record.draft)
    spans += [span for one in standing if one is not None for span in one.spans]
    return share(union(spans), source.length)

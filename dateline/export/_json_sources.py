"""Sources and terms in events.json.

In here: works with their documents, pages and shares, and the vocabulary. Not in here: what is quoted of them (_json_events.py).
The passages of a text that are deliberately no event are not published: their length is, and why.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline import urls
from dateline.export._json import Json, allowed, given, names, taken_down
from dateline.export._json_dates import dated
from dateline.export._json_lasting import lasting
from dateline.model.records import Archived, DocumentRecord, LeftOut, OriginalRecord, PageNumbers, SourceRecord, TermRecord
from dateline.model.timeline import Source, Timeline
from dateline.urls import Address

_NO_NUMBER = "none"


def source_of(source: Source, timeline: Timeline) -> dict[str, Json]:
    """Return a source."""
    record, base_url = source.record, timeline.site.base_url
    address = urls.source(record.id)
    return given(
        id=record.id,
        path=address.path,
        address=address.absolute(base_url) if base_url else None,
        title=record.title,
        authors=names(record.authors),
        **_publication(source),
        url=record.url,
        **dated("published", record.published),
        published_from=list(record.published_from),
        language=source.language,
        kind=record.kind,
        inferred=dict(record.inferred),
        derived_from=list(record.derived_from),
        documents=[_document(document) for document in record.documents],
        sha256=record.sha256,
        text_quality=record.text_quality.value if record.text_quality is not None else None,
        page_numbers=_page_numbers(record.page_numbers),
        sections=list(record.sections),
        archived=_archived(record.archived),
        **dated("accessed", record.accessed),
        note=record.note,
        quote_limit=record.quote_limit,
        quote_limit_reason=record.quote_limit_reason,
        left_out=_left_out(record.left_out),
        **lasting(record.previous_ids, record.withdrawn),
        allow=allowed(record.allow),
        published_share=round(timeline.shares[record.id], 4) if source.length is not None else None,
        kept_elsewhere=record.is_kept_elsewhere or None,
    )


def removed_of(record: SourceRecord, base_url: str | None) -> dict[str, Json]:
    """Return what is left of a source that was taken down."""
    address = urls.source(record.id)
    return given(
        id=record.id,
        path=address.path,
        address=address.absolute(base_url) if base_url else None,
        suppressed=taken_down(record.suppressed),
    )


def term_of(term: TermRecord, address: Address, base_url: str | None) -> dict[str, Json]:
    """Return an actor, a topic or a place, whose page stands at `address`."""
    return given(
        id=term.id,
        path=address.path,
        address=address.absolute(base_url) if base_url else None,
        name=term.name,
        also=list(term.also),
        kind=term.kind,
        lat=term.lat,
        lon=term.lon,
        same_as=list(term.same_as),
        description=term.description,
        broader=term.broader,
        **lasting(term.previous_ids, term.withdrawn),
    )


def _publication(source: Source) -> dict[str, Json]:
    """Return where and as what a work was published."""
    record, publication = source.record, source.record.publication
    return given(
        editors=names(publication.editors),
        translators=names(publication.translators),
        publisher=record.publisher,
        place=publication.place,
        container=publication.container,
        volume=publication.volume,
        issue=publication.issue,
        pages=publication.pages,
        edition=publication.edition,
        doi=publication.doi,
        isbn=publication.isbn,
        archive=publication.archive,
        shelfmark=publication.shelfmark,
        medium=publication.medium,
        original=_original(publication.original),
    )


def _original(original: OriginalRecord | None) -> dict[str, Json] | None:
    if original is None:
        return None
    return given(title=original.title, **dated("date", original.date), publisher=original.publisher, place=original.place)


def _document(document: DocumentRecord) -> dict[str, Json]:
    return given(
        label=document.label,
        title=document.title,
        author=document.author,
        **dated("date", document.date),
        to=document.to,
        note=document.note,
    )


def _page_numbers(numbers: Iterable[PageNumbers]) -> list[Json]:
    return [{"from": each.start, "first": each.first if each.first is not None else _NO_NUMBER} for each in numbers]


def _archived(archived: Archived | None) -> dict[str, Json] | None:
    return given(url=archived.url, **dated("date", archived.date)) if archived is not None else None


def _left_out(passages: Iterable[LeftOut]) -> list[Json]:
    return [{"characters": len(" ".join(passage.exact.split())), "reason": passage.reason} for passage in passages]

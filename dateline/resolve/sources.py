"""Works with their text ready for quotations, and the parts of the text that the site itself prints."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dateline.model.proofs import Proof
from dateline.model.records import Records, SourceRecord
from dateline.model.timeline import Source
from dateline.quotes.normalise import Normalised, Span, normalise
from dateline.quotes.titles import title_span
from dateline.resolve.locations import pages, sections
from dateline.resolve.standing import usable

OPENING_WORDS = 8
"""How many words stand for the title of a work that has none."""


def sources(records: Records) -> Mapping[str, Source]:
    """Return every work by id; of an id that stands twice, the first."""
    by_id = {record.id: record for record in reversed(records.sources)}
    return {id: _source(by_id[id], by_id, records.site.language) for id in sorted(by_id)}


def without_texts(former: Sequence[SourceRecord], now: Mapping[str, SourceRecord], language: str) -> Mapping[str, Source]:
    """Return works as they were cited once, joined to those that are there `now`; their texts are not looked at."""
    by_id = {**now, **{record.id: record for record in former}}
    return {record.id: _source(record, by_id, language) for record in former}


def _source(record: SourceRecord, by_id: Mapping[str, SourceRecord], language: str) -> Source:
    text = normalise(record.text.text) if record.text is not None else None
    own_language = record.language or language
    proof = usable(record)
    return Source(
        record=record,
        text=text,
        origins=tuple(by_id[id] for id in record.derived_from if id in by_id),
        language=own_language,
        title_span=title_span(record.title, text) if text is not None else proof.title if proof is not None else None,
        opening_span=_opening(record, text, proof),
        pages=pages(record.text.text, record.page_numbers) if record.text is not None else (),
        sections=sections(record.sections, text, own_language) if text is not None else (),
        lineage={id: _reached(id, by_id) for id in _reached(record.id, by_id)},
        proof=proof,
    )


def _opening(record: SourceRecord, text: Normalised | None, proof: Proof | None) -> Span | None:
    """Return where the words stand that name a work without a title."""
    if record.title is not None:
        return None
    return opening_span(text) if text is not None else proof.opening if proof is not None else None


def _reached(id: str, by_id: Mapping[str, SourceRecord]) -> frozenset[str]:
    """Return the ids of all works that a work goes back to, its own among them; circles, which are reported, end."""
    reached: set[str] = set()
    waiting = [id]
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting += by_id[one].derived_from if one in by_id else ()
    return frozenset(reached)


def opening_span(text: Normalised) -> tuple[int, int] | None:
    """Return the span of the first words, by which a work without a title is named."""
    words = list(re.finditer(r"\S+", text.text))[:OPENING_WORDS]
    return (words[0].start(), words[-1].end()) if words else None

"""The numbers of a closing line."""

from __future__ import annotations

from dateline.cli.terminal import count
from dateline.model.timeline import Timeline


def verified(timeline: Timeline) -> str:
    """Return what was proved, as `10 events, 24 quotations verified in 5 sources`; the sources are those quoted.

    Where a proof stands in for a text it tells both apart: `24 quotations: 20 verified, 4 attested in 5 sources`. Where some events
    rest on no excerpt yet it goes on: `; 312 of 1,919 events verified`. What is nought is left out then.
    """
    excerpts = [excerpt for event in timeline.events for excerpt in event.excerpts]
    found = [excerpt for excerpt in excerpts if excerpt.found is not None]
    attested = [excerpt for excerpt in excerpts if excerpt.attested is not None]
    proved = _proved(len(found), len(attested), len({excerpt.record.source for excerpt in (*found, *attested)}))
    events = count(len(timeline.events), "event")
    if len(timeline.verified) == len(timeline.events):
        return f"{events}, {proved}"
    return f"{f'{events}, {proved}' if found or attested else events}; {len(timeline.verified):,} of {events} verified"


def _proved(found: int, attested: int, sources: int) -> str:
    quotations = count(found + attested, "quotation")
    if found and attested:
        quotations += f": {found:,} verified, {attested:,} attested"
    else:
        quotations += " attested" if attested else " verified"
    return f"{quotations} in {count(sources, 'source')}"


def read(timeline: Timeline) -> str:
    """Return what was read, as `10 events, 10 sources, 5 with a text`, and where there are such, `, 2 with a proof in its place`."""
    sources = timeline.sources.values()
    with_text = sum(source.text is not None for source in sources)
    with_proof = sum(source.text is None and source.proof is not None for source in sources)
    said = f"{count(len(timeline.events), 'event')}, {count(len(timeline.sources), 'source')}, {with_text:,} with a text"
    return f"{said}, {with_proof:,} with a proof in its place" if with_proof else said

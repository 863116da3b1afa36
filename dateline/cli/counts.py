"""The numbers of a closing line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.cli.terminal import count
from dateline.model.changes import Changes
from dateline.model.records import EventRecord, PageRecord, SourceRecord, TermRecord
from dateline.model.timeline import Excerpt, Timeline
from dateline.text.display import visible
from dateline.text.listing import joined

_MOST_NAMED = 3
"""Events that a closing line names one by one."""


def verified(timeline: Timeline) -> str:
    """Return what was proved, as `10 events, 24 quotations verified in 5 sources`; the sources are those quoted.

    Where a proof stands in for a text it tells both apart: `24 quotations: 20 verified, 4 attested in 5 sources`. Where some events
    rest on no excerpt yet it goes on: `; 312 of 1,919 events verified`. What is nought is left out then. What was withdrawn is in none
    of these numbers, and has its own behind them, as what was taken down has: `; 2 withdrawn; 1 removed`.
    """
    excerpts = [quotation.excerpt for quotation in timeline.counted_quotations]
    found, attested = _found(excerpts), _attested(excerpts)
    proved = _proved(len(found), len(attested), _sources_of(found, attested))
    events = count(len(timeline.counted), "event")
    apart = {"withdrawn": _withdrawn(timeline), "removed": removed(timeline)}
    gone = "".join(f"; {number:,} {what}" for what, number in apart.items() if number)
    if len(timeline.verified) == len(timeline.counted):
        return f"{events}, {proved}{gone}"
    return f"{f'{events}, {proved}' if found or attested else events}; {len(timeline.verified):,} of {events} verified{gone}"


def _withdrawn(timeline: Timeline) -> int:
    """Return how many records of all kinds were withdrawn; a translation goes with its page."""
    records: tuple[EventRecord | SourceRecord | TermRecord | PageRecord, ...] = (
        *(event.record for event in timeline.events),
        *(source.record for source in timeline.sources.values()),
        *timeline.actors.values(),
        *timeline.topics.values(),
        *timeline.places.values(),
        *(page.record for page in timeline.prose if page.record.language is None),
    )
    return sum(record.withdrawn is not None for record in records)


def removed(timeline: Timeline) -> int:
    """Return how many things were taken down: events, sources, excerpts and pictures; what went with its source is one with it."""
    excerpts = sum(not one.with_source for event in timeline.events for one in event.removed)
    pictures = sum(picture.record.suppressed is not None for event in timeline.events for picture in event.pictures)
    return len(timeline.removed.events) + len(timeline.removed.sources) + excerpts + pictures


def _proved(found: int, attested: int, sources: int) -> str:
    quotations = count(found + attested, "quotation")
    if found and attested:
        quotations += f": {found:,} verified, {attested:,} attested"
    else:
        quotations += " attested" if attested else " verified"
    return f"{quotations} in {count(sources, 'source')}"


def _every(timeline: Timeline) -> list[Excerpt]:
    return [excerpt for event in timeline.events for excerpt in event.excerpts]


def _found(excerpts: Iterable[Excerpt]) -> list[Excerpt]:
    return [excerpt for excerpt in excerpts if excerpt.found is not None]


def _attested(excerpts: Iterable[Excerpt]) -> list[Excerpt]:
    return [excerpt for excerpt in excerpts if excerpt.attested is not None]


def _sources_of(found: list[Excerpt], attested: list[Excerpt]) -> int:
    return len({excerpt.record.source for excerpt in (*found, *attested)})


def looked_at(timeline: Timeline) -> Mapping[str, int]:
    """Return the same for programs, by name, and what is nought too; these numbers are of all that was looked at, withdrawn or not."""
    found, attested = _found(_every(timeline)), _attested(_every(timeline))
    return {
        "events": len(timeline.events),
        "events_verified": sum(event.is_verified for event in timeline.events),
        "withdrawn": _withdrawn(timeline),
        "quotations": sum(len(event.excerpts) for event in timeline.events),
        "quotations_verified": len(found),
        "quotations_attested": len(attested),
        "sources": len(timeline.sources),
        "sources_with_text": sum(source.text is not None for source in timeline.sources.values()),
        "sources_quoted": _sources_of(found, attested),
        "removed": removed(timeline),
    }


def read(timeline: Timeline) -> str:
    """Return what was read, as `10 events, 10 sources, 5 with a text`, and where there are such, `, 2 with a proof in its place`."""
    sources = timeline.sources.values()
    with_text = sum(source.text is not None for source in sources)
    with_proof = sum(source.text is None and source.proof is not None for source in sources)
    said = f"{count(len(timeline.events), 'event')}, {count(len(timeline.sources), 'source')}, {with_text:,} with a text"
    return f"{said}, {with_proof:,} with a proof in its place" if with_proof else said


def looked_up(timeline: Timeline) -> str:
    """Return what was found in the texts, as `24 quotations of 2,310 characters`, and what was not looked up, `; 4 attested`.

    A cut has no characters.
    """
    found, attested = _found(_every(timeline)), len(_attested(_every(timeline)))
    said = f"{count(len(found), 'quotation')} of {count(sum(len(part) for excerpt in found for part in excerpt.parts), 'character')}"
    return f"{said}; {attested:,} attested" if attested else said


def held(changes: Changes) -> str:
    """Return how many published events were held against a former state, and which of them are no longer there.

    As `41 events held against main`, or `41 events held against main, of which harbour-vote and pier-fire are gone`.
    """
    said = f"{count(len(changes.kept) + len(changes.gone), 'event')} held against {changes.former}"
    if not changes.gone:
        return said
    names = [visible(event.id) for event in changes.gone]
    shown = names if len(names) <= _MOST_NAMED + 1 else [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED:,} more"]
    return f"{said}, of which {joined(shown)} {'is' if len(names) == 1 else 'are'} gone"


def unguarded(timeline: Timeline) -> str | None:
    """Say that nobody looked at what was published before, so that nothing tells whether an address is lost; None where somebody did.

    A site without an address of its own has not been published, and there is nothing to say.
    """
    site = timeline.site
    if timeline.history.is_known or (site.published_since is None and site.base_url is None):
        return None
    why = "`build` does that" if site.published_since is not None else "site.yaml has no `published_since`"
    return f"addresses were not held against those published before: {why}"

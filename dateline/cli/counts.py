"""The numbers of a closing line."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.cli.terminal import count
from dateline.model.changes import Changes
from dateline.model.timeline import Excerpt, Timeline
from dateline.text.display import visible
from dateline.text.listing import joined

_MOST_NAMED = 3
"""Events that a closing line names one by one."""


def verified(timeline: Timeline) -> str:
    """Return what was proved, as `10 events, 24 quotations verified in 5 sources`; the sources are those quoted.

    Where a proof stands in for a text it tells both apart: `24 quotations: 20 verified, 4 attested in 5 sources`. Where some events
    rest on no excerpt yet it goes on: `; 312 of 1,919 events verified`, and where something was taken down: `; 2 removed`. What is
    nought is left out then.
    """
    found, attested = _found(timeline), _attested(timeline)
    proved = _proved(len(found), len(attested), _sources_of(found, attested))
    events = count(len(timeline.events), "event")
    gone = removed(timeline)
    said = f"; {gone:,} removed" if gone else ""
    if len(timeline.verified) == len(timeline.events):
        return f"{events}, {proved}{said}"
    return f"{f'{events}, {proved}' if found or attested else events}; {len(timeline.verified):,} of {events} verified{said}"


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


def _found(timeline: Timeline) -> list[Excerpt]:
    return [excerpt for event in timeline.events for excerpt in event.excerpts if excerpt.found is not None]


def _attested(timeline: Timeline) -> list[Excerpt]:
    return [excerpt for event in timeline.events for excerpt in event.excerpts if excerpt.attested is not None]


def _sources_of(found: list[Excerpt], attested: list[Excerpt]) -> int:
    return len({excerpt.record.source for excerpt in (*found, *attested)})


def looked_at(timeline: Timeline) -> Mapping[str, int]:
    """Return the same for programs, by name, and what is nought too."""
    found, attested = _found(timeline), _attested(timeline)
    return {
        "events": len(timeline.events),
        "events_verified": len(timeline.verified),
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
    found, attested = _found(timeline), len(_attested(timeline))
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

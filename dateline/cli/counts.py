"""The numbers of a closing line."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.cli.terminal import count
from dateline.model.changes import Changes
from dateline.model.timeline import Timeline
from dateline.text.display import visible

_MOST_NAMED = 3
"""Events that a closing line names one by one."""


def verified(timeline: Timeline) -> str:
    """Return what was proved, as `10 events, 24 quotations verified in 5 sources`; the sources are those quoted.

    Where some events rest on no excerpt yet it goes on: `; 312 of 1,919 events verified`. What is nought is left out then.
    """
    found = [excerpt for event in timeline.events for excerpt in event.excerpts if excerpt.found is not None]
    quoted = {excerpt.record.source for excerpt in found}
    events = count(len(timeline.events), "event")
    proved = f"{events}, {count(len(found), 'quotation')} verified in {count(len(quoted), 'source')}"
    if len(timeline.verified) == len(timeline.events):
        return proved
    return f"{proved if found else events}; {len(timeline.verified):,} of {events} verified"


def looked_at(timeline: Timeline) -> Mapping[str, int]:
    """Return the same for programs, by name, and what is nought too."""
    excerpts = [excerpt for event in timeline.events for excerpt in event.excerpts]
    found = [excerpt for excerpt in excerpts if excerpt.found is not None]
    return {
        "events": len(timeline.events),
        "events_verified": len(timeline.verified),
        "quotations": len(excerpts),
        "quotations_verified": len(found),
        "sources": len(timeline.sources),
        "sources_with_text": sum(source.text is not None for source in timeline.sources.values()),
        "sources_quoted": len({excerpt.record.source for excerpt in found}),
    }


def read(timeline: Timeline) -> str:
    """Return what was read, as `10 events, 10 sources, 5 with a text`."""
    with_text = sum(source.text is not None for source in timeline.sources.values())
    return f"{count(len(timeline.events), 'event')}, {count(len(timeline.sources), 'source')}, {with_text:,} with a text"


def looked_up(timeline: Timeline) -> str:
    """Return what was found in the texts, as `24 quotations of 2,310 characters`; a cut has none."""
    found = [excerpt for event in timeline.events for excerpt in event.excerpts if excerpt.found is not None]
    return f"{count(len(found), 'quotation')} of {count(sum(len(part) for excerpt in found for part in excerpt.parts), 'character')}"


def held(changes: Changes) -> str:
    """Return how many published events were held against a former state, and which of them are no longer there.

    As `41 events held against main`, or `41 events held against main, of which harbour-vote and pier-fire are gone`.
    """
    said = f"{count(len(changes.kept) + len(changes.gone), 'event')} held against {changes.former}"
    if not changes.gone:
        return said
    names = [visible(event.id) for event in changes.gone]
    shown = names if len(names) <= _MOST_NAMED + 1 else [*names[:_MOST_NAMED], f"{len(names) - _MOST_NAMED:,} more"]
    listed = " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
    return f"{said}, of which {listed} {'is' if len(names) == 1 else 'are'} gone"

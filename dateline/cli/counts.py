"""The numbers of a closing line."""

from __future__ import annotations

from dateline.cli.terminal import count
from dateline.model.timeline import Timeline


def verified(timeline: Timeline) -> str:
    """Return what was proved, as `10 events, 24 quotations verified in 5 sources`; the sources are those quoted."""
    found = [excerpt for event in timeline.events for excerpt in event.excerpts if excerpt.found is not None]
    quoted = {excerpt.record.source for excerpt in found}
    return f"{count(len(timeline.events), 'event')}, {count(len(found), 'quotation')} verified in {count(len(quoted), 'source')}"


def read(timeline: Timeline) -> str:
    """Return what was read, as `10 events, 10 sources, 5 with a text`."""
    with_text = sum(source.text is not None for source in timeline.sources.values())
    return f"{count(len(timeline.events), 'event')}, {count(len(timeline.sources), 'source')}, {with_text:,} with a text"

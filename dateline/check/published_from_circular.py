"""An event is dated from a publication that was dated from the event.

`published_from` says that a source's day of publication was inferred from this event; the event's `date_basis` derives
its date from that publication. Each rests on the other, and so neither is known.

Find another footing for one of them: a day that the source prints, a date that another source gives.

    published_from: [council-votes-for-the-pier]                      wrong, together with, in the event,
    date_basis: {kind: derived, rule: by-publication, excerpt: vote}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import steps
from dateline.check._listed import items
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Event, Source, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each event that a source names in `published_from` and that is derived from its publication."""
    events = {event.id: event for event in timeline.events}
    for source in timeline.sources.values():
        for id, pointer in items(source.record.origin, "/published_from", source.record.published_from):
            there = _derivation(events[id], source) if id in events else None
            if there is not None:
                yield Finding(
                    f"`{id}` is dated from the publication of `{source.record.id}`, which was dated from `{id}`",
                    label(source.record.origin, pointer, "the publication rests on this event"),
                    (there,),
                    help=("date one of the two from something else, for example from a date that stands in a text",),
                )


def _derivation(event: Event, source: Source) -> Label | None:
    """Return a label at the step that derives the event's date from the publication of `source`."""
    quoted = {excerpt.record.label for excerpt in event.excerpts if excerpt.source is source}
    for step in steps(event):
        if step.resolved is not None and step.resolved.anchored_on == "publication" and step.written.excerpt in quoted:
            return step.at("rule", "and the event on the publication")
    return None


RULE = Rule(name="published-from-circular", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

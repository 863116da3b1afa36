"""`published_from` names an event that the collection does not have.

Where the day of publication was inferred from events that the text tells, their ids stand here, so that no event is
dated from a publication that was dated from the event.

    published_from: [council-vote-for-the-pier]          wrong: a slip of the pen
    published_from: [council-votes-for-the-pier]         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import items
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.text.nearest import did_you_mean


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each unknown id in `published_from`."""
    # An event whose file could not be read is there all the same, and so is one that was taken down.
    events = {*timeline.unread, *timeline.removed.events, *(event.id for event in timeline.events)}
    for source in timeline.sources.values():
        for id, pointer in items(source.record.origin, "/published_from", source.record.published_from):
            if id not in events:
                became = (event.id for event in timeline.events if id in event.record.previous_ids)
                near = next(became, None) or did_you_mean(id, sorted(events))
                said = f"did you mean `{near}`?" if near else f"there is no events/{id}.yaml"
                yield Finding(
                    f"`{id}` is not an event of this collection",
                    label(source.record.origin, pointer, said),
                    help=(f"write `{near}`",) if near else ("name an event by the stem of its file, or take the id out",),
                )


RULE = Rule(name="published-from-unknown", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

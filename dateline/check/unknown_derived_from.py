"""`derived_from` names a work that the collection does not have.

It says which works a source retells, so that readers see when two articles rest on one. A work that is known by name
only has a record too, without a text:

    derived_from: [minstry-letter]        wrong: a slip of the pen
    derived_from: [ministry-letter]       right, with seeds/ministry-letter.yaml
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import items
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.text.nearest import did_you_mean


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each unknown id in `derived_from`."""
    for source in timeline.sources.values():
        for id, pointer in items(source.record.origin, "/derived_from", source.record.derived_from):
            if id not in timeline.sources and id not in timeline.removed.sources:
                became = (other.record.id for other in timeline.sources.values() if id in other.record.previous_ids)
                near = next(became, None) or did_you_mean(id, timeline.sources)
                said = f"did you mean `{near}`?" if near else f"there is no seeds/{id}.yaml"
                add = f"if the work is known by name only, write seeds/{id}.yaml:\ntitle: The title of the work\nkind: unknown"
                yield Finding(
                    f"`{id}` is not a source of this collection",
                    label(source.record.origin, pointer, said),
                    help=(f"write `{near}`", add) if near else (add,),
                )


RULE = Rule(name="unknown-derived-from", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

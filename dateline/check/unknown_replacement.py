"""A withdrawn record is replaced by one that the collection does not have.

`replaced_by` sends readers from what no longer holds to what does, so it names the id of another of the same kind. Leave it out where
nothing takes its place.

    withdrawn: {date: "1988-01-04", reason: The report was mended., replaced_by: harbor-vote}       wrong: a slip of the pen
    withdrawn: {date: "1988-01-04", reason: The report was mended., replaced_by: harbour-vote}      right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._addresses import lasting
from dateline.check._named import nothing_named
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each replacement that is not there; an event that could not be read is."""
    for kind, records in lasting(timeline).items():
        known = {record.id: (*record.names, *record.previous_ids) for record in records}
        known |= dict.fromkeys(timeline.unread, ()) if kind == "event" else {}
        for record in records:
            id = record.withdrawn.replaced_by if record.withdrawn is not None else None
            if id is not None and id not in known:
                yield nothing_named(
                    id,
                    record.origin,
                    "/withdrawn/replaced_by",
                    f"{{}} is not {record.one} of this collection",
                    {other: names for other, names in known.items() if other != record.id},
                    at=f"there is no {record.kind} of this id",
                    cure="take `replaced_by` out",
                )


RULE = Rule(name="unknown-replacement", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

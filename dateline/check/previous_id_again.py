"""A previous id stands in `previous_ids` twice.

One address leads to one place. Where one event was split into two, its id goes on with the one that most of it went to; that one can
name the other in `relations` or link to it.

    # in events/harbour-vote.yaml and in events/harbour-count.yaml
    previous_ids: [harbour-ballot]        wrong in both
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._addresses import Lasting, lasting
from dateline.check._listed import UNREAD
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each further place of a previous id."""
    for records in lasting(timeline).values():
        first: dict[str, tuple[Lasting, str]] = {}
        for record in records:
            for id, pointer in record.previous():
                if id in first:
                    yield _finding(id, *first[id], record, pointer)
                else:
                    first[id] = record, pointer


def _finding(id: str, one: Lasting, at_one: str, other: Lasting, at_other: str) -> Finding:
    if one is other:
        headline, cure = f"`{id}` is twice a previous id of `{one.id}`", "take one of them out"
    else:
        headline = f"`{id}` is a previous id of both `{one.id}` and `{other.id}`"
        cure = "leave it with the one that readers of the old address look for, and take it out of the other"
    return Finding(headline, label(other.origin, at_other, "named again"), (label(one.origin, at_one, "named here"),), help=(cure,))


RULE = Rule(name="previous-id-again", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, yields_to=UNREAD)

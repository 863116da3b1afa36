"""A work retells itself, by way of others.

`derived_from` leads from a source to the works that it rests on, and from those to theirs. That road must end at a work
that rests on none. In a circle no work is the origin of any.

    seeds/gazette.yaml    derived_from: [herald]        wrong, together with
    seeds/herald.yaml     derived_from: [gazette]

Find out which of them was first, and take the line out there.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each circle, told from its first work in the order of the ids."""
    for id in timeline.sources:
        circle = _circle(timeline, id)
        if circle and id == min(circle):
            first, *others = (_label(timeline, one, after) for one, after in zip(circle, [*circle[1:], id], strict=True))
            way = " → ".join(f"`{one}`" for one in (*circle, id))
            yield Finding(
                f"`{id}` retells itself: {way}" if others else f"`{id}` names itself in `derived_from`",
                first,
                tuple(others),
                help=("find out which work was first, and take the other out of its `derived_from`",) if others else ("take the id out",),
            )


def _circle(timeline: Timeline, start: str) -> list[str]:
    """Return the shortest way from a work back to itself, itself first; empty if there is none."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for id in timeline.sources[way[-1]].record.derived_from:
            if id == start:
                return way
            if id in timeline.sources and id not in seen:
                seen.add(id)
                ways.append([*way, id])
    return []


def _label(timeline: Timeline, id: str, after: str) -> Label:
    record = timeline.sources[id].record
    return label(record.origin, f"/derived_from/{record.derived_from.index(after)}", f"`{id}` retells `{after}`")


RULE = Rule(name="derivation-cycle", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

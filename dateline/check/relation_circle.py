"""Relations run in a circle: an event follows itself by way of others, or is a part of itself.

`follows`, `responds-to`, `outcome-of`, the other end of `leads-to`, and `after` say that one event comes after another, `part-of`
that one lies within another; neither can come back to where it began. Find the relation that is the wrong way round:

    relations: [{type: follows, event: council-votes}]        wrong, where council-votes follows this event
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.check._listed import relations
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import Relation, RelationType
from dateline.model.timeline import Event, Timeline

_AFTER = frozenset({RelationType.FOLLOWS, RelationType.OUTCOME_OF, RelationType.RESPONDS_TO})


@dataclass(frozen=True, slots=True)
class _Step:
    """From one event to the next of a way: which it is, and the place that says so."""

    to: str
    place: Label


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each circle, told from its first event in the order of the ids."""
    yield from _circles(_following(timeline), "comes after itself", "find the relation that is the wrong way round, and take it out")
    yield from _circles(_parts(timeline), "is a part of itself", "find out which is the whole, and take the other `part-of` out")


def _circles(steps: Mapping[str, tuple[_Step, ...]], headline: str, help: str) -> Iterator[Finding]:
    for id in sorted(steps):
        circle = _circle(steps, id)
        ids = [id, *(step.to for step in circle[:-1])]
        if circle and id == min(ids):
            way = " → ".join(f"`{one}`" for one in (*ids, id))
            first, *others = (step.place for step in circle)
            yield Finding(f"`{id}` {headline}: {way}", first, tuple(others), help=(help,))


def _circle(steps: Mapping[str, tuple[_Step, ...]], start: str) -> list[_Step]:
    """Return the shortest way from an event back to itself; empty if there is none."""
    ways: list[list[_Step]] = [[]]
    seen: set[str] = set()
    while ways:
        longer: list[list[_Step]] = []
        for way in ways:
            for step in steps.get(way[-1].to if way else start, ()):
                if step.to == start:
                    return [*way, step]
                if step.to not in seen:
                    seen.add(step.to)
                    longer.append([*way, step])
        ways = longer
    return []


def _following(timeline: Timeline) -> Mapping[str, tuple[_Step, ...]]:
    """Return for each event those that it must come after."""
    found: dict[str, list[_Step]] = {}
    for event in timeline.events:
        for relation, pointer in _relations(event, timeline):
            place = label(event.record.origin, f"{pointer}/event", f"`{event.id}` {relation.type.value} this")
            if relation.type in _AFTER:
                found.setdefault(event.id, []).append(_Step(relation.event, place))
            elif relation.type is RelationType.LEADS_TO:
                found.setdefault(relation.event, []).append(_Step(event.id, place))
        after = event.record.after
        if after in timeline.by_id and after != event.id and after is not None:
            found.setdefault(event.id, []).append(_Step(after, label(event.record.origin, "/after", f"`{event.id}` stands after this")))
    return {id: tuple(steps) for id, steps in found.items()}


def _parts(timeline: Timeline) -> Mapping[str, tuple[_Step, ...]]:
    found: dict[str, list[_Step]] = {}
    for event in timeline.events:
        for relation, pointer in _relations(event, timeline):
            if relation.type is RelationType.PART_OF:
                place = label(event.record.origin, f"{pointer}/event", f"`{event.id}` is a part of this")
                found.setdefault(event.id, []).append(_Step(relation.event, place))
    return {id: tuple(steps) for id, steps in found.items()}


def _relations(event: Event, timeline: Timeline) -> Iterator[tuple[Relation, str]]:
    """Yield each relation to another event that is there, with its pointer."""
    for relation, pointer in relations(event):
        if relation.event in timeline.by_id and relation.event != event.id:
            yield relation, pointer


RULE = Rule(name="relation-circle", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

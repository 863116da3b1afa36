"""Dates rest on one another in a circle: each is derived from the next, and the last from the first.

A date that is derived from an event rests on that event's date; a source's day of publication may have been inferred from an event
(`published_from`). Where the way leads back to where it began, none of the dates is known. Find another footing for one of them: a
day that a text prints, or one that is known from elsewhere.

    date_basis: {kind: derived, rule: day-after, anchor: event:harbour-vote}        wrong, where that one is derived from this
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.check._basis import steps
from dateline.check._listed import items
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import EVENT_ANCHOR, BasisKind
from dateline.model.timeline import Timeline

_Node = tuple[str, str]
"""An event or a source, by what it is and its id."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a date rests on, and the place that says so."""

    on: _Node
    place: Label


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each circle, told from its first event; one of an event and a source alone has a rule of its own."""
    rests = _rests(timeline)
    for node in sorted(rests):
        circle = _circle(rests, node)
        nodes = [node, *(rest.on for rest in circle[:-1])]
        if circle and node == min(nodes) and [kind for kind, _ in nodes].count("event") > (1 if len(nodes) > 1 else 0):
            way = " → ".join(f"`{id}`" for _, id in (*nodes, node))
            first, *others = (rest.place for rest in circle)
            headline = f"the date of `{node[1]}` " + (f"rests on itself: {way}" if len(nodes) > 1 else "is derived from itself")
            cure = "date one of them from something else, for example from words that say the day"
            yield Finding(headline, first, tuple(others), help=(cure,))


def _rests(timeline: Timeline) -> Mapping[_Node, tuple[_Rest, ...]]:
    found: dict[_Node, list[_Rest]] = {}
    for event in timeline.events:
        for step in steps(event):
            anchored = step.resolved.anchored_on if step.resolved is not None else None
            if step.written.kind is not BasisKind.DERIVED or step.written.of_expects:
                continue
            if anchored == "event":
                other = (step.written.anchor or "").removeprefix(EVENT_ANCHOR)
                found.setdefault(("event", event.id), []).append(_Rest(("event", other), step.at("anchor", "derived from this event")))
            elif anchored == "publication" and step.excerpt is not None and step.excerpt.source is not None:
                place = step.at("rule", f"derived from the publication of `{step.excerpt.record.source}`")
                found.setdefault(("event", event.id), []).append(_Rest(("source", step.excerpt.record.source), place))
    for source in timeline.sources.values():
        for id, pointer in items(source.record.origin, "/published_from", source.record.published_from):
            place = label(source.record.origin, pointer, f"`{source.record.id}` was dated from this event")
            found.setdefault(("source", source.record.id), []).append(_Rest(("event", id), place))
    return {node: tuple(rests) for node, rests in found.items()}


def _circle(rests: Mapping[_Node, tuple[_Rest, ...]], start: _Node) -> list[_Rest]:
    """Return the shortest way from a date back to itself; empty if there is none."""
    ways: list[list[_Rest]] = [[]]
    seen: set[_Node] = set()
    while ways:
        longer: list[list[_Rest]] = []
        for way in ways:
            for rest in rests.get(way[-1].on if way else start, ()):
                if rest.on == start:
                    return [*way, rest]
                if rest.on not in seen:
                    seen.add(rest.on)
                    longer.append([*way, rest])
        ways = longer
    return []


RULE = Rule(name="anchor-circular", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

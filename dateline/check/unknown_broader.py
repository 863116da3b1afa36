"""A topic's wider topic is not in the vocabulary, or is in the end the topic itself.

`broader` names the topic of which this one is a part, and that topic may have a wider one. The way must lead to topics
that exist, and end at one that has no `broader`.

    ferries:
      name: Ferries
      broader: transprt           wrong: a slip of the pen

    ferries:
      name: Ferries
      broader: transport          right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._terms import topics, unknown
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each unknown `broader`, and one for each circle, told from its first topic in the order of the ids."""
    for id, topic in timeline.topics.items():
        if topic.broader and topic.broader not in timeline.topics:
            yield unknown(topic.broader, topic.origin, "/broader", topics(timeline))
        circle = _circle(timeline, id)
        if circle and id == min(circle):
            yield _finding(timeline, circle)


def _circle(timeline: Timeline, start: str) -> list[str]:
    """Return the way from a topic by its wider topics back to itself, itself first; empty if it does not lead back."""
    way = [start]
    while (broader := timeline.topics[way[-1]].broader) in timeline.topics and broader is not None:
        if broader == start:
            return way
        if broader in way:
            return []
        way.append(broader)
    return []


def _finding(timeline: Timeline, circle: list[str]) -> Finding:
    id = circle[0]
    if len(circle) == 1:
        where = label(timeline.topics[id].origin, "/broader", "the topic itself")
        return Finding(f"the topic `{id}` is its own wider topic", where, help=("name a wider one, or take `broader` out",))
    way = " → ".join(f"`{one}`" for one in (*circle, id))
    first, *others = (
        label(timeline.topics[one].origin, "/broader", f"wider than `{one}`" + (", and the circle closes" if one == circle[-1] else ""))
        for one in circle
    )
    return Finding(
        f"the wider topics of `{id}` lead back to it: {way}", first, tuple(others), help=("take `broader` out at the widest of them",)
    )


RULE = Rule(name="unknown-broader", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

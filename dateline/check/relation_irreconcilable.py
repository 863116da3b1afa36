"""A relation and the dates of its events cannot both be true.

What follows, answers or comes out of another event is not wholly earlier than that; what is a part of another lies, if partly, in
its time. Where the dates leave room the relation stands; where they leave none one of the three is wrong. Mend the date, or the
relation:

    date: "1987-03-01"
    relations: [{type: follows, event: council-votes}]        wrong, where that event is of 3 March
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._listed import relations
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import text
from dateline.model.records import RelationType
from dateline.model.timeline import Event, ResolvedDate, Timeline

_AFTER = {RelationType.FOLLOWS: "follows", RelationType.OUTCOME_OF: "is the outcome of", RelationType.RESPONDS_TO: "responds to"}


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each relation that the dates rule out."""
    for event in timeline.events:
        for relation, pointer in relations(event):
            other = timeline.by_id.get(relation.event)
            if other is None or other is event or event.date is None or other.date is None:
                continue
            said = _said(event, other, relation.type, event.date, other.date)
            if said is not None:
                yield _finding(event, other, pointer, said)


def _said(event: Event, other: Event, kind: RelationType, date: ResolvedDate, others: ResolvedDate) -> str | None:
    """Return what is said and cannot be, or None where the dates leave room."""
    if kind in _AFTER and _is_before(date, others):
        return f"`{event.id}` {_AFTER[kind]} `{other.id}`, and is earlier"
    if kind is RelationType.LEADS_TO and _is_before(others, date):
        return f"`{event.id}` leads to `{other.id}`, which is earlier"
    if kind is RelationType.PART_OF and (_is_before(date, others) or _is_before(others, date)):
        return f"`{event.id}` is a part of `{other.id}`, and lies outside its time"
    return None


def _is_before(one: ResolvedDate, other: ResolvedDate) -> bool:
    """Tell whether one date lies wholly before another; open and unknown bounds leave room."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _finding(event: Event, other: Event, pointer: str, said: str) -> Finding:
    assert event.date is not None, "only dated events are compared"
    assert other.date is not None, "only dated events are compared"
    return Finding(
        said,
        label(event.record.origin, pointer, "this relation"),
        (
            label(event.record.origin, "/date", f"`{event.id}` is of `{text(event.date.edtf)}`"),
            label(other.record.origin, "/date", f"`{other.id}` is of `{text(other.date.edtf)}`"),
        ),
        help=("mend the date that is wrong, or take the relation out; if it is the wrong way round, write it in the other record",),
    )


RULE = Rule(
    name="relation-irreconcilable", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, yields_to=("relation-circle",)
)

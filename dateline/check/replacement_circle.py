"""Withdrawn records replace one another in a circle, so none of them leads to what holds.

A reader who comes to a withdrawn page follows `replaced_by`, and if need be that of the next, to the record that holds. Take
`replaced_by` out where nothing takes its place, or take `withdrawn` out of the one that does hold.

    # in events/harbour-vote.yaml
    withdrawn: {date: "1988-01-04", reason: It was counted twice., replaced_by: harbour-count}     wrong

    # where events/harbour-count.yaml says
    withdrawn: {date: "1988-01-04", reason: It was counted twice., replaced_by: harbour-vote}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.check._addresses import Lasting, lasting
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each circle, told from its first record in the order of the ids."""
    for records in lasting(timeline).values():
        by_id = {record.id: record for record in records}
        for record in records:
            circle = _circle(record, by_id)
            if circle and record.id == min(one.id for one in circle):
                yield _finding(circle)


def _circle(start: Lasting, by_id: Mapping[str, Lasting]) -> list[Lasting]:
    """Return the way from a record by its replacements back to itself, itself first; empty if it does not lead back."""
    way = [start]
    while (withdrawn := way[-1].withdrawn) is not None and (next_one := by_id.get(withdrawn.replaced_by or "")) is not None:
        if next_one is start:
            return way
        if next_one in way:
            return []
        way.append(next_one)
    return []


def _finding(circle: list[Lasting]) -> Finding:
    first = circle[0]
    if len(circle) == 1:
        where = first.at_replacement("the record itself")
        return Finding(f"`{first.id}` is replaced by itself", where, help=("name the one that holds instead, or take `replaced_by` out",))
    way = " → ".join(f"`{one.id}`" for one in (*circle, first))
    labels = [one.at_replacement("and the circle closes" if one is circle[-1] else "withdrawn too") for one in circle]
    cure = "take `replaced_by` out where nothing takes its place, or `withdrawn` out of the one that holds"
    return Finding(f"withdrawn records replace one another: {way}", labels[0], tuple(labels[1:]), help=(cure,))


RULE = Rule(name="replacement-circle", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

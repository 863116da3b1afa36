"""A withdrawn record is replaced by one that was withdrawn itself.

The way is not broken, for each page says what replaces it; but a reader has to follow it step by step, and may end where nothing
holds any more. Name the last one of the way, or leave `replaced_by` out where none is left that holds.

    withdrawn: {date: "1988-01-04", reason: Counted twice., replaced_by: harbour-count}      worse, where that one is withdrawn
    withdrawn: {date: "1988-01-04", reason: Counted twice., replaced_by: harbour-tally}      better
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.check._addresses import Lasting, lasting
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each replacement that is withdrawn; those that come round in a circle are reported as such."""
    for records in lasting(timeline).values():
        by_id = {record.id: record for record in records}
        for record in records:
            way = _way(record, by_id)
            if way and way[0].withdrawn is not None:
                yield _finding(record, way)


def _way(record: Lasting, by_id: Mapping[str, Lasting]) -> list[Lasting]:
    """Return what replaces a record, then what replaces that, to the last; empty if it comes round in a circle."""
    way: list[Lasting] = []
    at: Lasting | None = record
    while at is not None and at.withdrawn is not None:
        at = by_id.get(at.withdrawn.replaced_by or "")
        if at is record or at in way:
            return []
        if at is not None:
            way.append(at)
    return way


def _finding(record: Lasting, way: list[Lasting]) -> Finding:
    last = way[-1]
    holds = last.withdrawn is None
    return Finding(
        f"`{record.id}` is replaced by `{way[0].id}`, which was withdrawn too",
        record.at_replacement("no longer holds either"),
        (way[0].at("withdrawn"),),
        help=(f"write `replaced_by: {last.id}`, which holds" if holds else "name one that holds, or take `replaced_by` out",),
    )


RULE = Rule(name="replacement-withdrawn", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

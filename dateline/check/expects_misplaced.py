"""An event says when it was to happen, and is no expectation.

`expects` belongs to an event whose `status` is `expected`, `cancelled` or `did-not-happen`: `date` is then when it was expected,
and `expects` when it was to happen. What happened has its `date` alone. Write the status, or take `expects` out:

    date: "1987-03-03"
    expects: "1987-05"             wrong without the next line
    status: expected
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import Status
from dateline.model.timeline import Event

FORESEEN = frozenset({Status.EXPECTED, Status.CANCELLED, Status.DID_NOT_HAPPEN})


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for `expects` of an event that is not foreseen; a status that could not be read was reported."""
    record = event.record
    if record.expects is None or event.status in FORESEEN or ("status" in record.given and record.status is None):
        return
    origin = event.record.origin
    there: tuple[Label, ...] = ()
    if record.status is not None:
        there = (label(origin, "/status", f"the event is `{record.status.value}`"),)
    yield Finding(
        f"`{event.id}` says when it was to happen, and is no expectation",
        label(origin, "/expects", "only what was expected has this"),
        there,
        help=("write `status: expected`, or take `expects` out",),
    )


RULE = Rule(name="expects-misplaced", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

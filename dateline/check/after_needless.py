"""`after` changes nothing: without it the events would stand in the same order.

`after` is for events of equal dates whose order only the editor knows. Dates, clocks and relations come first, and a line
without effect misleads whoever reads the record next. Where only the ids happen to give the same order, `after` is knowledge,
and no warning is given. Take it out where the date says it:

    date: "1987-03-04"
    after: council-votes        wrong, where that event is of 3 March
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import text
from dateline.edtf.order import place
from dateline.model.timeline import Event, Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each `after` without effect; one that names no event was reported."""
    for id in sorted(timeline.needless_after):
        event = timeline.by_id[id]
        other = timeline.by_id.get(event.record.after or "")
        if other is not None and other is not event and event.date is not None and other.date is not None:
            yield Finding(
                f"`after` of `{event.id}` changes nothing",
                label(event.record.origin, "/after", _why(event, other)),
                (label(other.record.origin, "/date", "the date of the other"),),
                help=("take the line out",),
            )


def _why(event: Event, other: Event) -> str:
    assert event.date is not None, "only dated events are compared"
    assert other.date is not None, "only dated events are compared"
    if place(event.date.edtf) != place(other.date.edtf):
        return f"the dates `{text(event.date.edtf)}` and `{text(other.date.edtf)}` settle the order"
    return "the order is the same without it"


RULE = Rule(name="after-needless", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, yields_to=("relation-circle",))

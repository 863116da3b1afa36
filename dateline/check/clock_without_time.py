"""An event has a `clock`, and no time of day that it would tell.

The name of a clock is printed behind a time; without one it says nothing. Write the time, or take the line out:

    date: "1912-04-15"                    wrong, with the next line
    clock: ship

    date: "1912-04-15T02:20"              right
    clock: ship
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.bounds import points
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a clock beside dates without a time of day."""
    dates = [date for date in (event.record.date, event.record.expects) if date is not None]
    if event.record.clock is None or not dates or any(point.time is not None for date in dates for point in points(date)):
        return
    yield Finding(
        f"`{event.id}` has a clock and no time of day",
        label(event.record.origin, "/clock", "nothing to be told by it"),
        (label(event.record.origin, "/date", "no time of day"),),
        help=("write the time behind the day, for example `T02:20`, or take `clock` out",),
    )


RULE = Rule(name="clock-without-time", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find, yields_to=("unknown-clock",))

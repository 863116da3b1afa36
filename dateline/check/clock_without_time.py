"""An event has a `clock`, and no time of day that it would tell.

The name of a clock is printed behind a time; without one it says nothing. Write the time, or take the line out:

    date: "1912-04-15"                    wrong, with the next line
    clock: ship

    date: "1912-04-15T02:20"              right
    clock: ship
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._clocks import clocks_of
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.bounds import points
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a clock beside dates without a time of day."""
    for clock in clocks_of(event):
        dateless = event.record.origin.node(clock.date_pointer) is None
        if (not clock.dates and not dateless) or any(point.time is not None for _, date in clock.dates for point in points(date)):
            continue
        yield Finding(
            f"{clock.owner} has a clock and no time of day",
            label(event.record.origin, clock.pointer, "nothing to be told by it"),
            () if dateless else (label(event.record.origin, clock.date_pointer, "no time of day"),),
            help=("write the time behind the day, for example `T02:20`, or take `clock` out",),
        )


RULE = Rule(name="clock-without-time", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find, yields_to=("unknown-clock",))

"""An event has a `clock`, and a time in its date has an offset of its own.

A time is given by a named clock, or by its difference from UTC; with both, one of them could be wrong and nobody would know
which. Take the offset out, or the `clock`:

    clock: ship
    date: "1912-04-15T02:20-03:10"        wrong
    date: "1912-04-15T02:20"              right

An answer of an account may have an offset beside the event's clock, for its witness may tell the time by another; not beside a
`clock` of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._clocks import clocks_of
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.bounds import points
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each date of the event that has an offset beside a clock."""
    for clock in clocks_of(event):
        for pointer, date in clock.dates:
            if any(point.time is not None and point.time.offset is not None for point in points(date)):
                yield Finding(
                    f"{clock.owner} has a clock and an offset",
                    label(event.record.origin, pointer, "a time here has its offset from UTC"),
                    (label(event.record.origin, clock.pointer, f"and the {clock.kind} has a clock"),),
                    help=(f"take the offset out of the date, or the `clock` out of the {clock.within}",),
                )


RULE = Rule(name="clock-with-offset", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

"""Times of one day stand by clocks that cannot be compared: of some the offset from UTC is known, of others not.

Where all offsets are known, events of a day stand in their true order; where none is, in the order of the clock as written. A day
that mixes the two is ordered by the clocks as written, which may be wrong by hours. Give the clock its `offset` in `site.yaml`, if
roughly, then with `~`, or give the times without offset a `clock`:

    clocks: {ship: {name: "ship's time"}}                          wrong, where another time of the day ends with `Z`
    clocks: {ship: {name: "ship's time", offset: "-03:10~"}}       right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline
from dateline.text.listing import listed

_MOST_NAMED = 5


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each such day, at the first of the fewer events; clocks that are not there were reported."""
    clocks = {clock.id for clock in timeline.site.clocks}
    for day in timeline.mixed_days:
        if any((timeline.by_id[id].record.clock or "") not in clocks | {""} for id in (*day.known, *day.unknown)):
            continue
        unknown_are_fewer = len(day.unknown) <= len(day.known)
        fewer, more = (day.unknown, day.known) if unknown_are_fewer else (day.known, day.unknown)
        what = "has an offset that is not known" if unknown_are_fewer else "has a known offset"
        first, others = timeline.by_id[fewer[0]], [timeline.by_id[id] for id in fewer[1:_MOST_NAMED]]
        number = len(fewer) + len(more)
        yield Finding(
            f"the {number} times of one day stand by clocks that cannot be compared: {listed(fewer[:_MOST_NAMED])} beside {len(more)} more",
            label(first.record.origin, "/date", f"this time {what}"),
            tuple(label(other.record.origin, "/date", f"so has this one: it {what}") for other in others),
            help=(
                "give its clock an `offset` in site.yaml, with `~` where it is known roughly"
                if unknown_are_fewer
                else "give the clocks of the other times an `offset` in site.yaml, with `~` where it is known roughly",
                "until then the day is ordered by the clocks as written",
            ),
        )


RULE = Rule(name="order-mixed-clocks", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find)

"""A step of `date_basis` is about `expects`, and the event has none.

`of: expects` says that a step tells how it is known when an expectation was to happen. Write when that was, or take `of` out: the
step is then about the event's own date.

    date_basis: {kind: stated, words: in the spring, excerpt: tender, of: expects}      wrong without the next line
    expects: "1988-21"
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import steps
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each such step; an `expects` that could not be read was reported."""
    if "expects" in event.record.given:
        return
    for step in steps(event):
        if step.written.of_expects:
            yield Finding(
                f"a step is about `expects`, and `{event.id}` has none",
                step.at("of", "about nothing that is written"),
                help=("write when it was to happen as `expects`, or take `of` out",),
            )


RULE = Rule(name="basis-of-nothing", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

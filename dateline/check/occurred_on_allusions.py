"""An event is said to have occurred, and none of its excerpts states it.

The `role` of an excerpt says what it does for the event: `states`, `alludes-to`, `disputes` or `context`. What sources only
allude to is less sure than what one of them states. Add an excerpt that states it, give another status, or mend the role
if the words do state it.

    excerpts:
      winter:
        source: gazette
        exact: "the old pier would not last another winter"
        role: alludes-to            wrong, if it is the only excerpt of an event that `occurred`
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import are_read
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.records import Role, Status
from dateline.model.timeline import Event, Excerpt
from dateline.text.node import escape

_MOST_MARKED = 3
_SAYS = {Role.ALLUDES_TO: "only alludes to it", Role.DISPUTES: "disputes it", Role.CONTEXT: "gives context"}


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding if the event occurred and no excerpt states it."""
    unread = "status" in event.record.given and event.record.status is None
    states = any(excerpt.record.role is Role.STATES for excerpt in event.excerpts)
    # An excerpt that could not be read, or was taken down, may be the one that states it.
    if not are_read(event) or event.removed or unread or states or event.status is not Status.OCCURRED or not event.excerpts:
        return
    labels = [
        label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}/role", _says(excerpt))
        for excerpt in event.excerpts[:_MOST_MARKED]
    ]
    if event.record.status is not None:
        labels.insert(0, label(event.record.origin, "/status", "none of its excerpts says so"))
    yield Finding(
        f"`{event.id}` is said to have occurred, and none of its excerpts states it",
        labels[0],
        tuple(labels[1:]),
        help=(
            "add an excerpt that states it; if the words here do, take `role` out",
            "or say how it is told, for example `status: reported`",
        ),
    )


def _says(excerpt: Excerpt) -> str:
    return _SAYS[excerpt.record.role]


RULE = Rule(name="occurred-on-allusions", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)

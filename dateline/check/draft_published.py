"""A draft says that it was published before.

`previous_ids` and `withdrawn` are about addresses that readers have, and a draft has no address: those of its previous ids would lead
nowhere. What was published cannot become a draft again; where it no longer holds, it is withdrawn.

    draft: true
    withdrawn: {date: "1988-01-04", reason: The paper took it back.}        wrong: take `draft` out
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for the first field of a draft that is about what was published."""
    record = event.record
    said = [field for field in ("withdrawn", "previous_ids") if field in record.given]
    if not record.draft or not said:
        return
    field = said[0]
    drop = "or, if it was never published, take `{}` out"
    yield Finding(
        f"`{record.id}` is a draft, and its `{field}` says that it was published",
        label(record.origin, f"/{field}#key", "about what was published"),
        (label(record.origin, "/draft", "not published"),),
        help=("publish it: take `draft: true` out", drop.format(field)),
    )


RULE = Rule(name="draft-published", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, guarded=True)

"""An event is dated after the publication of one of the sources that state it.

Another source is later, so the date may be right; but the earlier one cannot report what had not happened. Give its excerpt
another `role` (`context`, `alludes-to`), or mend one of the dates:

    date: "1987-03-10"            wrong, where one of two sources that state it is of 4 March 1987
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._publication import later_than
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import text
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each stating source that is earlier, where not all are."""
    for source in later_than(event):
        assert event.date is not None, "only a dated event is later"
        excerpts = [excerpt.record.label for excerpt in event.excerpts if excerpt.source is source]
        yield Finding(
            f"`{event.id}` is dated after the publication of `{source.record.id}`, which states it",
            label(event.record.origin, "/date", f"`{text(event.date.edtf)}` is later"),
            (label(source.record.origin, "/published", f"`{source.record.id}` was published before it"),),
            help=(f"write `role: context` for the excerpt `{excerpts[0]}`, or mend one of the dates",),
        )


RULE = Rule(
    name="event-after-source", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find, yields_to=("event-after-publication",)
)

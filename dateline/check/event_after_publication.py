"""An event is dated after the publication of every source that states it.

Nobody reports what has not happened. One of the dates is wrong, or the event is an expectation: `status: expected`, with the day on
which it was expected as `date` and when it was to happen as `expects`. A date that is known from elsewhere (`external`) may be later.

    date: "1987-04-01"            wrong, where the source that states it is of 4 March 1987
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._publication import is_after_all, later_than
from dateline.check.expects_misplaced import FORESEEN
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.model import text
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding where every stating source with a known publication is earlier, and there is at least one."""
    if event.date is None or not is_after_all(event):
        return
    later = later_than(event)
    many = f"its {len(later)} sources, and no source" if len(later) > 1 else f"its source `{later[0].record.id}`, and no source"
    yield Finding(
        f"`{event.id}` is dated after the publication of {many} tells what is to come",
        label(event.record.origin, "/date", f"`{text(event.date.edtf)}` is later"),
        tuple(label(source.record.origin, "/published", f"`{source.record.id}` was published before it") for source in later[:3]),
        help=(
            "mend the date of the event, or the `published` of the source",
            _of_an_expectation(event),
        ),
    )


def _of_an_expectation(event: Event) -> str:
    """Say how what is to come is written; of an event that is foreseen, that its two dates have changed places."""
    if event.status in FORESEEN and event.expects is None and event.date is not None:
        line = f'expects: "{text(event.date.edtf)}"'
        return f"if that is when it was to happen, write it as `expects`, and when it was expected as `date`:\n{line}"
    return "if it was only expected, write `status: expected`, when it was expected as `date`, and when it was to happen as `expects`"


RULE = Rule(
    name="event-after-publication", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, yields_to=("date-not-derived",)
)

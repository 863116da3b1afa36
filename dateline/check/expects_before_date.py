"""What was expected had passed when it was expected.

Of an expectation `date` is when it was expected, and `expects` when it was to happen. Nobody expects what is over, so `expects`
cannot end before `date` begins. One of the two is a slip, or they stand in each other's place:

    date: "1987-03-03"
    expects: "1986-05"            wrong: the May before
    expects: "1987-05"            right
    status: expected
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check.expects_misplaced import FORESEEN
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import text
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding where `expects` ends before `date` begins; of an event that is no expectation that was reported."""
    date, expects = event.date, event.expects
    if date is None or expects is None or event.status not in FORESEEN:
        return
    begins, ends = earliest(date.edtf), latest(expects.edtf)
    if begins is None or ends is None or ends >= begins:
        return
    yield Finding(
        f"what `{event.id}` expects was over when it was expected",
        label(event.record.origin, "/expects", f"`{text(expects.edtf)}` is earlier"),
        (label(event.record.origin, "/date", f"`{text(date.edtf)}` is when it was expected"),),
        help=(
            "mend the one that is wrong: `date` is when it was expected, `expects` when it was to happen",
            f'if they stand in each other\'s place, write:\ndate: "{text(expects.edtf)}"\nexpects: "{text(date.edtf)}"',
        ),
    )


RULE = Rule(name="expects-before-date", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

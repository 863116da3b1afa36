"""The `anchor` of a derived date is neither `publication` nor a date.

A derived date is counted from its anchor: `publication`, the day on which the excerpt's source was published (so without
the field too), or a date in EDTF.

    date_basis: {kind: derived, rule: by-publication, anchor: published, excerpt: vote}              wrong
    date_basis: {kind: derived, rule: by-publication, anchor: publication, excerpt: vote}            right
    date_basis: {kind: derived, rule: by-publication, anchor: "1987-03-04", excerpt: vote}           right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.edtf.parse import EdtfError, parse
from dateline.model.records import BasisKind
from dateline.model.timeline import Event
from dateline.text.nearest import did_you_mean

_PUBLICATION = "publication"


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each anchor that cannot be read."""
    for step in steps(event):
        anchor = step.written.anchor
        if step.written.kind is BasisKind.DERIVED and anchor not in (None, _PUBLICATION):
            fault = _fault(anchor or "")
            if fault is not None:
                yield _finding(event, step, anchor or "", fault)


def _fault(anchor: str) -> EdtfError | None:
    try:
        parse(anchor)
    except EdtfError as fault:
        return fault
    return None


def _finding(event: Event, step: Step, anchor: str, fault: EdtfError) -> Finding:
    headline = f"`{anchor}` is not an anchor: it is neither `{_PUBLICATION}` nor a date"
    if anchor.casefold().startswith("publ") or did_you_mean(anchor, [_PUBLICATION]):
        where = step.at("anchor", f"did you mean `{_PUBLICATION}`?")
        return Finding(headline, where, help=(f"write `anchor: {_PUBLICATION}`, or leave it out: it is the default",))
    has_digits = any(sign.isdigit() for sign in anchor)
    said = fault.message if has_digits else f"`{_PUBLICATION}` or a date is wanted here"
    hint = fault.hint if has_digits and fault.hint else 'write a date, such as `anchor: "1987-03-04"`'
    return Finding(
        headline,
        step.at("anchor", said),
        help=(hint, f"for the day on which the excerpt's source was published write `anchor: {_PUBLICATION}`"),
    )


RULE = Rule(name="anchor-unknown", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

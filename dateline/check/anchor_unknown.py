"""The `anchor` of a derived date names nothing that a date can be counted from.

A derived date is counted from its anchor: `publication`, the day on which the excerpt's source was published (so without the field
too), `document`, the date of the document that the excerpt quotes, `event:<id>`, the date of another event, or a date in EDTF.

    date_basis: {kind: derived, rule: by-publication, anchor: published, excerpt: vote}              wrong
    date_basis: {kind: derived, rule: by-publication, anchor: publication, excerpt: vote}            right
    date_basis: {kind: derived, rule: by-publication, anchor: "1987-03-04", excerpt: vote}           right
    date_basis: {kind: derived, rule: day-after, anchor: event:harbour-vote}                         right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import Step, steps
from dateline.check._meant import meant
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.edtf.parse import EdtfError, parse
from dateline.model.records import DOCUMENT, EVENT_ANCHOR, PUBLICATION, BasisKind
from dateline.model.timeline import Excerpt, Timeline
from dateline.text.nearest import did_you_mean
from dateline.text.node import escape

_WORDS = (PUBLICATION, DOCUMENT)


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each anchor that cannot be read, or whose document or event is not there or has no date."""
    for event in timeline.events:
        for step in steps(event):
            anchor = step.written.anchor
            if step.written.kind is not BasisKind.DERIVED or anchor in (None, PUBLICATION):
                continue
            if anchor == DOCUMENT:
                yield from _document(step)
            elif anchor is not None and anchor.startswith(EVENT_ANCHOR):
                yield from _event(timeline, step, anchor.removeprefix(EVENT_ANCHOR))
            elif (fault := _fault(anchor or "")) is not None:
                yield _finding(step, anchor or "", fault)


def _document(step: Step) -> Iterator[Finding]:
    """Yield a finding where the excerpt quotes no document, or one without a date; what was written wrongly was reported."""
    excerpt = step.excerpt
    if step.written.excerpt is None:
        cure = "name the excerpt that quotes the document:\nexcerpt: label-of-an-excerpt"
        headline = f"the date of `{step.event.id}` is derived from no document"
        yield Finding(headline, step.at("anchor", "the document of which excerpt?"), help=(cure,))
    elif excerpt is not None and excerpt.record.document is None and not _names_document(step, excerpt):
        headline = f"the excerpt `{excerpt.record.label}` of `{step.event.id}` quotes no document to count from"
        cure = "name the document in the excerpt, or count from the publication:\nanchor: publication"
        yield Finding(headline, step.at("anchor", "counted from the excerpt's document"), help=(cure,))
    elif excerpt is not None and excerpt.document is not None and excerpt.document.date is None and excerpt.source is not None:
        record, name = excerpt.source.record, excerpt.document.label
        if record.origin.node(f"/documents/{name}/date") is None:
            yield Finding(
                f"the date of `{step.event.id}` is derived from the document `{name}`, whose date is not known",
                step.at("anchor", "counted from the document"),
                (label(record.origin, f"/documents/{name}#key", "it has no `date`"),),
                help=('if its day is known, write it there, for example:\ndate: "1987-03-04"', "or count from another anchor"),
            )


def _names_document(step: Step, excerpt: Excerpt) -> bool:
    """Tell whether the excerpt names a document, which could not be read."""
    return step.event.record.origin.node(f"/excerpts/{escape(excerpt.record.label)}/document") is not None


def _event(timeline: Timeline, step: Step, id: str) -> Iterator[Finding]:
    """Yield a finding where the event is not there; that its date could not be read was reported."""
    if id in timeline.by_id or id in timeline.unread or id in timeline.removed.events:
        return
    # No date counts from itself.
    known = {
        other: (event.title, event.record.short, *event.record.previous_ids)
        for other, event in timeline.by_id.items()
        if other != step.event.id
    }
    near = meant(id, known)
    said = f"did you mean `{near}`?" if near else "there is no event of this id"
    cure = f"write `anchor: {EVENT_ANCHOR}{near}`" if near else "name an event of this collection, or count from a date"
    yield Finding(f"`{id}` is not an event of this collection", step.at("anchor", said), help=(cure,))


def _fault(anchor: str) -> EdtfError | None:
    try:
        parse(anchor)
    except EdtfError as fault:
        return fault
    return None


def _finding(step: Step, anchor: str, fault: EdtfError) -> Finding:
    headline = f"`{anchor}` is not an anchor: it is neither `{PUBLICATION}`, `{DOCUMENT}`, `{EVENT_ANCHOR}<id>` nor a date"
    near = PUBLICATION if anchor.casefold().startswith("publ") else did_you_mean(anchor, _WORDS)
    if near is not None:
        where = step.at("anchor", f"did you mean `{near}`?")
        default = ", or leave it out: it is the default" if near == PUBLICATION else ""
        return Finding(headline, where, help=(f"write `anchor: {near}`{default}",))
    has_digits = any(sign.isdigit() for sign in anchor)
    said = fault.message if has_digits else f"`{PUBLICATION}` or a date is wanted here"
    hint = fault.hint if has_digits and fault.hint else 'write a date, such as `anchor: "1987-03-04"`'
    return Finding(
        headline,
        step.at("anchor", said),
        help=(hint, f"for the day on which the excerpt's source was published write `anchor: {PUBLICATION}`"),
    )


RULE = Rule(name="anchor-unknown", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

"""A cut in a quotation leaves out more than a cut may.

Words from two ends of an article, set side by side, say what neither place says. A cut leaves out at most `policy.cut_gap`
characters (300, unless `site.yaml` says otherwise), white space counted once.

Make two excerpts of it, each with its own footnote.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import between, joined
from dateline.quotes.sequence import Apart
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation whose parts stand in their order, but too far apart."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Apart):
            yield _finding(quotation, quotation.place)


def _finding(quotation: Sought, place: Apart) -> Finding:
    text, label, most = quotation.text.text, quotation.excerpt.record.label, quotation.cut_gap
    before, after = place.spans[: place.number + 1], place.spans[place.number + 1 :]
    excerpts = (
        f"{name}:\n  source: {quotation.source_id}\n  exact: {scalar(joined(text[start:end] for start, end in spans))}"
        for name, spans in ((label, before), (f"{label}-2", after))
    )
    return Finding(
        f"a cut of the quotation `{label}` leaves out {place.gap:,} characters, and the most is {most:,}",
        quotation.at_words(*between(place.spans, place.number), f"{place.gap - most:,} too many"),
        (quotation.in_text(*before[-1], "before the cut"), quotation.in_text(*after[0], "after it")),
        help=("make two excerpts of it:\n" + "\n".join(excerpts),),
    )


RULE = Rule(name="quote-cut-gap", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, needs_text=True)

"""The parts of a cut quotation do not stand one after the other in the source.

A cut leaves words out, and nothing else: what the source says first is quoted first. Parts in another order, or parts that
overlap, make a sentence that nobody wrote.

    exact: "for all islanders […] The mayor called the plan"          wrong: the mayor stands first
    exact: "The mayor called the plan […] for all islanders"          right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._cuts import cut_as_needed
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import between
from dateline.quotes.sequence import Misordered
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation whose parts all stand, but not in their order."""
    most = timeline.site.policy.excerpt_max
    for quotation in sought(timeline):
        if isinstance(quotation.place, Misordered):
            yield _ordered(quotation, quotation.place) if quotation.place.order else _overlapping(quotation, quotation.place, most)


def _ordered(quotation: Sought, place: Misordered) -> Finding:
    first = next(number for number, part in enumerate(place.order) if part != number)
    here = [place.spans[place.order.index(number)] for number in range(len(place.order))]
    start = between(here, first - 1)[1] + 1 if first else 0
    there = zip(place.order, place.spans, strict=True)
    return Finding(
        f"the parts of the quotation stand in another order in `{quotation.source_id}`",
        quotation.at_words(
            start, start + here[first][1] - here[first][0], f"part {first + 1} here, and part {place.order.index(first) + 1} there"
        ),
        tuple(quotation.in_text(*span, f"part {number + 1} of the quotation") for number, span in there),
        help=(f"write them in the order of the source:\nexact: {scalar(cut_as_needed(quotation, place.spans))}",),
    )


def _overlapping(quotation: Sought, place: Misordered, most: int) -> Finding:
    start, end = min(start for start, _ in place.spans), max(end for _, end in place.spans)
    passage = quotation.text.text[start:end]
    whole = f"quote the passage without a cut:\nexact: {scalar(passage)}"
    return Finding(
        f"no part of the quotation stands after the other in `{quotation.source_id}`",
        quotation.at("exact", "its parts overlap, or stand once and are quoted twice"),
        tuple(quotation.in_text(*span, f"part {number}") for number, span in enumerate(place.spans, 1)),
        help=(whole if len(passage) <= most else "quote each word once, or make two excerpts of it",),
    )


RULE = Rule(name="quote-cut-order", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, needs_text=True)

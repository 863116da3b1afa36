"""A cut in a quotation leaves a negation of the same sentence out.

“They were […] able to ship gas” is in the order of the source, and says the opposite of “They were not, the minister admitted,
able to ship gas”. Quote the words that deny, or cut elsewhere. Where the sense is the same without them, say so under `allow`.

    exact: "that the tender would be opened […] be charged before then"                        wrong: `no ratepayer` is left out
    exact: "that the tender would be opened […] that no ratepayer would be charged"            right
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.check._negations import negations
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import between
from dateline.quotes.locate import Found
from dateline.quotes.normalise import Span
from dateline.quotes.passage import sentence_span

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each cut that leaves out words that deny, within one sentence."""
    for quotation in sought(timeline):
        if isinstance(quotation.place, Found):
            for number, (one, other) in enumerate(pairwise(quotation.place.spans)):
                yield from _finding(quotation, between(quotation.place.spans, number), one[1], other[0])


def _finding(quotation: Sought, sign: Span, start: int, end: int) -> Iterator[Finding]:
    text = quotation.text.text
    denying = next((word for word in _WORD.finditer(text, start, end) if negations([word[0]], quotation.source.language)), None)
    if denying is None or sentence_span(text, start - 1, start)[1] < end:
        return
    yield Finding(
        f"a cut of the quotation `{quotation.excerpt.record.label}` leaves out `{denying[0]}`",
        quotation.at_words(*sign, "the sentence denies something here"),
        (quotation.in_text(*denying.span(), "left out"),),
        help=("quote the words that deny, or cut elsewhere; if the sense is the same without them, give the reason under `allow`",),
    )


RULE = Rule(name="quote-cut-negation", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find, needs_text=True)

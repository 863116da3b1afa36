"""A quotation is longer than a quotation should be.

A quotation shows the words on which an event rests, and no more: readers read short ones, and the law allows them. It
has at most `policy.excerpt_max` characters (300, unless `site.yaml` says otherwise), white space counted once.

End it where the sentence ends that the summary needs. What stands farther on can be an excerpt of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._sought import Sought, attested, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.passage import sentence_span
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation above the most characters."""
    most = timeline.site.policy.excerpt_max
    for quotation in (*sought(timeline), *attested(timeline)):
        if len(quotation.quoted) > most:
            yield _finding(quotation, most)


def _finding(quotation: Sought, most: int) -> Finding:
    words = quotation.quoted
    over = len(words) - most
    return Finding(
        f"the quotation `{quotation.excerpt.record.label}` has {len(words)} characters, and the most is {most}",
        quotation.at_words(most, len(words), "one character too many" if over == 1 else f"{over} characters too many"),
        help=(_help(quotation, most),),
    )


def _help(quotation: Sought, most: int) -> str:
    """Propose the whole sentences that fit, if there are any."""
    words, end = quotation.quoted, 0
    while (stop := sentence_span(words, end, end + 1)[1]) <= most and stop > end:
        end = stop + 1
    if not end:
        return "quote only the words on which the summary rests, or make two excerpts of it"
    return f"end it with a sentence, and quote what follows as an excerpt of its own:\nexact: {scalar(words[: end - 1])}"


RULE = Rule(name="quote-too-long", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

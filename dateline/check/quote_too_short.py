"""A quotation has so few words that it proves nothing.

Two words stand in nearly every text. A quotation carries an event only if a reader can see in it what is said, so it has
at least `policy.excerpt_min` words (three, unless `site.yaml` says otherwise). Quote the sentence.

    exact: "new pier"                                                wrong
    exact: "the council voted for the new pier by nine votes"        right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._ordinals import words
from dateline.check._sought import Sought, attested, sentence_in, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Ambiguous, Found, Inside, Unfitting
from dateline.quotes.normalise import Span
from dateline.quotes.words import word_count
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation below the least number of words."""
    least = timeline.site.policy.excerpt_min
    for quotation in (*sought(timeline), *attested(timeline)):
        count = word_count(quotation.quoted)
        if count < least:
            yield _finding(quotation, count, least, timeline.site.policy.excerpt_max)


def _finding(quotation: Sought, count: int, least: int, most: int) -> Finding:
    label = quotation.excerpt.record.label
    # Of a text that is kept elsewhere nothing can be shown.
    place = _place(quotation) if quotation.source.record.text is not None else None
    sentence = sentence_in(quotation.source, *place) if place else ""
    usable = word_count(sentence) >= least and len(sentence) <= most
    return Finding(
        f"the quotation `{label}` has {words(count)}, and the least is {least}",
        quotation.at("exact", "too short to show what is said"),
        (quotation.in_text(*place, "stands here"),) if place else (),
        help=(f"quote the sentence, or what you need of it:\nexact: {scalar(sentence)}" if usable else "quote the words around it too",),
    )


def _place(quotation: Sought) -> Span | None:
    """Return the first place of the words, whole or not; None where they do not stand."""
    match quotation.place:
        case Found(start=start, end=end) | Inside(start=start, end=end):
            return start, end
        case Ambiguous(places=places) | Unfitting(places=places):
            return places[0]
        case _:
            return None


RULE = Rule(
    name="quote-too-short",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-only-title"),
)

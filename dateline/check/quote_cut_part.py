"""A part of a cut quotation has so few words that it proves nothing.

A quotation with cuts is as true as its parts: of one word here and one there anything can be put together. So each part has
three words or more.

    exact: "The mayor called the plan […] islanders"                  wrong: one word stands by itself
    exact: "The mayor called the plan […] for all islanders"          right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._ordinals import words
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import SIGN, joined, parts
from dateline.quotes.locate import Found
from dateline.quotes.sequence import FEWEST_WORDS, Malformed
from dateline.quotes.words import word_count
from dateline.text.yaml_values import scalar


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation with a part that is too short, and not empty."""
    for quotation in sought(timeline):
        match quotation.place:
            case Malformed(part=(start, end)) if start < end:
                yield _finding(quotation)
            case _:
                pass


def _finding(quotation: Sought) -> Finding:
    quoted = quotation.quoted
    short = [span for span in parts(quoted) if word_count(quoted[slice(*span)]) < FEWEST_WORDS]
    # A sign that is the source's own word parts nothing.
    spans = [quotation.part] if SIGN in quotation.text.text else short
    first, *others = (quotation.at_words(*span, f"{words(word_count(quoted[slice(*span)]))}, and the least is three") for span in spans)
    return Finding(
        f"{'a part' if len(spans) == 1 else f'{len(spans)} parts'} of the quotation `{quotation.excerpt.record.label}`"
        f" {'has' if len(spans) == 1 else 'have'} too few words",
        first,
        tuple(others),
        help=tuple(_help(quotation)),
    )


def _help(quotation: Sought) -> Iterator[str]:
    """Propose the quotation without what is too short, where that is one."""
    quoted = quotation.quoted
    yield "quote some words more on that side of the cut, as the source has them"
    rest = joined(quoted[slice(*span)] for span in parts(quoted) if word_count(quoted[slice(*span)]) >= FEWEST_WORDS)
    if rest and isinstance(quotation.located_as(rest), Found):
        yield f"or leave it out:\nexact: {scalar(rest)}"


RULE = Rule(
    name="quote-cut-part",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-too-short"),
    needs_text=True,
)

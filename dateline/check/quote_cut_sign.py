"""A cut in a quotation is written otherwise, or nothing is left out at it.

Where words are left out of a quotation, ` […] ` stands in their place, with a space on both sides; the site shows it as ours. All
other dots are taken for the source's own. A quotation may begin and end between any two words, so no cut stands at its ends.

    exact: "The mayor called the plan ... for all islanders"          wrong: the source has no dots
    exact: "The mayor called the plan […] for all islanders"          right
    exact: "[…] The mayor called the plan “a lifeline”"               wrong: no word before it is quoted
    exact: "The mayor called the plan “a lifeline”"                   right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._cuts import cut_as_needed, gaps, idle, respelt
from dateline.check._sought import Sought, sought
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.cut import SIGN, between, cut_signs, joined, likely_signs, parts
from dateline.quotes.locate import Found, Spans
from dateline.quotes.sequence import Malformed
from dateline.text.yaml_values import scalar

_CUT = f"` {SIGN} `"


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation with a cut that is none, or is not written as one."""
    for quotation in sought(timeline):
        match quotation.place:
            case Found(spans=spans) if len(spans) > 1:
                yield from _idle(quotation, spans)
            case Malformed(part=(start, end)) if start == end:
                yield from _empty(quotation)
            case _:
                meant = respelt(quotation)
                if meant is not None:
                    yield _finding(quotation, likely_signs(quotation.quoted), meant.words, meant.spans)


def _idle(quotation: Sought, spans: Spans) -> Iterator[Finding]:
    """Yield a finding for the cuts at which no word is left out."""
    needless = idle(quotation, spans)
    if not needless:
        return
    first, *others = (quotation.at_words(*between(spans, number), "no word of the source is left out here") for number in needless)
    yield Finding(
        f"the quotation is cut where `{quotation.source_id}` goes on",
        first,
        (*others, *(quotation.in_text(spans[number][0], spans[number + 1][1], "one passage") for number in needless)),
        help=(f"take the {'cut' if len(needless) == 1 else 'cuts'} out:\nexact: {scalar(cut_as_needed(quotation, spans))}",),
    )


def _empty(quotation: Sought) -> Iterator[Finding]:
    """Yield a finding for cuts with nothing on one side of them; words that are cuts alone are too short (quote-too-short)."""
    words = quotation.quoted
    filled = [words[start:end] for start, end in parts(words) if start < end]
    if filled:
        yield _finding(quotation, cut_signs(words), joined(filled))


def _finding(quotation: Sought, places: Spans, mended: str, spans: Spans = ()) -> Finding:
    """Return the finding for the signs at these places that are no cuts, or stand where none is."""
    words = quotation.quoted
    at_ends = [place for place in places if not words[: place[0]].strip() or not words[place[1] :].strip()]
    astray = [place for place in places if words[slice(*place)] != SIGN or f" {words} "[place[0] : place[1] + 2] != f" {SIGN} "]
    if at_ends:
        side, where = ("begins", "before") if not words[: at_ends[0][0]].strip() else ("ends", "after")
        headline = f"the quotation {side} with `{words[slice(*at_ends[0])]}`, which `{quotation.source_id}` does not have there"
        said, labels, cure = f"no cut stands {where} the words", at_ends, "a quotation may begin and end between any two words; write"
    elif astray and words[slice(*astray[0])] == SIGN:
        headline = "a cut of the quotation has no space beside it"
        said, labels, cure = "words of the source are left out here", astray, "write the cut with a space on both sides"
    elif astray:
        headline = f"a cut is written {_CUT}, and the quotation has `{words[slice(*astray[0])]}`"
        said, labels, cure = "words of the source are left out here", astray, "write the cut with a space on both sides"
    else:
        headline, said = "two cuts of the quotation stand side by side", "no words stand between the two"
        labels, cure = [(places[0][0], places[-1][1])], "write one"
    first, *others = (quotation.at_words(*place, said) for place in labels)
    left_out = [quotation.in_text(*_bare(quotation.text.text, *gap), "left out") for gap in gaps(spans)]
    return Finding(headline, first, (*others, *left_out), help=(f"{cure}:\nexact: {scalar(mended)}",))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the spaces at its ends."""
    gap = text[start:end]
    return start + len(gap) - len(gap.lstrip(" ")), end - len(gap) + len(gap.rstrip(" "))


RULE = Rule(
    name="quote-cut-sign",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment",),
    needs_text=True,
)

"""A quotation does not stand in its source, word for word.

A reader who follows a quotation to its source must meet the very words. So `exact` is compared with the text sign for
sign; only runs of white space count as one space. Capitals, quotation marks, dashes and digits are not passed over.

The report shows the nearest passage of the source and marks where the words differ. Copy the passage as it is printed
there. If the words were never the source's, the summary is the place for them, without quotation marks.

    exact: "The mayor called the plan “a lifeline” for most islanders"      wrong: the source has `all`
    exact: "The mayor called the plan “a lifeline” for all islanders"       right
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.check._dangers import dangers
from dateline.check._elsewhere import standing
from dateline.check._ordinals import nth_word
from dateline.check._pasteable import short
from dateline.check._sought import Sought, in_text, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Timeline
from dateline.quotes.locate import Missing, locate
from dateline.quotes.nearest import Difference, Passage, nearest
from dateline.quotes.words import word_count
from dateline.text.node import Scalar
from dateline.text.yaml_values import scalar

_MOST_MARKED = 3
_CURLY = re.compile("[“”„‟«»‘’‚‹›](.+)[“”„‟«»‘’‚‹›]")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that its source does not have."""
    for quotation in sought(timeline):
        # Signs without a word are too short to be a quotation, wherever they stand (quote-too-short).
        if isinstance(quotation.place, Missing) and word_count(quotation.quoted):
            yield _in_curly_marks(quotation) or _finding(quotation, timeline)


def _in_curly_marks(quotation: Sought) -> Finding | None:
    """Return a finding where nothing but marks around the whole value, meant for YAML, keeps it from standing in the source."""
    node = quotation.event.record.origin.node(quotation.pointer("exact"))
    inside = _CURLY.fullmatch(quotation.quoted) if isinstance(node, Scalar) and node.style == "plain" else None
    if inside is None or isinstance(locate(inside[1], None, None, quotation.text, quotation.source.language), Missing):
        return None
    return Finding(
        f"the quotation is in curly marks, which `{quotation.source_id}` does not have",
        quotation.at("exact", "the marks around the value are curly, and YAML takes straight ones"),
        help=(f"write:\nexact: {scalar(inside[1])}",),
    )


def _finding(quotation: Sought, timeline: Timeline) -> Finding:
    elsewhere = list(standing(quotation.quoted, timeline, but=quotation.source_id)) if word_count(quotation.quoted) > 1 else []
    if elsewhere:
        source, place = elsewhere[0]
        return Finding(
            f"the quotation stands in `{source.record.id}`, not in `{quotation.source_id}`",
            quotation.at("exact", f"word for word in `{source.record.id}`"),
            (quotation.at("source", "does not have these words"), in_text(source, *place, "here")),
            help=(f"name the source that has the words:\nsource: {source.record.id}",),
            note=tuple(f"they stand in `{other.record.id}` too" for other, _ in elsewhere[1:]),
        )
    passage = nearest(quotation.quoted, quotation.text)
    if passage is None or not passage.differences:
        return Finding(
            f"the quotation stands nowhere in the text of `{quotation.source_id}`",
            quotation.at("exact", "nothing there is near these words, and no other source has them"),
            (quotation.at("source", "looked for here"),),
            help=(
                "copy the words as the source prints them, or name the source that they were taken from: `cite --all WORDS` looks in all",
            ),
        )
    return _near(quotation, passage)


def _near(quotation: Sought, passage: Passage) -> Finding:
    differences, words, text = passage.differences, quotation.quoted, quotation.text.text
    first, *others = differences[:_MOST_MARKED]
    nth = nth_word(words, first.quote[0])
    alike = all(_alike(difference, words, text) for difference in differences)
    headline = f"the quotation leaves the text of `{quotation.source_id}` at its {nth}" + (", though both look alike" if alike else "")
    labels = [quotation.at("source", "quoted from here")]
    labels += [quotation.at_words(*other.quote, _theirs(other, text)) for other in others]
    labels += _in_source(quotation, passage)
    unmarked = len(differences) - _MOST_MARKED
    more = (f"the words differ at {'one more place' if unmarked == 1 else f'{unmarked} more places'}",) if unmarked > 0 else ()
    return Finding(
        headline,
        quotation.at_words(*first.quote, _theirs(first, text)),
        tuple(labels),
        help=(f"if this passage is meant, quote it as the source prints it:\nexact: {scalar(text[passage.start : passage.end])}",),
        note=(*dangers(words, text, differences), *more),
    )


def _alike(difference: Difference, words: str, text: str) -> bool:
    """Say whether no eye tells both sides apart; capital and small letters it does."""
    return difference.invisible is not None and words[slice(*difference.quote)].lower() != text[slice(*difference.source)].lower()


def _theirs(difference: Difference, text: str) -> str:
    """Say at the words given what the source has."""
    source = short(text[slice(*difference.source)])
    if difference.invisible is not None:
        return difference.invisible
    match difference.kind:
        case "added":
            return "the source does not have this"
        case "missing":
            return f"`{source}` is left out here"
        case "replaced":
            return f"the source has `{source}`"


def _in_source(quotation: Sought, passage: Passage) -> Iterator[Label]:
    """Yield labels at the source's words that the quotation has otherwise; at the whole passage if it only lacks words."""
    marked = [difference.source for difference in passage.differences[:_MOST_MARKED] if difference.kind != "added"]
    for number, span in enumerate(marked or [(passage.start, passage.end)]):
        yield quotation.in_text(*span, "nearest passage" if number == 0 else "")


RULE = Rule(
    name="quote-not-verbatim",
    severity=Severity.ERROR,
    doc=__doc__ or "",
    about=Timeline,
    find=find,
    guarded=True,
    yields_to=("quote-cut-by-comment", "quote-only-title"),
    needs_text=True,
)

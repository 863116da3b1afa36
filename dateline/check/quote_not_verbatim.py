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
from dataclasses import replace

from dateline.check._apart import apart
from dateline.check._cuts import respelt
from dateline.check._dangers import dangers
from dateline.check._elsewhere import nearly_standing, standing
from dateline.check._folding import at_line_end
from dateline.check._negations import are_known
from dateline.check._ordinals import nth_word
from dateline.check._pasteable import short
from dateline.check._sought import Sought, in_text, sentence_in, sought
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.model.timeline import Source, Timeline
from dateline.quotes.cut import joined, parts
from dateline.quotes.locate import Found, Missing, locate
from dateline.quotes.nearest import Difference, Passage, nearest
from dateline.quotes.words import word_count
from dateline.text.node import Scalar
from dateline.text.yaml_values import scalar

_MOST_MARKED = 3
_MOST_SEARCHED = 20
"""Quotations for which all texts are looked through for what is near: that takes its time."""
_CURLY = re.compile("[“”„‟«»‘’‚‹›](.+)[“”„‟«»‘’‚‹›]")


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation that its source does not have."""
    for number, quotation in enumerate(_missing(timeline)):
        finding = _in_curly_marks(quotation) or _finding(quotation, timeline, searches=number < _MOST_SEARCHED)
        # Of a text that was changed nobody knows which of the two is the publication's: nothing of the words is to be altered yet.
        yield finding if quotation.is_as_archived else replace(finding, help=(_changed(quotation),))


def _changed(quotation: Sought) -> str:
    file = quotation.source.record.text
    assert file is not None, "a text that was changed was read from a file"
    return f"{file.path} is not the text that was archived (seed-hash): bring that back first, for the quotation may well stand in it"


def _missing(timeline: Timeline) -> Iterator[Sought]:
    for quotation in sought(timeline):
        # Signs without a word are too short to be a quotation, wherever they stand (quote-too-short), and words that
        # would stand with their cuts written as such lack nothing else (quote-cut-sign).
        if isinstance(quotation.place, Missing) and word_count(quotation.quoted) and not (respelt(quotation) or apart(quotation, timeline)):
            yield quotation


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


def _finding(quotation: Sought, timeline: Timeline, *, searches: bool) -> Finding:
    """Return the finding for words that do not stand; `searches` has all other texts looked through for what is near."""
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
    passage = _nearest(quotation)
    if passage is None or not passage.differences:
        words = quotation.quoted[slice(*quotation.part)]
        return _nowhere(quotation, nearly_standing(words, timeline, but=quotation.source_id) if searches else None)
    return _near(quotation, passage)


def _nowhere(quotation: Sought, like: tuple[Source, Passage] | None) -> Finding:
    """Return the finding for words that nothing in their source is near to; `like` is where another source has such words."""
    whole = quotation.part == (0, len(quotation.quoted))
    said = "nothing there is near these words" + (", and no other source has them" if whole and like is None else "")
    cures = ["copy the words as the source prints them, or name the source that they were taken from: `cite --all WORDS` looks in all"]
    there: list[Label] = []
    if like is not None:
        source, passage = like
        there.append(in_text(source, passage.start, passage.end, f"`{source.record.id}` nearly has them"))
        cures.insert(0, f"if they were taken from there, name that source:\nsource: {source.record.id}")
    return Finding(
        f"{'the' if whole else 'a part of the'} quotation stands nowhere in the text of `{quotation.source_id}`",
        quotation.at("exact", said) if whole else quotation.at_words(*quotation.part, said),
        (quotation.at("source", "looked for here"), *there),
        help=tuple(cures),
    )


def _nearest(quotation: Sought) -> Passage | None:
    """Return the passage that is nearest to the words that do not stand, as seen from the whole quotation."""
    start, end = quotation.part
    passage = nearest(quotation.quoted[start:end], quotation.text)
    if passage is None or not start:
        return passage
    moved = (replace(each, quote=(each.quote[0] + start, each.quote[1] + start)) for each in passage.differences)
    return replace(passage, differences=tuple(moved))


def _near(quotation: Sought, passage: Passage) -> Finding:
    differences, words, text = passage.differences, quotation.quoted, quotation.text.text
    first, *others = differences[:_MOST_MARKED]
    nth = nth_word(words, first.quote[0])
    mended = _mended(quotation, text[passage.start : passage.end])
    alike = all(_alike(difference, words, text) for difference in differences)
    found = dangers(words, text, differences, quotation.source.language)
    brief = next((danger.brief for danger in found if danger.brief), None)
    so = ", though both look alike" if alike else f", and {brief}" if brief else ""
    labels = [quotation.at("source", "quoted from here")]
    labels += [quotation.at_words(*other.quote, _theirs(quotation, other)) for other in others]
    labels += _in_source(quotation, passage)
    unmarked = len(differences) - _MOST_MARKED
    more = (f"the words differ at {'one more place' if unmarked == 1 else f'{unmarked} more places'}",) if unmarked > 0 else ()
    return Finding(
        f"the quotation leaves the text of `{quotation.source_id}` at its {nth}{so}",
        quotation.at_words(*first.quote, _theirs(quotation, first)),
        tuple(labels),
        help=(
            f"if this passage is meant, quote it as the source prints it:\nexact: {scalar(mended)}",
            *(_cut(quotation, differences) if brief is None else ()),
        ),
        note=(*(danger.said for danger in found), *_sentence(quotation, passage), *more),
    )


def _cut(quotation: Sought, differences: tuple[Difference, ...]) -> Iterator[str]:
    """Yield the quotation with a cut where words are left out, if it lacks nothing else. Never where the sense is in danger, or may be."""
    missing = [difference.source for difference in differences if difference.kind == "missing" and quotation.has_words(*difference.source)]
    if len(differences) == len(missing) == 1 and are_known(quotation.source.language):
        at = differences[0].quote[0]
        cut = joined((quotation.quoted[:at].rstrip(), quotation.quoted[at:].lstrip()))
        if isinstance(quotation.located_as(cut), Found):
            yield f"or mark what is left out, if that changes nothing of the sense:\nexact: {scalar(cut)}"


def _sentence(quotation: Sought, passage: Passage) -> Iterator[str]:
    """Yield the sentence of the passage, where it says more than the passage."""
    words = quotation.text.text[passage.start : passage.end]
    sentence = sentence_in(quotation.source, passage.start, passage.end)
    if word_count(sentence) > word_count(words):
        yield f"the whole sentence there: {sentence}"


def _mended(quotation: Sought, words: str) -> str:
    """Return the quotation with the source's words for the part that does not stand, and for other parts that do not stand either."""
    quoted = quotation.mended(words)
    others = [quoted[start:end] for start, end in parts(quoted)]
    return joined(_as_printed(quotation, part) for part in others) if len(others) > 1 else quoted


def _as_printed(quotation: Sought, words: str) -> str:
    passage = nearest(words, quotation.text) if isinstance(quotation.located_as(words), Missing) else None
    return quotation.text.text[passage.start : passage.end] if passage is not None else words


def _alike(difference: Difference, words: str, text: str) -> bool:
    """Say whether no eye tells both sides apart; capital and small letters it does, and a space."""
    ours, theirs = words[slice(*difference.quote)], text[slice(*difference.source)]
    return difference.invisible is not None and ours.lower() != theirs.lower() and not _only_spaces(ours, theirs)


def _only_spaces(ours: str, theirs: str) -> bool:
    """Say whether nothing but a space stands on either side."""
    return not (ours + theirs).strip(" ")


def _theirs(quotation: Sought, difference: Difference) -> str:
    """Say at the words given what the source has."""
    theirs = quotation.text.text[slice(*difference.source)]
    source = short(theirs)
    if at_line_end(quotation, *difference.quote, theirs):
        return f"YAML reads the line end here as a space: the source has `{source}`"
    ours = quotation.quoted[slice(*difference.quote)]
    if _only_spaces(ours, theirs):
        return f"a space is {'too many' if ours else 'missing'} here"
    if difference.invisible is not None:
        return difference.invisible
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return f"a space is {'too many' if ours.count(' ') > theirs.count(' ') else 'missing'}: the source has `{source}`"
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

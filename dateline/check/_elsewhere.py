"""Where words stand whole: in one text, in one excerpt, and among all the texts of a collection."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.timeline import Excerpt, Source, Timeline
from dateline.quotes.cut import CUT
from dateline.quotes.edges import faults
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.nearest import Passage, nearest
from dateline.quotes.normalise import Normalised, Span, normalise
from dateline.quotes.sequence import Place, locate_quotation

_NEAR = 80.0
"""What a passage of another source has to score: among many texts chance does better than in one."""


def first_place(words: str, text: Normalised, language: str) -> Span | None:
    """Return the first place of `words` in `text` that cuts no word or number.

    >>> from dateline.quotes.normalise import normalise
    >>> first_place("art", normalise("A part of art."), "en")
    (10, 13)
    """
    return _first(locate(words, None, None, text, language))


def place_in_excerpt(words: str, excerpt: Excerpt) -> Span | None:
    """Return the first place of `words` in the words of an excerpt; across a cut none stand."""
    at = 0
    for part in excerpt.parts:
        place = first_place(words, normalise(part), excerpt.language)
        if place is not None:
            return at + place[0], at + place[1]
        at += len(part) + len(CUT)
    return None


def whole_words(excerpt: Excerpt, start: int, end: int) -> Span:
    """Return the span of words in an excerpt with what its edges cut: "Sunday" in "the Sunday-night vote" stands there with its night."""
    for edge in faults(excerpt.words, start, end, excerpt.language):
        start, end = min(start, edge.whole[0]), max(end, edge.whole[1])
    return start, end


def crosses_cut(words: str, excerpt: Excerpt) -> bool:
    """Tell whether words that do not stand in an excerpt would, did they not run across a cut of it."""
    return len(excerpt.parts) > 1 and words.replace(CUT, " ") in " ".join(excerpt.parts)


def standing(quotation: str, timeline: Timeline, *, but: str | None = None) -> Iterator[tuple[Source, Span]]:
    """Yield each source, by id, in whose text a quotation stands, and its first place there; `but` names one that is passed over."""
    gap = timeline.site.policy.cut_gap
    for id, source in timeline.sources.items():
        if source.text is not None and id != but:
            place = _first(locate_quotation(quotation, None, None, source.text, source.language, gap))
            if place is not None:
                yield source, place


def _first(place: Place) -> Span | None:
    match place:
        case Found(start=start, end=end):
            return start, end
        case Ambiguous(places=places):
            return places[0]
        case _:
            return None


def nearly_standing(words: str, timeline: Timeline, *, but: str | None = None) -> tuple[Source, Passage] | None:
    """Return the nearest passage of all texts and its source, None where nothing is near; `but` names a source that is passed over."""
    best: tuple[Source, Passage] | None = None
    for id, source in timeline.sources.items():
        passage = nearest(words, source.text) if source.text is not None and id != but else None
        if passage is not None and passage.score >= (best[1].score + 1 if best else _NEAR):
            best = source, passage
    return best

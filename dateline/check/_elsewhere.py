"""Where words stand whole: in one text, and among all the texts of a collection."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.timeline import Source, Timeline
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.nearest import Passage, nearest
from dateline.quotes.normalise import Normalised, Span


def first_place(words: str, text: Normalised, language: str) -> Span | None:
    """Return the first place of `words` in `text` that cuts no word or number.

    >>> from dateline.quotes.normalise import normalise
    >>> first_place("art", normalise("A part of art."), "en")
    (10, 13)
    """
    match locate(words, None, None, text, language):
        case Found(start=start, end=end):
            return start, end
        case Ambiguous(places=places):
            return places[0]
        case _:
            return None


def standing(words: str, timeline: Timeline, *, but: str | None = None) -> Iterator[tuple[Source, Span]]:
    """Yield each source, by id, in whose text `words` stand, and their first place there; `but` names one that is passed over."""
    for id, source in timeline.sources.items():
        place = first_place(words, source.text, source.language) if source.text is not None and id != but else None
        if place is not None:
            yield source, place


_NEAR = 80.0
"""What a passage of another source has to score: among many texts chance does better than in one."""


def nearly_standing(words: str, timeline: Timeline, *, but: str | None = None) -> tuple[Source, Passage] | None:
    """Return the nearest passage of all texts and its source, None where nothing is near; `but` names a source that is passed over."""
    best: tuple[Source, Passage] | None = None
    for id, source in timeline.sources.items():
        passage = nearest(words, source.text) if source.text is not None and id != but else None
        if passage is not None and passage.score >= (best[1].score + 1 if best else _NEAR):
            best = source, passage
    return best

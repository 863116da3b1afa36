"""Find the passage that was probably meant by words that do not stand in their source.

In here: where in a long text to look, whether the find is worth showing. Not in here: whether
a quotation stands (`locate.py`: nothing found here ever makes one pass), words for the curator.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from dateline.quotes.alike import APOSTROPHES, DASHES, QUOTATION_MARKS
from dateline.quotes.differences import Change, Difference, compare
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.passage import sentence_span

__all__ = ["Change", "Difference", "Passage", "nearest", "nearest_in_turn", "plain"]

_LONGEST: Final = 400
"""Characters compared at a time: more than a site lets one quote unless it says so, and few enough for 200 kB in 50 ms."""
_MARGIN: Final = 120
"""Characters beside the window, besides half its length, among which the rest of a quotation may stand if words were dropped."""
_SNAP: Final = 40
"""How far the end of a word is looked for: scripts without spaces have none."""

# Unrelated news texts score about 51 for a whole sentence, but chance does better with few
# words: of three words 19 in 20 stay below 83, of seven below 70, of fifteen below 60.
_SHORT: Final = 60
_FLOOR: Final = 60.0
_FLOOR_OF_SHORT: Final = 75.0
_TAKEN: Final = "\0"
"""What stands in the place of a passage that was found before: no text holds it."""
_FLOOR_OF_WINDOW: Final = 50.0
"""A window is as long as the words given, so where words were dropped it holds half a passage; the passage then scores higher."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The nearest passage, its sentence, how near it is (0 to 100) and every difference in order.

    Positions are those of the normalised source, in `Difference.quote` those of the
    normalised quotation.
    """

    start: int
    end: int
    sentence: Span
    score: float
    differences: tuple[Difference, ...]


def nearest(exact: str, source: Normalised) -> Passage | None:
    """Return the passage of `source` that is nearest to `exact`, or None where nothing is near.

    Of very long words those around the place where they leave the source are compared.

    >>> from dateline.quotes.normalise import normalise
    >>> passage = nearest("a lifeline for most islanders", normalise("He called it a lifeline for all islanders."))
    >>> passage and [(change.kind, change.quote, change.source) for change in passage.differences]
    [('replaced', (15, 19), (28, 31))]
    """
    return next(nearest_in_turn(exact, source), None)


def nearest_in_turn(exact: str, source: Normalised, *, within: float = 100.0) -> Iterator[Passage]:
    """Yield the passage of `source` that is nearest to `exact`, then the nearest beside it, and so on while anything is near.

    None scores more than `within` below the first.
    """
    quote, text = normalise_words(exact), source.text
    search = _Search(quote, _part(quote, text), text, plain(text), _FLOOR_OF_WINDOW)
    best = 0.0
    while (found := search.nearest()) is not None and found.score >= best - within:
        best = max(best, found.score)
        start, end = found.passage
        yield Passage(start, end, sentence_span(text, start, end), found.score, found.differences)
        search = search.without(found.passage, found.window_score - within)


class _Near(NamedTuple):
    """A place that is near, how near, and how near the stretch of equal length is by which it was found."""

    passage: Span
    score: float
    window_score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class _Search:
    """A search for a part of a quotation in what is left of a text; `least` is what a window has to score."""

    quote: str
    part: Span
    text: str
    plain: str
    least: float

    def nearest(self) -> _Near | None:
        """Return the nearest place, None where nothing is near."""
        # Imported here because only a miss needs it: a build in which every quotation stands, and nearly
        # every build is one, would else pay a sixth of its start-up for a message that it never prints.
        from rapidfuzz.fuzz import partial_ratio_alignment, ratio

        words = plain(self.quote[slice(*self.part)])
        window = partial_ratio_alignment(words, self.plain, score_cutoff=self.least) if words and self.text else None
        region = _region(self.text, window.dest_start, window.dest_end) if window else None
        compared = compare(self.quote, self.part, self.text, region) if region else None
        if window is None or compared is None:
            return None
        passage, differences = compared
        score = max(window.score, ratio(words, self.plain[slice(*passage)]))
        floor = _FLOOR_OF_SHORT if min(len(words), len(self.text)) < _SHORT else _FLOOR
        is_new = _TAKEN not in self.text[slice(*passage)]
        return _Near(passage, score, window.score, differences) if score >= floor and is_new else None

    def without(self, found: Span, least: float) -> "_Search":
        """Return the search for what else is near: what was found is not found again."""
        start, end = found
        text, folded = (f"{whole[:start]}{_TAKEN * (end - start)}{whole[end:]}" for whole in (self.text, self.plain))
        return replace(self, text=text, plain=folded, least=max(self.least, least))


def _part(quote: str, text: str) -> Span:
    """Return the part of `quote` to compare: all of it, or of a very long one where it leaves `text`."""
    if len(quote) <= _LONGEST:
        return 0, len(quote)
    standing = bisect_left(range(len(quote) + 1), True, key=lambda length: quote[:length] not in text) - 1
    start = max(0, min(standing - _LONGEST // 2, len(quote) - _LONGEST))
    return _snapped(quote, start, min(len(quote), start + _LONGEST))


def _region(text: str, start: int, end: int) -> Span:
    """Return the window widened to where the words that it lacks may stand."""
    margin = (end - start) // 2 + _MARGIN
    return _snapped(text, max(0, start - margin), min(len(text), end + margin))


def _snapped(text: str, start: int, end: int) -> Span:
    """Return the span with both ends moved outwards to the nearest space, where one is near."""
    space_before = text.rfind(" ", max(0, start - _SNAP), start)
    space_after = text.find(" ", end, end + _SNAP)
    return space_before + 1 or start, space_after if space_after >= 0 else end


def plain(text: str) -> str:
    """Return `text` without case and kinds of quotation marks and dashes, every position kept.

    >>> plain("The “Vote” – at last")
    'the "vote" - at last'
    """
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text
    for chars, instead in ((APOSTROPHES, "'"), (QUOTATION_MARKS, '"'), (DASHES, "-")):
        for char in chars:
            folded = folded.replace(char, instead)
    return folded

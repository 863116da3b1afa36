"""Find the passage that was probably meant by words that do not stand in their source.

In here: where in a long text to look, whether the find is worth showing. Not in here: whether
a quotation stands (`locate.py`: nothing found here ever makes one pass), words for the curator.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from dateline.quotes.alike import APOSTROPHES, DASHES, QUOTATION_MARKS
from dateline.quotes.differences import Change, Difference, compare
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.passage import sentence_span

__all__ = ["Change", "Difference", "Passage", "nearest"]

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
    # Imported here because only a miss needs it: a build in which every quotation stands, and nearly
    # every build is one, would else pay a sixth of its start-up for a message that it never prints.
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio

    quote, text = normalise_words(exact), source.text
    part = _part(quote, text)
    words = _plain(quote[slice(*part)])
    window = partial_ratio_alignment(words, _plain(text), score_cutoff=_FLOOR_OF_WINDOW) if words and text else None
    compared = compare(quote, part, text, _region(text, window.dest_start, window.dest_end)) if window else None
    if window is None or compared is None:
        return None
    passage, differences = compared
    score = max(window.score, ratio(words, _plain(text[slice(*passage)])))
    floor = _FLOOR_OF_SHORT if min(len(words), len(text)) < _SHORT else _FLOOR
    return Passage(*passage, sentence_span(text, *passage), score, differences) if score >= floor else None


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


def _plain(text: str) -> str:
    """Return `text` without case and kinds of quotation marks and dashes, every position kept."""
    lower = text.lower()
    plain = lower if len(lower) == len(text) else text
    for chars, instead in ((APOSTROPHES, "'"), (QUOTATION_MARKS, '"'), (DASHES, "-")):
        for char in chars:
            plain = plain.replace(char, instead)
    return plain

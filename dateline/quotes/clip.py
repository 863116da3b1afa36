"""Cut an excerpt out of a text around words that are meant: whole words, marks in pairs, neither too short nor too long.

In here: where it begins and ends, and which words beside it make its place the only one. Not in here: finding the words
(`recall.py`), writing the excerpt down.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dateline.quotes.edges import faults
from dateline.quotes.locate import Ambiguous, Found, locate
from dateline.quotes.normalise import Normalised, Span
from dateline.quotes.passage import sentence_span
from dateline.quotes.words import word_count

Change: TypeAlias = Literal["as meant", "widened", "shortened"]

_PAIRS: Final = ("“”", "„“", "«»", "»«", "「」", "『』", "()", "[]")
_BETWEEN: Final = ".,!?…"
"""What may stand between the last word and the mark that closes."""
_WORD_AFTER: Final = re.compile(r" *\S+")
_WORD_BEFORE: Final = re.compile(r"\S+ *$")
_PARTED_BEFORE: Final = re.compile(r"\w+- $")
_PARTED_AFTER: Final = re.compile(r"(?:\w-|-) \w+")
"""A word that a printed line parts, as texts of PDFs have it: `har- bour`, since a line end counts as a space."""
_FAR: Final = 200
"""Characters in which the next word is looked for; a longer one is no word."""


@dataclass(frozen=True, slots=True)
class Clip:
    """An excerpt in the normalised text; `prefix` and `suffix` are the words beside it that are needed to tell its place.

    `change` says whether it has more words than were meant, for too few prove nothing, or fewer, for too many are not quoted.
    `is_one` is False where it stands elsewhere too, and as many words around it as may be given do not tell its place.
    """

    start: int
    end: int
    prefix: str | None
    suffix: str | None
    change: Change
    is_one: bool = True


def clip(place: Span, source: Normalised, language: str, *, fewest_words: int, most_characters: int) -> Clip:
    """Return the excerpt that has the words at `place` of `source`.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("After the cease-fire they spoke of “a lifeline”. All slept.")
    >>> found = clip((15, 45), text, "en", fewest_words=3, most_characters=300)
    >>> text.text[found.start : found.end], found.change
    ('cease-fire they spoke of “a lifeline”', 'as meant')
    """
    text = source.text
    start, end = _in_pairs(text, *_whole_words(text, *place, language))
    change: Change = "as meant"
    if word_count(text[start:end]) < fewest_words:
        start, end = _whole_words(text, *_widened(text, start, end, fewest_words, most_characters), language)
        change = "widened"
    if end - start > most_characters:
        end = _shortened(text, start, start + most_characters)
        change = "shortened"
    match locate(text[start:end], None, None, source, language):
        case Found():
            return Clip(start, end, None, None, change)
        case Ambiguous(places=places, proposals=proposals) if (start, end) in places:
            number = places.index((start, end))
            untold = Clip(start, end, None, None, change, is_one=False)
            return next((Clip(start, end, each.prefix, each.suffix, change) for each in proposals if each.place == number), untold)
        case _:
            return Clip(start, end, None, None, change, is_one=False)


def _whole_words(text: str, start: int, end: int, language: str) -> Span:
    """Return the span with what its edges cut taken in, and the other part of a word that is parted at the end of a line."""
    for edge in faults(text, start, end, language):
        start, end = min(start, edge.whole[0]), max(end, edge.whole[1])
    if before := _PARTED_BEFORE.search(text[max(0, start - _FAR) : start]):
        start -= len(before[0])
    if after := _PARTED_AFTER.match(text, end - 1, end + _FAR):
        end = after.end()
    return start, end


def _in_pairs(text: str, start: int, end: int) -> Span:
    """Return the span with the marks beside it whose other half it holds."""
    for opening, closing in _PAIRS:
        inside = text[start:end]
        missing = inside.count(opening) - inside.count(closing)
        if missing > 0 and inside.rfind(opening) > inside.rfind(closing):
            after = end + (text[end : end + 1] != "" and text[end] in _BETWEEN)
            end = after + 1 if text[after : after + 1] == closing else end
        elif missing < 0 and text[start - 1 : start] == opening:
            start -= 1
    return start, end


def _widened(text: str, start: int, end: int, fewest: int, most: int) -> Span:
    """Return the sentence where that is long enough and not too long, else the span with the words beside it, one on each side in turn."""
    first, last = sentence_span(text, start, end)
    if word_count(text[first:last]) >= fewest and last - first <= most:
        return first, last
    while word_count(text[start:end]) < fewest and (start > 0 or end < len(text)):
        after = _WORD_AFTER.match(text, end, end + _FAR)
        before = _WORD_BEFORE.search(text[max(0, start - _FAR) : start])
        if after is None and before is None:
            break
        end = after.end() if after else end
        if before and word_count(text[start:end]) < fewest:
            start -= len(before[0])
    return start, end


def _shortened(text: str, start: int, limit: int) -> int:
    """Return the end of the last sentence that ends before `limit`, else of the last word."""
    end = start
    while (stop := sentence_span(text, end, end + 1)[1]) <= limit and stop > end:
        end = stop + 1
    if end > start:
        return end - 1
    space = text.rfind(" ", start, limit + 1)
    return space if space > start else limit

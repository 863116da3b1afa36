"""Cut an excerpt out of a text around words that are meant: whole words, marks in pairs, neither too short nor too long.

In here: where it begins and ends, or each part of it does, and which words beside it make its place the only one. Not in
here: finding the words (`recall.py`), writing the excerpt down.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dateline.quotes.edges import faults
from dateline.quotes.locate import Ambiguous, Found, Spans, locate
from dateline.quotes.normalise import Normalised, Span
from dateline.quotes.passage import sentence_span
from dateline.quotes.sequence import FEWEST_WORDS, Place, locate_quotation
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

    `spans` is where it stands: one, or one for each part of an excerpt with cuts.
    `change` says whether it has more words than were meant, for too few prove nothing, or fewer, for too many are not quoted.
    `is_one` is False where it stands elsewhere too, and as many words around it as may be given do not tell its place.
    """

    spans: Spans
    prefix: str | None
    suffix: str | None
    change: Change
    is_one: bool = True

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]

    def words(self, source: Normalised) -> str:
        """Return its words as the source has them, with its cuts."""
        return Found(self.spans).words(source)


def clip(place: Span, source: Normalised, language: str, *, fewest_words: int, most_characters: int) -> Clip:
    """Return the excerpt that has the words at `place` of `source`.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("After the cease-fire they spoke of “a lifeline”. All slept.")
    >>> found = clip((15, 45), text, "en", fewest_words=3, most_characters=300)
    >>> text.text[found.start : found.end], found.change
    ('cease-fire they spoke of “a lifeline”', 'as meant')
    """
    start, end = _sound(place, source.text, language)
    change: Change = "as meant"
    if word_count(source.text[start:end]) < fewest_words:
        sentence = _sentence(source.text, start, end, fewest_words, most_characters)
        start, end = _whole_words(source.text, *(sentence or _widened(source.text, start, end, fewest_words)), language)
        change = "widened"
    if end - start > most_characters:
        end = _shortened(source.text, start, start + most_characters)
        change = "shortened"
    span = (start, end)
    return _told((span,), change, locate(source.text[start:end], None, None, source, language))


def clip_parts(
    places: Sequence[Span], source: Normalised, language: str, *, fewest_words: int, most_characters: int, gap: int
) -> Clip | None:
    """Return the excerpt that has the words at several places, cut where words lie between; None where it would be too long.

    Places stand in the text's order, and a cut may leave out `gap` characters.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("The council met on Monday and, after hours, voted for the pier.")
    >>> found = clip_parts([(4, 11), (44, 57)], text, "en", fewest_words=3, most_characters=300, gap=300)
    >>> found and found.words(text)
    'The council met […] voted for the'
    """
    if len(places) == 1:
        return clip(places[0], source, language, fewest_words=fewest_words, most_characters=most_characters)
    text = source.text
    spans: list[Span] = []
    change: Change = "as meant"
    for place in places:
        span = _sound(place, text, language)
        if word_count(text[slice(*span)]) < FEWEST_WORDS:
            first, last = _sentence(text, *span, FEWEST_WORDS, len(text)) or (0, len(text))
            start, end = _widened(text[first:last], span[0] - first, span[1] - first, FEWEST_WORDS)
            span, change = _whole_words(text, first + start, first + end, language), "widened"
        if spans and (span[0] <= spans[-1][1] or not any(map(str.isalnum, text[spans[-1][1] : span[0]]))):
            spans[-1] = (spans[-1][0], max(spans[-1][1], span[1]))
        else:
            spans.append(span)
    if len(spans) == 1:
        return clip(spans[0], source, language, fewest_words=fewest_words, most_characters=most_characters)
    words = Found(tuple(spans)).words(source)
    if len(words) > most_characters:
        return None
    return _told(tuple(spans), change, locate_quotation(words, None, None, source, language, gap))


def _sound(place: Span, text: str, language: str) -> Span:
    """Return the span in whole words, with marks in pairs."""
    return _in_pairs(text, *_whole_words(text, *place, language))


def _sentence(text: str, start: int, end: int, fewest: int, most: int) -> Span | None:
    """Return the sentence of the span, if it is long enough and not too long."""
    first, last = sentence_span(text, start, end)
    return (first, last) if word_count(text[first:last]) >= fewest and last - first <= most else None


def _told(spans: Spans, change: Change, found: Place) -> Clip:
    """Return the excerpt with the words beside it that tell its place, if any are needed."""
    match found:
        case Found():
            return Clip(spans, None, None, change)
        case Ambiguous(places=places, proposals=proposals, parts=parts):
            known = parts or tuple((place,) for place in places)
            number = known.index(spans) if spans in known else -1
            told = (Clip(spans, each.prefix, each.suffix, change) for each in proposals if each.place == number)
            return next(told, Clip(spans, None, None, change, is_one=False))
        case _:
            return Clip(spans, None, None, change, is_one=False)


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


def _widened(text: str, start: int, end: int, fewest: int) -> Span:
    """Return the span with the words beside it, one on each side in turn."""
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

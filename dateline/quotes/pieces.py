"""Find the pieces of which words were put together that do not stand as a whole.

In here: where each piece ends, and where in the text it stands. Not in here: what is wrong with that, and how it is mended (the checks).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from dateline.quotes.edges import are_free
from dateline.quotes.locate import places_of
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.scripts import is_unspaced
from dateline.quotes.sequence import FEWEST_WORDS
from dateline.quotes.words import word_count

_MOST_PIECES: Final = 6
_MOST_PLACES: Final = 200
_SIGNS: Final = ".,;:"
_SENTENCE_ENDS: Final = re.compile(r"[.!?…][\"'’”»›)\]]*$|[。！？][」』”’）]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the words given, and where it stands: positions of the normalised words and of the normalised source."""

    quote: Span
    source: Span


def pieces(exact: str, source: Normalised, language: str) -> tuple[Piece, ...]:
    """Return the fewest pieces, of three words or more, that `exact` is put together from; none where it is not.

    Of several places of a piece the nearest after the piece before is taken, else the first. Where a word could belong to either
    of two pieces, the first one ends with a sentence if it can. A sign at the end of a piece may be another than the source's.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("It rained all day. The vote was close. The mayor spoke at noon.")
    >>> [text.text[slice(*piece.source)] for piece in pieces("It rained all day. The mayor spoke", text, "en")]
    ['It rained all day.', 'The mayor spoke']
    """
    words = normalise_words(exact)
    begins = (0, *(at for at in range(1, len(words)) if _begins(words, at)))
    found: list[Piece] = []
    for span in _Put(words, begins, source.text, language).together() if words else ():
        places = _places(words[slice(*span)], source.text, language)
        after = found[-1].source[1] if found else 0
        found.append(Piece(span, next((place for place in places if place[0] >= after), places[0])))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Put:
    """Words that may be put together of pieces of a text, and where each word begins. Words are counted from 0."""

    words: str
    begins: tuple[int, ...]
    text: str
    language: str

    def together(self) -> list[Span]:
        """Return the span of each piece, as long as the one behind it lets it be; nothing where some word stands in none."""
        borders = [0]
        while borders[-1] < len(self.begins):
            past = self._past(borders[-1])
            if past is None or len(borders) > _MOST_PIECES:
                return []
            borders.append(past)
        for at in range(len(borders) - 2, 0, -1):
            borders[at] = self._border(*borders[at - 1 : at + 2])
        spans = [self._span(first, past) for first, past in pairwise(borders)]
        return spans if self._have_enough(*spans) else []

    def _past(self, first: int) -> int | None:
        """Return the word after the longest piece that stands from a word on; None where none stands."""
        # The longer the words, the fewer the places: what does not stand, does not stand with more words either.
        numbers = range(first + 1, len(self.begins) + 1)
        standing = bisect_left(numbers, True, key=lambda past: self._quoted(first, past).rstrip(_SIGNS) not in self.text)
        return next((past for past in reversed(numbers[:standing]) if self._stands(*self._span(first, past))), None)

    def _border(self, first: int, border: int, past: int) -> int:
        """Return where the second of two pieces begins so that both have words enough and, if one can, a sentence ends."""
        choice = [border]
        for earlier in range(border - 1, first, -1):
            if not self._stands(*self._span(earlier, past)):
                break
            choice.append(earlier)
        enough = [number for number in choice if self._have_enough(self._span(first, number), self._span(number, past))] or choice
        return next((number for number in enough if _SENTENCE_ENDS.search(self._quoted(first, number))), enough[0])

    def _span(self, first: int, past: int) -> Span:
        """Return the span of a piece: without the sign at its end where it stands only so, since a sign is often changed there."""
        start, end = self.begins[first], self.begins[first] + len(self._quoted(first, past))
        bare = start + len(self.words[start:end].rstrip(_SIGNS))
        return (start, bare) if bare < end and not self._stands(start, end) and self._stands(start, bare) else (start, end)

    def _quoted(self, first: int, past: int) -> str:
        return self.words[self.begins[first] : (*self.begins, len(self.words))[past]].rstrip(" ")

    def _stands(self, start: int, end: int) -> bool:
        return bool(_places(self.words[start:end], self.text, self.language))

    def _have_enough(self, *spans: Span) -> bool:
        return all(word_count(self.words[slice(*span)]) >= FEWEST_WORDS for span in spans)


def _begins(words: str, at: int) -> bool:
    """Say whether a word begins at `at`; a letter is a word in scripts without spaces."""
    return words[at - 1] == " " or is_unspaced(words[at])


def _places(words: str, text: str, language: str) -> tuple[Span, ...]:
    """Return where words stand and cut no word or number, nor lose the sign of one."""
    return tuple(islice((place for place in places_of(words, text) if are_free(text, *place, language)), _MOST_PLACES))

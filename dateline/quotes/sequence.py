"""Find the one place where a quotation stands in its source: unbroken, or with cuts, part after part.

In here: the parts of a cut quotation in the text's order, near enough to one another, and once. Not in here: how a cut is
written (`cut.py`), one passage (`locate.py`), the limit (the site's policy), reporting (the checks).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import Final, TypeAlias

from dateline.quotes.cut import SIGN, parts
from dateline.quotes.locate import Ambiguous, Found, Inside, Missing, Spans, Unfitting, choose, locate, sound_places
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.words import word_count

FEWEST_WORDS: Final = 3
"""Words of a part: two stand in nearly every text."""

_MOST_PARTS: Final = 50
"""More parts than any quotation has; it bounds the work on words that are made of cuts."""
_MOST_SEQUENCES: Final = 200
"""More places than anybody picks from."""
_MOST_LAST: Final = 1000
"""Places of the last part from which parts that stand too far apart are looked for."""
_MOST_TRIED: Final = 4
"""Parts of which every order is tried."""


@dataclass(frozen=True, slots=True)
class Malformed:
    """A part of a cut quotation, at this span of the words, is empty or has fewer than three words."""

    part: Span


@dataclass(frozen=True, slots=True)
class Misordered:
    """Every part stands, but not one after the other.

    `order` numbers the parts (from 0) as they do follow one another, and `spans` are their places in that order. Parts that
    overlap follow one another in no order: then `order` is empty, and `spans` are their first places.
    """

    order: tuple[int, ...]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Apart:
    """The parts stand one after the other, here nearest to one another, but the cut after the part `number` (from 0) is too long."""

    spans: Spans
    number: int

    @property
    def gap(self) -> int:
        """How many characters the cut leaves out."""
        return self.spans[self.number + 1][0] - self.spans[self.number][1]


Place: TypeAlias = Found | Ambiguous | Inside | Unfitting | Missing | Malformed | Misordered | Apart
"""Where a quotation stands in its source, or why it does not."""


def locate_quotation(exact: str, prefix: str | None, suffix: str | None, source: Normalised, language: str, gap: int) -> Place:
    """Find where `exact` stands in `source`, written in `language`; a cut may leave out `gap` characters.

    `prefix` stands directly before the first part, `suffix` directly after the last. Words in which the source itself has
    ` […] ` are no cut quotation.

    >>> from dateline.quotes.normalise import normalise
    >>> text = normalise("The council met on Monday and voted at last for the pier.")
    >>> locate_quotation("council met on Monday […] for the pier", None, None, text, "en", 300)
    Found(spans=((4, 25), (44, 56)), needless=())
    """
    place = locate(exact, prefix, suffix, source, language)
    if not isinstance(place, Missing):
        return place
    words = normalise_words(exact)
    spans = _parts(words, source.text)
    if len(spans) == 1:
        return place
    malformed = next((span for span in spans if word_count(words[slice(*span)]) < FEWEST_WORDS), None)
    if malformed is not None:
        return Malformed(malformed)
    if len(spans) > _MOST_PARTS:
        return place
    places = _places(words, spans, source.text, language)
    if not isinstance(places, tuple):
        return places
    sequences = _sequences(places, gap)
    return choose(source.text, sequences, prefix, suffix) if sequences else _strayed(places, gap)


def _parts(words: str, text: str) -> Spans:
    """Return the parts between the cuts; a sign that stands in the source between the same two words is no cut but a word of it."""
    kept: list[Span] = []
    for span in parts(words):
        if kept and SIGN in text and f"{words[slice(*kept[-1])].split(' ')[-1]} {SIGN} {words[slice(*span)].split(' ')[0]}" in text:
            kept[-1] = (kept[-1][0], span[1])
        else:
            kept.append(span)
    return tuple(kept)


def _places(words: str, spans: Spans, text: str, language: str) -> tuple[list[Span], ...] | Missing | Inside | Ambiguous:
    """Return the places of each part, or what is wrong with the first that has none to choose from."""
    found: list[list[Span]] = []
    for span in spans:
        places = sound_places(words[slice(*span)], text, language)
        match places:
            case Missing():
                return Missing(span)
            case Inside(start=start, end=end, edges=edges):
                return Inside(start, end, edges, span)
            case Ambiguous():
                return places
            case _:
                found.append(places)
    return tuple(found)


def _sequences(places: Sequence[list[Span]], gap: int) -> list[Spans]:
    """Return the ways to take one place of each part, each at most `gap` characters behind the one before; not more than are told."""
    ending = [places[-1]]
    for earlier in reversed(places[:-1]):
        ending.append([place for place in earlier if next(_followers(place, ending[-1], gap), None)])
    sequences: list[Spans] = [(place,) for place in ending[-1]]
    for later in reversed(ending[:-1]):
        # Each goes on in at least one way, so that none of those that are told is lost by this limit.
        sequences = [(*begun, place) for begun in sequences[:_MOST_SEQUENCES] for place in _followers(begun[-1], later, gap)]
    return sequences[:_MOST_SEQUENCES]


def _followers(place: Span, later: Sequence[Span], gap: int) -> Iterator[Span]:
    """Yield the places of the next part that a cut after `place` may lead to."""
    for at in range(bisect_left(later, (place[1],)), len(later)):
        if later[at][0] - place[1] > gap:
            break
        yield later[at]


def _strayed(places: Sequence[list[Span]], gap: int) -> Misordered | Apart:
    """Say why parts that all stand are no quotation: too far from one another, or not one after the other."""
    nearest = _nearest(places)
    if nearest is not None:
        return Apart(nearest, next(number for number, (one, other) in enumerate(pairwise(nearest)) if other[0] - one[1] > gap))
    numbers = range(len(places))
    in_text = tuple(sorted(numbers, key=lambda number: places[number][0]))
    orders = [in_text, *(permutations(numbers) if len(places) <= _MOST_TRIED else ())]
    following = [(order, spans) for order in orders if (spans := _nearest([places[number] for number in order]))]
    close = (found for found in following if all(other[0] - one[1] <= gap for one, other in pairwise(found[1])))
    return Misordered(*next(close, following[0] if following else ((), tuple(each[0] for each in places))))


def _nearest(places: Sequence[list[Span]]) -> Spans | None:
    """Return one place of each part, each behind the one before, so that they reach over as little as may be; None if they cannot."""
    best: Spans | None = None
    for last in places[-1][:_MOST_LAST]:
        chain = [last]
        for earlier in reversed(places[:-1]):
            # The places of a part are equally long, so the last that begins early enough is the last that ends so.
            length = earlier[0][1] - earlier[0][0]
            at = bisect_right(earlier, chain[-1][0] - length, key=lambda place: place[0]) - 1
            if at < 0:
                break
            chain.append(earlier[at])
        if len(chain) == len(places) and (best is None or last[1] - chain[-1][0] < best[-1][1] - best[0][0]):
            best = tuple(reversed(chain))
    return best

"""Find the one place where words stand in a source, unbroken.

In here: every place of the words, the choice by prefix and suffix, the proposal that would
settle it. Not in here: quotations with cuts (`sequence.py`), guessing what was meant
(`nearest.py`), reporting (the checks). All positions are those of the normalised text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal, TypeAlias

from dateline.quotes.cut import joined
from dateline.quotes.edges import Edge, are_free, faults
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.quotes.scripts import UNSPACED

Around: TypeAlias = Literal["prefix", "suffix"]
Spans: TypeAlias = tuple[Span, ...]
"""A place: one span, or one for each part of a cut quotation, in the text's order."""

_MOST_WORDS: Final = 12
_MOST_PROPOSALS: Final = 20
"""More places than anybody picks from; it also bounds the work on a quotation of one letter."""

MOST_PLACES: Final = 20_000
"""Words that stand so often are no quotation, whatever stands around them; it bounds the work on a text that is made of them."""

_NEXT_WORD: Final = f" ?(?:[{UNSPACED}]|[^ {UNSPACED}]+)"


@dataclass(frozen=True, slots=True)
class Found:
    """The words stand here and nowhere else; `needless` names what was given to no use."""

    spans: Spans
    needless: tuple[Around, ...] = ()

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.spans[-1][1]

    def words(self, source: Normalised) -> str:
        """Return the words as the source spells them, the cuts of a cut quotation written as such."""
        return joined(source.text[start:end] for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The prefix or suffix, or both, that single out the place of this number (from 0).

    They stand in for the prefix and suffix given, if any.
    """

    place: int
    prefix: str | None
    suffix: str | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The words stand at several places; `parts` are the same places part by part, of a cut quotation.

    A place that no prefix and suffix of twelve words settles has no proposal, nor has one
    after the twentieth. Of words that stand more than 20,000 times some places are told, and
    none has a proposal.
    """

    places: tuple[Span, ...]
    proposals: tuple[Proposal, ...]
    parts: tuple[Spans, ...] = ()


@dataclass(frozen=True, slots=True)
class Inside:
    """The words stand, but everywhere inside longer words or numbers; this is the first place.

    Of a cut quotation `part` is where the words that are meant stand in it.
    """

    start: int
    end: int
    edges: tuple[Edge, ...]
    part: Span | None = None


@dataclass(frozen=True, slots=True)
class Unfitting:
    """The words stand, but nowhere between the prefix and suffix given.

    `side` is what fits nowhere: `both` also where each fits somewhere, never together.
    `prefix_fails` and `suffix_fails` count the places where each does not fit.
    """

    places: tuple[Span, ...]
    side: Literal["prefix", "suffix", "both"]
    prefix_fails: int
    suffix_fails: int


@dataclass(frozen=True, slots=True)
class Missing:
    """The words do not stand in the source; of a cut quotation, those of this part of it."""

    part: Span | None = None


Outcome: TypeAlias = Found | Ambiguous | Inside | Unfitting | Missing


def locate(exact: str, prefix: str | None, suffix: str | None, source: Normalised, language: str) -> Outcome:
    """Find where `exact` stands in `source`, written in `language`.

    `prefix` and `suffix` are the words directly before and after, at most one space between.
    Places where an edge cuts a word or number do not count where there are others.

    >>> from dateline.quotes.normalise import normalise
    >>> locate("the vote", None, None, normalise("After the vote."), "en")
    Found(spans=((6, 14),), needless=())
    """
    words, text = normalise_words(exact), source.text
    sound = sound_places(words, text, language)
    return choose(text, [(place,) for place in sound], prefix, suffix) if isinstance(sound, list) else sound


def sound_places(words: str, text: str, language: str) -> list[Span] | Missing | Inside | Ambiguous:
    """Return every place where the edges of normalised words cut nothing, or why there is none, or none to choose from."""
    places = list(islice(places_of(words, text), MOST_PLACES))
    if not places:
        return Missing()
    sound = [place for place in places if are_free(text, *place, language)]
    if not sound:
        start, end = places[0]
        return Inside(start, end, faults(text, start, end, language))
    return Ambiguous(tuple(sound), ()) if len(places) == MOST_PLACES else sound


def choose(text: str, sound: Sequence[Spans], prefix: str | None, suffix: str | None) -> Found | Ambiguous | Unfitting:
    """Choose among the sound places by the words before and after, if any are given."""
    before, after = normalise_words(prefix or ""), normalise_words(suffix or "")
    if not before and not after:
        return Found(sound[0]) if len(sound) == 1 else _ambiguous(text, sound, sound)
    return _chosen(text, sound, before, after)


def places_of(words: str, text: str, start: int = 0) -> Iterator[Span]:
    """Yield every place of normalised words from `start` on, overlapping ones too, whatever their edges cut; none of no words."""
    at = text.find(words, start) if words else -1
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _chosen(text: str, sound: Sequence[Spans], before: str, after: str) -> Found | Ambiguous | Unfitting:
    by_prefix = [place for place in sound if _follows(text, place[0][0], before)]
    by_suffix = [place for place in sound if _precedes(text, place[-1][1], after)]
    fitting = [place for place in by_prefix if _precedes(text, place[-1][1], after)]
    if not fitting:
        side: Literal["prefix", "suffix", "both"] = "both"
        if bool(by_prefix) != bool(by_suffix):
            side = "suffix" if by_prefix else "prefix"
        return Unfitting(tuple(map(_whole, sound)), side, len(sound) - len(by_prefix), len(sound) - len(by_suffix))
    if len(fitting) > 1:
        return _ambiguous(text, fitting, sound)
    return Found(fitting[0], _needless(before, after, len(sound) == 1, len(by_prefix) == 1, len(by_suffix) == 1))


def _whole(place: Spans) -> Span:
    """Return a place from its beginning to its end."""
    return place[0][0], place[-1][1]


def _ambiguous(text: str, places: Sequence[Spans], sound: Sequence[Spans]) -> Ambiguous:
    parts = tuple(places) if len(places[0]) > 1 else ()
    return Ambiguous(tuple(map(_whole, places)), _proposals(text, places, sound), parts)


def _needless(before: str, after: str, alone: bool, by_prefix: bool, by_suffix: bool) -> tuple[Around, ...]:
    """Name what the place is singled out without; where either would do, the longer of them."""
    both: tuple[Around, Around] = ("prefix", "suffix")
    if alone:
        return both[0 if before else 1 : 2 if after else 1]
    if not (before and after and (by_prefix or by_suffix)):
        return ()
    if by_prefix and by_suffix:
        return ("suffix",) if len(after) > len(before) else ("prefix",)
    return ("suffix",) if by_prefix else ("prefix",)


def _follows(text: str, start: int, prefix: str) -> bool:
    """Say whether `prefix` stands directly before `start`; an empty one does everywhere."""
    return text.endswith(prefix, 0, start) or (text[start - 1 : start] == " " and text.endswith(prefix, 0, start - 1))


def _precedes(text: str, end: int, suffix: str) -> bool:
    """Say whether `suffix` stands directly after `end`; an empty one does everywhere."""
    return text.startswith(suffix, end) or (text[end : end + 1] == " " and text.startswith(suffix, end + 1))


def _proposals(text: str, places: Sequence[Spans], sound: Sequence[Spans]) -> tuple[Proposal, ...]:
    """Return the shortest prefix or suffix that singles out each of `places` among `sound`."""
    proposals: list[Proposal] = []
    for number, place in enumerate(places[:_MOST_PROPOSALS]):
        others = [_whole(other) for other in sound if other != place]
        for prefix, suffix in _attempts(text, _whole(place)):
            if not any(_follows(text, start, prefix) and _precedes(text, end, suffix) for start, end in others):
                proposals.append(Proposal(number, prefix or None, suffix or None))
                break
    return tuple(proposals)


def _attempts(text: str, place: Span) -> Iterator[tuple[str, str]]:
    """Yield prefix and suffix to try: one side first, fewest words first, suffix before prefix."""
    prefixes, suffixes = _words_before(text, place[0]), _words_after(text, place[1])
    for count in range(_MOST_WORDS):
        if count < len(suffixes):
            yield "", suffixes[count]
        if count < len(prefixes):
            yield prefixes[count], ""
    pairs = [(left, right) for left in range(len(prefixes)) for right in range(len(suffixes))]
    for left, right in sorted(pairs, key=sum):
        yield prefixes[left], suffixes[right]


def _words_after(text: str, end: int) -> list[str]:
    """Return the first word after `end`, the first two, and so on; a letter is a word in scripts without spaces."""
    ends: list[int] = []
    at = end
    next_word = re.compile(_NEXT_WORD)  # compiled once, by the first place that needs it, and kept by `re`
    while len(ends) < _MOST_WORDS and (word := next_word.match(text, at)):
        at = word.end()
        ends.append(at)
    return [text[end:stop].strip(" ") for stop in ends]


def _words_before(text: str, start: int) -> list[str]:
    """Return the last word before `start`, the last two, and so on."""
    # Read backwards, what was " word" is "word ": the same expression then serves both ways.
    return [words[::-1] for words in _words_after(text[:start][::-1], 0)]

"""Tell which texts are copies of one another, whole or for the most part, and what passage shows it.

In here: texts as words in a row, pairs of which one holds most of the other, the longest passage that two have in common.
Not in here: whether it is said that one is a copy (check/). Case, punctuation, white space and signs of no width hide no copy.

Two texts on one matter share few passages of five words; a retelling that changes a word here and there shares most. To compare
each text with each other is too much work for thousands. So at first only those passages count that begin with one of a third of all
words, and each text is known by few of these, the ones with the smallest hashes: of a copy, several of them stand in the other text.
All hashes are of numbers, and so the same in every run.

Source: A. Z. Broder, On the resemblance and containment of documents, 1997.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from operator import itemgetter
from typing import Final
from zlib import crc32

from dateline.quotes.normalise import Span
from dateline.quotes.scripts import UNSPACED

MOST: Final = 0.8
"""From this part of the shorter text on, one of two is a copy of the other."""
FEWEST_WORDS: Final = 25
"""Shorter texts are not compared: a formula of one sentence is no copy."""
_IN_A_ROW: Final = 5
_ONE_IN: Final = 3
_KNOWN_BY: Final = 32
_ENOUGH: Final = 5
"""One part in so many of what a text is known by has to stand in the other, before the two are compared word by word."""
_OWNERS: Final = 16
"""Of a passage that stands in more texts, as in a family of forms, so many are looked at; each of the others is one too many."""
_COMPARED: Final = 4
_NO_WIDTH: Final = "\u00ad\u034f\u200b-\u200f\u2060\ufeff"
_LONGEST_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts by their ids, `first` as it was given first; `share` of the words of the `shorter` one stand in the other."""

    first: str
    second: str
    shorter: str
    share: float

    @property
    def longer(self) -> str:
        """The id of the other one."""
        return self.first if self.shorter == self.second else self.second


def copies(texts: Mapping[str, str], passed_over: Callable[[str, str], bool]) -> Iterator[Copy]:
    """Yield pairs of texts of which one holds most of the other, in their order, the nearest first; some pairs are passed over.

    >>> text = " ".join(f"word{number}" for number in range(30))
    >>> list(copies({"a": text, "b": "More. " + text.upper()}, lambda one, other: False))
    [Copy(first='a', second='b', shorter='a', share=1.0)]
    """
    numbers = _Numbers()
    telling = {id: passages for id, text in texts.items() if (passages := _telling(text, numbers)) is not None}
    order = {id: number for number, id in enumerate(telling)}
    pairs = {
        (one, other) if order[one] < order[other] else (other, one): alike
        for one, other, alike in _alike(telling)
        if not passed_over(one, other)
    }
    earlier: dict[str, list[tuple[int, str]]] = {}
    for (first, second), alike in pairs.items():
        earlier.setdefault(second, []).append((-alike, first))
    read = _Passages(texts, numbers)
    for second in sorted(earlier, key=order.__getitem__):
        nearest = sorted(earlier[second], key=lambda pair: (pair[0], order[pair[1]]))[:_COMPARED]
        found = (_compared(first, second, read) for _, first in nearest)
        yield from sorted((copy for copy in found if copy.share >= MOST), key=lambda copy: -copy.share)


def shared(one: str, other: str) -> tuple[Span, Span] | None:
    """Return where the longest passage that two texts have in common begins, in each: its first words, as many as a message shows.

    None where no five words in a row are the same.

    >>> shared("He said: we are unable to wait.", "“We are unable to wait”")
    ((9, 30), (1, 22))
    """
    numbers = _Numbers()
    ours, theirs = (map(hash, _in_a_row(_read(text, numbers))) for text in (one, other))
    places: dict[int, int] = {}
    for at, passage in enumerate(theirs):
        places.setdefault(passage, at)
    best, here, there, length = (0, 0, 0), 0, 0, 0
    for at, passage in enumerate(ours):
        place = places.get(passage)
        if place is None:
            length = 0
            continue
        if not length or place != there + length:
            here, there, length = at, place, 0
        length += 1
        best = max(best, (length, -here, -there))
    if not best[0]:
        return None
    shown = min(best[0] + _IN_A_ROW - 1, _LONGEST_SHOWN)
    return _span(one, -best[1], shown), _span(other, -best[2], shown)


class _Numbers(dict[str, int]):
    """A number for each word as it is written, always the same; words that differ in case alone have one."""

    def __missing__(self, word: str) -> int:
        plain = re.sub(f"[{_NO_WIDTH}]", "", word).casefold()
        number = self[plain] if plain != word else crc32(plain.encode())
        self[word] = number
        return number


# Most texts need no more than the short pattern, which is three times as fast; the long one takes milliseconds to compile.
@lru_cache(maxsize=2)
def _pattern(*, plain: bool) -> re.Pattern[str]:
    return re.compile(r"\w+" if plain else rf"[{UNSPACED}]|(?:[^\W{UNSPACED}]|(?<=\w)[{_NO_WIDTH}]+(?=\w))+")


@lru_cache(maxsize=1)
def _odd() -> re.Pattern[str]:
    return re.compile(f"[{UNSPACED}{_NO_WIDTH}]")


def _pattern_for(text: str) -> re.Pattern[str]:
    """Return what a word is in a text: in a script without spaces, each of its letters."""
    return _pattern(plain=text.isascii() or not _odd().search(text))


def _read(text: str, numbers: _Numbers) -> list[int]:
    return list(map(numbers.__getitem__, _pattern_for(text).findall(text)))


def _in_a_row(words: list[int]) -> Iterator[tuple[int, ...]]:
    """Return each run of five words."""
    return zip(*(words[start:] for start in range(_IN_A_ROW)), strict=False)


def _telling(text: str, numbers: _Numbers) -> array[int] | None:
    """Return the passages that count at first, in as little room as may be; None of a text that is too short to be compared."""
    words = _read(text, numbers)
    if len(words) < FEWEST_WORDS:
        return None
    return array("q", {hash(passage) for passage in _in_a_row(words) if not passage[0] % _ONE_IN})


def _alike(telling: Mapping[str, array[int]]) -> Iterator[tuple[str, str, int]]:
    """Yield pairs of texts that may be copies: the one of which several passages stand in the other, that other, how many do."""
    known = {id: nsmallest(_KNOWN_BY, passages) for id, passages in telling.items()}
    owners: dict[int, list[str]] = {}
    for id, few in known.items():
        for passage in few:
            named = owners.setdefault(passage, [])
            if len(named) < _OWNERS:
                named.append(id)
    sought = frozenset(owners)
    for id, passages in telling.items():
        counted = Counter(owner for passage in sought.intersection(passages) for owner in owners[passage])
        for owner, count in counted.items():
            if owner != id and count * _ENOUGH >= len(known[owner]):
                yield owner, id, count


class _Passages:
    """All passages of texts, read when they are asked for; of a family of forms the same few are asked for again and again."""

    def __init__(self, texts: Mapping[str, str], numbers: _Numbers) -> None:
        self._texts = texts
        self._numbers = numbers
        self._read: dict[str, list[int]] = {}

    def of(self, id: str) -> list[int]:
        """Return a hash of each run of five words of a text, in their order."""
        if id not in self._read:
            if len(self._read) >= 2 * _OWNERS:
                self._read.clear()
            self._read[id] = list(map(hash, _in_a_row(_read(self._texts[id], self._numbers))))
        return self._read[id]


def _compared(first: str, second: str, read: _Passages) -> Copy:
    one, other = read.of(first), read.of(second)
    shorter, longer = (first, second) if len(one) <= len(other) else (second, first)
    there = frozenset(read.of(longer))
    covered = reach = 0
    for at, passage in enumerate(read.of(shorter)):
        if passage in there:
            covered += at + _IN_A_ROW - max(at, reach)
            reach = at + _IN_A_ROW
    return Copy(first, second, shorter, covered / (len(read.of(shorter)) + _IN_A_ROW - 1))


def _span(text: str, first: int, count: int) -> Span:
    """Return where `count` words stand, from the one with the number `first` on."""
    spans = [found.span() for found in _pattern_for(text).finditer(text)][first : first + count]
    return min(map(itemgetter(0), spans)), max(map(itemgetter(1), spans))

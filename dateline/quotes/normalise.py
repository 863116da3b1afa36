"""Read a text as quotations are compared, and find the way back to the text as archived.

In here: the one definition of "equal but for white space", and the offsets it moves.
Not in here: any other folding. Case, quotation marks, dashes, digits and zero-width signs
stay as they are; what merely looks alike is told apart in `alike.py`, for messages only.

Source: Unicode Standard Annex #15, Normalization Form C.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from dateline.text.white import RUNS, in_spaces, one_line

Span: TypeAlias = tuple[int, int]
"""First position and the one after the last, in code points."""

_OFTEN_SEEN: Final = 24
"""Code points of a stretch that may well come again."""
# An ASCII character never composes with what stands before it, so the normal form can
# differ only in a run of other characters and the one ASCII character that begins it.
_RUNS_AND_SEQUENCES: Final = re.compile("  +|[!-~]?[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Offsets:
    """The stretches that changed, in order; what lies between them is equal one to one.

    Stretch `i` reaches from `starts[i]` to `ends[i]` in the normalised text and from
    `raw_starts[i]` to `raw_ends[i]` in the text as archived.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw_starts: tuple[int, ...]
    raw_ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text as it is compared, with the way back."""

    text: str
    offsets: Offsets

    def original(self, start: int, end: int) -> Span:
        """Return the span of the text as archived that `start` to `end` was made of.

        A run of white space and a sequence that was composed count as a whole: a span that
        ends inside one is widened to it.

        >>> normalise("a  cafe\\u0301\\nopens").original(2, 6)
        (3, 8)
        """
        first = self._raw_start(start)
        return (first, first) if end <= start else (first, self._raw_end(end))

    def _raw_start(self, at: int) -> int:
        table = self.offsets
        stretch = bisect_right(table.starts, at) - 1
        if stretch < 0:
            return at
        if at < table.ends[stretch]:
            return table.raw_starts[stretch]
        return table.raw_ends[stretch] + at - table.ends[stretch]

    def _raw_end(self, at: int) -> int:
        table = self.offsets
        stretch = bisect_left(table.starts, at) - 1
        return at if stretch < 0 else table.raw_ends[stretch] + max(0, at - table.ends[stretch])


def normalise(text: str) -> Normalised:
    """Compose `text` (NFC), set one space for every run of white space and trim the ends.

    White space is U+0009, U+000A, U+000C, U+000D and the category Zs.

    >>> normalise(" one\\n\\n two ").text
    'one two'
    """
    spaced = in_spaces(text)
    body = spaced.strip(" ")
    lead = len(spaced) - len(spaced.lstrip(" ")) if body else 0
    stretches: list[tuple[int, int, int, int]] = [(0, 0, 0, lead)] if lead else []
    parts: list[str] = []
    done = length = 0
    for start, end, instead in _alterations(body):
        parts += (body[done:start], instead)
        length += start - done
        stretches.append((length, length + len(instead), lead + start, lead + end))
        length += len(instead)
        done = end
    parts.append(body[done:])
    starts, ends, raw_starts, raw_ends = zip(*stretches, strict=True) if stretches else ((), (), (), ())
    return Normalised("".join(parts), Offsets(starts, ends, raw_starts, raw_ends))


def normalise_words(text: str) -> str:
    """Return the text of `normalise(text)` alone, for the words of a quotation.

    >>> normalise_words("cafe\\u0301\\u00a0 noir ")
    'café noir'
    """
    return one_line(text)


def _alterations(body: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and replacement of what changes in `body`, from left to right."""
    composed = unicodedata.is_normalized("NFC", body)
    for match in (RUNS if composed else _RUNS_AND_SEQUENCES).finditer(body):
        found = match[0]
        if found[0] == " ":
            yield match.start(), match.end(), " "
            continue
        at = match.start()
        for start, end, instead in _changes(found) if len(found) <= _OFTEN_SEEN else _sequences(found):
            yield at + start, at + end, instead


# A text that is not composed writes the same letters, and the same words, again and again.
@lru_cache(maxsize=8192)
def _changes(chunk: str) -> tuple[tuple[int, int, str], ...]:
    """Return what `_sequences` yields."""
    return tuple(_sequences(chunk))


def _sequences(chunk: str) -> Iterator[tuple[int, int, str]]:
    """Yield the shortest sequences of `chunk` that normalise on their own and change."""
    if unicodedata.is_normalized("NFC", chunk):
        return
    start = 0
    for at in range(1, len(chunk) + 1):
        if at < len(chunk) and (_never_begins(chunk[at]) or not _parted(chunk[start:at], chunk[at])):
            continue
        sequence = chunk[start:at]
        composed = unicodedata.normalize("NFC", sequence)
        if composed != sequence:
            yield start, at, composed
        start = at


# A text has few letters, and asks for each of them a hundred thousand times.
@lru_cache(maxsize=4096)
def _never_begins(char: str) -> bool:
    """Say whether `char` is a mark, which always normalises with what stands before."""
    return unicodedata.combining(unicodedata.normalize("NFD", char)[0]) != 0


@lru_cache(maxsize=16384)
def _parted(before: str, char: str) -> bool:
    """Say whether `char`, which is no mark, and what follows normalise apart from what stands before."""
    # Not every such letter stands alone: Hangul vowels and some Indic ones compose with the letter before.
    compose = unicodedata.normalize
    return compose("NFC", before + char) == compose("NFC", before) + compose("NFC", char)

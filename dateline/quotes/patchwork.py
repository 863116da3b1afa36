"""A text of which only some passages are known, put together from where they are said to stand.

In here: passages in their places, and what contradicts itself there. Not in here: where they are said to stand (model/proofs.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dateline.quotes.normalise import Normalised, Offsets, Span

UNKNOWN: Final = "\x00"
"""What stands for each sign that is not known. No text may hold it, so no words are ever found across it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words, and where in the normalised text they are said to stand."""

    place: Span
    words: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two passages that cannot both stand where they are said to: they overlap, and differ there."""

    one: Passage
    other: Passage


def clashes(passages: Iterable[Passage]) -> tuple[Clash, ...]:
    """Return each passage that contradicts one before it, in the order of the text, with the first that it contradicts.

    >>> [clash.other.words for clash in clashes([Passage((0, 5), "a vot"), Passage((2, 6), "vote"), Passage((4, 6), "xe")])]
    ['xe']
    """
    ordered = sorted(passages, key=lambda passage: (passage.place, passage.words))
    found: list[Clash] = []
    open_: list[Passage] = []
    for passage in ordered:
        open_ = [other for other in open_ if other.place[1] > passage.place[0]]
        against = next((other for other in open_ if _differ(other, passage)), None)
        if against is not None:
            found.append(Clash(against, passage))
        open_.append(passage)
    return tuple(found)


def patchwork(passages: Iterable[Passage], length: int) -> Normalised:
    """Return a text of `length` characters with the passages in their places and `UNKNOWN` everywhere else.

    Passages have to lie inside it and to be as long as their places.

    >>> patchwork([Passage((2, 5), "the")], 7).text.replace(UNKNOWN, "?")
    '??the??'
    """
    parts: list[str] = []
    at = 0
    for passage in sorted(passages, key=lambda passage: passage.place):
        start, end = passage.place
        if end > at:
            parts += (UNKNOWN * (start - at), passage.words[max(0, at - start) :])
            at = end
    parts.append(UNKNOWN * (length - at))
    return Normalised("".join(parts), Offsets((), (), (), ()))


def _differ(one: Passage, other: Passage) -> bool:
    """Tell whether two passages that overlap have other signs there."""
    start, end = other.place[0], min(one.place[1], other.place[1])
    return one.words[start - one.place[0] : end - one.place[0]] != other.words[: end - start]

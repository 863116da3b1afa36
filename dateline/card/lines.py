"""A text in lines of like lengths, as large as there is room for.

In here: where lines break, and at which size. Not in here: how wide a text is (letters.py), where lines stand (drawing.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dateline.card.letters import Face

_HALVINGS = 12
"""Steps in which the narrowest width is found that takes no line more: the last is less than a pixel."""
_AFTER = re.compile(r"(?<=[-–—/])(?=\w)")
"""Where a word may be parted that is too long for a line."""
_FILLED = 0.95
"""Of a line, at most, that a part of a word takes: its letters are not all equally wide."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text and their size in pixels; `cut` tells whether the end of the text is missing, for which an ellipsis stands."""

    size: float
    lines: tuple[str, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """What lines have: width and height in pixels, the most of them, the sizes to choose from, the largest first.

    `leading` is the distance of two base lines in sizes, `tracking` as in letters.py.
    """

    width: float
    height: float
    most: int
    sizes: tuple[float, ...]
    leading: float = 1.08
    tracking: float = 0


Word = tuple[str, str]
"""A word behind what joins it to the one before: a space, or, of the parts of a long word, nothing."""


def lines(text: str, face: Face, room: Room) -> Lines:
    """Return a drawable text in the largest size in which it has room, words whole if any size allows that.

    Else words are parted, and where even so there is no room the end is cut off.
    """
    words = [(" ", word) for word in text.split(" ") if word]
    for parting in (False, True):
        for size in room.sizes:
            found = _balanced(_parted(words, face, room, size) if parting else words, face, room, size)
            if found is not None:
                return Lines(size, found)
    return _cut(_parted(words, face, room, room.sizes[-1]), face, room)


def _balanced(words: Sequence[Word], face: Face, room: Room, size: float) -> tuple[str, ...] | None:
    """Return words in as few lines as they take, none longer than it must be; None where there is no room for them."""
    found = _greedy(words, face, room, size, room.width)
    if found is None or len(found) > min(room.most, int(room.height / (size * room.leading))):
        return None
    least, most = 0.0, room.width
    for _ in range(_HALVINGS):
        middle = (least + most) / 2
        narrower = _greedy(words, face, room, size, middle)
        if narrower is None or len(narrower) > len(found):
            least = middle
        else:
            most, found = middle, narrower
    return tuple(found)


def _greedy(words: Sequence[Word], face: Face, room: Room, size: float, width: float) -> list[str] | None:
    """Return words line by line, each as full as it gets; None where a word is wider than a line."""
    found: list[str] = []
    for glue, word in words:
        longer = found[-1] + glue + word if found else word
        if found and face.width(longer, size, room.tracking) <= width:
            found[-1] = longer
        elif face.width(word, size, room.tracking) <= width:
            found.append(word)
        else:
            return None
    return found


def _parted(words: Sequence[Word], face: Face, room: Room, size: float) -> list[Word]:
    """Return words with those that are wider than a line in parts: behind a hyphen if that is enough, else in equal ones."""
    found: list[Word] = []
    for glue, word in words:
        parts = [word] if face.width(word, size, room.tracking) <= room.width else _AFTER.split(word)
        for part in parts:
            number = ceil(face.width(part, size, room.tracking) / (_FILLED * room.width)) or 1
            step = ceil(len(part) / number)
            found += [(glue if not at else "", part[at : at + step]) for at in range(0, len(part), step)]
            glue = ""
    return found


def _cut(words: Sequence[Word], face: Face, room: Room) -> Lines:
    """Return as much as there is room for at the smallest size, words whole."""
    size = room.sizes[-1]
    for number in range(len(words) - 1, 0, -1):
        *whole, (glue, last) = words[:number]
        if (found := _balanced([*whole, (glue, last.rstrip(" ,;:.–—-(“‘") + "…")], face, room, size)) is not None:
            return Lines(size, found, cut=True)
    return Lines(size, ("…",), cut=True)

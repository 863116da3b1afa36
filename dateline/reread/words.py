"""Whether words stand in a text: a reading of its own, simpler than the build's and without a look at it.

In here: strings. Not in here: which words and which text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WHITE = re.compile("[\\t\\n\\r\\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_CUT = " […] "
_JOINING = "'’-\u2010\u2011/\u2044_@&·\u05be"
_CONTRACTED = ("s", "t", "d", "m", "re", "ve", "ll")
_BETWEEN_DIGITS = ".,:–−\u066b\u066c"
_SIGN_BEFORE = frozenset("+-−–±~<>≤≥#")
_SIGN_AFTER = re.compile(" ?[%‰°]")
# Scripts that do not part words by spaces: Thai to Lao, Myanmar, Khmer, kana, Han and what is written with them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def normal(text: str) -> str:
    """Return the text in NFC with every run of white space as one space, and none at its ends.

    >>> normal("a\\n  b\u00a0c ")
    'a b c'
    """
    return _WHITE.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def stands_in(words: str, text: str, gap: float = 0) -> bool:
    """Tell whether the words stand in the text, both normal, whole at both ends.

    Words with cuts stand part by part, in their order, where each ` […] ` leaves out between one and `gap` characters.

    >>> stands_in("fire", "a cease-fire holds")
    False
    >>> stands_in("a […] holds", "a cease-fire holds", 12), stands_in("a […] holds", "a cease-fire holds", 11)
    (True, False)
    """
    if not words:
        return False
    if any(True for _ in _places(words, text)):
        return True
    first, *others = parts_of(words)
    ends = [place + len(first) for place in _places(first, text)]
    for part in others:
        ends = [place + len(part) for place in _places(part, text) if any(0 < place - end <= gap for end in ends)]
    return bool(ends)


def parts_of(words: str) -> list[str]:
    """Return what stands between the cuts of words.

    >>> parts_of("they met […] and voted")
    ['they met', 'and voted']
    """
    return words.split(_CUT)


def joined(parts: Iterable[str]) -> str:
    """Return passages as the words of one quotation."""
    return _CUT.join(map(normal, parts))


def is_unspaced(sign: str) -> bool:
    """Tell whether a sign belongs to a script that does not part words by spaces.

    >>> is_unspaced("京"), is_unspaced("서")
    (True, False)
    """
    return _UNSPACED.match(sign) is not None


def departure(words: str, text: str) -> int:
    """Return how many characters at the head of `words` stand together somewhere in the text."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in text else (low, middle - 1)
    return low


def _places(words: str, text: str) -> Iterator[int]:
    start = 0
    while words and (start := text.find(words, start)) >= 0:
        end = start + len(words)
        if not _tears(text, start) and not _tears(text, end) and not _loses_a_sign(text, start, end):
            yield start
        start += 1


def _loses_a_sign(text: str, start: int, end: int) -> bool:
    """Tell whether a number stands at an edge and its sign outside: a minus, a currency, a per cent."""
    before = text[start - 1] if start else " "
    if text[start].isdecimal() and (before in _SIGN_BEFORE or unicodedata.category(before) == "Sc"):
        return True
    return text[end - 1].isdecimal() and _SIGN_AFTER.match(text, end) is not None


def _tears(text: str, edge: int) -> bool:
    """Tell whether an edge parts a word or a number."""
    if unicodedata.category(text[edge : edge + 1] or " ")[0] == "M":
        return edge > 0
    left, right = _shown(text, range(edge - 1, -1, -1)), _shown(text, range(edge, len(text)))
    before, after, before2, after2 = left[0], right[0], left[1], right[1]
    if not before or not after:
        return False
    if _is_word(before) and _is_word(after):
        return before.isnumeric() == after.isnumeric() and _parts(before) and _parts(after)
    if _is_bound(before2, before, after):
        # A word may begin after an elision (l’accord), and not after what English contracts (don’t).
        return before not in "'’" or _head(text, edge).casefold() in _CONTRACTED
    return _is_bound(before, after, after2)


def _shown(text: str, places: range) -> tuple[str, str]:
    """Return the first two signs at these places that are seen by themselves: no marks, and none of those without a width."""
    seen = (text[place] for place in places if unicodedata.category(text[place]) not in ("Mn", "Me", "Cf"))
    return next(seen, ""), next(seen, "")


def _head(text: str, start: int) -> str:
    """Return the letters and digits that a word begins with."""
    end = start
    while _is_word(text[end : end + 1]):
        end += 1
    return text[start:end]


def _is_bound(left: str, sign: str, right: str) -> bool:
    """Tell whether a sign makes one word or one number of what stands left and right of it."""
    if left.isdecimal() and right.isdecimal() and sign in _BETWEEN_DIGITS:
        return True
    return sign in _JOINING and _parts(left) and _parts(right)


def _parts(sign: str) -> bool:
    """Tell whether a sign belongs to words of a script that parts them by spaces."""
    return _is_word(sign) and not is_unspaced(sign)


def _is_word(sign: str) -> bool:
    return sign != "" and unicodedata.category(sign)[0] in "LNM"

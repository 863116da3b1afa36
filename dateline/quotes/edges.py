"""Say where a quotation may begin and end: never inside a word or a number.

In here: the rule of edges between letters, digits and the signs that join them.
Not in here: finding the quotation (`locate.py`), telling the curator (the checks).
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dateline.quotes.normalise import Span
from dateline.quotes.scripts import is_mark, is_unspaced

Side: TypeAlias = Literal["start", "end"]
Kind: TypeAlias = Literal["word", "number"]
_Sort: TypeAlias = Literal["letter", "digit", ""]

_JOIN_ANY: Final = frozenset("'’-\u2010\u2011/_@&")
_JOIN_DIGITS: Final = frozenset(".,:–−")
_JOINERS: Final = _JOIN_ANY | _JOIN_DIGITS
_ELIDING: Final = frozenset({"fr", "it", "ca"})


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge that cuts: at which side, into what, and the whole of what it cuts."""

    side: Side
    kind: Kind
    whole: Span


def fault(text: str, start: int, end: int, language: str) -> Edge | None:
    """Return the first edge of `start` to `end` that cuts a word or a number.

    >>> fault("a cease-fire held", 8, 12, "en")
    Edge(side='start', kind='word', whole=(2, 12))
    >>> fault("a cease-fire held", 2, 12, "en")
    """
    return next(iter(faults(text, start, end, language)), None)


def faults(text: str, start: int, end: int, language: str) -> tuple[Edge, ...]:
    """Return the edges of `start` to `end` that cut, the start before the end.

    `language` is the source's, a BCP 47 tag; its first part alone counts.
    """
    sides: tuple[tuple[Side, int], ...] = (("start", start), ("end", end))
    return tuple(_edge(text, at, side, language) for side, at in sides if cuts(text, at, language))


def cuts(text: str, at: int, language: str) -> bool:
    """Say whether an edge at `at` falls inside a word or a number of `text`.

    A word is letters and marks of a script that parts words by spaces; a sign such as a
    hyphen joins what stands on both sides of it. In French, Italian and Catalan an edge is
    free after an elision. Between a letter and a digit an edge is free.

    >>> cuts("1,000 men", 2, "en"), cuts("l’accord", 2, "en"), cuts("l’accord", 2, "fr"), cuts("東京都", 2, "ja")
    (True, True, False, False)
    """
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if left == " " or right == " ":
        return False
    if right in _JOINERS:
        return _joins(right, _sort_before(text, at), _sort_at(text, at + 1))
    if left in _JOINERS:
        before = _sort_before(text, at - 1)
        if left in "'’" and before == "letter" and language.partition("-")[0].lower() in _ELIDING:
            return False
        return _joins(left, before, _sort_at(text, at))
    before = _sort_before(text, at)
    return before == "letter" if is_mark(right) else before != "" and before == _sort_at(text, at)


def _joins(sign: str, before: _Sort, after: _Sort) -> bool:
    """Say whether `sign` makes one word or number of what stands before and after it."""
    if sign in _JOIN_ANY:
        return before != "" and after != ""
    return before == after == "digit"


def _sort_at(text: str, at: int) -> _Sort:
    """Return what the character at `at` is to its neighbours; nothing beyond the text."""
    char = text[at : at + 1]
    if char.isalpha():
        return "" if is_unspaced(char) else "letter"
    return "digit" if char.isdecimal() else ""


def _sort_before(text: str, at: int) -> _Sort:
    """Return what stands before `at`; a mark is what the letter below it is."""
    base = at - 1
    while base > 0 and is_mark(text[base]):
        base -= 1
    return _sort_at(text, base) if base >= 0 else ""


def _edge(text: str, at: int, side: Side, language: str) -> Edge:
    """Return the edge at `at` with the whole that it cuts."""
    first = last = at
    while cuts(text, first, language):
        first -= 1
    while cuts(text, last, language):
        last += 1
    lettered = any(char.isalpha() for char in text[first:last])
    return Edge(side, "word" if lettered else "number", (first, last))

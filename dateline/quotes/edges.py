"""Say where a quotation may begin and end: never inside a word or a number, and never between a number and its sign.

In here: the rule of edges between letters, digits and the signs that join them.
Not in here: which signs a number has (`signs.py`), finding the quotation (`locate.py`), telling the curator (the checks).
"""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dateline.quotes.normalise import Span
from dateline.quotes.scripts import is_mark, is_unspaced
from dateline.quotes.signs import first_sign, is_digit, last_sign, seen_after, seen_before

Side: TypeAlias = Literal["start", "end"]
Kind: TypeAlias = Literal["word", "number", "sign"]
"""What is cut into; of a number, also that only its sign is left out."""
_Sort: TypeAlias = Literal["letter", "digit", ""]

_JOIN_ANY: Final = frozenset("'’-\u2010\u2011/\u2044_@&·\u05be\u05f3\u05f4\u058a")
"""What joins words: also the fraction slash, the raised point (Catalan, and old decimals), Hebrew and Armenian signs."""
_JOIN_DIGITS: Final = frozenset(".,:–−\u066b\u066c")
_JOINERS: Final = _JOIN_ANY | _JOIN_DIGITS
_ZERO_WIDTH_JOINER: Final = "\u200d"
_ELIDING: Final = frozenset({"fr", "it", "ca"})
_NO_ELISION: Final = re.compile(r"(?<![^\W\d_])(?:aujourd|quelqu|prud|presqu|entr)['’]\Z", re.IGNORECASE)
"""French words with an apostrophe inside: `hui` and `homme` do not begin one."""

_LONGEST: Final = 100
"""Characters on either side of an edge that are told of the whole that it cuts."""


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
    edges: list[Edge] = []
    if cuts(text, start, language):
        edges.append(_edge(text, start, "start", language))
    elif (first := first_sign(text, start)) < start:
        digit = next(at for at in range(start, len(text)) if is_digit(text[at]))
        edges.append(Edge("start", "sign", _whole(text, first, digit + 1, language)))
    if cuts(text, end, language):
        edges.append(_edge(text, end, "end", language))
    elif (last := last_sign(text, end)) > end:
        edges.append(Edge("end", "sign", _whole(text, end - 1, _with_scale(text, last), language)))
    return tuple(edges)


def are_free(text: str, start: int, end: int, language: str) -> bool:
    """Say whether words from `start` to `end` may be quoted: no edge cuts a word or a number, or parts a number from its sign.

    >>> are_free("by -3.5 %", 3, 9, "en"), are_free("by -3.5 %", 4, 9, "en"), are_free("by -3.5 %", 3, 7, "en")
    (True, False, False)
    """
    if cuts(text, start, language) or cuts(text, end, language):
        return False
    return first_sign(text, start) == start and last_sign(text, end) == end


def cuts(text: str, at: int, language: str) -> bool:
    """Say whether an edge at `at` falls inside a word or a number of `text`.

    A word is letters of a script that parts words by spaces; a sign such as a hyphen joins
    what stands on both sides of it, and signs of no width part nothing. No edge is free before
    a mark. In French, Italian and Catalan one is free after an elision, and everywhere between
    a letter and a digit.

    >>> cuts("1,000 men", 2, "en"), cuts("l’accord", 2, "en"), cuts("l’accord", 2, "fr"), cuts("東京都", 2, "ja")
    (True, True, False, False)
    >>> cuts("aujourd’hui", 8, "fr")
    True
    """
    if not 0 < at < len(text) or text[at - 1] == " " or text[at] == " ":
        return False
    if is_mark(text[at]):
        return True
    end, start = seen_before(text, at), seen_after(text, at)
    left, right = text[end - 1 : end], text[start : start + 1]
    if left in ("", " ") or right in ("", " "):
        return False
    if is_mark(right) or _ZERO_WIDTH_JOINER in text[end:start]:
        return True
    if right in _JOINERS:
        return _joins(right, _sort_before(text, end), _sort_at(text, seen_after(text, start + 1)))
    if left in _JOINERS:
        before = _sort_before(text, seen_before(text, end - 1))
        if left in "'’" and before == "letter" and language.partition("-")[0].lower() in _ELIDING:
            return _NO_ELISION.search(text, max(0, end - _LONGEST), end) is not None
        return _joins(left, before, _sort_at(text, start))
    before = _sort_before(text, end)
    return before != "" and before == _sort_at(text, start)


def _with_scale(text: str, end: int) -> int:
    """Return where the letter ends that a sign of degrees has directly behind it (°C)."""
    return end + 1 if text[end - 1] in "°º" and text[end : end + 1].isalpha() and not text[end + 1 : end + 2].isalpha() else end


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
    return "digit" if is_digit(char) else ""


def _sort_before(text: str, at: int) -> _Sort:
    """Return what stands before `at`; a mark is what the letter below it is."""
    base = at - 1
    while base > 0 and is_mark(text[base]):
        base -= 1
    return _sort_at(text, base) if base >= 0 else ""


def _edge(text: str, at: int, side: Side, language: str) -> Edge:
    """Return the edge at `at` with the whole that it cuts, the sign of a number with it, or of one without end the part around it."""
    first, last = _whole(text, at, at, language)
    whole = (first_sign(text, first), last) if side == "start" else (first, last_sign(text, last))
    words = text[slice(*whole)]
    is_number = any(map(str.isdecimal, words)) and not any(map(str.isalpha, words))
    return Edge(side, "number" if is_number else "word", whole)


def _whole(text: str, start: int, end: int, language: str) -> Span:
    """Return the span with what an edge at either end of it cuts, as far as that is told."""
    first, last = start, end
    while start - first < _LONGEST and cuts(text, first, language):
        first -= 1
    while last - end < _LONGEST and cuts(text, last, language):
        last += 1
    return first, last

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

_JOIN_ANY: Final = frozenset("'’-\u2010\u2011/\u2044_@&·\u05be\u05f3\u05f4\u058a")
"""What joins words: also the fraction slash, the raised point (Catalan, and old decimals), Hebrew and Armenian signs."""
_JOIN_DIGITS: Final = frozenset(".,:–−\u066b\u066c")
_JOINERS: Final = _JOIN_ANY | _JOIN_DIGITS
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs of no width inside a word, above all the soft hyphen of web pages: a reader sees one word across them."""
_ZERO_WIDTH_JOINER: Final = "\u200d"
_FAR: Final = 16
"""Signs of no width in a row that are looked past; no honest text has more."""
_ELIDING: Final = frozenset({"fr", "it", "ca"})

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
    sides: tuple[tuple[Side, int], ...] = (("start", start), ("end", end))
    return tuple(_edge(text, at, side, language) for side, at in sides if cuts(text, at, language))


def cuts(text: str, at: int, language: str) -> bool:
    """Say whether an edge at `at` falls inside a word or a number of `text`.

    A word is letters of a script that parts words by spaces; a sign such as a hyphen joins
    what stands on both sides of it, and signs of no width part nothing. No edge is free before
    a mark. In French, Italian and Catalan one is free after an elision, and everywhere between
    a letter and a digit.

    >>> cuts("1,000 men", 2, "en"), cuts("l’accord", 2, "en"), cuts("l’accord", 2, "fr"), cuts("東京都", 2, "ja")
    (True, True, False, False)
    """
    if not 0 < at < len(text) or text[at - 1] == " " or text[at] == " ":
        return False
    if is_mark(text[at]):
        return True
    end, start = _seen_before(text, at), _seen_after(text, at)
    left, right = text[end - 1 : end], text[start : start + 1]
    if left in ("", " ") or right in ("", " "):
        return False
    if is_mark(right) or _ZERO_WIDTH_JOINER in text[end:start]:
        return True
    if right in _JOINERS:
        return _joins(right, _sort_before(text, end), _sort_at(text, _seen_after(text, start + 1)))
    if left in _JOINERS:
        before = _sort_before(text, _seen_before(text, end - 1))
        if left in "'’" and before == "letter" and language.partition("-")[0].lower() in _ELIDING:
            return False
        return _joins(left, before, _sort_at(text, start))
    before = _sort_before(text, end)
    return before != "" and before == _sort_at(text, start)


def _seen_before(text: str, at: int) -> int:
    """Return the end of what can be seen before `at`."""
    low = max(0, at - _FAR)
    return low + len(text[low:at].rstrip(_UNSEEN))


def _seen_after(text: str, at: int) -> int:
    """Return the start of what can be seen from `at` on."""
    near = text[at : at + _FAR]
    return at + len(near) - len(near.lstrip(_UNSEEN))


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
    # A fraction (½) goes on with its number; a raised figure, which names a footnote, does not.
    return "digit" if char.isdecimal() or (char.isnumeric() and not char.isdigit()) else ""


def _sort_before(text: str, at: int) -> _Sort:
    """Return what stands before `at`; a mark is what the letter below it is."""
    base = at - 1
    while base > 0 and is_mark(text[base]):
        base -= 1
    return _sort_at(text, base) if base >= 0 else ""


def _edge(text: str, at: int, side: Side, language: str) -> Edge:
    """Return the edge at `at` with the whole that it cuts, or of one without end the part around it."""
    first = last = at
    while at - first < _LONGEST and cuts(text, first, language):
        first -= 1
    while last - at < _LONGEST and cuts(text, last, language):
        last += 1
    whole = text[first:last]
    is_number = any(map(str.isdecimal, whole)) and not any(map(str.isalpha, whole))
    return Edge(side, "number" if is_number else "word", (first, last))

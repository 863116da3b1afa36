"""Say which signs belong to a number that stands beside them: minus, currency, per cent, a decimal point without a digit before it.

In here: how far such signs reach from the edge of a quotation. Not in here: words and digits that an edge cuts (`edges.py`).
A number without its sign is another number: 3.5 % is not -3.5 %, and 5 is neither <5 nor $5.
"""

import unicodedata
from functools import lru_cache
from typing import Final

from dateline.quotes.scripts import is_mark

_BEFORE: Final = frozenset("+-\u2010\u2011\u2012–−±∓~∼≈<>≤≥⩽⩾#%‰")
"""Per cent too, for Turkish and Basque write it first."""
_AFTER: Final = frozenset("%‰‱°٪؉؊㌫")
_DECIMAL: Final = frozenset(".·\u066b")
_OPENING: Final = frozenset(" ([{“„‘«‹\"'")
"""What a decimal point may stand after that has no digit before it: `(.5 per cent)`. After a word it ends a sentence."""
_MOST: Final = 4
"""Signs that are looked past to a number, as in `-$5`; honest text has no more."""
UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Signs of no width: a reader sees what stands on both sides of them side by side."""
_FAR: Final = 16
"""Signs of no width in a row that are looked past; no honest text has more."""


def first_sign(text: str, start: int) -> int:
    """Return where the signs begin that belong to the number at `start`; `start` itself where there are none or no number.

    >>> first_sign("by -3.5 %", 4), first_sign("by 3.5 %", 3), first_sign("(-$5)", 3), first_sign("of .5", 4)
    (3, 3, 1, 3)
    """
    if not _is_number_at(text, start):
        return start
    before = seen_before(text, start)
    if text[before - 1 : before] in _DECIMAL and (before < 2 or text[before - 2] in _OPENING or _may_precede(text[before - 2])):
        before = start = before - 1
    for _ in range(_MOST):
        before = seen_before(text, before)
        if before == 0 or not _may_precede(text[before - 1]):
            break
        before = start = before - 1
    return start


def last_sign(text: str, end: int) -> int:
    """Return where the signs end that belong to the number that ends at `end`; `end` itself where there are none or no number.

    One space may stand between.

    >>> last_sign("10 % of it", 2), last_sign("10% of it", 2), last_sign("10 of it", 2), last_sign("a %", 1)
    (4, 3, 2, 1)
    """
    last = seen_before(text, end) - 1
    while last > 0 and is_mark(text[last]):
        last -= 1
    if last < 0 or not is_digit(text[last]):
        return end
    after = seen_after(text, end)
    after = seen_after(text, after + 1) if text[after : after + 1] == " " else after
    return after + 1 if text[after : after + 1] and _may_follow(text[after]) else end


def is_digit(char: str) -> bool:
    """Say whether a character is a digit or a fraction (½), which goes on with its number; a raised figure names a footnote.

    >>> is_digit("7"), is_digit("½"), is_digit("٣"), is_digit("³"), is_digit("a")
    (True, True, True, False, False)
    """
    return char.isdecimal() or (char.isnumeric() and not char.isdigit() and not char.isalpha())


def seen_before(text: str, at: int) -> int:
    """Return the end of what can be seen before `at`."""
    low = max(0, at - _FAR)
    return low + len(text[low:at].rstrip(UNSEEN))


def seen_after(text: str, at: int) -> int:
    """Return the start of what can be seen from `at` on."""
    near = text[at : at + _FAR]
    return at + len(near) - len(near.lstrip(UNSEEN))


def _is_number_at(text: str, at: int) -> bool:
    """Say whether a number stands here, alone or behind signs of its own."""
    for _ in range(_MOST):
        at = seen_after(text, at)
        if at >= len(text) or is_digit(text[at]):
            break
        if not _may_precede(text[at]):
            return False
        at += 1
    return at < len(text) and is_digit(text[at])


# A text has few signs, and is asked about each of them at every place of a quotation.
@lru_cache(maxsize=1024)
def _may_precede(char: str) -> bool:
    """Say whether a sign belongs to a number behind it; one of full width is what the plain one is."""
    return unicodedata.category(char) == "Sc" or unicodedata.normalize("NFKC", char)[0] in _BEFORE or char in _BEFORE


@lru_cache(maxsize=1024)
def _may_follow(char: str) -> bool:
    """Say whether a sign belongs to a number before it: also one of full width, and a degree with its letter (℃)."""
    return unicodedata.normalize("NFKC", char)[0] in _AFTER or char in _AFTER

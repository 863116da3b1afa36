"""Which word of a quotation is meant, and how many it has, as a reader counts them."""

from __future__ import annotations

from dateline.quotes.cut import SIGN
from dateline.quotes.scripts import is_unspaced

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """Return a number as a place in an order.

    >>> [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 21, 113)]
    ['first', '2nd', '3rd', '4th', '11th', '12th', '21st', '113th']
    """
    if number == 1:
        return "first"
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def words(count: int) -> str:
    """Return how many words there are.

    >>> words(0), words(1), words(2)
    ('no word', 'one word', '2 words')
    """
    return "no word" if count == 0 else "one word" if count == 1 else f"{count} words"


def nth_word(text: str, at: int) -> str:
    """Say which word of `text` the position `at` falls into or before; in a script without spaces, which sign. A cut is no word.

    >>> nth_word("a lifeline for most", 15), nth_word("a lifeline for most", 14), nth_word("新しい桟橋", 2)
    ('4th word', '4th word', '3rd sign')
    """
    if any(is_unspaced(sign) for sign in text[max(0, at - 1) : at + 1]):
        return f"{ordinal(at + 1)} sign"
    inside = 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()
    before = sum(word != SIGN for word in text[:at].split())
    return f"{ordinal(before + (0 if inside else 1))} word"

"""The order of names, as an index of the language has it.

In here: by what a name is sorted. Not in here: which letters a language has as its own (the catalogues), the order of events.
Source: Unicode Collation Algorithm, of which these are the first three levels, by decomposition instead of its table.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

_UNPARTED = {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "þ": "th"}
"""Letters that Unicode does not take apart, and the letters that they stand with."""

Order = tuple[tuple[tuple[int, int], ...], str, str]


def order_of(name: str, letters: Sequence[str] = ()) -> Order:
    """Return by what a name is sorted: its letters and numbers, then their signs, then the name itself.

    Each of `letters` is a letter and behind it those with a sign that follow it as letters of their own: `zåäö`.

    >>> sorted(["Ö", "Z", "a", "Å"], key=lambda name: order_of(name, ("zåäö",)))
    ['a', 'Z', 'Å', 'Ö']
    """
    folded = unicodedata.normalize("NFC", name.casefold())
    own = _own(tuple(letters))
    return tuple(place for letter in folded for place in own.get(letter, _places(letter))), folded, name


@cache
def _own(letters: tuple[str, ...]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    return {own: ((ord(row[0]), place),) for row in letters for place, own in enumerate(row) if place}


@cache
def _places(letter: str) -> tuple[tuple[int, int], ...]:
    """Return the places of what a letter is made of, without signs; marks and spaces have none but between words."""
    base = _UNPARTED.get(letter) or unicodedata.normalize("NFKD", letter)
    return tuple((0 if sign.isspace() else ord(sign), 0) for sign in base if sign.isspace() or _is_letter(sign))


def _is_letter(sign: str) -> bool:
    """Tell whether a sign is a letter or a number; vowels that hang on a consonant, as in Devanagari, are letters too."""
    return sign.isalnum() or (unicodedata.category(sign).startswith("M") and not unicodedata.combining(sign))

"""Roman numerals, as pages are numbered by them."""

from __future__ import annotations

from itertools import pairwise

LARGEST = 3999
"""The largest number that has a numeral."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def from_roman(text: str) -> int:
    """Return the value of a Roman numeral in small letters.

    >>> from_roman("xiv")
    14
    """
    values = [_VALUES[letter] for letter in text]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def to_roman(number: int) -> str:
    """Return a number of at most 3999 as a Roman numeral in small letters.

    >>> to_roman(14)
    'xiv'
    """
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written

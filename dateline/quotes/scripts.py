"""Tell scripts that part words by spaces from those that do not.

In here: the code points of scripts written without spaces, and what of a character follows
from them. Not in here: what is done with it (edges, words, tokens).

The standard library knows no scripts, so the blocks are listed by hand.
Source: Unicode Standard, Blocks.txt and Scripts.txt.
"""

import unicodedata
from bisect import bisect_right
from typing import Final

_RANGES: Final = (
    ("\u0e00", "\u0fff"),  # Thai, Lao, Tibetan
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u17ff"),  # Khmer
    ("\u1950", "\u19ff"),  # Tai Le, New Tai Lue, Khmer symbols
    ("\u1a20", "\u1aaf"),  # Tai Tham
    ("\u1b00", "\u1b7f"),  # Balinese
    ("\u2e80", "\u2fdf"),  # Han radicals
    ("\u3005", "\u3007"),  # Han iteration mark, closing mark, zero
    ("\u3021", "\u302f"),  # Han numerals, tone marks
    ("\u3031", "\u3035"),  # Kana repeat marks
    ("\u3038", "\u303b"),  # Han numerals, iteration mark
    ("\u3040", "\u30fa"),  # Hiragana, Katakana
    ("\u30fc", "\u312f"),  # Katakana, Bopomofo
    ("\u31a0", "\u31ff"),  # Bopomofo, Han strokes, Katakana
    ("\u3400", "\u4dbf"),  # Han
    ("\u4e00", "\ua4cf"),  # Han, Yi
    ("\ua980", "\ua9ff"),  # Javanese, Myanmar
    ("\uaa60", "\uaadf"),  # Myanmar, Tai Viet
    ("\uf900", "\ufaff"),  # Han
    ("\uff66", "\uff9f"),  # Katakana of half width
    ("\U00017000", "\U00018d8f"),  # Tangut
    ("\U0001aff0", "\U0001b16f"),  # Kana
    ("\U00020000", "\U0003fffd"),  # Han
)
_BOUNDS: Final = tuple(bound for first, last in _RANGES for bound in (first, chr(ord(last) + 1)))

UNSPACED: Final = "".join(f"{first}-{last}" for first, last in _RANGES)
"""The inside of a character class. One that holds it takes milliseconds to compile: not when a module is imported."""


def is_unspaced(char: str) -> bool:
    """Say whether `char` belongs to a script written without spaces between words.

    >>> is_unspaced("京"), is_unspaced("서"), is_unspaced("a")
    (True, False, False)
    """
    return char >= _BOUNDS[0] and bisect_right(_BOUNDS, char) % 2 == 1


def is_mark(char: str) -> bool:
    """Say whether `char` is a mark: an accent or a vowel sign on the letter before it."""
    return char > "\u02ff" and unicodedata.category(char)[0] == "M"

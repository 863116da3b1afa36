"""What a terminal may see of a curator's text, and how wide it is there.

In here: control and bidirectional signs made visible, columns of wide characters.
Not in here: colours and carets (diagnostics/formats/full.py).
"""

from __future__ import annotations

import unicodedata

TAB = 4
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u2028\u2029\u180e")


def visible(text: str) -> str:
    """Return `text` with everything that could move, hide or fake other text written as its code point; tabs become spaces.

    >>> visible("a\\u202eb\\x1b[31m")
    'a<U+202E>b<U+001B>[31m'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def width(text: str) -> int:
    """Return how many columns the visible form of `text` takes.

    >>> width("日本"), width("é"), width("e\\u0301")
    (4, 1, 1)
    """
    shown = visible(text)
    return len(shown) if shown.isascii() else sum(_columns(character) for character in shown)


def name_of(character: str) -> str:
    """Name a character by code point and name, for messages about what cannot be seen.

    >>> name_of("\\u200b")
    'U+200B zero width space'
    """
    point = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower() or _CONTROLS.get(character, "control character")
    return f"{point} {name}"


_CONTROLS = {
    "\x00": "null", "\x07": "bell", "\x08": "backspace", "\x0b": "vertical tab", "\x0c": "page break", "\x1b": "escape", "\x7f": "delete",
    "\x85": "next line", "\ufffe": "non-character", "\uffff": "non-character",
}  # fmt: skip


def _shown(character: str) -> str:
    if character == "\t":
        return " " * TAB
    if character in _BIDI or character in _INVISIBLE or unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn"):
        return f"<U+{ord(character):04X}>"
    return character


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

"""What a terminal may see of a curator's text, and how wide it is there.

In here: signs made visible that a terminal would obey, hide or join, columns of wide characters, prose in lines of a width.
Not in here: colours and carets (diagnostics/formats/full.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

TAB = 4
"""Columns of a tab, wherever it stands: what is shown of a line begins at no tab stop."""
_SEEN_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Of the signs that Unicode counts as format, those that are ink: they stand around figures and words."""
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2028\u2029\u3164\uffa0")
"""Letters, marks and separators that nobody sees."""
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_SHORT = 14
"""Columns that the last of several lines has at least, where that takes no line more."""


def visible(text: str) -> str:
    """Return `text` with everything that could move, hide or fake other text written as its code point; tabs become spaces.

    So are the signs that join emoji or choose how they look: terminals disagree on how wide the whole is, and of its parts they agree.

    >>> visible("a\\u202eb\\x1b[31m")
    'a<U+202E>b<U+001B>[31m'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def width(text: str) -> int:
    """Return how many columns the visible form of `text` takes.

    >>> width("日本"), width("é"), width("e\\u0301")
    (4, 1, 1)
    """
    return len(text) if text.isascii() and text.isprintable() else sum(map(_columns, text))


def wrapped(text: str, first: int, rest: int | None = None) -> tuple[str, ...]:
    """Return prose in lines: the first of `first` columns, the others of `rest`. What stands between backticks stays in one line.

    Nothing is cut: a word that is wider than a line has a line of its own. What is one line already is left as it is, and where there are
    more, the last is no single short word.

    >>> wrapped("write `a b` or nothing", 12)
    ('write `a b`', 'or nothing')
    """
    text = visible(text)
    if width(text) <= first:
        return (text,)
    words = [(word, width(word)) for word in re.findall(r"(?:`[^`]*`|[^ ])+", text)]
    rest = first if rest is None else rest
    lines = best = _filled(words, first, rest)
    for less in range(1, min(_SHORT, first, rest)):
        if width(best[-1]) >= _SHORT or len(lines) > len(best):
            break
        best, lines = lines, _filled(words, first - less, rest - less)
    return best


def _filled(words: Iterable[tuple[str, int]], first: int, rest: int) -> tuple[str, ...]:
    """Return words, each with its width, in as few lines as hold them."""
    lines: list[list[str]] = [[]]
    left = first
    for word, columns in words:
        if lines[-1] and columns + 1 > left:
            lines.append([])
            left = rest
        left -= columns + bool(lines[-1])
        lines[-1].append(word)
    return tuple(map(" ".join, lines))


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


# A report is measured sign by sign, and a collection has some hundred of them.
@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    if character == "\t":
        return " " * TAB
    is_ink = unicodedata.category(character) not in _UNSEEN or character in _SEEN_FORMAT
    if not is_ink or character in _BLANK or _changes_its_neighbour(character):
        return f"<U+{ord(character):04X}>"
    return character


def _changes_its_neighbour(character: str) -> bool:
    """Tell whether a sign only chooses how the one before it looks: a variation selector, a colour of skin."""
    return "\ufe00" <= character <= "\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff" or "\U000e0100" <= character <= "\U000e01ef"


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    """Return how many columns the visible form of a character takes."""
    shown = _shown(character)
    if shown.isascii():
        return len(shown)
    if unicodedata.category(character) in ("Mn", "Me") or "\u1161" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        # Marks stand over, vowels and finals of Korean within, the sign before them.
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1

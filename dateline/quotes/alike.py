"""Name a difference that cannot be seen.

In here: which characters look alike, and words that tell them apart. For messages only: a
quotation that merely looks like its source is not verbatim.
"""

import unicodedata
from difflib import SequenceMatcher
from itertools import chain, groupby
from typing import Final

APOSTROPHES: Final = "‘’‚‛′`´ʼ"
QUOTATION_MARKS: Final = "“”„‟″"
DASHES: Final = "‐‑‒–—―−"
_LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_UNSEEN: Final = ((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E))
_UNSEEN_TOO: Final = ((0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF))
_LOOK: Final = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(QUOTATION_MARKS, '"')
    | dict.fromkeys(DASHES, "-")
    | _LIGATURES
    | {chr(code): "" for first, last in chain(_UNSEEN, _UNSEEN_TOO) for code in range(first, last + 1)}
)
# Cyrillic and Greek letters beside the Latin ones that they look like.
_LATIN: Final = str.maketrans(
    "АВЕІЅЈКМНОРСТХаеіѕјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEISJKMHOPCTXaeisjopcxyABEZHIKMNOPTYXo",
)
_CONTROLS: Final = {"\t": "tab", "\n": "line feed", "\f": "form feed", "\r": "carriage return"}
_MOST_NAMED: Final = 3


def look(text: str) -> str:
    """Return `text` without what the eye passes over: case, kinds of quotation marks and dashes, signs of no width.

    Letters of full width and other forms of letters count as the letters, and the digits of every script as digits.

    >>> look("Don\\u2019t re\\u2011open") == look("don't re-open"), look("１９８７ ٢") == look("1987 2")
    (True, True)
    """
    return text.lower() if text.isascii() else _latin_digits(unicodedata.normalize("NFKC", text.translate(_LOOK))).lower()


def _latin_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def name_of(char: str) -> str:
    """Name one character, shown itself where there is something to see.

    >>> name_of("\\u200b"), name_of("–")
    ('U+200B zero width space', 'U+2013 – en dash')
    """
    name = _CONTROLS.get(char) or unicodedata.name(char, "character without a name").lower()
    glyph = "" if unicodedata.category(char)[0] in "CMZ" else f" {char}"
    return f"U+{ord(char):04X}{glyph} {name}"


def unseen(quote: str, source: str) -> str | None:
    """Describe how the words given differ from the source's where both look alike.

    >>> unseen("don't", "don’t")
    "the source has U+2019 ’ right single quotation mark, the words given have U+0027 ' apostrophe"
    >>> unseen("the boat", "the ship")
    """
    if quote == source or not _alike(quote, source):
        return None
    if quote.lower() == source.lower():
        return "only capital and small letters differ"
    codes = SequenceMatcher(None, quote, source, autojunk=False).get_opcodes()
    pairs = [(source[c:d], quote[a:b]) for tag, a, b, c, d in codes if tag != "equal"]
    different = dict.fromkeys(f"the source has {_names(theirs)}, the words given have {_names(ours)}" for theirs, ours in pairs)
    return "; ".join(list(different)[:_MOST_NAMED])


def _alike(quote: str, source: str) -> bool:
    """Say whether both sides look alike: also where letters were taken from another script, or where both are blank."""
    return look(quote) == look(source) or quote.translate(_LATIN) == source.translate(_LATIN) or not (quote + source).strip()


def _names(chars: str) -> str:
    """Name the characters in order, repeated ones once with their number."""
    groups = ((char, len(list(same))) for char, same in groupby(chars))
    return " and ".join(name_of(char) if count == 1 else f"{count} × {name_of(char)}" for char, count in groups) or "nothing there"

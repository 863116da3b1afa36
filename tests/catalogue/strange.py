"""A language that nobody speaks: every text of the English catalogue in other letters, longer, from right to left, with six plurals.

In here: the catalogue, and the signs by which its texts can be told from all others. Not in here: what has to hold (tests/site).

It is written in Arabic letters, one for each Latin one, so that it stands from right to left in a browser; no word of it means
anything. It counts as Arabic does, writes its own digits, and has marks of its own for lists, quotations and the ends of sentences: a
Latin letter, a digit or a mark that a page shows is a record's, or stands in the program where no other language can change it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dateline.catalogue.catalogue import Catalogue, from_tables
from dateline.catalogue.plurals import PLURALS

LANGUAGE = "ar"
OPEN, CLOSE = "⟦", "⟧"
"""They stand around every text, so that one text is told from two that were put beside each other."""
DIGITS = "٠١٢٣٤٥٦٧٨٩"
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابچدعفگهيجكلمنوپقرستۇڤۋخىز", strict=True))
MARKS = dict(zip(",;?.:()–—-’'\"“”/%+|&#[]!", "،؛؟۔∶⸨⸩‒⹀‑ʼ՚″«»⁄٪˖¦⁊№⁅⁆ǃ", strict=True))
SEPARATORS = "،؛۞۩۔"
OWN = frozenset([*LETTERS.values(), *MARKS.values(), *DIGITS, *SEPARATORS, *"٬٫", OPEN, CLOSE])
"""Every sign that a text of this language is written in, but the space."""

AS_THEY_ARE: Mapping[str, Mapping[str, object]] = {
    "numbers": {"digits": DIGITS, "group": "٬", "decimal": "٫", "negative": "−{digits}", "plain": "{number}"},
    "lists": {"comma": "، ", "semicolon": "؛ ", "dot": " ۞ ", "sentence": " ۩ ", "stop": "۔ "},
    "quotations": {"open": "«", "close": "»", "inner_open": "‹", "inner_close": "›"},
    "sorting": {"letters": []},
    "breaking": {"hyphens": "manual"},
    "dates": {"group": "٬"},
}
"""What is no text but the manner in which texts are written."""


@cache
def strange() -> Catalogue:
    """Return the catalogue."""
    english = tomllib.loads((Path(__file__).parents[2] / "dateline" / "catalogue" / "en.toml").read_text("utf-8"))
    del english["direction"]
    tables = {section: {name: _entry(section, name, value) for name, value in table.items()} for section, table in english.items()}
    return from_tables(LANGUAGE, {"direction": "rtl", **tables})


def _entry(section: str, name: str, value: object) -> object:
    if name in AS_THEY_ARE.get(section, {}):
        return AS_THEY_ARE[section][name]
    match value:
        case str():
            return _signed(value)
        case list():
            return [written(text) for text in value]
        case dict():
            return {category: _signed(_form(category, value["other"])) for category in PLURALS[LANGUAGE].categories}
    raise AssertionError(f"{section}.{name} is no text")


def _form(category: str, text: str) -> str:
    """Return the form of a text for a category: those of nothing, one and two say so in a word, as Arabic does, and name no number."""
    named = {"zero": "nought", "one": "single", "two": "both"}
    return re.sub(r"\{(count|number)\}", named[category], text) if category in named else f"{text} {category}"


def _signed(text: str) -> str:
    return f"{OPEN}{written(text)}{CLOSE}"


def written(text: str) -> str:
    """Write an English text in this language; what stands in braces stays."""
    return "".join(part if part.startswith("{") else _turned(part) for part in re.split(r"(\{[a-z_]+\})", text))


def _turned(text: str) -> str:
    longer = re.sub(r"[^\W\d_]+", lambda word: word[0] + word[0][: -(-len(word[0]) * 4 // 10)], text)
    own = {**LETTERS, **MARKS, **dict(zip("0123456789", DIGITS, strict=True))}
    bare = (unicodedata.normalize("NFD", sign)[0] if sign.isalpha() else sign for sign in longer)
    return "".join(own.get(sign.lower(), sign) for sign in bare)

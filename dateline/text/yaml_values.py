"""One line of text as a value of YAML, for what is put into files and messages.

In here: quotation marks where a value needs them, signs that cannot be seen by their code points. Not in here: whole documents
(draft/yaml.py).
"""

from __future__ import annotations

import re
import unicodedata

from dateline.text.display import visible

_NOT_PLAIN = re.compile(r"[\[\]{}*&!@`%|>,#?'\"-]|.*(?::(?:\s|$)|\s#)|\s|.*\s$", re.S)
_BRACKETS = re.compile(r"[,\[\]{}]|:\?")


def quoted(text: str, *, in_brackets: bool = False) -> str:
    """Write one line as a YAML value, in quotation marks where it needs them; within brackets a comma needs them too.

    >>> quoted("2025"), quoted('He said: "no"'), quoted("“It's”: a start")
    ('2025', '\\'He said: "no"\\'', '"“It\\'s”: a start"')
    """
    if text and not _NOT_PLAIN.match(text) and not (in_brackets and _BRACKETS.search(text)):
        return text
    return in_quotation_marks(text)


def in_quotation_marks(text: str) -> str:
    """Write one line as a YAML value in quotation marks: double ones, unless it holds such a mark or a backslash."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def scalar(text: str) -> str:
    """Write `text` as one line of YAML in quotation marks; a sign that cannot be seen is written by its code point.

    >>> print(scalar("a “lifeline”"), scalar('the "Star"'), scalar("a\\u200bb"))
    "a “lifeline”" 'the "Star"' "a\\u200bb"
    """
    hidden = any(_hidden(character) for character in text)
    if '"' in text and not hidden:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _hidden(character: str) -> bool:
    return visible(character) != character or (character != " " and unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cf"))


def _escaped(character: str) -> str:
    if _hidden(character):
        point = ord(character)
        return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
    return "\\" + character if character in '"\\' else character

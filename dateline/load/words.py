"""How the curator's words are set into a message: clipped, quoted for YAML, listed, mended.

In here: pure functions over text. Not in here: the messages themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST_ID = 60
_CLIP = 60
_NOT_PLAIN = re.compile(r"[\[\]{}*&!@`%|>,#?'\"-]|.*(?::(?:\s|$)|\s#)|\s|.*\s$", re.S)
_BRACKETS = re.compile(r"[,\[\]{}]")
_NOT_OF_IDS = re.compile(r"[^a-z0-9]+")


def shown(text: str) -> str:
    """Return `text` as a message may set it: on one line, and of a long one the beginning.

    >>> shown("first\\nsecond")
    'first second'
    """
    line = " ".join(text.split())
    return line if len(line) <= _CLIP else line[: _CLIP - 1].rstrip() + "…"


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


def listed(words: Iterable[str], last: str = "and") -> str:
    """Set words in backticks with commas between them.

    >>> listed(["error", "warning", "off"], "or")
    '`error`, `warning` or `off`'
    """
    marked = [f"`{word}`" for word in words]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else "".join(marked)


def mended_id(text: str) -> str | None:
    """Return the id that is nearest to `text`, or None where nothing of it can stay.

    >>> mended_id("Émigrés & Co."), mended_id("日本") is None
    ('emigres-co', True)
    """
    plain = unicodedata.normalize("NFKD", text[: 10 * LONGEST_ID]).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    parts = [part for part in _NOT_OF_IDS.split(bare) if part]
    while len(parts) > 1 and len("-".join(parts)) > LONGEST_ID:
        parts.pop()
    return "-".join(parts)[:LONGEST_ID] or None

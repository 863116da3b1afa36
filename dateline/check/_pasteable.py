"""Words of a source as they are put into help and labels: YAML that can be pasted, and short forms for the eye."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from dateline.text.display import visible

_MOST_SHOWN = 48


def scalar(text: str) -> str:
    """Write `text` as one line of YAML in quotation marks; a sign that cannot be seen is written by its code point.

    >>> print(scalar("a “lifeline”"), scalar('the "Star"'), scalar("a\\u200bb"))
    "a “lifeline”" 'the "Star"' "a\\u200bb"
    """
    hidden = any(_hidden(character) for character in text)
    if '"' in text and not hidden:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def short(text: str) -> str:
    """Return `text` for a line of a message: its beginning, up to the end of a word, where it is long.

    >>> short("By noon the hall was full and the mayor called the plan a lifeline for all")
    'By noon the hall was full and the mayor called …'
    """
    if len(text) <= _MOST_SHOWN:
        return text
    return re.sub(r"\s+\S*$", "", text[:_MOST_SHOWN]) + " …"


def commented(lines: Iterable[tuple[str, str]]) -> str:
    """Return lines of YAML, each with a comment behind it, the comments in one column.

    >>> print(commented([('suffix: "plan"', "line 3"), ('suffix: "the"', "line 12")]))
    suffix: "plan"  # line 3
    suffix: "the"   # line 12
    """
    pairs = list(lines)
    wide = max((len(yaml) for yaml, _ in pairs), default=0)
    return "\n".join(f"{yaml:{wide}}  # {comment}" for yaml, comment in pairs)


def _hidden(character: str) -> bool:
    return visible(character) != character or (character != " " and unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cf"))


def _escaped(character: str) -> str:
    if _hidden(character):
        point = ord(character)
        return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
    return "\\" + character if character in '"\\' else character

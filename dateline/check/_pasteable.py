"""Words of a source as they are put into help and labels: YAML that can be pasted, and short forms for the eye."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST_SHOWN = 48
_LEAD, _TAIL = 24, 32
"""Characters shown before and after words in their sentence."""


def short(text: str) -> str:
    """Return `text` for a line of a message: its beginning, up to the end of a word, where it is long.

    >>> short("By noon the hall was full and the mayor called the plan a lifeline for all")
    'By noon the hall was full and the mayor called …'
    """
    if len(text) <= _MOST_SHOWN:
        return text
    return re.sub(r"\s+\S*$", "", text[:_MOST_SHOWN]) + " …"


def in_its_sentence(before: str, words: str, after: str) -> str:
    """Return words in brackets between what stands before and after them in their sentence, all of it short enough for one line.

    >>> in_its_sentence("By noon the hall of the council was full and ", "the mayor called", " the plan a lifeline for all who live there.")
    '… council was full and [the mayor called] the plan a lifeline for all …'
    """
    lead = re.sub(r"^\S*\s+", "… ", before[-_LEAD:]) if len(before) > _LEAD else before
    middle = words if len(words) <= _LEAD + _TAIL else f"{words[:_LEAD].rsplit(' ', 1)[0]} … {words[-_LEAD:].split(' ', 1)[-1]}"
    tail = re.sub(r"\s+\S*$", " …", after[:_TAIL]) if len(after) > _TAIL else after
    return f"{lead}[{middle}]{tail}"


def commented(lines: Iterable[tuple[str, str]]) -> str:
    """Return lines of YAML, each with a comment behind it, the comments in one column.

    >>> print(commented([('suffix: "plan"', "line 3"), ('suffix: "the"', "line 12")]))
    suffix: "plan"  # line 3
    suffix: "the"   # line 12
    """
    pairs = list(lines)
    wide = max((len(yaml) for yaml, _ in pairs), default=0)
    return "\n".join(f"{yaml:{wide}}  # {comment}" for yaml, comment in pairs)

"""Words of a source as they are put into help and labels: YAML that can be pasted, and short forms for the eye."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MOST_SHOWN = 48


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

"""How the curator's words are set into a message: clipped and listed.

In here: pure functions over text. Not in here: the messages themselves.
"""

from __future__ import annotations

from collections.abc import Iterable

_CLIP = 60


def shown(text: str) -> str:
    """Return `text` as a message may set it: on one line, and of a long one the beginning.

    >>> shown("first\\nsecond")
    'first second'
    """
    line = " ".join(text.split())
    return line if len(line) <= _CLIP else line[: _CLIP - 1].rstrip() + "…"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Set words in backticks with commas between them.

    >>> listed(["error", "warning", "off"], "or")
    '`error`, `warning` or `off`'
    """
    marked = [f"`{word}`" for word in words]
    return f" {last} ".join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else "".join(marked)

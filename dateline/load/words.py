"""How the curator's words are set into a message: clipped.

In here: pure functions over text. Not in here: the messages themselves.
"""

from __future__ import annotations

_CLIP = 60


def shown(text: str) -> str:
    """Return `text` as a message may set it: on one line, and of a long one the beginning.

    >>> shown("first\\nsecond")
    'first second'
    """
    line = " ".join(text.split())
    return line if len(line) <= _CLIP else line[: _CLIP - 1].rstrip() + "…"

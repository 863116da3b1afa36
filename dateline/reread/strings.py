"""The texts in a file that is no page: those of JSON, and of whatever escapes signs as HTML does.

In here: what a program that reads the file gets. Not in here: pages (document.py).
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator


def strings_of(path: str, text: str) -> Iterator[str]:
    """Yield the texts that a file has, unescaped; the whole of one that is not JSON.

    >>> list(strings_of("data.json", '{"a": ["b", 1]}')), list(strings_of("feed.atom", "a &amp; b"))
    (['a', 'b'], ['a & b'])
    """
    if not path.endswith("json"):
        yield html.unescape(text)
        return
    try:
        yield from _strings(json.loads(text))
    except (ValueError, RecursionError):
        yield text


def _strings(value: object) -> Iterator[str]:
    """Yield all texts in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)

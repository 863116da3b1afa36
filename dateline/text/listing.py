"""Words in a row, as a message sets them.

In here: commas, and the word before the last. Not in here: the messages themselves.
"""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: Iterable[str], last: str = "and") -> str:
    """Set words in backticks with commas between them.

    >>> listed(["March 2025", "Mar 2025", "2025-03"], "or")
    '`March 2025`, `Mar 2025` or `2025-03`'
    """
    return joined((f"`{word}`" for word in words), last)


def joined(words: Iterable[str], last: str = "and") -> str:
    """Join words with commas, the last by a word.

    >>> joined(["the year", "the month", "the day"])
    'the year, the month and the day'
    """
    each = list(words)
    return f" {last} ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else "".join(each)

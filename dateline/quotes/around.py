"""Where the words before and after a quotation stand, once the quotation itself was found.

In here: their spans in the normalised text. Not in here: choosing a place by them (`locate.py`).
"""

from __future__ import annotations

from dateline.quotes.normalise import Span, normalise_words


def before(prefix: str | None, start: int, text: str) -> Span | None:
    """Return where the words stand that end at `start`, with the space between, if there is one; None where there are no such words.

    >>> before("the", 4, "the end")
    (0, 4)
    """
    words = normalise_words(prefix or "")
    space = text[start - 1 : start] == " "
    return (start - space - len(words), start) if words else None


def after(suffix: str | None, end: int, text: str) -> Span | None:
    """Return where the words stand that begin at `end`, with the space between, if there is one; None where there are no such words.

    >>> after("end", 3, "the end")
    (3, 7)
    """
    words = normalise_words(suffix or "")
    space = text[end : end + 1] == " "
    return (end, end + space + len(words)) if words else None

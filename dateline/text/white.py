"""White space, as quotations and versions understand it.

In here: which signs it is, and a text without its accidents. Not in here: the way back to the text as archived (quotes/normalise.py).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ASCII: Final = "\t\n\f\r"
_OTHERS: Final = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
WHITE: Final = f" {_ASCII}{_OTHERS}"
"""U+0009, U+000A, U+000C, U+000D and the category Zs."""
RUNS: Final = re.compile("  +")


def in_spaces(text: str) -> str:
    """Return `text` with each sign of white space as U+0020, every position kept."""
    for char in _ASCII if text.isascii() else _ASCII + _OTHERS:
        if char in text:
            text = text.replace(char, " ")
    return text


def one_line(text: str) -> str:
    """Compose `text` (NFC), set one space for every run of white space and trim the ends.

    >>> one_line("cafe\\u0301\\u00a0\\n noir ")
    'café noir'
    """
    if text.isascii() and text.isprintable():
        # Nearly every text is so, and of white space can have spaces alone.
        return RUNS.sub(" ", text.strip(" ")) if "  " in text else text.strip(" ")
    return unicodedata.normalize("NFC", RUNS.sub(" ", in_spaces(text)).strip(" "))

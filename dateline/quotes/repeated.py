"""Find words that are said again, however they are set: in other letters, with other signs between them, with marks of emphasis.

In here: words looked for in a text where nobody may say them any more. Not in here: quotations, which are compared to the letter
(`locate.py`).
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from dateline.quotes.scripts import is_unspaced

_WORD: Final = r"[^\W_]"
_FOOTNOTE: Final = r"\[\^[^\]\s]*\]"
_WORDS: Final = re.compile(f"{_WORD}+")
_FOOTNOTES: Final = re.compile(_FOOTNOTE)


def again(words: str, text: str) -> tuple[int, int] | None:
    """Return where the words stand in `text` first, whole at both ends; None where they do not, or have no letter and no digit.

    Case, punctuation, white space, footnotes and marks of emphasis mean nothing.

    >>> again("The mayor, at last: YES", "He heard *the mayor*[^a] at last (yes)."), again("the may", "the mayor")
    ((10, 37), None)
    """
    found = _pattern(words).search(text)
    return found.span() if found is not None and found.end() > found.start() else None


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    """Return the expression for words, which nothing fits where they have no letter and no digit."""
    found = _WORDS.findall(unicodedata.normalize("NFC", _FOOTNOTES.sub(" ", words)))
    if not found:
        return re.compile(r"(?!)")
    before = "" if is_unspaced(found[0][0]) else f"(?<!{_WORD})"
    after = "" if is_unspaced(found[-1][-1]) else f"(?!{_WORD})"
    between = rf"(?:{_FOOTNOTE}|[\W_])+"
    return re.compile(before + between.join(map(re.escape, found)) + after, re.IGNORECASE)

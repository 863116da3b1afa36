"""The part of an address that leads a browser to words on a page: a text fragment.

In here: which words to name, and how they are encoded. Not in here: the address itself.
Source: URL Fragment Text Directives (WICG), section 3.3. A hyphen parts prefix and suffix from the words and a comma the first
words from the last, so both are written as %2D and %2C inside words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from dateline.quotes.locate import Spans
from dateline.quotes.normalise import Normalised

_BLOCK_END = re.compile(r"[\r\n\x0c]")
_FEWEST_WORDS = 4
_MOST_WORDS = 12
_LONGEST_WHOLE = 300
"""Characters of a quotation that is named whole; a longer one by its first and last words."""


def text_fragment(text: str, source: Normalised, spans: Spans) -> str:
    """Return the fragment for the words at one span of a source's normalised text, or at several; `text` is the same as archived.

    Words of one paragraph are named whole; words that cross a paragraph, which no browser finds whole, by their first and last
    words, as many as tell them from others. Where the same words stand elsewhere all the same, those before and after say which are
    meant.

    >>> from dateline.quotes.normalise import normalise
    >>> article = "They met - at last. They met again."
    >>> text_fragment(article, normalise(article), ((0, 18),))
    ':~:text=They%20met%20%2D%20at%20last'
    >>> text_fragment(article, normalise(article), ((0, 10), (29, 35)))
    ':~:text=They%20met%20%2D&text=again.'
    """
    return ":~:" + "&".join(f"text={_named(text, source, *span)}" for span in spans)


def _named(text: str, source: Normalised, start: int, end: int) -> str:
    first, last = source.original(start, end)
    parts = [part for part in _paragraphs(text[first:last]) if part]
    words, whole = source.text[start:end], _folded(source.text)
    if len(parts) == 1 and len(words) <= _LONGEST_WHOLE:
        named, is_first, is_last = _encoded(words), whole.count(_folded(words)) == 1, True
    else:
        head = _enough(_first, parts[0], lambda said: whole.find(said) == start)
        tail = _enough(_last, parts[-1], lambda said: whole.find(said, start + len(head)) == end - len(said))
        named = f"{_encoded(head)},{_encoded(tail)}"
        is_first = whole.find(_folded(head)) == start
        is_last = whole.find(_folded(tail), start + len(head)) == end - len(tail)
    if is_first and is_last:
        return named
    before, after = _before(text[:first]), _first(_paragraphs(text[last:])[0])
    return (f"{_encoded(before)}-," if before else "") + named + (f",-{_encoded(after)}" if after else "")


def _enough(cut: Callable[[str, int], str], part: str, is_the_one: Callable[[str], bool]) -> str:
    """Return as many words from one end of a paragraph as tell which place is meant, or as many as are reasonable."""
    tried = (cut(part, number) for number in range(_FEWEST_WORDS, _MOST_WORDS + 1))
    return next((said for said in tried if is_the_one(_folded(said))), cut(part, _FEWEST_WORDS))


def _before(text: str) -> str:
    """Return the last words before a place: of its own paragraph, or of the one before where it begins one."""
    return next((_last(part) for part in reversed(_paragraphs(text)) if part), "")


def _paragraphs(text: str) -> list[str]:
    """Return the words of each paragraph, white space as single spaces; the first and the last may be empty."""
    return [unicodedata.normalize("NFC", " ".join(part.split())) for part in _BLOCK_END.split(text)]


def _first(words: str, number: int = _FEWEST_WORDS) -> str:
    return " ".join(words.split()[:number])


def _last(words: str, number: int = _FEWEST_WORDS) -> str:
    return " ".join(words.split()[-number:])


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Return a text as a browser compares it, without regard to case, sign for sign; kept, for a long one is asked about often."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")

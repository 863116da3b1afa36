"""The part of an address that leads a browser to words on a page: a text fragment.

In here: which words to name, and how they are encoded. Not in here: the address itself.
Source: URL Fragment Text Directives (WICG), section 3.3. A hyphen parts prefix and suffix from the words and a comma the first
words from the last, so both are written as %2D and %2C inside words.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from dateline.quotes.locate import Spans
from dateline.quotes.normalise import Normalised

_BLOCK_END = re.compile(r"[\r\n\x0c]")
_FEWEST_WORDS = 4
_LONGEST_WHOLE = 300
"""Characters of a quotation that is named whole; a longer one by its first and last words."""


def text_fragment(text: str, source: Normalised, spans: Spans) -> str:
    """Return the fragment for the words at one span of a source's normalised text, or at several; `text` is the same as archived.

    Words of one paragraph are named whole; words that cross a paragraph, which no browser finds whole, by their first and last
    words. Where the same words stand elsewhere too, the words before and after say which are meant.

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
    words = source.text[start:end]
    if len(parts) == 1 and len(words) <= _LONGEST_WHOLE:
        named = _encoded(words)
    else:
        named = f"{_encoded(_first(parts[0]))},{_encoded(_last(parts[-1]))}"
    if source.text.count(words) > 1:
        # Of the same paragraph only: a browser looks for these words directly beside the others.
        before, after = _last(_paragraphs(text[:first])[-1]), _first(_paragraphs(text[last:])[0])
        named = (f"{_encoded(before)}-," if before else "") + named + (f",-{_encoded(after)}" if after else "")
    return named


def _paragraphs(text: str) -> list[str]:
    """Return the words of each paragraph, white space as single spaces; the first and the last may be empty."""
    return [" ".join(part.split()) for part in _BLOCK_END.split(text)]


def _first(words: str) -> str:
    return " ".join(words.split()[:_FEWEST_WORDS])


def _last(words: str) -> str:
    return " ".join(words.split()[-_FEWEST_WORDS:])


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")

"""Where in a work words stand: its pages, ended by form feeds, and its sections, by headings that stand in it.

In here: pages and sections of a text, and those of one quotation. Not in here: what a curator gives as the place (check/, views/).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from dateline.model.records import PageNumbers
from dateline.model.timeline import Location, Section, Source
from dateline.quotes.edges import are_free
from dateline.quotes.locate import Found, places_of
from dateline.quotes.normalise import Normalised, Span, normalise_words
from dateline.text.roman import LARGEST, from_roman, to_roman

PAGE_BREAK = "\x0c"


def pages(text: str, numbers: Sequence[PageNumbers]) -> tuple[tuple[int, str | None], ...]:
    """Return where each page of a text begins, and its number; nothing for a text without form feeds.

    Pages are numbered from 1 unless said; pages before the first item of `numbers` have no number.

    >>> pages("a\\x0cb\\x0cc", [PageNumbers(1, "iv"), PageNumbers(3, "1")])
    ((0, 'iv'), (2, 'v'), (4, '1'))
    """
    if PAGE_BREAK not in text:
        return ()
    starts = [0, *(found.end() for found in re.finditer(PAGE_BREAK, text))]
    # What ends with a form feed has no page behind it.
    if not text[starts[-1] :].strip() and len(starts) > 1:
        starts.pop()
    begins = list(numbers) or [PageNumbers(1, "1")]
    return tuple((start, _number(page, begins)) for page, start in enumerate(starts, 1))


def sections(headings: Sequence[str], text: Normalised, language: str) -> tuple[Section, ...]:
    """Return where each heading stands, looked for behind the one before it, and whether it stands again before the next."""
    spans: list[Span | None] = []
    at = 0
    for heading in headings:
        span = _standing(normalise_words(heading), text.text, at, language)
        spans.append(span)
        at = span[1] if span else at
    nexts = [next((span[0] for span in spans[index + 1 :] if span), len(text.text)) for index in range(len(spans))]
    found = []
    for heading, span, end in zip(headings, spans, nexts, strict=True):
        again = _standing(normalise_words(heading), text.text[:end], span[1], language) if span else None
        found.append(Section(heading, span, again))
    return tuple(found)


def location(source: Source, found: Found | None) -> Location:
    """Return on which pages a quotation stands and in which section it begins; nothing where it was not found or its text tells neither."""
    if found is None or source.text is None:
        return Location()
    starts = [start for start, _ in source.pages]
    stood_on: set[int] = set()
    for start, end in (source.text.original(*span) for span in found.spans):
        stood_on.update(range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)))
    numbers = [source.pages[page][1] for page in sorted(stood_on)] if starts else []
    heading = next((section.heading for section in reversed(source.sections) if section.span and section.span[0] <= found.start), None)
    return Location(tuple(number for number in numbers if number is not None), numbers.count(None), heading)


def _standing(words: str, text: str, start: int, language: str) -> Span | None:
    """Return the first place of words at or behind `start` that cuts no word or number."""
    return next((place for place in places_of(words, text, start) if are_free(text, *place, language)), None)


def _number(page: int, begins: Sequence[PageNumbers]) -> str | None:
    item = next((item for item in reversed(begins) if item.start <= page), None)
    if item is None or item.first is None:
        return None
    after = page - item.start
    if item.first.isdecimal():
        # Zeros that are printed before a number are printed before the next one too.
        return str(int(item.first) + after).zfill(len(item.first))
    number = from_roman(item.first.lower()) + after
    roman = to_roman(number) if number <= LARGEST else str(number)
    return roman.upper() if item.first.isupper() else roman

"""Words of a text that name a date or a part of one, and how they fit a date that is known.

In here: what a message proposes or points at. Whether a date is stated is decided by resolve/ alone, which guesses nothing from words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.bounds import singles
from dateline.edtf.model import Edtf, Point, text
from dateline.edtf.phrases import contradicts, dates_in, misses_weekday

PARTS = ("year", "month", "day")
_IN_EDTF = re.compile(r"[?~%]?(?P<year>Y?-?[0-9]+)(?:S[0-9]+)?(?:[?~%]?-[?~%]?(?P<month>[0-9]+)(?:[?~%]?-[?~%]?(?P<day>[0-9]+))?)?")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that name a date: their place in the text, and the parts as numbers. A weekday alone has no parts."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    @property
    def parts(self) -> frozenset[str]:
        """Which of year, month and day they name; a weekday names the day."""
        named = frozenset(name for name, part in zip(PARTS, (self.year, self.month, self.day), strict=True) if part is not None)
        return named or frozenset({"day"})


def spoken_in(text: str, language: str) -> tuple[Spoken, ...]:
    """Return all words that name dates, months alone or weekdays, from left to right.

    >>> [(spoken.words, sorted(spoken.parts)) for spoken in spoken_in("On Monday, in May and on 3 June 2025", "en")]
    [('Monday', ['day']), ('May', ['month']), ('3 June 2025', ['day', 'month', 'year'])]
    """
    dates = [Spoken(text, phrase.start, phrase.end, phrase.year, phrase.month, phrase.day) for phrase in dates_in(text, language)]
    more = [one for one in _names(text, language) if all(one.end <= date.start or date.end <= one.start for date in dates)]
    return tuple(sorted((*dates, *more), key=lambda one: one.start))


def fits(spoken: Spoken, date: Edtf, language: str) -> bool:
    """Tell whether words may name a day within the bounds of a date."""
    return not contradicts(spoken.words, date, language) and not misses_weekday(spoken.words, date, language)


def parts_of(date: Edtf) -> frozenset[str]:
    """Return which of year, month and day a date says at some point of it, with a digit at least.

    >>> from dateline.edtf.parse import parse
    >>> sorted(parts_of(parse("2025/2025-03"))), sorted(parts_of(parse("1985-XX-XX"))), sorted(parts_of(parse("XXXX")))
    (['month', 'year'], ['year'], [])
    """
    return frozenset(part for part in PARTS if any(re.search("[0-9]", str(getattr(one, part, None))) for one in singles(date)))


def part_span(point: Point, part: str) -> tuple[int, int]:
    """Return where a part of a point stands in its EDTF.

    >>> part_span(Point(-43, 3, 15), "month"), part_span(Point(170_000_002), "year")
    ((6, 8), (0, 10))
    """
    found = _IN_EDTF.match(text(point))
    assert found is not None, "a point begins with its year"
    return found.span(part)


def _names(text: str, language: str) -> Iterator[Spoken]:
    table = languages.names_of(language)
    if table is not None:
        for found in languages.month_pattern(table).finditer(text):
            yield Spoken(text, found.start(), found.end(), month=languages.number_of(found["month"], table.months) + 1)
        for found in languages.weekday_pattern(table).finditer(text):
            yield Spoken(text, found.start(), found.end())

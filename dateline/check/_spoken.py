"""Words of a text that name a date or a part of one, and how they fit a date that is known.

In here: what a message proposes or points at. Whether a date is stated is decided by resolve/ alone, which guesses nothing from words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.clock import halves, times_in
from dateline.edtf.model import Edtf, Time
from dateline.edtf.phrase import Phrase
from dateline.edtf.phrases import contradicts, dates_in, misses_weekday

_PART = re.compile(
    r"[?~%]?(?P<year>Y?-?[0-9XES]+)[?~%]?(?:-[?~%]?(?P<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?P<day>[0-9X]{2})[?~%]?(?:T(?P<time>.+))?)?)?"
)
"""Of one date in EDTF, where its parts stand."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that name a date or a time of day: their place in the text, and the parts as numbers. A weekday alone has none.

    `times` are those that they may mean: two where they do not say the half of the day. `vague` are the parts that a season or
    a decade names, of which the words have no numbers.
    """

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    times: tuple[Time, ...] = ()
    vague: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]

    @property
    def parts(self) -> frozenset[str]:
        """Which parts they name, as `phrases.names` calls them; a weekday names the day."""
        if self.vague:
            return self.vague | {"year"}
        parts = {"year": self.year, "month": self.month, "day": self.day, "time": self.times or None}
        return frozenset(name for name, part in parts.items() if part is not None) or frozenset({"day"})


def spoken_in(text: str, language: str) -> tuple[Spoken, ...]:
    """Return all words that name dates, months alone, weekdays or times of day, from left to right.

    >>> [(spoken.words, sorted(spoken.parts)) for spoken in spoken_in("On Monday, in May and on 3 June 2025, at noon", "en")]
    [('Monday', ['day']), ('May', ['month']), ('3 June 2025', ['day', 'month', 'year']), ('noon', ['time'])]
    """
    dates = [Spoken(text, phrase.start, phrase.end, phrase.year, phrase.month, phrase.day) for phrase in dates_in(text, language)]
    more = [one for one in _names(text, language) if all(one.end <= date.start or date.end <= one.start for date in dates)]
    times = [Spoken(text, phrase.start, phrase.end, times=_times(phrase)) for phrase in times_in(text, language)]
    return tuple(sorted((*dates, *more, *times), key=lambda one: one.start))


def fits(spoken: Spoken, date: Edtf, language: str) -> bool:
    """Tell whether words may name a day within the bounds of a date."""
    return not contradicts(spoken.words, date, language) and not misses_weekday(spoken.words, date, language)


def part_span(written: str, part: str) -> tuple[int, int] | None:
    """Return where a part of one date stands in its EDTF, a season in the place of its month; None in an interval or a set.

    >>> part_span("-0043-03-15~", "month"), part_span("1912-04-15T02:20", "time"), part_span("2025/2026", "year") is None
    ((6, 8), (11, 16), True)
    """
    found = _PART.fullmatch(written)
    name = "month" if part == "season" else part
    return found.span(name) if found is not None and found[name] is not None else None


def _times(phrase: Phrase) -> tuple[Time, ...]:
    return tuple(Time(one.hour, one.minute) for one in halves(phrase) if one.hour is not None)


def _names(text: str, language: str) -> Iterator[Spoken]:
    table = languages.names_of(language)
    if table is not None:
        for found in languages.month_pattern(table).finditer(text):
            yield Spoken(text, found.start(), found.end(), month=languages.number_of(found["month"], table.months) + 1)
        for found in languages.weekday_pattern(table).finditer(text):
            yield Spoken(text, found.start(), found.end())

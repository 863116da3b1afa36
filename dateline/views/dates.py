"""Dates in the words of the site's language, with the mark that is drawn beside them.

In here: the words of the catalogue made ready for edtf/words.py, and dates as pages show them. Not in here: how a date is known.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from dateline.catalogue.catalogue import Catalogue
from dateline.edtf.marks import Mark, mark
from dateline.edtf.model import Edtf, Point
from dateline.edtf.order import place
from dateline.edtf.words import DateWords, Run, machine, plain, words
from dateline.model.records import Status
from dateline.model.timeline import Event

_SOME_YEAR = 2000
LONGEST_IN_ROW = 20
"""Characters of a date in a row; a longer one takes the short names of months."""


@dataclass(frozen=True, slots=True)
class DateShown:
    """A date: its runs (hedges are set lighter), the same as plain text, the value for machines if HTML has one, its mark.

    A date that could not be read has no mark.
    """

    runs: tuple[Run, ...]
    text: str
    machine: str | None
    mark: Mark | None


def date_words(catalogue: Catalogue) -> DateWords:
    """Return the words and patterns for dates, from the section `dates` of the catalogue."""
    section = catalogue.section("dates")
    given: dict[str, str | tuple[str, ...]] = {field.name: section[field.name] for field in fields(DateWords)}
    # Which names are lists and which are patterns is the catalogue's shape, which a test holds against DateWords.
    return DateWords(**given)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates written in one language."""

    words: DateWords
    not_recorded: str

    MARKS: ClassVar[tuple[Mark, ...]] = (
        "day", "month", "year", "about", "by", "between", "either", "span", "from", "until", "onward", "expected",
    )  # fmt: skip
    """All marks, in the order in which they are explained."""

    def of_event(self, event: Event, *, under_heading: bool = False) -> DateShown:
        """Return the date of an event, in full or as under the heading of its year."""
        show = self.under_heading if under_heading else self.shown
        return show(event.date.edtf if event.date else None, expected=event.status is Status.EXPECTED)

    def expected(self, event: Event) -> DateShown | None:
        """Return when an expectation was to happen, None where that is not said."""
        return self.shown(event.expects.edtf) if event.expects is not None else None

    def shown(self, date: Edtf | None, *, expected: bool = False) -> DateShown:
        """Return a date in full."""
        return self._shown(date, expected=expected, under=None)

    def under_heading(self, date: Edtf | None, *, expected: bool = False) -> DateShown:
        """Return a date without the year, which the heading of the list says; a day keeps its month, for a bare number is no date."""
        year = place(date).year if date is not None else None
        return self._shown(date, expected=expected, under=(year, None) if year is not None else None)

    def text(self, date: Edtf) -> str:
        """Return a date in full as plain text."""
        return plain(words(date, self.words))

    def year(self, year: int) -> str:
        """Return a year as people count it."""
        return self.text(Point(year))

    def day_of_year(self, month: int, day: int) -> str:
        """Return a day of any year."""
        return plain(words(Point(_SOME_YEAR, month, day), self.words, under=(_SOME_YEAR, None)))

    def month(self, month: int) -> str:
        """Return the name of a month, from 1."""
        return self.words.months[month - 1]

    def _shown(self, date: Edtf | None, *, expected: bool, under: tuple[int, int | None] | None) -> DateShown:
        if date is None:
            return DateShown((Run(self.not_recorded, hedge=True),), self.not_recorded, None, None)
        runs = words(date, self.words, under=under)
        if under is not None and len(plain(runs)) > LONGEST_IN_ROW:
            runs = words(date, self.words, under=under, short=True)
        return DateShown(_trimmed(runs), plain(runs), machine(date), mark(date, expected=expected))


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give the spaces around what is known to the hedges beside it, so that a known date can be kept on one line."""
    texts = [run.text for run in runs]
    for index, run in enumerate(runs):
        if not run.hedge:
            bare = texts[index].strip(" ")
            before, _, after = texts[index].partition(bare)
            texts[index] = bare
            if index > 0:
                texts[index - 1] += before
            if index + 1 < len(runs):
                texts[index + 1] = after + texts[index + 1]
    return tuple(Run(text, run.hedge) for text, run in zip(texts, runs, strict=True))

"""Dates in the words of the site's language, with the mark that is drawn beside them.

In here: the words of the catalogue made ready for edtf/words.py, and dates as pages show them. Not in here: how a date is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import ClassVar

from dateline.catalogue.catalogue import Catalogue
from dateline.edtf.marks import Mark, mark
from dateline.edtf.model import Edtf, Point
from dateline.edtf.order import place
from dateline.edtf.voice import singles
from dateline.edtf.wording import ASCII
from dateline.edtf.words import DateWords, Run, machine, plain, words
from dateline.model.records import Status
from dateline.model.timeline import Answer, Event

_SOME_YEAR = 2000
LONGEST_IN_ROW = 20
"""Characters of a date in a row; a longer one takes the short names of months."""

_Heading = tuple[int, int | None]
"""A year, or a month of one, that stands above a date."""
_Asked = tuple[Edtf | None, bool, _Heading | None, str | None]
"""A date, whether it is expected, its heading, the name of its clock."""


@dataclass(frozen=True, slots=True)
class DateShown:
    """A date: its runs (hedges are set lighter), the same as plain text, the value for machines if HTML has one, its mark.

    A date that could not be read has no mark. One that is `timed` says a time of day.
    """

    runs: tuple[Run, ...]
    text: str
    machine: str | None
    mark: Mark | None
    timed: bool = False


def date_words(catalogue: Catalogue) -> DateWords:
    """Return the words and patterns for dates, from the section `dates` of the catalogue."""
    section = catalogue.section("dates")
    given: dict[str, str | tuple[str, ...]] = {each.name: section[each.name] for each in fields(DateWords) if each.name != "digits"}
    # Which names are lists and which are patterns is the catalogue's shape, which a test holds against DateWords.
    return DateWords(digits=catalogue.digits(ASCII), **given)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates written in one language."""

    words: DateWords
    not_recorded: str
    clocks: Mapping[str, str] = field(default_factory=dict)
    """The names of the site's clocks by their ids."""
    _made: dict[_Asked, DateShown] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was asked for before: the same date stands in a row, in a drawing, on its own page and on those of its neighbours."""

    MARKS: ClassVar[tuple[Mark, ...]] = (
        "day", "month", "season", "year", "about", "by", "between", "either", "both", "span", "from", "until", "onward", "expected",
        "undated",
    )  # fmt: skip
    """All marks, in the order in which they are explained."""

    def of_event(self, event: Event, *, under_heading: bool = False) -> DateShown:
        """Return the date of an event, in full or as under the heading of its year, its times by the event's clock."""
        date = event.date.edtf if event.date is not None else None
        under = _heading(date) if under_heading else None
        return self._shown(date, expected=event.status is Status.EXPECTED, under=under, clock=self._clock(event))

    def expected(self, event: Event) -> DateShown | None:
        """Return when an expectation was to happen, None where that is not said."""
        return self._shown(event.expects.edtf, clock=self._clock(event)) if event.expects is not None else None

    def given(self, date: Edtf, answer: Answer, event: Event) -> DateShown:
        """Return a date that an account of an event gives, its times by its own clock, else by the event's."""
        return self._shown(date, clock=self.clocks.get(answer.record.clock or "") or self._clock(event))

    def shown(self, date: Edtf | None, *, expected: bool = False) -> DateShown:
        """Return a date in full."""
        return self._shown(date, expected=expected)

    def under_heading(self, date: Edtf | None, *, expected: bool = False) -> DateShown:
        """Return a date without the year, which the heading of the list says; a day keeps its month, for a bare number is no date."""
        return self._shown(date, expected=expected, under=_heading(date))

    def text(self, date: Edtf) -> str:
        """Return a date in full as plain text."""
        return self._shown(date).text

    def year(self, year: int) -> str:
        """Return a year as people count it."""
        return self.text(Point(year))

    def day_of_year(self, month: int, day: int) -> str:
        """Return a day of any year."""
        return plain(words(Point(_SOME_YEAR, month, day), self.words, under=(_SOME_YEAR, None)))

    def month(self, month: int) -> str:
        """Return the name of a month, from 1."""
        return self.words.months[month - 1]

    def month_of_year(self, year: int, month: int) -> str:
        """Return a month with its year."""
        return self.text(Point(year, month))

    def _clock(self, event: Event) -> str | None:
        return self.clocks.get(event.record.clock or "")

    def _shown(self, date: Edtf | None, *, expected: bool = False, under: _Heading | None = None, clock: str | None = None) -> DateShown:
        asked = (date, expected, under, clock)
        if asked not in self._made:
            self._made[asked] = self._make(date, expected, under, clock)
        return self._made[asked]

    def _make(self, date: Edtf | None, expected: bool, under: _Heading | None, clock: str | None) -> DateShown:
        if date is None:
            return DateShown((Run(self.not_recorded, hedge=True),), self.not_recorded, None, None)
        runs = words(date, self.words, under=under, clock=clock)
        if under is not None and len(plain(runs)) > LONGEST_IN_ROW:
            runs = words(date, self.words, under=under, short=True, clock=clock)
        timed = any(isinstance(single, Point) and single.time is not None for single in singles(date))
        return DateShown(_trimmed(runs), plain(runs), machine(date), mark(date, expected=expected), timed)


def _heading(date: Edtf | None) -> _Heading | None:
    """Return the year that the heading above a date says; an undated one has no such heading."""
    year = place(date).year if date is not None else None
    return (year, None) if year is not None else None


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

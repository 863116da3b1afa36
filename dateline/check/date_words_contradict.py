"""The words by which a date is `stated` name another date.

Readers are told that these words say the date, so they must fit it: the year, month, day and time that they name, and the
weekday. They need not name all of it. Mend the date, or take the words that do say it; if these speak of something else, the
step is of another kind.

    date: "1987-03-04"            wrong: the words name the day before
    date_basis: {kind: stated, words: 3 March 1987, excerpt: vote}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.check._basis import Step, steps
from dateline.check._pasteable import short
from dateline.check._spoken import Spoken, spoken_in
from dateline.check._weekdays import around
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.english import ENGLISH
from dateline.edtf.model import Edtf, Point, days_in_month, text, weekday
from dateline.edtf.phrases import contradicts, misses_weekday, weekdays_in
from dateline.model.records import BasisKind
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each stated step whose words do not fit the date."""
    for step in steps(event):
        date = step.date
        words, source = step.written.words, step.excerpt.source if step.excerpt is not None else None
        if step.written.kind is not BasisKind.STATED or not words or source is None or date is None:
            continue
        if contradicts(words, date, source.language):
            named = [spoken for spoken in spoken_in(words, source.language) if contradicts(spoken.words, date, source.language)]
            days = list(dict.fromkeys(day for spoken in named for day in _dates(spoken, date)))
            yield _finding(event, step, date, _at(step, named, f"not within `{text(date)}`"), days)
        elif misses_weekday(words, date, source.language):
            named = [spoken for spoken in spoken_in(words, source.language) if spoken.day is None and spoken.parts == {"day"}]
            numbers = weekdays_in(words, source.language)
            days = [day for number in numbers for day in around(date, number)] if len(numbers) == 1 else []
            yield _finding(event, step, date, _at(step, named, _held(date)), days)


def _finding(event: Event, step: Step, date: Edtf, where: Label, days: list[str]) -> Finding:
    field = step.date_pointer.removeprefix("/")
    if not days:
        mend = "if the words are right, write a date that fits them"
    elif len(days) == 1:
        mend = f'if the words are right, the date is:\n{field}: "{days[0]}"'
    else:
        mend = "if the words are right, the date is one of these:\n" + "\n".join(f'{field}: "{day}"' for day in days)
    return Finding(
        f"`{short(step.written.words or '')}` does not fit the date `{text(date)}` of `{event.id}`",
        where,
        (label(event.record.origin, step.date_pointer, "the date that they should say"),),
        help=(mend, "if they speak of another day, take the words that say this one, or give the step another `kind`"),
    )


def _at(step: Step, named: list[Spoken], message: str) -> Label:
    """Return a label at the words that name a date, if it is one, else at all."""
    words = step.written.words or ""
    return step.at_words(named[0].start, named[0].end, message) if len(named) == 1 else step.at_words(0, len(words), message)


def _dates(spoken: Spoken, date: Edtf) -> tuple[str, ...]:
    """Return the dates that words may mean; where they name no year, of that of the event, and where a time alone, of its day."""
    if spoken.times:
        is_timed = isinstance(date, Point) and date.time is not None
        return tuple(text(replace(date, time=time)) for time in spoken.times) if isinstance(date, Point) and is_timed else ()
    first, last = earliest(date), latest(date)
    year = spoken.year or (first.year if first is not None and last is not None and first.year == last.year else None)
    if year is None or (spoken.day is not None and spoken.month is not None and spoken.day > days_in_month(year, spoken.month)):
        return ()
    return (text(Point(year, spoken.month, spoken.day)),)


def _held(date: Edtf) -> str:
    """Say which weekdays a date has."""
    first, last = earliest(date), latest(date)
    assert first is not None, "a date that misses a weekday has both bounds"
    assert last is not None, "a date that misses a weekday has both bounds"
    begins, ends = (ENGLISH.weekdays[weekday(day)][0] for day in (first, last))
    return f"`{text(date)}` is a {begins}" if first == last else f"`{text(date)}` reaches from {begins} to {ends}"


RULE = Rule(
    name="date-words-contradict", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find, yields_to=("date-words-missing",)
)

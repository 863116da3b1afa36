"""An excerpt that states the event names a weekday, and the date is another.

A weekday in the words is the best proof against a slip in the date. Beside the day of the date itself ("on 3 March he spoke of
Good Friday") only a weekday that stands next to that day counts. Where the words speak of another day than the event's, or the
date is right for a reason that they do not tell, let the warning stand and say why:

    date: "1987-03-04"            wrong, a Wednesday, with: the council voted on Tuesday
    date: "1987-03-03"            right
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.check._weekdays import around
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label, label_within
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.english import ENGLISH
from dateline.edtf.languages import names_of, weekday_pattern
from dateline.edtf.model import Edtf, Point, text, weekday
from dateline.edtf.phrase import Phrase
from dateline.edtf.phrases import dates_in, misses_weekday, weekdays_in
from dateline.model.records import Role
from dateline.model.timeline import Event, Excerpt
from dateline.quotes.normalise import normalise
from dateline.text.listing import joined
from dateline.text.node import escape

_ARTICLE = re.compile(r"\W*(?:\w{1,3}\W+)?")


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each stating excerpt whose weekdays are neither the date's nor, of an expectation, the one expected."""
    told = (("date", event.date), ("expects", event.expects))
    dates = {field: resolved.edtf for field, resolved in told if resolved is not None}
    for excerpt in event.excerpts if dates else ():
        # Words that no source has prove nothing against a date.
        is_told = excerpt.record.role is Role.STATES and excerpt.standing is not None
        if is_told and all(misses_weekday(excerpt.words, date, excerpt.language) for date in dates.values()):
            found = next(_speaking(excerpt, dates), None)
            if found is not None:
                yield _finding(event, excerpt, dates, found)


def _speaking(excerpt: Excerpt, dates: Mapping[str, Edtf]) -> Iterator[re.Match[str]]:
    """Yield the weekdays that may speak of a date: all, or where every date has its day named, those next to one of these."""
    table = names_of(excerpt.language)
    named = [[phrase for phrase in dates_in(excerpt.words, excerpt.language) if _is_day(phrase, date)] for date in dates.values()]
    for found in weekday_pattern(table).finditer(excerpt.words) if table is not None else ():
        if not all(named) or any(_is_beside(found, phrase, excerpt.words) for phrases in named for phrase in phrases):
            yield found


def _is_day(phrase: Phrase, date: Edtf) -> bool:
    """Tell whether words name the month and the day of a date."""
    return isinstance(date, Point) and None not in (date.day, phrase.day) and (phrase.month, phrase.day) == (date.month, date.day)


def _is_beside(found: re.Match[str], phrase: Phrase, words: str) -> bool:
    """Tell whether nothing but an article stands between a weekday and a day: "Monday, the 3rd of March", "March 3 (a Monday)"."""
    between = words[found.end() : phrase.start] if found.end() <= phrase.start else words[phrase.end : found.start()]
    return _ARTICLE.fullmatch(between) is not None


def _finding(event: Event, excerpt: Excerpt, dates: Mapping[str, Edtf], found: re.Match[str]) -> Finding:
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    span = normalise(excerpt.record.exact).original(found.start("name"), found.end("name"))
    first, *others = (label(event.record.origin, f"/{field}", _held(date)) for field, date in dates.items())
    no_such = "the date is no such day" if len(dates) == 1 else "neither the date nor what is expected is such a day"
    return Finding(
        f"the excerpt `{excerpt.record.label}` of `{event.id}` says `{found['name']}`, and {no_such}",
        first,
        (*others, label_within(event.record.origin, pointer, *span, "another weekday")),
        help=(
            *(_cure(field, date, excerpt) for field, date in dates.items()),
            "if the words speak of another day, let the warning stand with `allow`",
        ),
    )


def _cure(field: str, date: Edtf, excerpt: Excerpt) -> str:
    """Say which days near a date, or near what is expected, are such days."""
    whose = "the event's" if field == "date" else "that of what is expected"
    days = [day for number in sorted(weekdays_in(excerpt.words, excerpt.language)) for day in around(date, number)]
    near = joined((f'`{field}: "{day}"`' for day in days), "or")
    return f"if the weekday is {whose}, write {near}" if days else f"if the weekday is {whose}, write a date that holds it"


def _held(date: Edtf) -> str:
    first, last = earliest(date), latest(date)
    assert first is not None, "a date that misses a weekday has both bounds"
    assert last is not None, "a date that misses a weekday has both bounds"
    begins, ends = (ENGLISH.weekdays[weekday(day)][0] for day in (first, last))
    return f"`{text(date)}` is a {begins}" if first == last else f"`{text(date)}` reaches from {begins} to {ends}"


RULE = Rule(
    name="date-weekday",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Event,
    find=find,
    yields_to=("date-words-contradict", "date-not-derived", "rule-against-words"),
)

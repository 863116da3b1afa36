"""Nothing says how the date of an event is known.

A plain year, month, day or time of day is looked up in the excerpts that state the event; where one of them says it as one
phrase, and none says another, nothing need be written. In all other cases `date_basis` tells readers how the date is known.
Without it the page says that the basis is not recorded. A date is never guessed: what the report proposes, such as a rule by
which "on Monday" gives the date, is for you to judge.

    date: "2025-02"                      right, with an excerpt that says `in February` alone:
    date_basis:
      - kind: stated
        words: in February
        excerpt: suggestion
      - kind: context
        note: The article is of March 2025.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.check._basis import is_whole
from dateline.check._notes import are_read, is_sound
from dateline.check._proposals import proposals
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.edtf.model import AllOf, Edtf, Interval, OneOf, Point, Season, Unspecified, text
from dateline.edtf.phrases import is_looked_for, outside
from dateline.model.records import Role
from dateline.model.timeline import Event, Excerpt, ResolvedDate
from dateline.quotes.normalise import normalise
from dateline.text.listing import listed
from dateline.text.node import escape

_MOST_IN_LABEL = 3
_MOST_OTHERS = 8
_SIGNS = "?~%"


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding if no basis is written and none was found."""
    date = event.date
    # What was taken down may have said it.
    if date is None or date.basis or event.record.has_basis or not event.excerpts or event.removed:
        return
    stating = [excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES]
    # A step that cannot be read may be the one that is looked for.
    if "date_basis" in event.record.given and not is_whole(event):
        return
    # Where an excerpt cannot be read, its source is unknown or it does not stand there, mending that may bring the words.
    if are_read(event) and all(excerpt.source is not None and is_sound(excerpt) for excerpt in stating):
        yield _finding(event, date, stating)


def _finding(event: Event, date: ResolvedDate, stating: list[Excerpt]) -> Finding:
    others = tuple(islice(_others(event, date.edtf, stating), _MOST_OTHERS))
    said, note = _why(date, stating, found_another=bool(others))
    return Finding(
        f"nothing says how the date of `{event.id}` is known",
        label(event.record.origin, "/date", said),
        others,
        help=tuple(proposals(event, date.edtf, stating))[:2],
        note=note,
    )


def _why(date: ResolvedDate, stating: list[Excerpt], *, found_another: bool) -> tuple[str, tuple[str, ...]]:
    """Say at the date why it was not found, and beside it what was looked for."""
    match date.edtf:
        case Interval():
            return "a date with `/` is not looked up in the excerpts", ()
        case OneOf():
            return "a date in brackets is not looked up in the excerpts", ()
        case AllOf():
            return "a date in braces is not looked up in the excerpts", ()
        case Season():
            return "a season is not looked up in the excerpts", ()
        case Unspecified():
            return "a date with `X` is not looked up in the excerpts", ()
        case plain if not is_looked_for(plain):
            sign = next((sign for sign in text(plain) if sign in _SIGNS), "S")
            return f"a date with `{sign}` is not looked up in the excerpts", ()
    if not stating:
        return "no excerpt states the event, so it was looked up in none", ()
    if found_another:
        is_timed = isinstance(date.edtf, Point) and date.edtf.time is not None
        return f"an excerpt that states the event says another date{' or time' if is_timed else ''}", ()
    if len(date.looked_for) > _MOST_IN_LABEL:
        return "stands in no excerpt that states the event", (f"looked for: {listed(date.looked_for, 'or')}",)
    forms = date.looked_for or (text(date.edtf),)
    return f"{listed(forms, 'or')} stands in no excerpt that states the event", ()


def _others(event: Event, date: Edtf, stating: list[Excerpt]) -> Iterator[Label]:
    """Yield labels at the dates outside the event's in the excerpts that state it."""
    if not is_looked_for(date):
        return
    for excerpt in stating:
        for phrase in outside(date, excerpt.words, excerpt.language, expected=event.record.expects):
            yield _in_excerpt(event, excerpt, phrase.start, phrase.end, f"not within `{text(date)}`")


def _in_excerpt(event: Event, excerpt: Excerpt, start: int, end: int, message: str) -> Label:
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    return label_within(event.record.origin, pointer, *normalise(excerpt.record.exact).original(start, end), message)


RULE = Rule(name="date-basis-missing", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)

"""A date names a day, and its sources name no more than the month.

A day that nobody reported looks as sure as one that everybody did. Where the excerpts say a month, and the day is the editor's
judgement, write the month, or mark the day as near: `~`. A day that is worked out, or known from elsewhere, has a step that says so.

    date: "1987-03-15"            wrong, with: the vote of March 1987
    date: "1987-03"               right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._basis import steps
from dateline.check._pasteable import short
from dateline.check._spoken import spoken_in
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label, label_within
from dateline.edtf.model import Point, Qualifier, text
from dateline.model.records import BasisKind, Role
from dateline.model.timeline import Event, Excerpt
from dateline.quotes.normalise import normalise
from dateline.text.node import escape

_OF_THEMSELVES = frozenset({BasisKind.DERIVED, BasisKind.EXTERNAL})
"""Kinds of steps that may give a day which no excerpt has."""


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for a plain day of which the excerpts that state it say only the month."""
    date = event.date.edtf if event.date is not None else None
    if not isinstance(date, Point) or date.day is None or date.qualifier is not Qualifier.NONE or date.parts is not None:
        return
    written = [step for step in steps(event) if not step.written.of_expects]
    if not written or event.removed or any(step.written.kind in _OF_THEMSELVES for step in written):
        return
    stating = [excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES and excerpt.source is not None]
    named = [(excerpt, spoken) for excerpt in stating for spoken in spoken_in(excerpt.words, excerpt.language)]
    if any("day" in spoken.parts for _, spoken in named) or any(_names_day(step.written.words, step.excerpt) for step in written):
        return
    months = [(excerpt, spoken.start, spoken.end) for excerpt, spoken in named if spoken.month == date.month]
    if months:
        yield _finding(event, date, *months[0])


def _names_day(words: str | None, excerpt: Excerpt | None) -> bool:
    return bool(words) and any("day" in spoken.parts for spoken in spoken_in(words or "", excerpt.language if excerpt is not None else ""))


def _finding(event: Event, date: Point, excerpt: Excerpt, start: int, end: int) -> Finding:
    month = text(Point(date.year, date.month))
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    span = normalise(excerpt.record.exact).original(start, end)
    there: tuple[Label, ...] = (label_within(event.record.origin, pointer, *span, "no day here"),)
    return Finding(
        f"the date of `{event.id}` names a day, and its sources say `{short(excerpt.words[start:end])}`",
        label(event.record.origin, "/date", "the day is in no excerpt"),
        there,
        help=(
            f'if only the month is known, write:\ndate: "{month}"',
            "if the day is known from elsewhere, add a step that says from where, of the kind `external` or `derived`",
        ),
    )


RULE = Rule(
    name="date-too-precise",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    about=Event,
    find=find,
    yields_to=("date-basis-missing", "date-basis-partial", "date-suspect-day"),
)

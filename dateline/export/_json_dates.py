"""Dates in events.json: EDTF, words, mark, bounds, times of day, and how each is known.

In here: resolved dates and their steps, dates of records. Not in here: what EDTF has no sign for (_days.py).
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.edtf.days import days_of, has_local_time
from dateline.edtf.model import Day, Edtf, Point, text
from dateline.export._days import times_of
from dateline.export._json import Json, given
from dateline.model.records import BasisStep, EventRecord
from dateline.model.timeline import ResolvedDate, ResolvedStep
from dateline.views.dates import Dates


def date(
    resolved: ResolvedDate | None, record: EventRecord, dates: Dates, *, expected: bool = False, clock: str | None = None
) -> dict[str, Json] | None:
    """Return a date of an event; `expected` where the event is an expectation that it dates, `clock` if it has one of its own."""
    if resolved is None:
        return None
    shown = dates.shown(resolved.edtf, expected=expected)
    edtf, written = edtf_of(resolved.edtf), text(resolved.edtf)
    return given(
        edtf=edtf,
        written=written if written != edtf else None,
        words=shown.text,
        mark=shown.mark,
        earliest=day(resolved.earliest),
        latest=day(resolved.latest),
        time=times_of(resolved.edtf),
        clock=(clock or record.clock) if has_local_time(resolved.edtf) else None,
        basis=[_step(step, record.basis) for step in resolved.basis],
    )


def edtf_of(date: Edtf) -> str:
    """Return a date as EDTF, without its times of day."""
    return text(days_of(date))


def dated(name: str, date: Edtf | None) -> dict[str, Json]:
    """Return the date of a record under its name, beside it what is written where that has more than EDTF.

    >>> from dateline.edtf.parse import parse
    >>> dated("accessed", parse("2025-03-03T09:00Z"))
    {'accessed': '2025-03-03', 'accessed_written': '2025-03-03T09:00Z'}
    """
    if date is None:
        return {}
    edtf, written = edtf_of(date), text(date)
    return given(**{name: edtf, f"{name}_written": written if written != edtf else None})


def day(day: Day | None) -> str | None:
    """Return a day as EDTF writes it."""
    return text(Point(day.year, day.month, day.day)) if day is not None else None


def _step(step: ResolvedStep, written: Iterable[BasisStep]) -> dict[str, Json]:
    return given(
        kind=step.kind.value,
        of="expects" if step.of_expects else None,
        words=step.words,
        excerpt=step.excerpt,
        rule=step.rule,
        anchor=_anchor(step, written),
        anchor_date=edtf_of(step.anchor) if step.anchor is not None else None,
        gives=edtf_of(step.derived) if step.derived is not None else None,
        reference=step.reference,
        note=step.note,
        looked_up=step.looked_up or None,
    )


def _anchor(step: ResolvedStep, written: Iterable[BasisStep]) -> str | None:
    """Return what a derived date is counted from: publication, document, another event, or a date as it is written."""
    if step.anchored_on in (None, "publication", "document"):
        return step.anchored_on
    said = (step.kind, step.rule, step.words, step.excerpt, step.note, step.of_expects)
    same = (each for each in written if (each.kind, each.rule, each.words, each.excerpt, each.note, each.of_expects) == said)
    return next((each.anchor for each in same), None)

"""What a date means and how it is known: bounds, steps recomputed, and the look-up where no basis is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.derive import NotSettled, RuleError, derive, read_rule
from dateline.edtf.model import Edtf, Point
from dateline.edtf.parse import EdtfError, parse
from dateline.edtf.phrases import find, is_looked_for, outside, spoken
from dateline.model.records import DOCUMENT, EVENT_ANCHOR, PUBLICATION, BasisKind, BasisStep, EventRecord, Role
from dateline.model.timeline import AnchorKind, Excerpt, ResolvedDate, ResolvedStep


def resolved_date(
    record: EventRecord, quoted: Sequence[Excerpt], events: Mapping[str, EventRecord] = MappingProxyType({})
) -> ResolvedDate | None:
    """Return the event's date with its basis, None where the date itself could not be read; `events` may be anchors, by id."""
    if record.date is None:
        return None
    steps = _steps(record, quoted, events, of_expects=False)
    looked_for: tuple[str, ...] = ()
    if not record.has_basis:
        steps, looked_for = look_up(record.date, quoted, expected=record.expects)
    return ResolvedDate(record.date, earliest(record.date), latest(record.date), steps, looked_for)


def resolved_expectation(record: EventRecord, quoted: Sequence[Excerpt], events: Mapping[str, EventRecord]) -> ResolvedDate | None:
    """Return when an expectation was to happen, with the steps that say so; None where that is not said."""
    if record.expects is None:
        return None
    steps = _steps(record, quoted, events, of_expects=True)
    return ResolvedDate(record.expects, earliest(record.expects), latest(record.expects), steps)


def _steps(
    record: EventRecord, quoted: Sequence[Excerpt], events: Mapping[str, EventRecord], *, of_expects: bool
) -> tuple[ResolvedStep, ...]:
    by_label = {excerpt.record.label: excerpt for excerpt in quoted}
    return tuple(_step(step, by_label, events) for step in record.basis if step.of_expects == of_expects)


def look_up(date: Edtf, quoted: Sequence[Excerpt], *, expected: Edtf | None = None) -> tuple[tuple[ResolvedStep, ...], tuple[str, ...]]:
    """Look for a plain year, month, day or time of day in the excerpts that state the event, as one phrase in the source's language.

    Found, and no stating excerpt names a date outside its bounds, and outside those of what was `expected`, or another time: a
    step, `stated`, with the source's words.
    Of a time of day its own words suffice; where its day does not stand beside it, that has a second step: `stated` if an
    excerpt says the day, else `context`. Else no step, and the forms that were looked for (none for a qualified date or a
    set, which is never looked up).
    """
    if not is_looked_for(date):
        return (), ()
    stating = [(excerpt, excerpt.language) for excerpt in quoted if excerpt.record.role is Role.STATES and excerpt.source]
    looked_for = tuple(dict.fromkeys(form for _, language in stating for form in spoken(date, language)))
    if any(outside(date, excerpt.words, language, expected=expected) for excerpt, language in stating):
        return (), looked_for
    steps = tuple(_stated(date, stating))
    return (steps, ()) if steps else ((), looked_for)


def _stated(date: Point, stating: Sequence[tuple[Excerpt, str]]) -> Iterator[ResolvedStep]:
    """Yield the words that state a date, the first that do; of a time of day also how its day is known."""
    found = ((excerpt, find(date, excerpt.words, language)) for excerpt, language in stating)
    excerpt, phrase = next(((excerpt, phrase) for excerpt, phrase in found if phrase is not None), (None, None))
    if excerpt is None or phrase is None:
        return
    yield ResolvedStep(BasisKind.STATED, excerpt.words[phrase.start : phrase.end], excerpt.record.label, looked_up=True)
    if date.time is not None and None in (phrase.year, phrase.month, phrase.day):
        day = tuple(_stated(replace(date, time=None), stating))
        yield from day or (ResolvedStep(BasisKind.CONTEXT, looked_up=True),)


def _step(step: BasisStep, by_label: Mapping[str, Excerpt], events: Mapping[str, EventRecord]) -> ResolvedStep:
    on = anchor_kind(step.anchor) if step.kind is BasisKind.DERIVED else None
    anchor = _anchor(step, by_label.get(step.excerpt or ""), events) if on is not None else None
    derived, unsettled = _derive(step.rule, anchor)
    return ResolvedStep(
        kind=step.kind,
        words=step.words,
        excerpt=step.excerpt,
        rule=step.rule,
        anchor=anchor,
        anchored_on=on,
        anchor_event=(step.anchor or "").removeprefix(EVENT_ANCHOR) if on == "event" else None,
        derived=derived,
        unsettled=unsettled,
        reference=step.reference,
        note=step.note,
        of_expects=step.of_expects,
    )


def anchor_kind(written: str | None) -> AnchorKind:
    """Return what an anchor is: the publication, which is the default, the document, an event, or else a date."""
    if written in (None, PUBLICATION):
        return "publication"
    if written == DOCUMENT:
        return "document"
    return "event" if written is not None and written.startswith(EVENT_ANCHOR) else "date"


def _anchor(step: BasisStep, excerpt: Excerpt | None, events: Mapping[str, EventRecord]) -> Edtf | None:
    """Return the date that a derivation counts from, None where it is not known."""
    match anchor_kind(step.anchor):
        case "publication":
            return excerpt.source.record.published if excerpt is not None and excerpt.source is not None else None
        case "document":
            return excerpt.document.date if excerpt is not None and excerpt.document is not None else None
        case "event":
            event = events.get((step.anchor or "").removeprefix(EVENT_ANCHOR))
            return event.date if event is not None else None
        case "date":
            try:
                return parse(step.anchor or "")
            except EdtfError:
                return None


def _derive(rule: str | None, anchor: Edtf | None) -> tuple[Edtf | None, str | None]:
    """Return the date that a rule gives, or why it gives none; neither where there is no rule or no anchor."""
    if rule is None or anchor is None:
        return None, None
    try:
        return derive(read_rule(rule), anchor), None
    except RuleError:
        return None, None
    except NotSettled as fault:
        return None, fault.reason

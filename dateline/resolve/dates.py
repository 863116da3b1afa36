"""What a date means and how it is known: bounds, steps recomputed, and the look-up where no basis is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.derive import RULES, NotSettled
from dateline.edtf.model import Edtf, Point, is_qualified
from dateline.edtf.parse import EdtfError, parse
from dateline.edtf.phrases import find, outside, spoken
from dateline.model.records import PUBLICATION, BasisKind, BasisStep, EventRecord, Role
from dateline.model.timeline import Excerpt, ResolvedDate, ResolvedStep


def resolved_date(record: EventRecord, quoted: Sequence[Excerpt]) -> ResolvedDate | None:
    """Return the event's date with its basis; None where the date itself could not be read."""
    if record.date is None:
        return None
    by_label = {excerpt.record.label: excerpt for excerpt in quoted}
    steps = tuple(_step(step, by_label) for step in record.basis)
    looked_for: tuple[str, ...] = ()
    if "date_basis" not in record.given:
        steps, looked_for = look_up(record.date, quoted)
    return ResolvedDate(record.date, earliest(record.date), latest(record.date), steps, looked_for)


def look_up(date: Edtf, quoted: Sequence[Excerpt]) -> tuple[tuple[ResolvedStep, ...], tuple[str, ...]]:
    """Look for a plain year, month or day in the excerpts that state the event, as one phrase in the source's language.

    Found, and no stating excerpt names a date outside its bounds: one step, `stated`, with the source's words. Else no
    step, and the forms that were looked for (none for a qualified date, a time of day or a set, which is never looked up).
    """
    if not isinstance(date, Point) or is_qualified(date) or date.time is not None or date.significant is not None:
        return (), ()
    stating = [(excerpt, excerpt.language) for excerpt in quoted if excerpt.record.role is Role.STATES and excerpt.source]
    looked_for = tuple(dict.fromkeys(form for _, language in stating for form in spoken(date, language)))
    if any(outside(date, excerpt.words, language) for excerpt, language in stating):
        return (), looked_for
    for excerpt, language in stating:
        phrase = find(date, excerpt.words, language)
        if phrase is not None:
            words = excerpt.words[phrase.start : phrase.end]
            return (ResolvedStep(BasisKind.STATED, words, excerpt.record.label, looked_up=True),), ()
    return (), looked_for


def _step(step: BasisStep, by_label: Mapping[str, Excerpt]) -> ResolvedStep:
    on_publication = step.kind is BasisKind.DERIVED and step.anchor in (None, PUBLICATION)
    anchor = _anchor(step, by_label) if step.kind is BasisKind.DERIVED else None
    derived, unsettled = _derive(step.rule, anchor)
    return ResolvedStep(
        kind=step.kind,
        words=step.words,
        excerpt=step.excerpt,
        rule=step.rule,
        anchor=anchor,
        anchored_on_publication=on_publication,
        derived=derived,
        unsettled=unsettled,
        reference=step.reference,
        note=step.note,
    )


def _anchor(step: BasisStep, by_label: Mapping[str, Excerpt]) -> Edtf | None:
    """Return the date that a derivation counts from: the excerpt's source's publication, or the one written."""
    if step.anchor not in (None, PUBLICATION):
        try:
            return parse(step.anchor or "")
        except EdtfError:
            return None
    excerpt = by_label.get(step.excerpt or "")
    return excerpt.source.record.published if excerpt is not None and excerpt.source is not None else None


def _derive(rule: str | None, anchor: Edtf | None) -> tuple[Edtf | None, str | None]:
    """Return the date that a rule gives, or why it gives none; neither where there is no rule or no anchor."""
    compute = RULES.get(rule or "")
    if compute is None or anchor is None:
        return None, None
    try:
        return compute(anchor), None
    except NotSettled as fault:
        return None, str(fault)

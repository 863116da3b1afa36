"""How a date is known, step by step, in words.

In here: the name of each step, what it says, and the short note in a list; why an event stands where it does among its equals.
Not in here: recomputing dates, and the order (resolve/).
Texts are those of the section `basis`: a rule of derivation has its own under the name of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from markupsafe import Markup, escape

from dateline import urls
from dateline.edtf.anchors import unsure_part
from dateline.edtf.derive import BY_PUBLICATION, DerivationRule, read_rule
from dateline.edtf.marks import mark
from dateline.edtf.model import Edtf, Point
from dateline.edtf.order import place, time_of
from dateline.model.records import BasisKind, is_general
from dateline.model.timeline import Event, Excerpt, ResolvedDate, ResolvedStep, Timeline
from dateline.views.chains import described
from dateline.views.dates import Dates
from dateline.views.names import name_of_source, plain_address
from dateline.views.quoted import note_html
from dateline.views.wording import Wording, link


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, the source's words that it rests on, in the source's language, what follows from them, the curator's note.

    `lead` says where the words stand, `source` is the id of the work that has them.
    """

    name: str
    lead: Markup | None
    words: str | None
    language: str
    source: str
    text: Markup | None
    note: Markup | None


@dataclass(frozen=True, slots=True)
class _Teller:
    """What telling a step needs: the event, the whole timeline, the words."""

    event: Event
    timeline: Timeline
    wording: Wording
    dates: Dates


def steps(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[Step, ...]:
    """Return the steps of how the event's date is known; one that says so where none is recorded."""
    if event.date is None or not event.date.basis:
        none = wording.markup("removed.basis" if event.removed else "basis.none")
        return (Step(wording.t("basis.name_none"), None, None, "", "", none, None),)
    return _steps(event.date, _Teller(event, timeline, wording, dates))


def expected_steps(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> tuple[Step, ...]:
    """Return the steps of how it is known when an expectation was to happen, none where none is recorded."""
    return _steps(event.expects, _Teller(event, timeline, wording, dates)) if event.expects is not None else ()


def _steps(date: ResolvedDate, teller: _Teller) -> tuple[Step, ...]:
    by_label = {excerpt.record.label: excerpt for excerpt in teller.event.excerpts}
    return tuple(_step(step, by_label.get(step.excerpt or ""), teller) for step in date.basis)


def note(date: ResolvedDate | None, wording: Wording) -> str:
    """Return in a few words how a date is known, for a row of a list; nothing where the row says that none is known."""
    if date is None or not date.basis:
        return wording.t("basis.note_none")
    if mark(date.edtf) == "undated":
        return ""
    if all(step.kind is BasisKind.STATED for step in date.basis):
        return wording.t(_note_stated(date.edtf))
    notes = list(dict.fromkeys(wording.t(_note_of(step)) for step in date.basis))
    if len(notes) == 1:
        return notes[0]
    parts = [wording.t("basis.note_part", note=note) for note in notes]
    return reduce(lambda first, next: wording.t("lists.middle", first=first, next=next), parts)


def line(date: ResolvedDate | None, wording: Wording) -> str | None:
    """Return in one sentence how a date is known, by the kinds of its steps; None where that is not recorded.

    What is known alone from its report is said to be no later: that is a bound, and no date of the event.
    """
    if date is None or not date.basis:
        return None
    if mark(date.edtf) == "undated":
        return wording.t("basis.line_undated")
    ways = list(dict.fromkeys(wording.t(f"basis.way_{_way(step)}") for step in date.basis))
    if len(ways) > 1:
        ways = [wording.t("basis.line_part", way=way) for way in ways]
    elif all(step.rule == BY_PUBLICATION for step in date.basis):
        ways = [wording.t(f"basis.bound_{_manner(date.basis[0])}")]
    return wording.t("basis.line", ways=wording.list_of(ways))


def placed(event: Event, timeline: Timeline, wording: Wording) -> Markup | None:
    """Return in one sentence that an event stands where it does by `after` alone; None where anything else places it."""
    other = timeline.by_id.get(event.record.after or "")
    if other is None or event.date is None or not event.is_verified or event.id in timeline.needless_after:
        return None
    date = event.date.edtf
    within_day = place(date).day is not None and time_of(date) is None
    way = link(other.title, urls.event(other.id).from_root())
    return wording.markup("basis.placed_in_day" if within_day else "basis.placed", event=way)


_STATED = {"day": "basis.note_stated_day", "month": "basis.note_stated_month", "year": "basis.note_stated_year"}


def _note_stated(date: Edtf) -> str:
    """Return the note on a date that is stated; a time is marked as its day is, and says more."""
    if isinstance(date, Point) and date.time is not None:
        return "basis.note_stated_time"
    return _STATED.get(mark(date), "basis.note_stated")


def _note_of(step: ResolvedStep) -> str:
    return f"basis.note_{_manner(step)}"


_MANNERS = {"publication": "published", "document": "document", "event": "event"}


def _manner(step: ResolvedStep) -> str:
    return _MANNERS.get(step.anchored_on or "date", step.kind.value)


def _way(step: ResolvedStep) -> str:
    return "general" if _is_general(step) else _manner(step)


def _is_general(step: ResolvedStep) -> bool:
    """Tell whether a step rests on general knowledge and names no work."""
    return step.kind is BasisKind.EXTERNAL and step.reference is None and is_general(step.note)


def _step(step: ResolvedStep, excerpt: Excerpt | None, teller: _Teller) -> Step:
    wording, event = teller.wording, teller.event
    said = [Markup("{}").format(sentence) for sentence in (*_removed(step, event, wording), *_sentences(step, excerpt, teller))]
    where = _excerpt_link(event, excerpt, wording) if excerpt is not None and step.words else None
    return Step(
        name=wording.t(f"basis.name_{step.kind.value}"),
        lead=wording.markup("basis.words_in", excerpt=where) if where else None,
        words=step.words,
        language=excerpt.language if excerpt is not None else "",
        source=excerpt.record.source if excerpt is not None else "",
        text=Markup(escape(wording.t("lists.sentence"))).join(said) if said else None,
        note=None if _is_general(step) else note_html(step.note, [each.source for each in event.excerpts], teller.timeline),
    )


def _removed(step: ResolvedStep, event: Event, wording: Wording) -> Iterator[str]:
    """Yield that a step rests on an excerpt which was taken down."""
    gone = next((one for one in event.removed if one.label == step.excerpt), None)
    if gone is not None:
        way = link(wording.t("excerpts.name", number=gone.number), urls.event(event.id, gone.label).fragment)
        yield wording.markup("removed.step", excerpt=way)


def _sentences(step: ResolvedStep, excerpt: Excerpt | None, teller: _Teller) -> Iterator[str]:
    """Yield what a step says of its own: its anchor, its rule and what follows, its reference."""
    wording, dates = teller.wording, teller.dates
    if step.kind is BasisKind.DERIVED:
        if step.anchor is not None:
            yield _anchor(step, dates.text(step.anchor), excerpt, teller)
            unsure = unsure_part(step.anchor) if step.rule != BY_PUBLICATION and step.derived is not None else None
            if unsure is not None:
                yield wording.t(f"basis.widened_{unsure.value}")
        if step.rule is not None:
            rule = _rule(read_rule(step.rule), wording, dates)
            so = None if step.derived is None else dates.text(step.derived)
            yield wording.t("basis.rule", rule=rule) if so is None else wording.t("basis.rule_so", rule=rule, date=so)
    if step.kind is BasisKind.EXTERNAL:
        yield _outside(step, wording)
    if step.kind is BasisKind.CONTEXT and step.looked_up:
        yield wording.t("basis.day_plain")


def _rule(rule: DerivationRule, wording: Wording, dates: Dates) -> str:
    """Return what a rule counts to, in words."""
    key = f"basis.{rule.kind.replace('-', '_')}"
    if rule.weekday is not None:
        return wording.t(key, weekday=wording.catalogue.words("basis.weekdays")[rule.weekday])
    if rule.count is not None:
        return wording.plural(key, rule.count)
    if rule.month is not None and rule.day is not None:
        return wording.t(key, day=dates.day_of_year(rule.month, rule.day))
    return wording.t(key) if rule.month is None else wording.t(key, month=dates.month(rule.month))


def _anchor(step: ResolvedStep, anchor: str, excerpt: Excerpt | None, teller: _Teller) -> str:
    """Return what the date is counted from: the source's publication, a document, another event, or a date as it was written."""
    wording = teller.wording
    if step.derived is None:
        return wording.t("basis.unsettled", anchor=anchor)
    other = teller.timeline.by_id.get(step.anchor_event or "")
    if step.anchored_on == "event" and other is not None:
        return wording.t("basis.counted_event", event=link(other.title, urls.event(other.id).from_root()), anchor=anchor)
    if step.anchored_on == "document" and excerpt is not None and excerpt.document is not None:
        document = described(replace(excerpt.document, date=None), teller.timeline.actors, wording, teller.dates)
        return wording.t("basis.counted_document", document=document, anchor=anchor)
    if step.anchored_on == "publication" and excerpt is not None and excerpt.source is not None:
        name = name_of_source(excerpt.source, wording)
        work = Markup('<a class="theirs" href="{}">{}</a>').format(name.href, name.text) if name.theirs else link(name.text, name.href)
        return wording.t("basis.published", source=work, anchor=anchor)
    # An anchor that is written as a date stands in an excerpt or it does not, and then that is said.
    return wording.t("basis.anchored" if step.words else "basis.outside", anchor=anchor)


def _outside(step: ResolvedStep, wording: Wording) -> str:
    if step.reference is None:
        return wording.t("basis.general")
    if step.reference.startswith(("https://", "http://")):
        return wording.t("basis.reference", reference=link(plain_address(step.reference), step.reference))
    return wording.t("basis.reference", reference=step.reference)


def _excerpt_link(event: Event, excerpt: Excerpt, wording: Wording) -> Markup:
    return link(wording.t("excerpts.name", number=excerpt.number), urls.event(event.id, excerpt.record.label).fragment)

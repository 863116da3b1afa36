"""What became of records after they were published: corrected, withdrawn, removed, renamed; for the page of it and for its feed.

In here: each of them in final words, with the versions before and after. Not in here: the corrections on an event's own page
(attachments.py).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from markupsafe import Markup, escape

from dateline import urls
from dateline.edtf.model import text
from dateline.edtf.parse import parse
from dateline.model.past import NO_HISTORY, Kind, State
from dateline.model.records import CorrectionRecord, EventRecord, PageRecord, SourceRecord, Suppressed, TermRecord, Withdrawn
from dateline.model.timeline import Event, Source, Timeline
from dateline.views.appearance import line_of, renamed_on
from dateline.views.dates import Dates, DateShown
from dateline.views.names import opening_words, title_of
from dateline.views.quoted import note_html, title_html
from dateline.views.removed import notice
from dateline.views.withdrawals import withdrawn
from dateline.views.wording import Wording

What = Literal["corrected", "withdrawn", "removed", "renamed"]


@dataclass(frozen=True, slots=True)
class VersionLink:
    """A version of an event: what it is to the correction, and its page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about it as HTML; `ours` tells that it is in the curators' words, and not in those of the interface."""

    html: Markup
    ours: bool


@dataclass(frozen=True, slots=True)
class Amendment:
    """What became of a record. `key` names it for ever; `day` is `2025-03-14`, and None where nothing tells it, as its `date`.

    `name` is what happened in a word, `heading` the title of the record as plain text and `title` the same as HTML; `ours` tells that
    it is in the curators' words. What was removed has no title any more.
    """

    what: What
    key: str
    day: str | None
    date: DateShown | None
    name: str
    heading: str
    title: Markup
    ours: bool
    href: str
    notes: tuple[Note, ...]
    versions: tuple[VersionLink, ...] = ()


@dataclass(frozen=True, slots=True)
class _Subject:
    """A record as it is spoken of: its kind and id, the ids that it had one after the other, its title, and the works whose words a
    note may have."""

    kind: Kind
    id: str
    line: tuple[str, ...]
    heading: str
    title: Markup
    ours: bool
    sources: tuple[Source | None, ...] = ()


def amendments(timeline: Timeline, wording: Wording, dates: Dates) -> tuple[Amendment, ...]:
    """Return what became of all records, the latest first; what has no day stands at the end."""
    desk = _Desk(timeline, wording, dates)
    found = sorted(desk.all(), key=lambda one: one.key)
    return tuple(sorted(found, key=lambda one: one.day or "", reverse=True))


def withdrawal(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> Amendment | None:
    """Return that an event was withdrawn; None where it stands."""
    found = _Desk(timeline, wording, dates).of_event(event) if event.is_withdrawn else iter(())
    return next((one for one in found if one.what == "withdrawn"), None)


def removal(record: EventRecord, timeline: Timeline, wording: Wording, dates: Dates) -> Amendment | None:
    """Return that an event was taken down; None where it stands."""
    found = _Desk(timeline, wording, dates).of_removed(record)
    return next((one for one in found if one.what == "removed"), None)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where amendments are written: the timeline, and the words for it."""

    timeline: Timeline
    wording: Wording
    dates: Dates

    def all(self) -> Iterator[Amendment]:
        timeline = self.timeline
        for event in timeline.events:
            if not event.record.draft:
                yield from self.of_event(event)
        for source in timeline.sources.values():
            yield from self.of_source(source)
        for event_gone in timeline.removed.events.values():
            yield from self.of_removed(event_gone)
        for source_gone in timeline.removed.sources.values():
            yield from self.of_removed(source_gone)
        vocabulary: tuple[tuple[Kind, Mapping[str, TermRecord]], ...] = (
            ("actor", timeline.actors), ("topic", timeline.topics), ("place", timeline.places),
        )  # fmt: skip
        for kind, terms in vocabulary:
            for term in terms.values():
                yield from self.of_named(kind, term, term.name)
        for page in timeline.prose:
            if page.record.language is None:
                yield from self.of_named(page.record.kind, page.record, page.record.title)

    def of_event(self, event: Event) -> Iterator[Amendment]:
        line = line_of(event.id, event.record.previous_ids, self.timeline.history)
        sources = tuple(excerpt.source for excerpt in event.excerpts)
        subject = _Subject("event", event.id, line, event.title, title_html(event), ours=True, sources=sources)
        yield from self.corrections(subject, event.record.corrections)
        yield from self.parts(event, subject)
        yield from self.withdrawal(subject, event.record.withdrawn)
        yield from self.renamings(subject, event.record.previous_ids)

    def of_source(self, source: Source) -> Iterator[Amendment]:
        record, heading = source.record, title_of(source.record, opening_words(source))
        title = Markup("<bdi>{}</bdi>").format(heading)
        if record.title is not None and "title" not in record.inferred:
            title = Markup('<bdi class="theirs" lang="{}">{}</bdi>').format(source.language, heading)
        line = line_of(record.id, record.previous_ids, NO_HISTORY)
        subject = _Subject("source", record.id, line, heading, title, ours=False, sources=(source,))
        yield from self.withdrawal(subject, record.withdrawn)
        yield from self.renamings(subject, record.previous_ids)

    def of_named(self, kind: Kind, record: TermRecord | PageRecord, name: str) -> Iterator[Amendment]:
        line = line_of(record.id, record.previous_ids, NO_HISTORY)
        subject = _Subject(kind, record.id, line, name, Markup("<bdi>{}</bdi>").format(name), ours=True)
        yield from self.withdrawal(subject, record.withdrawn)
        yield from self.renamings(subject, record.previous_ids)

    def of_removed(self, record: EventRecord | SourceRecord) -> Iterator[Amendment]:
        """Yield that a whole record was taken down, and what it was called by; nothing else of it is left."""
        kind: Kind = "event" if isinstance(record, EventRecord) else "source"
        if record.suppressed is None or (isinstance(record, EventRecord) and record.draft):
            return
        line = line_of(record.id, record.previous_ids, self.timeline.history if kind == "event" else NO_HISTORY)
        heading = self.wording.t(f"removed.{kind}_heading")
        subject = _Subject(kind, record.id, line, heading, Markup(escape(heading)), ours=False)
        yield self.removal(kind, subject, record.suppressed, f"removal/{kind}/{line[0]}")
        yield from self.renamings(subject, record.previous_ids)

    def corrections(self, subject: _Subject, records: Iterable[CorrectionRecord]) -> Iterator[Amendment]:
        """Yield the corrections of an event. Those of one day are told apart by their order, so that a note may be mended."""
        seen: Counter[str] = Counter()
        for record in records:
            day = text(record.date)
            seen[day] += 1
            key = f"correction/{subject.line[0]}/{day}" + (f"/{seen[day]}" if seen[day] > 1 else "")
            versions = self.around(subject.line, partial(_has_correction, record))
            yield self.made("corrected", key, day, subject, self.note(record.note, subject.sources), versions)

    def withdrawal(self, subject: _Subject, said: Withdrawn | None) -> Iterator[Amendment]:
        shown = withdrawn(said, subject.kind, self.timeline, self.wording, self.dates, subject.sources)
        if said is None or shown is None:
            return
        day = text(said.date)
        notes: tuple[Note, ...] = (Note(shown.reason, ours=True),)
        if shown.replacement is not None:
            record = Markup('<a href="{}">{}</a>').format(shown.replacement.href, shown.replacement.html)
            notes = (*notes, Note(self.wording.markup("withdrawals.replacement", record=record), ours=False))
        versions = self.around(subject.line, lambda state: "withdrawn" in _event_of(state)) if subject.kind == "event" else ()
        yield self.made("withdrawn", f"withdrawal/{subject.kind}/{subject.line[0]}/{day}", day, subject, notes, versions)

    def renamings(self, subject: _Subject, previous: Iterable[str]) -> Iterator[Amendment]:
        for id in previous:
            former = Markup('<span class="address">/{}</span>').format(urls.record(subject.kind, id).path)
            said = Note(self.wording.markup("corrections.renamed_from", address=former), ours=False)
            day = renamed_on(id, subject.line, self.timeline.history)
            yield self.made("renamed", f"rename/{subject.kind}/{id}", day, subject, (said,))

    def parts(self, event: Event, subject: _Subject) -> Iterator[Amendment]:
        """Yield the excerpts and pictures of an event that were taken down; what went with its source is told of that."""
        for excerpt in event.removed:
            if not excerpt.with_source:
                key = f"removal/event/{subject.line[0]}/excerpt/{excerpt.label}"
                yield self.removal("excerpt", subject, excerpt.notice, key, label=excerpt.label, number=excerpt.number)
        for number, picture in enumerate(event.pictures, 1):
            if picture.record.suppressed is not None:
                key = f"removal/event/{subject.line[0]}/picture/{number}"
                yield self.removal("picture", subject, picture.record.suppressed, key)

    def removal(self, kind: str, subject: _Subject, suppressed: Suppressed, key: str, *, label: str = "", **values: str | int) -> Amendment:
        said = notice(kind, suppressed, self.timeline, self.wording, self.dates, **values)
        notes = (Note(Markup(escape(said.text)), ours=False), *((Note(said.note, ours=True),) if said.note else ()))
        return self.made("removed", key, text(suppressed.date), subject, notes, label=label)

    def note(self, written: str | None, sources: Iterable[Source | None] = ()) -> tuple[Note, ...]:
        """Return what the curators say of it; it may set off words of the works that are quoted."""
        shown = note_html(written, sources, self.timeline)
        return (Note(shown, ours=True),) if shown else ()

    def around(self, line: Sequence[str], has: Callable[[State], bool]) -> tuple[VersionLink, ...]:
        """Return the first version that has something and the one before it, where the history knows both."""
        states = [state for id in line for state in self.timeline.history.states.get(id, ())]
        after = next((number for number, state in enumerate(states) if has(state)), None)
        if after is None or after == 0 or states[after - 1].notice is not None:
            return ()
        named = (("corrections.before", states[after - 1]), ("corrections.after", states[after]))
        return tuple(VersionLink(self.wording.t(key), urls.version(state.id, state.version).from_root()) for key, state in named)

    def made(
        self,
        what: What,
        key: str,
        day: str | None,
        subject: _Subject,
        notes: tuple[Note, ...],
        versions: tuple[VersionLink, ...] = (),
        *,
        label: str = "",
    ) -> Amendment:
        date = self.dates.shown(parse(day)) if day is not None else None
        name = self.wording.t(f"corrections.{what}")
        href = replace(urls.record(subject.kind, subject.id), anchor=label).from_root()
        return Amendment(what, key, day, date, name, subject.heading, subject.title, subject.ours, href, notes, versions)


def _event_of(state: State) -> Mapping[str, object]:
    """Return what a state says of its event; nothing where it was taken down."""
    event = state.hashed.get("event")
    return event if isinstance(event, Mapping) else {}


def _has_correction(record: CorrectionRecord, state: State) -> bool:
    """Tell whether a state has a correction already. White space and the form of letters are no part of what was hashed."""
    written = _event_of(state).get("corrections")
    wanted = (text(record.date), _bare(record.note))
    return isinstance(written, Sequence) and any(
        isinstance(one, Mapping) and (str(one.get("date")), _bare(str(one.get("note")))) == wanted for one in written
    )


def _bare(note: str) -> str:
    return "".join(unicodedata.normalize("NFC", note).split())

"""What became of records after they were published: corrected, withdrawn, removed, renamed; for the page of it and for its feed.

In here: each of them in final words, with the versions before and after. Not in here: the corrections on an event's own page
(attachments.py).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from markupsafe import Markup, escape

from dateline import urls
from dateline.edtf.model import text
from dateline.edtf.parse import parse
from dateline.model.past import State
from dateline.model.records import CorrectionRecord, Suppressed, TermRecord, Withdrawn
from dateline.model.timeline import Event, Source, Timeline
from dateline.urls import Address
from dateline.views.appearance import line_of, renamed_on
from dateline.views.dates import Dates, DateShown
from dateline.views.names import opening_words, title_of
from dateline.views.quoted import note_html, title_html
from dateline.views.wording import Wording, link

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
    """A record as it is spoken of: its kind and id, its name for ever, its title, its page, and the works whose words a note may have."""

    kind: str
    id: str
    known_as: str
    heading: str
    title: Markup
    ours: bool
    address: Address
    sources: tuple[Source | None, ...] = ()


def amendments(timeline: Timeline, wording: Wording, dates: Dates) -> tuple[Amendment, ...]:
    """Return what became of all records, the latest first; what has no day stands at the end."""
    desk = _Desk(timeline, wording, dates)
    found = sorted(desk.all(), key=lambda one: one.key)
    return tuple(sorted(found, key=lambda one: one.day or "", reverse=True))


def notice(event: Event, timeline: Timeline, wording: Wording, dates: Dates) -> Amendment | None:
    """Return that an event was removed or, if it was not, that it was withdrawn; None where it stands."""
    what = "removed" if event.record.suppressed is not None else "withdrawn"
    whole = event.record.suppressed is not None or event.record.withdrawn is not None
    return next((one for one in _Desk(timeline, wording, dates).of_event(event) if one.what == what), None) if whole else None


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where amendments are written: the timeline, and the words for it."""

    timeline: Timeline
    wording: Wording
    dates: Dates

    def all(self) -> Iterator[Amendment]:
        for event in self.timeline.events:
            if not event.record.draft:
                yield from self.of_event(event)
        for source in self.timeline.sources.values():
            yield from self.of_source(source)
        terms: tuple[tuple[str, Mapping[str, TermRecord], Callable[[str], Address]], ...] = (
            ("actor", self.timeline.actors, urls.actor),
            ("topic", self.timeline.topics, urls.topic),
            ("place", self.timeline.places, urls.place),
        )
        for kind, records, address in terms:
            for term in records.values():
                subject = _subject(kind, term.id, term.previous_ids, term.name, Markup(escape(term.name)), address(term.id))
                yield from self.of_record(subject, term.withdrawn, term.previous_ids, address)
        for page in self.timeline.pages:
            record = page.record
            if record.language is None:
                title = Markup(escape(record.title))
                subject = _subject("page", record.id, record.previous_ids, record.title, title, urls.prose(record.id))
                yield from self.of_record(subject, record.withdrawn, record.previous_ids, urls.prose)

    def of_event(self, event: Event) -> Iterator[Amendment]:
        record = event.record
        line = line_of(event.id, record.previous_ids, self.timeline.history)
        heading, title = event.title, title_html(event)
        if record.suppressed is not None:
            heading = self.wording.t("corrections.event")
            title = Markup(escape(heading))
        sources = tuple(excerpt.source for excerpt in event.excerpts)
        subject = _Subject("event", event.id, line[0], heading, title, record.suppressed is None, urls.event(event.id), sources)
        if record.suppressed is not None:
            yield self.removal(subject, record.suppressed)
        else:
            yield from self.corrections(subject, record.corrections, line)
            yield from self.parts(event, subject)
        withdrawn = record.withdrawn if record.suppressed is None else None
        yield from self.of_record(subject, withdrawn, record.previous_ids, urls.event, line)

    def of_source(self, source: Source) -> Iterator[Amendment]:
        record = source.record
        if record.suppressed is not None:
            heading = self.wording.t("corrections.source")
            subject = _subject("source", record.id, record.previous_ids, heading, Markup(escape(heading)), urls.source(record.id))
            yield self.removal(subject, record.suppressed)
            yield from self.of_record(subject, None, record.previous_ids, urls.source)
            return
        heading = title_of(record, opening_words(source))
        title = Markup(escape(heading))
        if record.title is not None and "title" not in record.inferred:
            title = Markup('<bdi class="theirs" lang="{}">{}</bdi>').format(source.language, heading)
        subject = _Subject(
            "source", record.id, _known_as(record.id, record.previous_ids), heading, title, False, urls.source(record.id), (source,)
        )
        yield from self.of_record(subject, record.withdrawn, record.previous_ids, urls.source)

    def of_record(
        self,
        subject: _Subject,
        withdrawn: Withdrawn | None,
        previous: Sequence[str],
        address: Callable[[str], Address],
        line: Sequence[str] = (),
    ) -> Iterator[Amendment]:
        """Yield what may become of a record of any kind: withdrawn, and renamed."""
        if withdrawn is not None:
            yield self.withdrawal(subject, withdrawn, address, line)
        for id in previous:
            day = renamed_on(id, line, self.timeline.history)
            former = Markup('<span class="address">/{}</span>').format(address(id).path)
            said = self.wording.markup("corrections.renamed_from", address=former)
            yield self.made("renamed", f"rename/{subject.kind}/{id}", day, subject, (Note(said, ours=False),))

    def corrections(self, subject: _Subject, records: Iterable[CorrectionRecord], line: Sequence[str]) -> Iterator[Amendment]:
        """Yield the corrections of an event. Those of one day are told apart by their order, so that a note may be mended."""
        seen: Counter[str] = Counter()
        for record in records:
            day = text(record.date)
            seen[day] += 1
            key = f"correction/{subject.known_as}/{day}" + (f"/{seen[day]}" if seen[day] > 1 else "")
            note = self.note(record.note, subject.sources)
            versions = self.around(line, partial(_has_correction, record))
            yield self.made("corrected", key, day, subject, note, versions)

    def withdrawal(self, subject: _Subject, withdrawn: Withdrawn, address: Callable[[str], Address], line: Sequence[str]) -> Amendment:
        day = text(withdrawn.date)
        notes = self.note(withdrawn.reason, subject.sources)
        if withdrawn.replaced_by is not None:
            other = link(self.title_of(subject.kind, withdrawn.replaced_by), address(withdrawn.replaced_by).from_root())
            notes = (*notes, Note(self.wording.markup("corrections.replaced_by", other=other), ours=False))
        versions = self.around(line, lambda state: "withdrawn" in _event_of(state))
        return self.made("withdrawn", f"withdrawal/{subject.kind}/{subject.known_as}/{day}", day, subject, notes, versions)

    def parts(self, event: Event, subject: _Subject) -> Iterator[Amendment]:
        """Yield the excerpts and pictures of an event that were removed."""
        for excerpt in event.excerpts:
            if excerpt.record.suppressed is not None:
                label, lead = excerpt.record.label, self.wording.t("excerpts.name", number=excerpt.number)
                key, address = f"removal/event/{subject.known_as}/excerpt/{label}", urls.event(event.id, label)
                yield self.removal(subject, excerpt.record.suppressed, key=key, lead=lead, address=address)
        for number, medium in enumerate(event.record.media, 1):
            if medium.suppressed is not None:
                key = f"removal/event/{subject.known_as}/picture/{number}"
                yield self.removal(subject, medium.suppressed, key=key, lead=self.wording.t("corrections.picture"))

    def removal(
        self, subject: _Subject, suppressed: Suppressed, *, key: str = "", lead: str = "", address: Address | None = None
    ) -> Amendment:
        ground = self.wording.t(f"corrections.ground_{suppressed.ground.value}")
        said = self.wording.t("corrections.removed_part", part=lead, ground=ground) if lead else ground
        notes = (Note(Markup(escape(said)), ours=False), *self.note(suppressed.note))
        key = key or f"removal/{subject.kind}/{subject.known_as}"
        return self.made("removed", key, text(suppressed.date), subject, notes, address=address)

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

    def title_of(self, kind: str, id: str) -> str:
        """Return the title of another record of a kind; its id where it has none that may be shown."""
        timeline = self.timeline
        if kind == "event" and id in timeline.by_id and timeline.by_id[id].record.suppressed is None:
            return timeline.by_id[id].title
        if kind == "source" and id in timeline.sources and timeline.sources[id].record.suppressed is None:
            return title_of(timeline.sources[id].record, opening_words(timeline.sources[id]))
        terms = {"actor": timeline.actors, "topic": timeline.topics, "place": timeline.places}.get(kind, {})
        pages = {page.record.id: page.record.title for page in timeline.pages if page.record.language is None} if kind == "page" else {}
        return terms[id].name if id in terms else pages.get(id, id)

    def made(
        self,
        what: What,
        key: str,
        day: str | None,
        subject: _Subject,
        notes: tuple[Note, ...],
        versions: tuple[VersionLink, ...] = (),
        *,
        address: Address | None = None,
    ) -> Amendment:
        date = self.dates.shown(parse(day)) if day is not None else None
        name = self.wording.t(f"corrections.{what}")
        href = (address or subject.address).from_root()
        return Amendment(what, key, day, date, name, subject.heading, subject.title, subject.ours, href, notes, versions)


def _subject(kind: str, id: str, previous: Sequence[str], heading: str, title: Markup, address: Address) -> _Subject:
    return _Subject(kind, id, _known_as(id, previous), heading, title, kind != "source", address)


def _known_as(id: str, previous: Sequence[str]) -> str:
    """Return the id by which a record without a history of its own is known for ever: the first that it had."""
    return previous[0] if previous else id


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

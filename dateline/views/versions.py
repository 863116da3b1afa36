"""An event as it stood: its version's page, in final words.

All of it comes from what was hashed, so that it is the same whether git or a site published before told of it. Its frame is of today:
which version it is, what came after it, and where the record is now.
In here: that page. Not in here: the event as it is (events.py), the list of versions on its page (history.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from dateline import urls
from dateline.edtf.parse import parse
from dateline.model.past import State
from dateline.model.records import EventRecord, Suppressed
from dateline.model.timeline import Event, Excerpt, Timeline
from dateline.quotes import cut
from dateline.quotes.normalise import normalise_words
from dateline.views.called import Called, called
from dateline.views.changes import ChangeShown, FieldShown, PartShown, changes, fields
from dateline.views.citations import Cited, Panel, cited_version, panel
from dateline.views.dates import DateShown
from dateline.views.events import EventShown, event_shown
from dateline.views.excerpts import ExcerptShown, shown
from dateline.views.history import Line, href
from dateline.views.quoted import note_html
from dateline.views.removed import notice as notice_of
from dateline.views.views import Views
from dateline.views.wording import link

SHORT_COMMIT = 10
"""Digits of a commit that are shown; the data beside the page has all of them."""


@dataclass(frozen=True, slots=True)
class Neighbouring:
    """The version before or after: its page, its name, the day from which it stood."""

    href: str
    name: str
    day: DateShown | None


@dataclass(frozen=True, slots=True)
class VersionShown:
    """What the page of a version says beside the record: `heading` and `description` are for its head.

    `days` are in words those from which it stood, `commit` the first that held it. `banner` says what became of the record, `living`
    is the way to where it is now. `changes` are what the next version changed, None where there is no next one, or one of both was
    taken down, so that nothing may be said; `after` is there wherever there is one.
    """

    heading: str
    description: str
    name: str
    days: Markup | None
    commit: str | None
    is_current: bool
    banner: tuple[Markup, ...]
    living: str | None
    before: Neighbouring | None
    after: Neighbouring | None
    changes: tuple[PartShown[ChangeShown], ...] | None


@dataclass(frozen=True, slots=True)
class Record:
    """What a version said: the event as its page shows it, or its fields as they were written, or that it was taken down."""

    event: EventShown | None
    resolved: Event | None
    fields: tuple[PartShown[FieldShown], ...]
    removed: Markup | None
    lost_pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where records are now: the events by their ids and those that they had before, and the ids of the sources that have a page.

    `removed` are the events that were taken down, by the same ids; `called` is what all that is there is called.
    """

    events: Mapping[str, Event]
    removed: Mapping[str, EventRecord]
    sources: frozenset[str]
    called: Called

    def living(self, id: str) -> Event | None:
        """Return the event that has the id, or has taken it over."""
        return self.events.get(id)

    def address(self, id: str) -> urls.Address | None:
        """Return the address of the event that has the id, or has taken it over; what was taken down has one too."""
        record = self.events[id].record if id in self.events else self.removed.get(id)
        return urls.event(record.id) if record is not None else None


def whereabouts(timeline: Timeline) -> Whereabouts:
    """Return where the records of a timeline are."""
    return Whereabouts(
        {**timeline.by_id, **{id: event for event in timeline.events for id in event.record.previous_ids}},
        {id: record for record in timeline.removed.events.values() for id in (*record.previous_ids, record.id)},
        frozenset(
            (
                *timeline.sources,
                *timeline.removed.sources,
                *(id for source in timeline.sources.values() for id in source.record.previous_ids),
            )
        ),
        called(timeline),
    )


def record(line: Line, views: Views, now: Whereabouts) -> Record:
    """Return what a version said.

    Where today's reader cannot read it, or it quotes a source that has no page, its fields stand as they were written.
    """
    state = line.state
    if state.notice is not None:
        return Record(None, None, (), _removed(state.notice, views), ())
    event = views.read_back(state)
    if event is None or any(excerpt.source is None or excerpt.record.source not in now.sources for excerpt in event.excerpts):
        return Record(None, None, fields(state.hashed, now.called, views.wording), None, ())
    return Record(_event(event, line, views, now), event, (), None, _lost_pictures(event, views))


def version_shown(line: Line, said: Record, views: Views, now: Whereabouts) -> VersionShown:
    """Return what the page of a version says beside the record."""
    wording, state = views.wording, line.state
    living = now.living(line.id)
    is_current = line.is_last and living is not None and living.id == line.id
    return VersionShown(
        heading=_heading(line, said, views),
        description=said.event.description if said.event is not None else "",
        name=wording.t("versions.name", version=state.version),
        days=_days(line, views),
        commit=wording.t("versions.commit", commit=state.commit[:SHORT_COMMIT]) if state.commit is not None else None,
        is_current=is_current,
        banner=tuple(_banner(line, living, views, now, is_current=is_current)),
        living=address.from_root() if (address := now.address(line.id)) is not None else None,
        before=_neighbouring(line.before, views),
        after=_neighbouring(line.after, views),
        changes=_changes(line, views, now),
    )


def _changes(line: Line, views: Views, now: Whereabouts) -> tuple[PartShown[ChangeShown], ...] | None:
    """Return what the next version changed, None where there is none; of what was taken down nothing is told."""
    if line.after is None or line.state.notice is not None or line.after.notice is not None:
        return None
    return changes(line.state.hashed, line.after.hashed, now.called, views.wording)


def cited(line: Line, views: Views, now: Whereabouts, event: Event | None = None) -> Cited | None:
    """Return a version as it is cited; `event` is what it said, where today's reader can read it."""
    return cited_version(line.state, now.address(line.id) or urls.event(line.id), views.timeline, views.wording, event)


def panel_of(line: Line, views: Views, now: Whereabouts, event: Event | None = None) -> Panel | None:
    """Return how a version is cited; None where it was taken down."""
    found = cited(line, views, now, event)
    return panel(found, "version", views.timeline, views.wording, views.dates) if found is not None else None


def _event(event: Event, line: Line, views: Views, now: Whereabouts) -> EventShown:
    """Return the event as its page would show it, on the page of its version."""
    state = line.state
    timeline, wording, dates = views.timeline, views.wording, views.dates
    excerpts = tuple(_excerpt(event, excerpt, state, views) for excerpt in event.excerpts)
    found = event_shown(event, excerpts, panel_of(line, views, now, event), timeline, _files(event, views), wording, dates)
    # Excerpts of other states were never in this one, so it has nothing to say of where they are.
    return replace(found, removed=())


def _excerpt(event: Event, excerpt: Excerpt, state: State, views: Views) -> ExcerptShown:
    """Return an excerpt that was proved once: the words are those of the record, for the text is not looked at again."""
    found = shown(event, excerpt, views.timeline, views.wording, views.dates)
    words = normalise_words(excerpt.record.exact)
    return replace(
        found,
        words=words,
        parts=tuple(words[start:end] for start, end in cut.parts(words)),
        verified=False,
        attested=views.wording.t("versions.proved"),
        href=urls.version(state.id, state.version, excerpt.record.label).from_root(),
    )


def _files(event: Event, views: Views) -> Mapping[str, urls.Address]:
    """Return the addresses of those pictures that are still the same files."""
    return {
        picture.file.path: views.files[picture.file.path]
        for picture in event.pictures
        if picture.file is not None and picture.file.path in views.files
    }


def _lost_pictures(event: Event, views: Views) -> tuple[str, ...]:
    kept = _files(event, views)
    lost = (picture for picture in event.pictures if picture.file is None or picture.file.path not in kept)
    return tuple(views.wording.t("versions.picture_gone", alt=picture.record.alt) for picture in lost)


def _heading(line: Line, said: Record, views: Views) -> str:
    title = title_of(said, line) or views.site.title
    if not line.days:
        return views.wording.t("versions.heading_undated", title=title, version=line.state.version)
    return views.wording.t("versions.heading", title=title, date=views.dates.text(parse(line.days[0])))


def title_of(said: Record, line: Line) -> str | None:
    """Return the title that a version had, as plain text; None where that was taken down, or cannot be told."""
    if said.event is not None:
        return said.event.heading
    event = line.state.hashed.get("event")
    title = event.get("title") if isinstance(event, Mapping) and said.removed is None else None
    return title if isinstance(title, str) else None


def _days(line: Line, views: Views) -> Markup | None:
    """Return from which days a version stood."""
    keys = ("versions.since", *("versions.again" for _ in line.days[1:]))
    said = [views.wording.t(key, date=views.dates.text(parse(day))) for key, day in zip(keys, line.days, strict=False)]
    return Markup(escape(views.wording.catalogue.row_of(said))) if said else None


def _banner(line: Line, living: Event | None, views: Views, now: Whereabouts, *, is_current: bool) -> list[Markup]:
    """Return what became of the record since."""
    wording, dates = views.wording, views.dates
    said = [wording.markup("versions.is_current" if is_current else "versions.is_former")]
    if living is None:
        gone = now.removed.get(line.id)
        notice = gone.suppressed if gone is not None else None
        if notice is None:
            return [*said, wording.markup("versions.gone")]
        return [*said, Markup("{}").format(notice_of("event", notice, views.timeline, wording, dates).text)]
    if living.id != line.id:
        said.append(wording.markup("versions.moved", event=link(living.title, urls.event(living.id).from_root())))
    if (withdrawn := living.record.withdrawn) is not None:
        reason = note_html(withdrawn.reason, [], views.timeline) or Markup("")
        said.append(wording.markup("versions.withdrawn", date=dates.text(withdrawn.date), reason=reason))
    return said


def _neighbouring(state: State | None, views: Views) -> Neighbouring | None:
    if state is None:
        return None
    day = views.dates.shown(parse(state.since)) if state.since is not None else None
    return Neighbouring(href(state.id, state.version), views.wording.t("versions.name", version=state.version), day)


def _removed(notice: Suppressed, views: Views) -> Markup:
    told = notice_of("version", notice, views.timeline, views.wording, views.dates)
    return Markup("{}").format(told.text) if told.note is None else Markup("{} {}").format(told.text, told.note)

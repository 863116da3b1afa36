"""The feed of new events: an entry for each, dated by the day on which it was published first, never by the day of which it tells.

An entry keeps its id through renames, and stays when its event is withdrawn or taken down, with that notice alone. Drafts and events
that nothing proves yet have none. Needs the address of the site, and a history: without one nobody knows when anything was published.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dateline import urls
from dateline.export import Exporter
from dateline.export._atom import MOST, Entry, feed
from dateline.model.output import OutputFile, Page
from dateline.model.records import EventRecord
from dateline.model.timeline import Event
from dateline.views.appearance import appearance
from dateline.views.corrections import Amendment, removal, withdrawal
from dateline.views.events import EventShown
from dateline.views.frame import has_feed
from dateline.views.rows import Row
from dateline.views.views import Views
from dateline.views.wording import link


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the feed of the events that were published last; of those of one day, the latest in the timeline come first."""
    if not has_feed(views.timeline):
        return
    shown = zip(reversed(views.timeline.events), reversed(views.events), reversed(views.rows), strict=True)
    found = [_entry(event, its, row, views) for event, its, row in shown]
    found += [_removed(record, views) for _, record in sorted(views.timeline.removed.events.items())]
    entries = sorted((entry for entry in found if entry is not None), key=lambda entry: entry.published, reverse=True)
    title = views.wording.t("feeds.events", site=views.timeline.site.title)
    yield OutputFile(EXPORT.path, feed(views.timeline, "events", title, urls.TIMELINE, urls.FEED, entries[:MOST]))


def _entry(event: Event, shown: EventShown, row: Row, views: Views) -> Entry | None:
    known = appearance(event.record, views.timeline.history)
    if known is None or event.record.draft or not event.is_verified:
        return None
    key, address, terms = f"event/{known.id}", urls.event(event.id), tuple((term.id, term.name) for _, term in event.topics if term)
    gone = withdrawal(event, views.timeline, views.wording, views.dates)
    if gone is None or shown.withdrawn is None:
        return Entry(key, event.title, address, known.first, known.last, _told(shown, row, views), terms)
    content = Markup("<p>{}.</p>{}").format(shown.withdrawn.status.text, _notes(gone))
    return Entry(key, _title(gone, views), address, known.first, max(known.last, gone.day or ""), content, terms)


def _removed(record: EventRecord, views: Views) -> Entry | None:
    """Return the entry of an event that was taken down; that makes no version, and readers who have the words are to get the notice."""
    known = appearance(record, views.timeline.history)
    gone = removal(record, views.timeline, views.wording, views.dates)
    if known is None or gone is None:
        return None
    updated = max(known.last, gone.day or "")
    return Entry(f"event/{known.id}", gone.heading, urls.event(record.id), known.first, updated, _notes(gone))


def _title(gone: Amendment, views: Views) -> str:
    return views.wording.t("feeds.entry", what=gone.name, title=gone.heading)


def _notes(gone: Amendment) -> Markup:
    """Return why an event no longer stands, and nothing of what it told."""
    return Markup("").join(Markup("<p>{}</p>").format(note.html) for note in gone.notes)


def _told(shown: EventShown, row: Row, views: Views) -> Markup:
    """Return what an entry tells: what happened, how it is told, when it was and how that is known, and who says so."""
    wording = views.wording
    dated = wording.markup("feeds.date", date=shown.date.text)
    lines: list[str] = [shown.status.text if shown.status else "", wording.t("statuses.disputed") if shown.disputed else ""]
    lines.append(Markup("{}. {}").format(dated, shown.basis) if shown.basis else dated)
    lines.append(wording.markup("feeds.sources", sources=wording.list_of([link(one.text, one.href) for one in shown.sources])))
    lines.append(shown.count.text)
    # The feed is in the language of the curators' words; where the interface speaks another, its sentences say so.
    own = Markup(' lang="{}"').format(views.site.language) if views.site.prose_language else ""
    said = (Markup("<p{}>{}</p>").format(own, line) for line in lines if line)
    return Markup("").join([Markup("<p>{}</p>").format(row.summary), *said])


EXPORT = Exporter(name="feed", path=urls.FEED.path, standard="RFC 4287", build=build)

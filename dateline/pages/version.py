"""The page of a version: an event as it stood, at an address that never says anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from dateline import urls
from dateline.chart.date_strip import DateStrip
from dateline.model.output import Deferred, Page
from dateline.model.timeline import Event
from dateline.pages import PageType
from dateline.pages.event import calendar_of
from dateline.text.keys import key_of
from dateline.views.changes import FieldShown, PartShown
from dateline.views.charts import item, strip
from dateline.views.citations import Panel
from dateline.views.embeds import EmbedCode
from dateline.views.events import EventShown
from dateline.views.frame import Frame
from dateline.views.head import citable
from dateline.views.history import Line, lines
from dateline.views.linked_data import of_event, of_page
from dateline.views.surroundings import Surroundings
from dateline.views.versions import VersionShown, Whereabouts, cited, panel_of, record, title_of, version_shown, whereabouts
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class VersionContext:
    """What the page of a version shows as the page of an event does, and around that where the version stands among others.

    Where `event` is not there, since today's reader cannot read it or it was taken down, `fields` are shown under the title, with the
    `panel`, or `removed` says what became of it. `lost_pictures` says which pictures are no longer kept; `spare` are anchors that once
    stood here and lead to nothing of it. A version is cited and never put into another site, so there is no `embed`.
    """

    frame: Frame
    version: VersionShown
    event: EventShown | None
    strip: DateStrip | None
    calendar: str | None
    lost_pictures: tuple[str, ...]
    title: str
    panel: Panel | None
    fields: tuple[PartShown[FieldShown], ...]
    removed: Markup | None
    spare: tuple[str, ...]
    embed: EmbedCode | None = None


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each version of each event, by id, in the order in which they stood."""
    history = views.timeline.history
    if not history.states:
        return
    now, around = whereabouts(views.timeline), Surroundings(views.timeline, views.files)
    site = repr((views.timeline.site, views.site))
    owed = _owed(history.addresses)
    for line in lines(history):
        address = urls.version(line.id, line.state.version)
        labels = line.state.labels
        spare = tuple(anchor for anchor in owed.get(address.path, ()) if anchor not in labels)
        context = Deferred(_key(line, spare, site, now, around), partial(_context, line, spare, views, now))
        yield Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True, anchors=(*labels, *spare))


def _context(line: Line, spare: tuple[str, ...], views: Views, now: Whereabouts) -> VersionContext:
    said = record(line, views, now)
    version = version_shown(line, said, views, now)
    event = said.resolved
    return VersionContext(
        frame=_frame(line, version, views, now, event),
        version=version,
        event=said.event,
        strip=_strip(event, views) if event is not None else None,
        calendar=calendar_of(event, views.wording) if event is not None else None,
        lost_pictures=said.lost_pictures,
        title=title_of(said, line) or version.name,
        panel=panel_of(line, views, now) if said.event is None else None,
        fields=said.fields,
        removed=said.removed,
        spare=spare,
    )


def _frame(line: Line, version: VersionShown, views: Views, now: Whereabouts, event: Event | None) -> Frame:
    """Return the frame of a page, whose head cites the version and leads search engines to where the record is now."""
    address, timeline = urls.version(line.id, line.state.version), views.timeline
    frame = views.frame(address, version.heading, version.description or None)
    frame = replace(frame, indexed=False, canonical=_canonical(line, views, now))
    one = cited(line, views, now, event)
    if one is None:
        return frame
    linked = of_event(event, one, timeline) if event is not None else of_page(one, timeline)
    data = ((urls.beside(address, urls.INDEX_JSON), "application/json"),)
    return replace(frame, head=citable(one, frame.description, timeline.site, views.card(address), data, linked))


def _key(line: Line, spare: tuple[str, ...], site: str, now: Whereabouts, around: Surroundings) -> str:
    """Return the key of all that goes into the page of a version."""
    living = now.living(line.id)
    stood = [(state.id, state.version, state.since) if state is not None else None for state in (line.before, line.after)]
    after = around.of(line.after) if line.after is not None else []
    notices = [state.notice if state is not None else None for state in (line.state, line.after)]
    frame = (line.id, line.state.version, line.state.day, line.state.commit, line.days, stood, notices, line.is_last, spare)
    record = repr(living.record if living is not None else now.removed.get(line.id))
    return key_of([site, repr(frame), repr(after), record, *around.of(line.state)])


def _owed(addresses: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the anchors that the site published last promised, by the path of their page."""
    found: dict[str, tuple[str, ...]] = {}
    for address in addresses:
        path, _, anchor = address.partition("#")
        if anchor:
            found[path] = (*found.get(path, ()), anchor)
    return found


def _canonical(line: Line, views: Views, now: Whereabouts) -> str | None:
    """Return the address of the record as it is now, or this one where there is none."""
    base_url = views.timeline.site.base_url
    address = now.address(line.id) or urls.version(line.id, line.state.version)
    return address.absolute(base_url) if base_url else None


def _strip(event: Event, views: Views) -> DateStrip | None:
    return strip(event, item(event, views.dates), views.wording, views.dates, views.timeline.site.clocks)


PAGE = PageType("version", "pages/version.html", VersionContext, plan)

"""The page of a version: an event as it stood, at an address that never says anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.chart.date_strip import DateStrip
from dateline.model.output import Page
from dateline.model.timeline import Event
from dateline.pages import PageType
from dateline.pages.event import calendar_of
from dateline.views.changes import FieldShown
from dateline.views.charts import item, strip
from dateline.views.events import EventShown
from dateline.views.frame import Frame
from dateline.views.history import Line, lines
from dateline.views.versions import Record, VersionShown, Whereabouts, record, title_of, version_shown, whereabouts
from dateline.views.views import Views

PLAIN = "pages/version_plain.html"
"""The template of a version that is shown by its fields, or was taken down."""


@dataclass(frozen=True, slots=True)
class VersionContext:
    """What the page of a version shows as the page of an event does, and around that where the version stands among others.

    `lost_pictures` says which pictures are no longer kept, `spare` are anchors that once stood here and lead to nothing of it.
    """

    frame: Frame
    version: VersionShown
    event: EventShown
    strip: DateStrip | None
    calendar: str | None
    lost_pictures: tuple[str, ...]
    spare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainContext:
    """What the page of a version shows that cannot be read as an event any more: its fields; or that it was taken down."""

    frame: Frame
    version: VersionShown
    title: str
    fields: tuple[FieldShown, ...]
    removed: Markup | None
    spare: tuple[str, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each version of each event, by id, in the order in which they stood."""
    now = whereabouts(views.timeline)
    owed = _owed(views.timeline.history.addresses)
    for line in lines(views.timeline.history):
        yield _page(line, views, now, owed.get(urls.version(line.id, line.state.version).path, ()))


def _page(line: Line, views: Views, now: Whereabouts, owed: Iterable[str]) -> Page:
    address = urls.version(line.id, line.state.version)
    said = record(line, views, now)
    version = version_shown(line, said, views, now)
    frame = replace(
        views.frame(address, version.heading, version.description or None), indexed=False, canonical=_canonical(line, views, now)
    )
    anchors = _anchors(said)
    spare = tuple(anchor for anchor in owed if anchor not in anchors)
    context: VersionContext | PlainContext
    template = PAGE.template
    if said.event is not None and said.resolved is not None:
        calendar = calendar_of(said.resolved, views.wording)
        context = VersionContext(frame, version, said.event, _strip(said.resolved, views), calendar, said.lost_pictures, spare)
    else:
        name = title_of(said, line) or version.name
        context, template = PlainContext(frame, version, name, said.fields, said.removed, spare), PLAIN
    return Page(address, PAGE.name, template, context, indexable=False, lasts=True, anchors=(*anchors, *spare))


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
    living = now.successors.get(line.id) or views.timeline.by_id.get(line.id)
    address = urls.event(living.id) if living is not None else urls.version(line.id, line.state.version)
    return address.absolute(base_url) if base_url else None


def _strip(event: Event, views: Views) -> DateStrip | None:
    return strip(event, item(event, views.dates), views.wording, views.dates, views.timeline.site.clocks)


def _anchors(said: Record) -> tuple[str, ...]:
    shown = (excerpt.label for excerpt in said.event.excerpts) if said.event is not None else ()
    return tuple(sorted({*shown, *(field.anchor for field in said.fields if field.anchor is not None)}))


PAGE = PageType("version", "pages/version.html", VersionContext, plan)

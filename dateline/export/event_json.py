"""One event as data, beside its page: the same object as in events.json, with the sources that it quotes.

What each part is called, may hold and means is in its JSON Schema (event_schema.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter
from dateline.export._json import Json, written
from dateline.export._json_events import event_of
from dateline.export._json_sources import source_of
from dateline.export.events_json import FORMAT
from dateline.model.output import OutputFile, Page
from dateline.model.timeline import Event
from dateline.urls import Address
from dateline.views.citations import current
from dateline.views.moved import moved
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield a document for each event, and again at each address that it had, as UTF-8 with keys in a fixed order and a line end."""
    timeline = views.timeline
    # An event that was taken down has no data, at its present address or another.
    there = (one for one in moved(timeline) if one.kind == "event" and one.record.id in timeline.by_id)
    former = ((one.address, timeline.by_id[one.record.id]) for one in there)
    for page, event in (*((urls.event(event.id), event) for event in timeline.events), *former):
        address = urls.beside(page, urls.INDEX_JSON)
        yield OutputFile(address.path, written(document(event, address, views)))


def document(event: Event, address: Address, views: Views) -> dict[str, Json]:
    """Return the document of an event that stands at `address`; without its version where no history tells it."""
    timeline, base_url = views.timeline, views.timeline.site.base_url
    sources = {excerpt.source.record.id: excerpt.source for excerpt in event.excerpts if excerpt.source is not None}
    state = current(event, timeline) if event.is_verified else None
    schema = urls.EVENT_SCHEMA.absolute(base_url) if base_url else urls.EVENT_SCHEMA.relative_to(address)
    return {
        "$schema": schema,
        "format": FORMAT,
        **({"version": state.version} if state is not None else {}),
        "event": event_of(event, views),
        "sources": [source_of(source, timeline) for source in sources.values()],
    }


EXPORT = Exporter(name="event-json", path=f"events/<id>/{urls.INDEX_JSON}", standard="RFC 8259", build=build)

"""All events, sources, terms, pages and stories as one JSON document, for any program.

The keys are those of the YAML files; beside them stands what the build established: bounds, numbers, addresses, counts.
Optional parts that are not given are left out, never null. What each part is called, may hold and means is in its JSON Schema
(events_schema.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dateline import urls
from dateline.export import Exporter, _json_events, _json_sources
from dateline.export._json import Json, given, written
from dateline.export._json_events import event_of
from dateline.export._json_site import page_of, site_of, story_of
from dateline.export._json_sources import source_of, term_of
from dateline.model.output import OutputFile, Page
from dateline.model.records import TermRecord
from dateline.urls import Address
from dateline.views.views import Views

FORMAT = 1
"""The version of this document's form; it grows with every change that could break a reader."""


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the document as UTF-8, with keys in a fixed order and a line end."""
    timeline, base_url = views.timeline, views.timeline.site.base_url

    def terms(of: Mapping[str, TermRecord], address: Callable[[str], Address]) -> list[Json]:
        return [term_of(term, address(term.id), base_url) for term in of.values()]

    document: dict[str, Json] = {
        "$schema": schema_address(base_url),
        "format": FORMAT,
        "site": site_of(timeline.site),
        "events": [event_of(event, views) for event in timeline.events],
        "sources": [source_of(source, timeline) for source in timeline.sources.values()],
        "actors": terms(timeline.actors, urls.actor),
        "topics": terms(timeline.topics, urls.topic),
        "places": terms(timeline.places, urls.place),
        "pages": [page_of(page.record, base_url) for page in timeline.pages],
        **given(
            stories=[story_of(story, base_url) for story in timeline.stories],
            removed_events=[_json_events.removed_of(record, base_url) for _, record in sorted(timeline.removed.events.items())],
            removed_sources=[_json_sources.removed_of(record, base_url) for _, record in sorted(timeline.removed.sources.items())],
        ),
    }
    yield OutputFile(EXPORT.path, written(document))


def schema_address(base_url: str | None) -> str:
    """Return the address of the document's schema, whole where that of the site is known, else as seen from the document."""
    return urls.EVENTS_SCHEMA.absolute(base_url) if base_url else urls.EVENTS_SCHEMA.relative_to(urls.EVENTS_JSON)


EXPORT = Exporter(name="events-json", path=urls.EVENTS_JSON.path, standard="RFC 8259", build=build)

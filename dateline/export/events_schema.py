"""The JSON Schema of events.json: every property, what it may hold and what it means.

It is closed: a property that is not described here is not in the document. Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter, _schema_dates, _schema_events, _schema_site, _schema_sources
from dateline.export._json import Json, written
from dateline.export._schema import Schema, closed, every, ref, several, text
from dateline.export.events_json import FORMAT, schema_address
from dateline.model.output import OutputFile, Page
from dateline.views.views import Views

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the schema, whose `$id` is its address: whole where that of the site is known."""
    document = schema(schema_address(views.timeline.site.base_url))
    yield OutputFile(EXPORT.path, written(document))


def schema(id: str) -> Schema:
    """Return the schema of events.json under an address of its own."""
    return {"$schema": DIALECT, "$id": id, "title": "A Dateline timeline", **_document(), "$defs": definitions()}


def definitions() -> dict[str, Json]:
    """Return what timelines and single events are made of, by name."""
    return {
        **_schema_events.definitions(),
        **_schema_dates.definitions(),
        **_schema_sources.definitions(),
        **_schema_site.definitions(),
    }


def _document() -> Schema:
    return closed(
        "All events, sources, terms, pages and stories of a timeline. What is not given is left out; nothing is null.",
        {
            "$schema": text("The address of this schema."),
            "format": {"description": "The version of this form; it grows with every change that could break a reader.", "const": FORMAT},
            "site": ref("site"),
            "events": every("The events in the order of time.", ref("event", "An event.")),
            "sources": every("The sources by id.", ref("source", "A source.")),
            "actors": every("The actors by id.", ref("actor", "An actor.")),
            "topics": every("The topics by id.", ref("topic", "A topic.")),
            "places": every("The places by id.", ref("place", "A place.")),
            "pages": every("The pages of prose by id, translations behind them.", ref("page", "A page.")),
        },
        {
            "stories": several("The stories by id, translations behind them.", ref("story", "A story.")),
            "removed_events": several("Events that were taken down, by id.", ref("removed_event", "One of them.")),
            "removed_sources": several("Sources that were taken down, by id.", ref("removed_source", "One of them.")),
        },
    )


EXPORT = Exporter(name="events-schema", path=urls.EVENTS_SCHEMA.path, standard="JSON Schema 2020-12", build=build)

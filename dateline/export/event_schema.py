"""The JSON Schema of one event's own document: the definitions are those of events.json."""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter
from dateline.export._json import Json, written
from dateline.export._schema import Schema, closed, every, ref, text
from dateline.export.events_json import FORMAT
from dateline.export.events_schema import DIALECT, definitions
from dateline.model.output import OutputFile, Page
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the schema, whose `$id` is its address: whole where that of the site is known."""
    base_url = views.timeline.site.base_url
    document = schema(urls.EVENT_SCHEMA.absolute(base_url) if base_url else urls.EVENT_SCHEMA.path.rpartition("/")[2])
    yield OutputFile(EXPORT.path, written(document))


def schema(id: str) -> Schema:
    """Return the schema of an event's document under an address of its own, with the definitions that it needs."""
    whole = closed(
        "One event with the sources that it quotes. What is not given is left out; nothing is null.",
        {
            "$schema": text("The address of this schema."),
            "format": {"description": "The version of this form; it grows with every change that could break a reader.", "const": FORMAT},
            "event": ref("event", "The event."),
            "sources": every("The sources that it quotes, in the order of its excerpts.", ref("source", "A source.")),
        },
        {"version": text("Its version, as it stands: the last part of the address that never changes.", pattern="^[0-9a-f]{10}$")},
    )
    return {"$schema": DIALECT, "$id": id, "title": "An event of a Dateline timeline", **whole, "$defs": _needed(whole)}


def _needed(whole: Schema) -> dict[str, Json]:
    """Return the definitions that a schema leads to, in the order in which events.json has them."""
    every_one, wanted, seen = definitions(), list(_named(whole)), set[str]()
    while wanted:
        name = wanted.pop()
        if name not in seen:
            seen.add(name)
            wanted.extend(_named(every_one[name]))
    return {name: definition for name, definition in every_one.items() if name in seen}


def _named(value: Json) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _named(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == "$ref" and isinstance(item, str):
                yield item.rpartition("/")[2]
            else:
                yield from _named(item)


EXPORT = Exporter(name="event-schema", path=urls.EVENT_SCHEMA.path, standard="JSON Schema 2020-12", build=build)

"""The JSON Schema of a version's data (version.py)."""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter
from dateline.export._json import written
from dateline.export._schema import DAY, Schema, closed, ref, text, word
from dateline.export.events_schema import DIALECT
from dateline.model.output import OutputFile, Page
from dateline.model.records import Ground
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the schema; none for a timeline of which no version is known."""
    if not views.timeline.history.states:
        return
    base_url = views.timeline.site.base_url
    document = schema(urls.VERSION_SCHEMA.absolute(base_url) if base_url else urls.VERSION_SCHEMA.path)
    yield OutputFile(EXPORT.path, written(document))


def schema(id: str) -> Schema:
    """Return the schema of a version under an address of its own."""
    whole = closed(
        "An event as it stood. Its version is the first ten hexadecimal digits of the SHA-256 of `hashed` as RFC 8785 writes it.",
        {
            "$schema": text("The address of this schema."),
            "id": text("The id under which the event was published."),
            "version": text("The version.", pattern="^[0-9a-f]{10}$"),
        },
        {
            "day": text("The day from which this version stood, in UTC.", pattern=DAY),
            "commit": text("The first commit that held it.", pattern="^[0-9a-f]{40}([0-9a-f]{24})?$"),
            "hashed": _hashed(),
            "suppressed": closed(
                "That what this version said was taken down; then nothing of it is here.",
                {"date": text("The day on which it was.", pattern=DAY), "ground": word("On what ground.", [one.value for one in Ground])},
                {"note": text("What readers may be told about it. Inline Markdown.")},
            ),
        },
    )
    either: Schema = {"oneOf": [{"required": ["hashed"]}, {"required": ["suppressed"]}]}
    return {"$schema": DIALECT, "$id": id, "title": "A version of an event", **whole, **either, "$defs": {"said": _said()}}


def _hashed() -> Schema:
    return closed(
        "What was hashed: the record of the event, and by id of each source that it quotes what it is cited by, as they were written.",
        {
            "event": {"description": "The fields of the event.", "type": "object", "additionalProperties": ref("said", "A field.")},
            "sources": {
                "description": "The fields of the sources, by id.",
                "type": "object",
                "additionalProperties": ref("said", "The fields of a source."),
            },
            "v": {"description": "The rule by which this was hashed.", "const": "1"},
        },
    )


def _said() -> Schema:
    return {
        "description": "Whatever was written: a text, a list, or fields by name.",
        "anyOf": [
            {"type": "string"},
            {"type": "array", "items": ref("said", "An item.")},
            {"type": "object", "additionalProperties": ref("said", "A field.")},
        ],
    }


EXPORT = Exporter(name="version-schema", path=urls.VERSION_SCHEMA.path, standard="JSON Schema 2020-12", build=build)

"""What the parts of the JSON Schema of events.json are made of: closed objects, texts, lists, references.

In here: the shapes, each with its description. Not in here: the parts themselves (`_schema_*.py`).
Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.export._json import Json

Schema = dict[str, Json]

DAY = "^(-?[0-9]{4}|Y-?[0-9]{5,})-[0-9]{2}-[0-9]{2}$"


def closed(about: str, required: dict[str, Json], optional: dict[str, Json] | None = None) -> Schema:
    """Return the schema of an object that has these properties, some of them always, and no other."""
    return {
        "description": about,
        "type": "object",
        "properties": {**required, **(optional or {})},
        **({"required": [*required]} if required else {}),
        "additionalProperties": False,
    }


def text(about: str, *, pattern: str | None = None) -> Schema:
    """Return the schema of a text, which is not empty."""
    return {"description": about, "type": "string", **({"minLength": 1} if pattern is None else {"pattern": pattern})}


def plain(about: str) -> Schema:
    """Return the schema of prose without its markup, of which nothing may be left."""
    return {"description": about, "type": "string"}


def word(about: str, words: Iterable[str]) -> Schema:
    """Return the schema of one of a few words."""
    return {"description": about, "enum": [*words]}


def edtf(about: str) -> Schema:
    """Return the schema of a date in EDTF, which has no time of day."""
    return text(f"{about} EDTF, levels 0 to 2, without a time of day.", pattern="^[^T]+$")


def whole(about: str, least: int = 1) -> Schema:
    """Return the schema of a whole number from `least` on."""
    return {"description": about, "type": "integer", "minimum": least}


def number(about: str, least: float, most: float) -> Schema:
    """Return the schema of a number within bounds."""
    return {"description": about, "type": "number", "minimum": least, "maximum": most}


def flag(about: str) -> Schema:
    """Return the schema of a property that is there and true, or not there."""
    return {"description": about, "const": True}


def several(about: str, item: Schema) -> Schema:
    """Return the schema of a list, which is left out where it would be empty."""
    return {"description": about, "type": "array", "items": item, "minItems": 1}


def every(about: str, item: Schema) -> Schema:
    """Return the schema of a list that is always there."""
    return {"description": about, "type": "array", "items": item}


def by_name(about: str, item: Schema) -> Schema:
    """Return the schema of an object whose keys are names."""
    return {"description": about, "type": "object", "additionalProperties": item, "minProperties": 1}


def ref(name: str, about: str | None = None) -> Schema:
    """Return a reference to a definition; `about` says what it is here."""
    return {"$ref": f"#/$defs/{name}", **({"description": about} if about else {})}


def lasting(one: str) -> Schema:
    """Return the properties that say what became of a record; `one` is what it is called."""
    return {
        "previous_ids": several("Ids under which it was published before; their addresses lead to its page.", ref("id", "An id.")),
        "withdrawn": ref("withdrawn", f"Only of {one} that was published and no longer holds: it is in no count, and its page stays."),
    }


def ids(about: str, of: str) -> Schema:
    """Return the schema of a list of ids of one kind."""
    return several(about, ref("id", f"The id of {of}."))

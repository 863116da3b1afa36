"""The JSON Schema of the document of findings: every property, what it may hold and what it means.

It is closed: a property that is not described here is not in the document. Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

import json
from typing import TypeAlias

from dateline.diagnostics.formats.json import VERSION, Json

Schema: TypeAlias = "dict[str, Json]"


def content() -> bytes:
    """Return the schema as the bytes of its file."""
    return (json.dumps(_schema(), ensure_ascii=False, indent=1) + "\n").encode()


def _schema() -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What Dateline found in a collection",
        **_closed(
            "What `check --format json` prints, and `build --format json` on standard error.",
            {
                "format": {
                    "description": "The version of this form; it grows with every change that could break a reader.",
                    "const": VERSION,
                },
                "version": _text("The version of Dateline."),
                "blocks": _flag(
                    "Whether the site is not built, or must not be: an error stands, under `strict` a warning, or it was stopped."
                ),
                "strict": _flag("Whether warnings were asked to block too (`--strict`)."),
                "counts": _closed(
                    "How many findings there are.",
                    {
                        "errors": _number("Errors."),
                        "warnings": _number("Warnings that no record allows."),
                        "allowed": _number("Warnings that a record allows, with a reason."),
                    },
                ),
                "looked_at": {
                    "description": "How many things were looked at, by name: `events`, `sources`, `quotations_verified` and others.",
                    "type": "object",
                    "additionalProperties": {"type": "integer", "minimum": 0},
                },
                "diagnostics": _list("The findings, by path and place.", {"$ref": "#/$defs/diagnostic"}),
            },
            {
                "stopped": _text("What stopped a build besides its findings, such as a template that is not well formed."),
                "against": _text("The former state that the findings are held against (`--against`): what is new blocks, warnings too."),
            },
        ),
        "$defs": {"diagnostic": _diagnostic(), "place": _place()},
    }


def _diagnostic() -> Schema:
    return _closed(
        "One fault.",
        {
            "rule": {"description": "The rule that found it.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": {
                "description": "An error makes the site wrong and stops the build, a warning makes it worse.",
                "enum": ["error", "warning"],
            },
            "guarded": _flag("Whether the rule protects quotations, archived texts, ids or addresses: then nothing silences it."),
            "message": _text("What is wrong, as a headline that stands alone."),
            "places": {
                **_list("Where it is: the first is the place itself, others have to do with it.", {"$ref": "#/$defs/place"}),
                "minItems": 1,
            },
            "help": _list("How to mend it; what stands below the first line of one is meant to be pasted.", _text("A cure.")),
            "note": _list("What else is known of it.", _text("A note.")),
            "documentation": _text("The page on the rule, from the root of Dateline’s repository."),
        },
        {
            "allowed": _text("The reason by which the record lets the warning stand."),
            "stood": _text("The former state in which it stood already."),
        },
    )


def _place() -> Schema:
    return _closed(
        "A place in a file, and what is said there. Lines and columns count from 1, columns in code points. "
        "Without an end it is the whole file.",
        {
            "primary": _flag("Whether this is the place of the fault itself."),
            "path": _text("The file, from the root of the collection."),
            "line": _number("The line.", least=1),
            "column": _number("The column.", least=1),
        },
        {
            "end_line": _number("The line of the end.", least=1),
            "end_column": _number("The column behind the last character.", least=1),
            "message": _text("What is to be said of this place."),
        },
    )


def _closed(about: str, required: Schema, optional: Schema | None = None) -> Schema:
    """Return the schema of an object that has these properties, some of them always, and no other."""
    return {
        "description": about,
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": [*required],
        "additionalProperties": False,
    }


def _text(about: str) -> Schema:
    return {"description": about, "type": "string", "minLength": 1}


def _flag(about: str) -> Schema:
    return {"description": about, "type": "boolean"}


def _number(about: str, least: int = 0) -> Schema:
    return {"description": about, "type": "integer", "minimum": least}


def _list(about: str, item: Schema) -> Schema:
    return {"description": about, "type": "array", "items": item}

"""`data/events.json` of every whole collection is what its schema says, and what is not so is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from tests.site.builds import COLLECTIONS, built

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

EVERY = pytest.mark.parametrize("name", COLLECTIONS)


def read(name: str, path: str) -> dict[str, Json]:
    value = json.loads(built(name)[path])
    assert isinstance(value, dict)
    return value


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(read(name, "data/events.schema.json"))


def objects(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


@EVERY
def test_the_document_is_as_its_schema_says(name: str) -> None:
    faults = [f"{fault.json_path}: {fault.message}" for fault in validator(name).iter_errors(read(name, "data/events.json"))]

    assert [] == faults


@EVERY
def test_the_document_names_its_schema(name: str) -> None:
    document, schema = read(name, "data/events.json"), read(name, "data/events.schema.json")

    assert schema["$id"] == document["$schema"]


def test_the_schema_is_named_by_its_whole_address_where_that_is_known() -> None:
    known, unknown = (read(name, "data/events.json")["$schema"] for name in ("full", "minimal"))

    assert ("https://example.org/locks/brackwater/data/events.schema.json", "events.schema.json") == (known, unknown)


@EVERY
def test_nothing_is_null_or_empty(name: str) -> None:
    document = read(name, "data/events.json")
    lists = {"events", "sources", "actors", "topics", "places", "pages"}

    empty = [(key, value) for part in objects(document) for key, value in part.items() if value in (None, "", [], {}) and key not in lists]

    assert [] == empty


RECORDS = {"events": "event", "sources": "source", "actors": "actor", "topics": "topic", "places": "place", "pages": "page"}
BY_NAME = ("severities", "inferred")
"""Objects whose keys are names."""


def records() -> Iterator[tuple[Draft202012Validator, dict[str, Json]]]:
    """Yield every record of the full project with what validates it."""
    document, schema = read("full", "data/events.json"), read("full", "data/events.schema.json")
    for part, definition in (*RECORDS.items(), ("site", "site")):
        check = Draft202012Validator({"$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]})
        listed = document[part]
        for record in listed if isinstance(listed, list) else [listed]:
            assert isinstance(record, dict)
            yield check, record


def test_what_is_more_than_the_schema_says_is_refused_anywhere() -> None:
    passed = []
    for check, record in records():
        assert check.is_valid(record)
        free = [id(part[name]) for part in objects(record) for name in BY_NAME if name in part]
        for part in [part for part in objects(record) if id(part) not in free]:
            part["yyyy"] = "x"
            if check.is_valid(record):
                passed.append(sorted(part))
            del part["yyyy"]

    assert [] == passed


def test_null_is_refused_anywhere() -> None:
    passed = []
    for check, record in records():
        for part in objects(record):
            for key, value in list(part.items()):
                part[key] = None
                if check.is_valid(record):
                    passed.append(key)
                part[key] = value

    assert [] == passed

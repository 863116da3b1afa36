"""The schema of events.json is a schema, describes everything, lets nothing else in, and has every field that there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from dateline.export._json import Json
from dateline.export.events_schema import DIALECT, schema
from dateline.form import common, event, prose, site, source, vocabulary
from dateline.form.shape import Form
from dateline.schema.kinds import KINDS
from tests.schema.validating import forms

WHOLE = schema("events.schema.json")
WITHDRAWN = [form for kind in KINDS for form in forms(kind.shape) if form.one == common.WITHDRAWN_FORM.one]
"""One for each kind of record, whose `replaced_by` names another of it."""
DEFINITION = {
    event.EVENT: "event", event.EXCERPT: "excerpt", event.LOCATOR: "locator", event.BASIS_STEP: "step", event.PLACE: "event_place",
    event.RELATION: "relation", event.ACCOUNT: "account", event.ANSWER: "answer", event.LINK: "link", event.MEDIUM: "medium",
    event.CREDIT: "credit", event.CORRECTION: "correction",
    common.ALLOW: "allow", common.PERSON: "person", common.EDITOR: "person", common.TRANSLATOR: "person",
    common.AUTHOR_OF_SITE: "person", source.SOURCE: "source", source.ORIGINAL: "original", source.DOCUMENT: "document",
    source.PAGE_NUMBERS: "page_numbers", source.ARCHIVED: "archived", source.LEFT_OUT: "left_out", vocabulary.ACTOR: "actor",
    vocabulary.TOPIC: "topic", vocabulary.PLACE: "place", site.SITE: "site", site.CLOCK: "clock", site.POLICY: "policy", prose.PAGE: "page",
    prose.STORY: "story",
    common.SUPPRESSED_FORM: "suppressed",
    **dict.fromkeys(WITHDRAWN, "withdrawn"),
}  # fmt: skip
"""Where each form of the files is described."""
ELSEWHERE = {
    ("event", "date_basis"): ("date", "basis"),
    ("left_out", "exact"): ("left_out", "characters"),
    ("site", "format"): ("", "format"),
    ("event", "suppressed"): ("removed_event", "suppressed"),
    ("excerpt", "suppressed"): ("removed_excerpt", "suppressed"),
    ("medium", "suppressed"): ("removed_medium", "suppressed"),
    ("source", "suppressed"): ("removed_source", "suppressed"),
}
"""Fields that have another name or place in the data, with the definition (none: the document itself) and the property that they are in."""


def definitions() -> dict[str, Json]:
    found = WHOLE["$defs"]
    assert isinstance(found, dict)
    return found


def properties(name: str) -> dict[str, Json]:
    holder = definitions()[name] if name else WHOLE
    assert isinstance(holder, dict)
    found = holder["properties"]
    assert isinstance(found, dict)
    return found


def parts(schema: Json) -> Iterator[dict[str, Json]]:
    """Yield every schema in a schema, itself too."""
    assert isinstance(schema, dict)
    yield schema
    for holder in ("properties", "$defs"):
        held = schema.get(holder, {})
        assert isinstance(held, dict)
        for part in held.values():
            yield from parts(part)
    several = schema.get("oneOf", [])
    assert isinstance(several, list)
    for part in (*several, *(schema[name] for name in ("items", "additionalProperties") if isinstance(schema.get(name), dict))):
        yield from parts(part)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(WHOLE)

    assert (DIALECT, "events.schema.json") == (WHOLE["$schema"], WHOLE["$id"])


def test_every_object_is_closed_or_has_names_for_keys() -> None:
    objects = [part for part in parts(WHOLE) if part.get("type") == "object"]

    assert [] == [part for part in objects if part["additionalProperties"] is not False and "properties" in part]
    assert [{"object"}] == [{str(part["type"]) for part in parts(WHOLE) if "properties" in part}]


def test_every_part_is_described() -> None:
    """What refers to a definition may leave that to it."""
    assert [] == [part for part in parts(WHOLE) if "description" not in part and "$ref" not in part]
    assert [] == [name for name, part in definitions().items() if isinstance(part, dict) and "description" not in part]


def test_nothing_may_be_null() -> None:
    """Of every part it is said what it is, and null is nothing of it."""
    kinds = [part.get("type") for part in parts(WHOLE) if not {"$ref", "enum", "const", "oneOf"} & part.keys()]
    words = [word for part in parts(WHOLE) if isinstance(listed := part.get("enum"), list) for word in listed]

    assert {"object", "array", "string", "integer", "number", "boolean"} == set(map(str, kinds))
    assert {str} == set(map(type, words))


def test_what_is_defined_is_referred_to_and_the_other_way_round() -> None:
    references = {str(part["$ref"]).removeprefix("#/$defs/") for part in parts(WHOLE) if isinstance(part.get("$ref"), str)}

    assert set(definitions()) == references


def test_every_form_of_the_files_has_its_place() -> None:
    assert {form for kind in KINDS for form in forms(kind.shape)} == set(DEFINITION)


@pytest.mark.parametrize("form", DEFINITION, ids=lambda form: str(DEFINITION[form]))
def test_every_field_of_the_files_is_a_property(form: Form) -> None:
    name = DEFINITION[form]

    lacking = [field.name for field in form.fields if field.name not in properties(name) and (name, field.name) not in ELSEWHERE]

    assert lacking == []


def test_fields_of_another_name_are_there() -> None:
    assert [] == [where for where in ELSEWHERE.values() if where[1] not in properties(where[0])]


@pytest.mark.parametrize(
    ("definition", "right", "wrong"),
    [
        ("time", {"at": {"date": "1912-04-15", "time": "02:20"}}, {"at": {"date": "1912-04-15T02:20"}}),
        ("time", {"from": {"date": "1912-04-15"}}, {}),
        ("time", {"one_of": [{"to": {"date": "1912-04-15", "time": "02", "qualifier": "~"}}]}, {"one_of": []}),
        ("moment", {"date": "1912-04-15", "time": "02:20:01", "offset": "-03:10"}, {"date": "1912-04-15", "time": "2:20"}),
        ("corroboration", {"origins": 0}, {"origins": 1, "excerpts": []}),
        ("left_out", {"characters": 120, "reason": "R"}, {"exact": "The passage", "reason": "R"}),
        ("id", "lock-opens", "Lock opens"),
    ],
)
def test_parts_are_told_from_what_they_are_not(definition: str, right: Json, wrong: Json) -> None:
    validator = Draft202012Validator({"$ref": f"#/$defs/{definition}", "$defs": definitions()})

    assert (True, False) == (validator.is_valid(right), validator.is_valid(wrong))

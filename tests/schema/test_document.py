"""Each schema is a schema, says everything that the tables of fields say, and refuses what they do not allow."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import pytest
from jsonschema import Draft7Validator

from dateline.form.shape import Either, Form, ListOf, Named, OneOrMore, Shape
from dateline.schema.document import DRAFT, document, to_json
from dateline.schema.kinds import KINDS, KindOfFile
from dateline.schema.known import Known
from dateline.schema.scalars import Json
from tests.schema.core import Value
from tests.schema.validating import KIND, RULES, faults, validator

EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: str(kind.name))
KNOWN: Known = {"actor": {"council": "The council: of Pellwick", "ann": ""}, "source": {"gazette": "Pellwick Gazette"}}
EVENT: dict[str, Value] = {"title": "Pier opens", "date": "1987", "summary": "It opened.", "excerpts": {}}
# In its Unicode mode JavaScript refuses a backslash before a sign that means nothing else.
MAY_BE_ESCAPED = set(r"^$.*+?()[]{}|/\-rntSsdw")


class Whole:
    """A schema, and the ways in it."""

    def __init__(self, kind: KindOfFile) -> None:
        self.schema = document(kind, RULES, KNOWN)
        self.kind = kind

    @property
    def definitions(self) -> dict[str, Json]:
        """What is defined in it."""
        return mapping(self.schema["definitions"])

    def forms(self) -> list[tuple[Form, dict[str, Json]]]:
        """Return each form with its schema, once for each place in which it stands."""
        return list(self._forms(self.kind.shape, self.schema))

    def _forms(self, shape: Shape, schema: dict[str, Json]) -> Iterator[tuple[Form, dict[str, Json]]]:
        match shape:
            case Form(fields=fields):
                own = self._own(schema)
                yield shape, own
                for field in fields:
                    yield from self._forms(field.shape, mapping(mapping(own["properties"])[field.name]))
            case ListOf(item):
                yield from self._forms(item, self._own(mapping(self._own(schema)["items"])))
            case Named(item, keys) if keys in ("label", "id"):
                yield from self._forms(item, mapping(self._own(schema)["additionalProperties"]))
            case OneOrMore(item):
                one, several = (mapping(each) for each in listed(schema["anyOf"]))
                assert {"type": "array", "items": one} == several
                yield from self._forms(item, one)
            case Either(_, Form() as form):
                yield from self._forms(form, mapping(listed(schema["anyOf"])[0]))

    def _own(self, schema: dict[str, Json]) -> dict[str, Json]:
        """Return what a schema refers to, or itself."""
        while "properties" not in schema and ("$ref" in schema or "allOf" in schema):
            reference = schema if "$ref" in schema else mapping(listed(schema["allOf"])[0])
            schema = mapping(self.definitions[str(reference["$ref"]).removeprefix("#/definitions/")])
        return schema


def mapping(value: Json) -> dict[str, Json]:
    assert isinstance(value, dict)
    return value


def listed(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value


def references(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from ([str(item)] if key == "$ref" else references(item))
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


@EVERY
def test_it_is_a_schema_of_draft_7(kind: KindOfFile) -> None:
    schema = document(kind, RULES, KNOWN)

    Draft7Validator.check_schema(schema)
    assert (DRAFT, f"{kind.name}.schema.json") == (schema["$schema"], schema["$id"])
    assert schema["title"]
    assert schema["description"]


@EVERY
def test_every_field_of_every_form_is_in_it_with_its_description(kind: KindOfFile) -> None:
    for form, schema in Whole(kind).forms():
        properties = mapping(schema["properties"])

        assert list(form.names) == list(properties)
        assert [field.about.replace("`", "") for field in form.fields] == [mapping(each)["description"] for each in properties.values()]


@EVERY
def test_a_form_takes_its_fields_alone_and_wants_those_that_are_required(kind: KindOfFile) -> None:
    for form, schema in Whole(kind).forms():
        assert schema["additionalProperties"] is False
        assert [field.name for field in form.fields if field.required and field.freed_by is None] == schema.get("required", [])
        freed = [field for field in form.fields if field.required and field.freed_by is not None]
        unless = {"if": {"required": ["suppressed"]}, "else": {"required": [field.name for field in freed]}} if freed else {}
        assert unless == {name: schema[name] for name in ("if", "else") if name in schema}
        assert [{"required": [name]} for name in form.one_of] == schema.get("anyOf", [])


@EVERY
def test_what_is_defined_is_referred_to_and_the_other_way_round(kind: KindOfFile) -> None:
    whole = Whole(kind)

    assert {f"#/definitions/{name}" for name in whole.definitions} == set(references(whole.schema))


@EVERY
def test_every_pattern_is_one_to_editors_too(kind: KindOfFile) -> None:
    patterns = [json.loads(found) for found in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', to_json(Whole(kind).schema).decode())]

    assert patterns
    for pattern in patterns:
        re.compile(pattern)
        assert set() == set(re.findall(r"\\(.)", pattern)) - MAY_BE_ESCAPED, pattern


@EVERY
def test_its_bytes_are_the_same_each_time_and_end_with_a_line_end(kind: KindOfFile) -> None:
    first, second = (to_json(document(kind, RULES, KNOWN)) for _ in range(2))

    assert first == second
    assert first.endswith(b"}\n")


def test_ids_of_the_collection_are_offered_and_others_are_let_pass() -> None:
    whole = Whole(KIND["event"])

    offered = mapping(whole.definitions["actor-id"])["defaultSnippets"]

    assert [{"label": "council", "description": "The council: of Pellwick", "body": "council"}, {"label": "ann", "body": "ann"}] == offered
    assert [] == faults(Draft7Validator(whole.schema), {**EVENT, "actors": ["council", "nobody-yet"]})


def test_speakers_may_be_text_and_actors_are_offered_all_the_same() -> None:
    speaker = mapping(Whole(KIND["event"]).definitions["actor-or-text"])

    assert ["council", "ann"] == [mapping(each)["label"] for each in listed(speaker["defaultSnippets"])]
    assert Draft7Validator(speaker).is_valid("an official who asked not to be named")


def test_labels_are_known_in_their_own_file_alone() -> None:
    excerpt = dict(Whole(KIND["event"]).forms()[1:])

    documents = [mapping(mapping(schema["properties"])["document"]) for form, schema in excerpt.items() if "document" in form.names]

    assert [[{"$ref": "#/definitions/id"}]] == [each["anyOf"] for each in documents]


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("actors", ["Not An Id"], ["an-id", 1912, True]),
        ("actors", "council", ["council"]),
        ("places", [{"lat": 50, "lon": 30}], [{"name": "Kyiv", "lat": 50, "lon": "30.5"}, "kyiv"]),
        ("places", [{"name": "Kyiv", "lat": 95, "lon": 30}], []),
        ("date_basis", {"kind": "stated", "wrds": "on Monday"}, [{"kind": "stated", "words": 1987, "excerpt": "a"}]),
        ("title", "Pier\nopens", "Pier opens\n"),
        ("title", "", "0"),
        ("title", None, False),
        ("summary", "", "One line.\nAnother."),
        ("date", "3 March 1987", "1987-03-03T21:00~"),
        ("links", [{"title": "T", "url": "example.org"}], [{"title": "T", "url": "HTTPS://example.org/ä"}]),
        ("accounts", [{"question": "Q", "about": "fact", "answers": [], "preferred": 0}], []),
        ("accounts", [{"question": "Q", "about": "fact", "answers": [], "preferred": "1.5"}], []),
        ("allow", [{"rule": "quote-shore", "reason": "R"}], [{"rule": "quote-share", "reason": "R"}]),
        ("excerpts", {"A Label": {"source": "a", "exact": "b"}}, {"1912": {"source": "a", "exact": "b"}}),
        ("excerpts", {"a" * 61: {"source": "a", "exact": "b"}}, {"a" * 60: {"source": "a", "exact": "b"}}),
    ],
)
def test_what_has_another_form_is_refused(name: str, wrong: Value, right: Value) -> None:
    assert faults(validator("event"), {**EVENT, name: wrong})
    assert [] == faults(validator("event"), {**EVENT, name: right})


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        ("format", 2, 1),
        ("format", "one", "1"),
        ("severities", {"quote-shore": "off"}, {"quote-share": "off"}),
        ("severities", {"quote-share": False}, {"quote-share": "warning"}),
        ("policy", {"excerpt_min": 0.5}, {"excerpt_min": "3"}),
        ("clocks", {"ship": {"name": "ship's time", "offset": -190}}, {"ship": {"name": "ship's time", "offset": "-03:10~"}}),
    ],
)
def test_what_has_another_form_is_refused_of_the_site(name: str, wrong: Value, right: Value) -> None:
    site: Mapping[str, Value] = {"format": 1, "title": "Pellwick"}

    assert faults(validator("site"), {**site, name: wrong})
    assert [] == faults(validator("site"), {**site, name: right})


def test_inferred_takes_the_fields_of_the_source_alone() -> None:
    assert faults(validator("source"), {"title": "T", "inferred": {"publshed": "It says so."}})
    assert [] == faults(validator("source"), {"title": "T", "inferred": {"published": "It says so."}})


def test_a_hash_of_digits_alone_is_a_hash() -> None:
    assert [] == faults(validator("source"), {"title": "T", "sha256": 10**63})


def test_only_true_puts_a_page_into_the_menu() -> None:
    assert faults(validator("page"), {"title": "T", "menu": "yes"})
    assert [[], []] == [faults(validator("page"), {"title": "T", "menu": menu}) for menu in (True, "true")]

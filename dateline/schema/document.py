"""A whole schema: a kind of file as one JSON document.

In here: forms and what they hold as JSON Schema, each form once. Not in here: texts (scalars.py), what is offered (snippets.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from dateline.form.event import EVENT
from dateline.form.shape import (
    Date,
    Either,
    Field,
    Form,
    Id,
    Language,
    Line,
    ListOf,
    Named,
    Names,
    Number,
    OneOrMore,
    Pattern,
    Shape,
    Text,
    Url,
    Word,
)
from dateline.schema.kinds import KindOfFile
from dateline.schema.known import Known
from dateline.schema.scalars import Json, name_of, number, pattern, scalars, word
from dateline.schema.snippets import offered, offered_named
from dateline.schema.suggestions import suggested
from dateline.schema.words import meanings

DRAFT = "http://json-schema.org/draft-07/schema#"


def document(kind: KindOfFile, rules: Mapping[str, str], known: Known, *, may_wait: bool = False) -> dict[str, Json]:
    """Return the schema of a kind of file.

    `rules` are the rules that `allow` and `severities` may name, each with what it looks for; others are refused. `known` are
    the ids that are offered; others are accepted, for a record may be newer than the schema, and `check` knows better.
    With `may_wait` events need no excerpts, as in a collection that is being brought over.
    """
    made = _Schema(rules, known, frozenset({(EVENT, "excerpts")}) if may_wait else frozenset())
    if isinstance(kind.shape, Form):
        title, whole = _title(kind.shape), made.form(kind.shape)
    else:
        title, whole = kind.name.capitalize(), made.named(kind.shape)
    return {"$schema": DRAFT, "$id": kind.file, "title": title, **_about(kind.about), **whole, "definitions": made.definitions}


def to_json(document: Mapping[str, Json]) -> bytes:
    """Return a schema as the bytes of its file."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


class _Schema:
    """One schema while it is made: `definitions` grows by what is referred to."""

    def __init__(self, rules: Mapping[str, str], known: Known, optional: frozenset[tuple[Form, str]] = frozenset()) -> None:
        self.definitions: dict[str, Json] = {}
        self._optional = optional
        self._rules = rules
        self._known = known
        self._scalars = scalars()

    def form(self, form: Form) -> dict[str, Json]:
        """Return the schema of a mapping with fields."""
        wanted = [field for field in form.fields if field.required and (form, field.name) not in self._optional]
        required: list[Json] = [field.name for field in wanted if field.freed_by is None]
        one_of: list[Json] = [{"required": [name]} for name in form.one_of]
        snippets = offered(form)
        return {
            "type": "object",
            **({"required": required} if required else {}),
            **({"anyOf": one_of} if one_of else {}),
            **_freed(wanted),
            "additionalProperties": False,
            "properties": {field.name: self._field(field, form) for field in form.fields},
            **({"defaultSnippets": snippets} if snippets else {}),
        }

    def named(self, shape: Named, around: Iterable[Field] = ()) -> dict[str, Json]:
        """Return the schema of a mapping whose keys are names; `around` are the fields of the record that it stands in."""
        if shape.keys == "rule":
            weight = self._define("weight", self._shape(shape.item))
            return _of_these({name: _referring(about, weight) for name, about in self._rules.items()})
        if shape.keys == "field":
            return _of_these({field.name: _referring(field.about, self._shape(shape.item)) for field in around})
        snippets = offered_named(shape.item, shape.keys) if isinstance(shape.item, Form) else []
        return {
            "type": "object",
            "propertyNames": name_of(shape.keys),
            "additionalProperties": self._shape(shape.item),
            **({"defaultSnippets": snippets} if snippets else {}),
        }

    def _field(self, field: Field, form: Form) -> dict[str, Json]:
        shape = field.shape
        offers = suggested(form, field.name)
        match shape:
            case Line() if offers:
                schema = self._define(f"{field.name}-line", {**self._scalars["line"], "defaultSnippets": offers})
            case Named():
                schema = self.named(shape, form.fields)
            case Pattern():
                schema = pattern(shape, field.about)
            case _:
                schema = self._shape(shape)
        if isinstance(shape, Form):
            return {**_about(field.about), "type": "object", "allOf": [schema]}
        return _referring(field.about, schema) if "$ref" in schema else {**_about(field.about), **schema}

    def _shape(self, shape: Shape) -> dict[str, Json]:
        match shape:
            case Form():
                return self._nested(shape)
            case Id():
                return self._id(shape)
            case ListOf(item):
                snippets = offered(item) if isinstance(item, Form) else []
                return {"type": "array", "items": self._shape(item), **({"defaultSnippets": snippets} if snippets else {})}
            case OneOrMore(item):
                one = self._nested(item)
                return {"anyOf": [one, {"type": "array", "items": one}]}
            case Either(one, other):
                # Of two that do not fit, editors tell what is wrong with the first, and a mapping has more to be told of.
                ordered = sorted((one, other), key=lambda each: not isinstance(each, Form))
                return {"anyOf": [self._shape(each) for each in ordered]}
            case Word(words):
                return word(shape, meanings(words))
            case Number():
                return number(shape)
            case Line() | Text() | Date() | Url() | Language():
                return self._scalar(type(shape).__name__.lower())
            case Named() | Pattern():
                raise TypeError(f"{shape} stands in a field of its own alone")

    def _nested(self, form: Form) -> dict[str, Json]:
        name = re.sub("[^a-z_]+", "-", form.one.partition(" ")[2] or form.one).strip("-")
        if name not in self.definitions:
            self.definitions[name] = {}  # the place of it, before what it refers to
            self.definitions[name] = {"title": _title(form), **self.form(form)}
        return _reference(name)

    def _id(self, shape: Id) -> dict[str, Json]:
        text = "line" if shape.or_text else "id"
        if shape.of == "rule":
            told: list[Json] = [about.replace("`", "") for about in self._rules.values()]
            return self._define("rule", {"type": "string", "enum": [*self._rules], "enumDescriptions": told})
        if shape.of not in self._known:
            return self._scalar(text)
        name = f"{shape.of}-or-text" if shape.or_text else f"{shape.of}-id"
        return self._define(name, {**self._scalars[text], "defaultSnippets": self._ids(shape.of)})

    def _ids(self, of: Names) -> list[Json]:
        # Not an enum: that would be refused where a record is newer than the schema, and shown whole wherever one id stands.
        return [{"label": id, **({"description": about} if about else {}), "body": id} for id, about in self._known[of].items()]

    def _scalar(self, name: str) -> dict[str, Json]:
        return self._define(name, self._scalars[name])

    def _define(self, name: str, schema: Json) -> dict[str, Json]:
        self.definitions.setdefault(name, schema)
        return _reference(name)


def _freed(wanted: Iterable[Field]) -> dict[str, Json]:
    """Return what is required only where the field that frees it is not there; all of a form are freed by one and the same."""
    names: dict[str, list[Json]] = {}
    for field in wanted:
        if field.freed_by is not None:
            names.setdefault(field.freed_by, []).append(field.name)
    for by, required in names.items():
        return {"if": {"required": [by]}, "else": {"required": required}}
    return {}


def _reference(name: str) -> dict[str, Json]:
    return {"$ref": f"#/definitions/{name}"}


def _referring(about: str, reference: dict[str, Json]) -> dict[str, Json]:
    # Beside `$ref` nothing counts, and without `anyOf` yaml-language-server completes a field without its colon.
    return {**_about(about), "anyOf": [reference]}


def _of_these(properties: dict[str, Json]) -> dict[str, Json]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _about(text: str) -> dict[str, Json]:
    """Return a description; editors that show Markdown set its code as such."""
    plain = text.replace("`", "")
    return {"description": plain} if plain == text else {"description": plain, "markdownDescription": text}


def _title(form: Form) -> str:
    plain = form.one.replace("`", "")
    return plain[:1].upper() + plain[1:]

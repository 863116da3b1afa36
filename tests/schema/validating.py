"""Schemas and records brought together: which kind a file is of, and what its schema says of it.

In here: what several tests need. Not in here: what should hold (the tests).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from jsonschema import Draft7Validator

from dateline.form.shape import Either, Form, ListOf, Named, OneOrMore, Shape
from dateline.schema.document import document
from dateline.schema.kinds import KINDS, KindOfFile
from tests.schema.core import Value, read

RULES = {"quote-share": "Much of a source's text is printed.", "sentence-without-footnote": "A sentence of a `summary` has no footnote."}
"""Rules that may be silenced, for tests that need some."""

KIND = {kind.name: kind for kind in KINDS}


def forms(shape: Shape) -> Iterator[Form]:
    """Yield every form that a shape is made of, itself too; one that stands twice comes twice."""
    match shape:
        case Form(fields=fields):
            yield shape
            for field in fields:
                yield from forms(field.shape)
        case ListOf(item) | Named(item) | OneOrMore(item):
            yield from forms(item)
        case Either(one, other):
            yield from forms(one)
            yield from forms(other)


def kind_of(path: str) -> KindOfFile | None:
    """Return the kind of the file at a path of a collection; None of what has no schema, such as a text."""
    if path.startswith("pages/"):
        return KIND["page"]
    return next((kind for kind in KINDS if kind.glob is not None and re.fullmatch(_regex(kind.glob), path)), None)


def record(path: str, text: str) -> Value:
    """Return what a file holds, of a page its head."""
    return read(text.split("---\n")[1] if path.startswith("pages/") else text)


@cache
def validator(name: str) -> Draft7Validator:
    """Return what validates by the schema of a kind of file, as it is without a collection."""
    return validator_of(KIND[name], RULES)


def validator_of(kind: KindOfFile, rules: Mapping[str, str]) -> Draft7Validator:
    """Return what validates by the schema of a kind of file."""
    schema = document(kind, rules, {})
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def faults(validator: Draft7Validator, value: Value) -> list[str]:
    """Return what a schema finds, each with its place."""
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(value)]


def _regex(glob: str) -> str:
    return re.escape(glob).replace(r"\*\*/", "(.*/)?").replace(r"\*", "[^/]*")

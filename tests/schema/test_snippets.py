"""What an editor offers to put in is right as soon as it is filled in."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft7Validator

from dateline.form.shape import Form
from dateline.load.collection import load
from dateline.schema.kinds import KINDS
from dateline.schema.scalars import Json
from dateline.schema.snippets import SNIPPETS, offered, offered_named
from dateline.text.tree import DictTree
from tests.schema.core import read
from tests.schema.test_document import Whole, listed, mapping
from tests.schema.validating import KIND, faults

FORMS = {form: (whole, schema) for whole in map(Whole, KINDS) for form, schema in whole.forms()}
EVERY = pytest.mark.parametrize("form", SNIPPETS, ids=lambda form: str(form.one))


def filled(body: Json, choice: int = 0, indent: int = 0) -> str:
    """Return a body as an editor puts it into a file, each hole filled with its own words, of a choice with one by number."""
    spaces = " " * indent
    if isinstance(body, list):
        return "".join(f"\n{spaces}- {filled(item, choice, indent + 2).lstrip()}" for item in body)
    if isinstance(body, dict):
        return "".join(f"\n{spaces}{_hole(key, choice)}: {filled(value, choice, indent + 2)}" for key, value in body.items())
    return _hole(str(body), choice)


def _hole(text: str, choice: int) -> str:
    text = re.sub(r"\$\{[0-9]+\|([^|]*)\|\}", lambda found: found[1].split(",")[choice % len(found[1].split(","))], text)
    text = re.sub(r"\$\{[0-9]+:([^{}]*)\}", r"\1", text)
    return re.sub(r"\$[0-9]+", "label", text)


@EVERY
def test_every_choice_of_what_is_offered_is_right_by_the_schema(form: Form) -> None:
    whole, schema = FORMS[form]
    validator = Draft7Validator({**schema, "definitions": whole.definitions})

    for snippet in offered(form):
        for choice in range(10):
            assert [] == faults(validator, read(filled(mapping(snippet)["body"], choice)))


@EVERY
def test_what_is_offered_is_told_apart_and_explained(form: Form) -> None:
    labels = [mapping(snippet)["label"] for snippet in offered(form)]

    assert len(set(map(str, labels))) == len(labels)
    assert all(mapping(snippet)["description"] for snippet in offered(form))


@pytest.mark.parametrize(("kind", "path"), [("event", "events/e.yaml"), ("source", "seeds/s.yaml")])
def test_a_whole_record_that_is_offered_has_no_fault_of_form(kind: str, path: str) -> None:
    shape = KIND[kind].shape
    assert isinstance(shape, Form)
    (snippet,) = offered(shape)

    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", path: filled(mapping(snippet)["body"]).lstrip()}))

    assert () == loaded.diagnostics


def test_holes_are_numbered_in_order_and_one_that_comes_again_is_written_once() -> None:
    shape = KIND["event"].shape
    assert isinstance(shape, Form)
    body = mapping(mapping(offered(shape)[0])["body"])

    assert ["title", "date", "summary", "excerpts"] == list(body)
    assert "${3:A sentence of our own.}[^${4:label}]" == body["summary"]
    assert ["$4"] == list(mapping(body["excerpts"]))


def test_under_a_key_of_its_own_the_key_is_the_first_hole() -> None:
    (form,) = (form for form in SNIPPETS if form.one == "an excerpt")

    (snippet,) = offered_named(form, "label")

    assert {"${1:label}": {"source": "${2:id-of-a-source}", "exact": '"${3:the words, letter for letter}"'}} == mapping(snippet)["body"]


def test_what_is_offered_stands_where_the_form_does() -> None:
    for kind in KINDS:
        for form, schema in Whole(kind).forms():
            assert offered(form) == listed(schema.get("defaultSnippets", []))

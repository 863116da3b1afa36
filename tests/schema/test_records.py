"""Every record that Dateline reads without a fault is right by its schema too, and one with a slip is not."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from dateline import pipeline
from dateline.form.shape import Either, Form, ListOf, Named, OneOrMore, Shape, Word
from dateline.load.collection import load
from dateline.rim.trees import DiskTree
from dateline.schema.kinds import KINDS, KindOfFile
from tests.diagnostics.test_rules import CASES, parsed
from tests.schema.core import Value
from tests.schema.validating import faults, kind_of, record, validator_of

ROOT = Path(__file__).parents[2]
BROUGHT_OVER = ("progressive", "specimen")
COLLECTIONS = (ROOT, *sorted(path for path in (ROOT / "tests" / "projects").iterdir() if path.is_dir() and path.name not in BROUGHT_OVER))
PARTS = ("site.yaml", "events/**/*.yaml", "seeds/*.yaml", "vocabulary/*.yaml", "pages/*.md")
RULES = {rule.name: rule.summary for rule in pipeline.rules() if not rule.guarded}
VALIDATORS = {kind.name: validator_of(kind, RULES) for kind in KINDS}


def files_of(root: Path) -> dict[str, str]:
    """Return the records of a collection, by path."""
    return {path.relative_to(root).as_posix(): path.read_text("utf-8-sig") for part in PARTS for path in sorted(root.glob(part))}


def told(files: Mapping[str, str]) -> dict[str, list[str]]:
    """Return what the schemas find in files, by path."""
    kinds = {path: kind for path in files if (kind := kind_of(path)) is not None}
    found = {path: faults(VALIDATORS[kind.name], record(path, files[path])) for path, kind in kinds.items()}
    assert found
    return {path: said for path, said in found.items() if said}


@pytest.mark.parametrize("root", COLLECTIONS, ids=lambda root: str(root.name))
def test_every_record_of_a_whole_collection_is_right(root: Path) -> None:
    assert {} == told(files_of(root))


@pytest.mark.parametrize("name", BROUGHT_OVER)
def test_the_schemas_of_a_collection_that_is_being_brought_over_ask_for_no_excerpts(name: str) -> None:
    root = ROOT / "tests" / "projects" / name
    made = pipeline.schemas(load(DiskTree(root)).records)
    of_events = Draft7Validator(json.loads(next(file.content for file in made if file.path == "event.schema.json")))

    events = {path: text for path, text in files_of(root).items() if path.startswith("events/")}

    assert {path: [] for path in events} == {path: faults(of_events, record(path, text)) for path, text in events.items()}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_record_of_a_passing_collection_is_right(path: Path) -> None:
    collection = parsed(path.read_text("utf-8")).passing

    assert {} == told({name: data.decode("utf-8-sig") for name, data in collection.items() if isinstance(data, bytes) and kind_of(name)})


@dataclass(frozen=True)
class Slip:
    """A slip of the hand: in a mapping, a field that is dropped, or that has another word."""

    what: str
    mapping: dict[str, Value]
    field: str
    word: str | None = None

    def make(self) -> None:
        """Make it."""
        if self.word is None:
            del self.mapping[self.field]
        else:
            self.mapping[self.field] = self.word


def slips(shape: Shape, value: Value) -> Iterator[Slip]:
    """Yield every slip that a record may have."""
    match shape, value:
        case Form(fields=fields), dict():
            yield Slip("an unknown field", value, "yyyy", "x")
            for field in fields:
                if field.name in value and field.required:
                    yield Slip(f"no {field.name}", value, field.name)
                if field.name in value and isinstance(field.shape, Word):
                    yield Slip(f"no such {field.name}", value, field.name, "yyyy")
                yield from slips(field.shape, value.get(field.name))
        case ListOf(item), list():
            for part in value:
                yield from slips(item, part)
        case Named(item), dict():
            for part in value.values():
                yield from slips(item, part)
        case OneOrMore(item), _:
            for part in value if isinstance(value, list) else [value]:
                yield from slips(item, part)
        case Either(one, other), _:
            yield from slips(one, value)
            yield from slips(other, value)


def test_every_slip_in_a_record_of_the_full_project_is_told() -> None:
    files = files_of(ROOT / "tests" / "projects" / "full")
    passed, tried = [], set()

    for path, text in files.items():
        kind = kind_of(path)
        assert kind is not None
        value = record(path, text)
        for number, slip in enumerate(slips(kind.shape, value)):
            tried.add(slip.what)
            if not faults(VALIDATORS[kind.name], slipped(kind, value, number)):
                passed.append(f"{path}: {slip.what}")

    assert [] == passed
    assert {"an unknown field", "no title", "no exact", "no kind", "no such role", "no such status", "no such format"} <= tried


def slipped(kind: KindOfFile, value: Value, number: int) -> Value:
    """Return a copy of a record with one slip, by its number."""
    changed = copy.deepcopy(value)
    list(slips(kind.shape, changed))[number].make()
    return changed

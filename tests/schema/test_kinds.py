"""The schemas that are committed are those that the tables of fields give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.schema.kinds import KINDS
from tests.schema.validating import kind_of

ROOT = Path(__file__).parents[2]
FOLDER = "docs/schema"


def test_the_committed_schemas_are_true(request: pytest.FixtureRequest) -> None:
    """They are those of a collection of nothing, for one who has run no program yet."""
    made = {f"{FOLDER}/{file.path}": file.content for file in (*pipeline.schemas(), pipeline.schema_of_reports())}
    if request.config.getoption("--update-goldens"):
        for path, content in made.items():
            (ROOT / path).parent.mkdir(exist_ok=True)
            (ROOT / path).write_bytes(content)

    assert made == {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted((ROOT / FOLDER).iterdir())}


def test_every_record_of_the_repository_is_of_a_kind() -> None:
    records = [path.relative_to(ROOT).as_posix() for part in ("events", "seeds", "vocabulary") for path in (ROOT / part).rglob("*.yaml")]

    assert records
    assert [] == [path for path in records if kind_of(path) is None]


def test_an_event_in_a_folder_is_one_and_a_source_in_a_folder_is_none() -> None:
    assert ["event", "event"] == [kind.name for path in ("events/a.yaml", "events/b/c/a.yaml") if (kind := kind_of(path))]
    assert [None, None, None] == [kind_of(path) for path in ("seeds/a/b.yaml", "seeds/a.txt", "docs/a.yaml")]


def test_kinds_have_names_that_make_names_of_files() -> None:
    assert [] == [kind.name for kind in KINDS if not re.fullmatch("[a-z]+", kind.name)]
    assert len(KINDS) == len({kind.file for kind in KINDS})

"""The real events written anew, as other hands and editors write YAML, mean what they meant, and raise nothing.

The writer is the test's own: it shares no code with what Dateline writes (`draft/yaml.py`).
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from dateline import pipeline
from dateline.load.collection import load
from dateline.model.records import EventRecord
from dateline.model.timeline import Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

ROOT = Path(__file__).parents[2]
WIDTH = 56

Value = str | list["Value"] | dict[str, "Value"]
Scalar = Callable[[str, str], str]
"""Writes a value, with the indentation of the lines that follow its first."""


def double(value: str, indent: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def single(value: str, indent: str) -> str:
    return double(value, indent) if "\n" in value else "'" + value.replace("'", "''") + "'"


def wrapped_double(value: str, indent: str) -> str:
    """Break a value in double quotation marks at its spaces: each line end is read as one."""
    if "  " in value or value != value.strip():
        return double(value, indent)
    lines = textwrap.wrap(double(value, indent), WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"\n{indent}".join(lines)


def escaped(value: str, indent: str) -> str:
    """Write every sign that is not of ASCII by its number, and break the line where YAML is told to read nothing."""
    text = json.dumps(value)
    middle = len(text) // 2
    return f"{text[:middle]}\\\n{indent}{text[middle:]}" if text[1:-1].isalnum() else text


def folded(value: str, indent: str) -> str:
    if "\n" in value or "  " in value or value != value.strip() or not value:
        return literal(value, indent)
    return f">-\n{indent}" + f"\n{indent}".join(textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False))


def literal(value: str, indent: str) -> str:
    if value != value.strip(" ") or value.endswith("\n\n") or not value.strip():
        return double(value, indent)
    lines = value.removesuffix("\n").split("\n")
    return ("|" if value.endswith("\n") else "|-") + "".join(f"\n{indent}{line}" if line else "\n" for line in lines)


def plain(value: str, indent: str) -> str:
    """Write a value without marks where it has none of YAML's signs, over several lines where it is long."""
    if not value[:1].isalnum() or any(sign in value for sign in ":#\n") or value != value.strip() or "  " in value:
        return single(value, indent)
    return f"\n{indent}".join(textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False))


def written(record: dict[str, Value], scalar: Scalar, *, remarks: bool, turned: bool) -> str:
    """Write a record in blocks: keys in their order or turned round, with or without a remark before and behind each field."""
    return "\n".join(_mapping(record, "", scalar, remarks, turned)) + "\n"


def _mapping(values: dict[str, Value], indent: str, scalar: Scalar, remarks: bool, turned: bool) -> Iterator[str]:
    for key, value in reversed(values.items()) if turned else values.items():
        if remarks:
            yield f"{indent}# what follows is `{key}: …`, as # the editor left it"
        yield from _field(f"{indent}{key}:", value, f"{indent}  ", scalar, remarks, turned)


def _field(lead: str, value: Value, indent: str, scalar: Scalar, remarks: bool, turned: bool) -> Iterator[str]:
    if isinstance(value, str):
        text = scalar(value, indent)
        yield f"{lead} {text}" + ("  # compared with the print" if remarks and text[-1] in "'\"" else "")
    elif not value:
        yield f"{lead} {'[]' if isinstance(value, list) else '{}'}"
    elif isinstance(value, dict):
        yield lead
        yield from _mapping(value, indent, scalar, remarks, turned)
    else:
        yield lead
        for item in value:
            yield from _item(item, indent, scalar, remarks, turned)


def _item(item: Value, indent: str, scalar: Scalar, remarks: bool, turned: bool) -> Iterator[str]:
    if isinstance(item, dict):
        yield f"{indent}-"
        yield from _mapping(item, f"{indent}  ", scalar, remarks, turned)
    else:
        yield from _field(f"{indent}-", item, f"{indent}  ", scalar, remarks, turned)


WAYS: dict[str, Callable[[dict[str, Value]], str]] = {
    "in double quotation marks, keys turned round": lambda record: written(record, double, remarks=False, turned=True),
    "in single quotation marks, with remarks": lambda record: written(record, single, remarks=True, turned=False),
    "over lines in double quotation marks, with remarks": lambda record: written(record, wrapped_double, remarks=True, turned=True),
    "with escapes": lambda record: written(record, escaped, remarks=False, turned=False),
    "in folded blocks, with remarks": lambda record: written(record, folded, remarks=True, turned=True),
    "in literal blocks": lambda record: written(record, literal, remarks=False, turned=True),
    "without marks, over lines": lambda record: written(record, plain, remarks=True, turned=True),
    "as JSON": lambda record: json.dumps(record, ensure_ascii=False, indent=1),
    "as JSON on one line": lambda record: json.dumps(record),
    "by PyYAML": lambda record: yaml.safe_dump(record, allow_unicode=True, sort_keys=True, width=WIDTH),
    "with line ends of Windows and a byte order mark": lambda record: (
        "\ufeff---\n" + written(record, wrapped_double, remarks=True, turned=False)
    ).replace("\n", "\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_events_written_anew_mean_the_same_and_raise_nothing(way: str) -> None:
    rewritten = _rewritten(WAYS[way])

    walked = pipeline.walk(DictTree(rewritten))

    assert _meant(_timeline()) == _meant(walked.timeline)
    assert _places(_timeline()) == _places(walked.timeline)
    assert [] == [diagnostic.finding.message for diagnostic in walked.diagnostics if not diagnostic.allowed]


def test_quotations_broken_into_lines_at_every_space_stand_where_they_stood() -> None:
    def broken(record: dict[str, Value]) -> str:
        return written(record, lambda value, indent: literal(value.replace(" ", "\n"), indent), remarks=False, turned=False)

    rewritten = resolve(load(DictTree(_rewritten(broken))).records)

    assert _places(_timeline()) == _places(rewritten)


@pytest.mark.parametrize("way", WAYS)
def test_the_writer_of_this_test_writes_what_a_second_reader_of_yaml_reads(way: str) -> None:
    for record in _read().values():
        assert record == yaml.load(WAYS[way](record), yaml.BaseLoader)


def _rewritten(way: Callable[[dict[str, Value]], str]) -> dict[str, bytes | str]:
    """Return the collection with each event written anew."""
    return {**_files(), **{path: way(record) for path, record in _read().items()}}


@cache
def _read() -> dict[str, dict[str, Value]]:
    """Return the events as PyYAML reads them, every value a text, by path."""
    return {path: yaml.load(text, yaml.BaseLoader) for path, text in _files().items() if path.startswith("events/")}


def _meant(timeline: Timeline) -> list[EventRecord]:
    """Return the records; the order of excerpts in a file means nothing."""
    records = (event.record for event in timeline.events)
    return [replace(record, excerpts=tuple(sorted(record.excerpts, key=lambda excerpt: excerpt.label))) for record in records]


def _places(timeline: Timeline) -> list[tuple[str, str, int, object]]:
    """Return for each excerpt its event, its label, its number on the page and where it stands."""
    return [(event.id, excerpt.record.label, excerpt.number, excerpt.place) for event in timeline.events for excerpt in event.excerpts]


@cache
def _timeline() -> Timeline:
    return resolve(load(DictTree(_files())).records)


@cache
def _files() -> dict[str, bytes | str]:
    """Return the files of the real collection that are read."""
    paths = [ROOT / "site.yaml", *(path for folder in ("events", "seeds", "vocabulary", "pages") for path in (ROOT / folder).rglob("*.*"))]
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(paths)}

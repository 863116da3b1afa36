"""Read the table of references: the name of a case, its item as YAML, and what citeproc makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import yaml

from dateline.citing.item import Item, Name, Original
from dateline.edtf.parse import parse

Yaml: TypeAlias = "str | list[dict[str, str]] | dict[str, str]"

FOLDER = Path(__file__).parent.parent / "cases" / "citing"
HEAD = "# name . item in YAML . references by pandoc's citeproc, as HTML, which make.py writes .\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One item, as written and as read, and its references by style."""

    name: str
    source: str
    item: Item
    references: Mapping[str, str]

    def with_references(self, references: Mapping[str, str]) -> Case:
        """Return the case with other references."""
        return replace(self, references=references)


def cases(table: str) -> list[Case]:
    """Read a whole table."""
    pieces = [piece.strip("\n") for piece in re.split(r"^\.$", table.removeprefix(HEAD), flags=re.MULTILINE)]
    return [
        Case(name, source, item(source, f"case{number}"), dict(line.split(": ", 1) for line in references.splitlines()))
        for number, (name, source, references) in enumerate(zip(pieces[::3], pieces[1::3], pieces[2::3], strict=False), 1)
    ]


def written(table: Iterable[Case]) -> str:
    """Write a table as `cases` reads it."""
    return HEAD + "".join(f"{case.name}\n.\n{case.source}\n.\n{_lines(case.references)}.\n\n" for case in table)


def _lines(references: Mapping[str, str]) -> str:
    return "".join(f"{style}: {line}\n" for style, line in references.items())


def overrides() -> dict[tuple[str, str], str]:
    """Return, by case and style, the references in which citeproc is not followed; each says why."""
    table = (FOLDER / "overrides.txt").read_text("utf-8")
    pieces = [piece.strip("\n") for piece in re.split(r"^\.$", table.split("\n", 1)[1], flags=re.MULTILINE)]
    found = {}
    for name, line, reason in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=False):
        assert reason, f"{name} has no reason"
        style, reference = line.split(": ", 1)
        found[name, style] = reference
    return found


def committed() -> list[Case]:
    """Return the cases of the repository."""
    return cases((FOLDER / "references.txt").read_text("utf-8"))


def item(source: str, key: str) -> Item:
    """Make an item of its fields in YAML, where all scalars are texts."""
    fields: dict[str, Yaml] = yaml.load(source, yaml.BaseLoader)
    texts = {name: value for name, value in fields.items() if isinstance(value, str) and name not in ("issued", "accessed")}
    made = Item(id=key, **texts)  # type: ignore[arg-type]  # the fields of the table are those of an item
    for role in ("authors", "editors", "translators"):
        if isinstance(names := fields.get(role), list):
            made = replace(made, **{role: tuple(Name(**name) for name in names)})  # type: ignore[arg-type]  # the role is a field
    for role in ("issued", "accessed"):
        if isinstance(date := fields.get(role), str):
            made = replace(made, **{role: parse(date)})  # type: ignore[arg-type]  # the role is a field
    if isinstance(original := fields.get("original"), dict):
        issued = original.pop("issued", None)
        made = replace(made, original=Original(issued=parse(issued) if issued else None, **original))
    return made

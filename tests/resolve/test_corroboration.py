"""How many excerpts are independent, by a table that a person can read, and what must hold of any count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.collection import load
from dateline.model.timeline import Corroboration, Event
from dateline.resolve.corroboration import independent
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

Token = tuple[Literal["document", "voice", "origin"], str]
CASES = Path(__file__).parents[1] / "cases" / "resolve" / "corroboration.txt"


@dataclass(frozen=True)
class Case:
    """Sources, excerpts and the three numbers."""

    name: str
    sources: tuple[str, ...]
    excerpts: tuple[str, ...]
    numbers: tuple[int, ...]


def cases() -> Iterator[Case]:
    for block in re.split(r"^= ", CASES.read_text("utf-8"), flags=re.M)[1:]:
        name, *lines = [line for line in block.splitlines() if line]
        excerpts = tuple(line for line in lines[:-1] if len(line.split()[0]) == 1)
        yield Case(name, tuple(line for line in lines[:-1] if line not in excerpts), excerpts, tuple(map(int, lines[-1][2:].split())))


def event(case: Case) -> Event:
    files = {
        "site.yaml": "format: 1\ntitle: Counting\n",
        "vocabulary/actors.yaml": "".join(f"{id}: {{name: {id}}}\n" for id in ("ada", "ben", "cal")),
    }
    works = {"wire", "cable"}
    for line in case.sources:
        id, *said = line.split()
        record = [f"title: {id}", "documents: {letter: {author: somebody}}"]
        if "<-" in said:
            retold = said[said.index("<-") + 1].split(",")
            works.update(retold)
            record.append(f"derived_from: [{', '.join(retold)}]")
        if "by" in said:
            record.append(f"authors: [{{literal: A, actor: {said[said.index('by') + 1]}}}]")
        if "is" in said:
            record.append(f"kind: {said[said.index('is') + 1]}")
        files[f"seeds/{id}.yaml"] = "\n".join(record) + "\n"
        files[f"seeds/{id}.txt"] = "the words as they stand\n"
    files |= {f"seeds/{id}.yaml": f"title: {id}\n" for id in works if f"seeds/{id}.yaml" not in files}
    lines = []
    for line in case.excerpts:
        label, source, *said = line.split()
        lines += [f"  {label}:", f"    source: {source}", "    exact: the words as they stand"]
        for part in said:
            name, _, value = part.partition("=")
            lines.append(f"    attribution: [{value}]" if name == "from" else f"    {name}: {value}")
    files["events/e.yaml"] = 'title: E\ndate: "1987"\nsummary: It was so.\nexcerpts:\n' + "\n".join(lines) + "\n"
    return resolve(load(DictTree(files)).records).events[0]


def numbers(found: Corroboration) -> tuple[int, int, int]:
    return len(found.excerpts), len(found.sources), found.origins


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_excerpts_are_counted_as_the_table_says(case: Case) -> None:
    assert case.numbers == numbers(event(case).corroboration)


def test_each_tie_is_told_once_with_what_ties() -> None:
    case = next(case for case in cases() if case.name == "two that retell one are one")

    assert [("origin", "wire")] == [(tie.kind, tie.through) for tie in event(case).corroboration.ties]


ORIGINS: tuple[Token, ...] = tuple(("origin", id) for id in "abcdef")
TOKENS = st.frozensets(st.sampled_from(ORIGINS), min_size=1, max_size=3)
SETS = st.lists(TOKENS, max_size=9)


def by_trying(sets: list[frozenset[Token]]) -> int:
    """Return the same number by trying every choice."""
    for size in range(len(sets), 0, -1):
        if any(all(one.isdisjoint(other) for one, other in combinations(chosen, 2)) for chosen in combinations(sets, size)):
            return size
    return 0


@given(SETS)
def test_the_count_is_the_largest_number_of_which_no_two_are_tied(sets: list[frozenset[Token]]) -> None:
    assert by_trying(sets) == independent(sets)


@given(SETS, TOKENS)
def test_one_more_excerpt_never_lowers_the_count(sets: list[frozenset[Token]], more: frozenset[Token]) -> None:
    assert independent([*sets, more]) >= independent(sets)

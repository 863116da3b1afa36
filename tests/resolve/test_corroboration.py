"""How many excerpts are independent, by a table that a person can read, and what must hold of any count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Literal

import pytest
from hypothesis import given, settings
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
    works = set[str]()
    for line in case.sources:
        id, *said = line.split()
        record = [f"title: {id}", "documents: {letter: {author: somebody}, telegram: {author: ada}, note: {title: N}}"]
        if "<-" in said:
            retold = said[said.index("<-") + 1].split(",")
            works.update(retold)
            record.append(f"derived_from: [{', '.join(retold)}]")
        if "by" in said:
            authors = (f"{{literal: A, actor: {id}}}" for id in said[said.index("by") + 1].split(","))
            record.append(f"authors: [{', '.join(authors)}]")
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


ANSWERS = """
title: E
date: "1987"
summary: It was so.[^own]
excerpts:
  own: {source: gazette, exact: the words as they stand}
  more: {source: herald, exact: the words as they stand, role: context}
  other: {source: times, exact: the words as they stand}
accounts:
  - question: Who?
    about: who
    answers:
      - text: One.[^own][^more]
      - text: Another.[^other]
"""


def with_answers() -> Event:
    files = {"site.yaml": "format: 1\ntitle: Counting\n", "events/e.yaml": ANSWERS}
    for id in ("gazette", "herald", "times"):
        files |= {f"seeds/{id}.yaml": f"title: {id}\n", f"seeds/{id}.txt": "the words as they stand\n"}
    return resolve(load(DictTree(files)).records).events[0]


def test_an_answer_has_its_own_count_of_every_excerpt_that_it_names() -> None:
    (account,) = with_answers().accounts

    assert [(2, 2, 2), (1, 1, 1)] == [numbers(answer.corroboration) for answer in account.answers]


def test_an_excerpt_that_only_answers_name_is_not_counted_for_the_event() -> None:
    assert with_answers().corroboration.excerpts == ("own",)


@dataclass(frozen=True)
class Work:
    """A work by its id, the works it retells and the actor who wrote it."""

    id: str
    retells: tuple[str, ...]
    author: str | None
    fiction: bool


@dataclass(frozen=True)
class Quoted:
    """An excerpt as the table writes it: its work, and who or what is named beside it."""

    work: Work
    voice: str | None
    speaker: str | None
    document: str | None
    origin: str | None


@dataclass(frozen=True)
class Evidence:
    """Works by their ids, and what is quoted of them."""

    works: Mapping[str, Work]
    quoted: tuple[Quoted, ...]


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    """Draw up to six works, each of which retells earlier ones, and up to seven excerpts of them."""
    voices = st.sampled_from([None, None, "ada", "ben", "somebody"])
    works: dict[str, Work] = {}
    for number in range(draw(st.integers(1, 6))):
        retold = draw(st.lists(st.sampled_from(sorted(works)), unique=True, max_size=2)) if works else []
        works[f"w{number}"] = Work(f"w{number}", tuple(retold), draw(voices), fiction=draw(st.integers(0, 7)) == 0)
    quoted = []
    for _ in range(draw(st.integers(0, 7))):
        work = draw(st.sampled_from(list(works.values())))
        document = draw(st.sampled_from([None, None, None, "letter", "telegram", "note"]))
        origin = draw(st.sampled_from([None, None, work.id, *work.retells]))
        quoted.append(Quoted(work, draw(voices), draw(voices), document, origin))
    return Evidence(works, tuple(quoted))


def by_the_words_of_the_documents(evidence: Evidence) -> int:
    """Return the count as the documents describe it, by trying every choice of excerpts."""

    def origin_of(one: Quoted) -> Work:
        return evidence.works[one.origin] if one.origin else one.work

    def voice_of(one: Quoted) -> str | None:
        author = {"letter": "somebody", "telegram": "ada"}.get(one.document or "")
        return one.voice or one.speaker or author or origin_of(one).author

    def goes_back_to(work: Work) -> set[str]:
        return {work.id}.union(*(goes_back_to(evidence.works[id]) for id in work.retells))

    def works_of(one: Quoted) -> set[str]:
        return {one.work.id} if one.origin == one.work.id else goes_back_to(origin_of(one))

    def joined(one: Quoted, other: Quoted) -> bool:
        same_document = one.document is not None and (one.work, one.document) == (other.work, other.document)
        same_voice = voice_of(one) in ("ada", "ben") and voice_of(one) == voice_of(other)
        return same_document or same_voice or not works_of(one).isdisjoint(works_of(other))

    counted = [one for one in evidence.quoted if not one.work.fiction and not origin_of(one).fiction]
    return max(
        size
        for size in range(len(counted) + 1)
        for chosen in combinations(counted, size)
        if not any(joined(one, other) for one, other in combinations(chosen, 2))
    )


def as_case(evidence: Evidence) -> Case:
    sources = (
        work.id
        + (f" <- {','.join(work.retells)}" if work.retells else "")
        + (f" by {work.author}" if work.author else "")
        + (" is fiction" if work.fiction else "")
        for work in evidence.works.values()
    )
    excerpts = (
        f"{chr(97 + number)} {one.work.id}"
        + (f" from={one.voice}" if one.voice else "")
        + (f" speaker={one.speaker}" if one.speaker else "")
        + (f" document={one.document}" if one.document else "")
        + (f" origin={one.origin}" if one.origin else "")
        for number, one in enumerate(evidence.quoted)
    )
    return Case("drawn", tuple(sources), tuple(excerpts), ())


@settings(max_examples=60, deadline=None)
@given(evidence())
def test_the_count_is_what_the_documents_say_whatever_the_evidence(drawn: Evidence) -> None:
    assert by_the_words_of_the_documents(drawn) == event(as_case(drawn)).corroboration.origins


def test_sixty_excerpts_that_are_tied_at_random_are_counted_to_the_last() -> None:
    """A search that chooses the least tied first, and ends by its bound of steps, finds thirteen."""
    random = Random(1)
    sets: list[frozenset[Token]] = [frozenset(("origin", f"w{random.randrange(40)}") for _ in range(3)) for _ in range(60)]

    assert independent(sets) == 14


@pytest.mark.parametrize("length", [90, 600])
def test_of_a_chain_every_second_excerpt_counts_however_long_it_is(length: int) -> None:
    chain: list[frozenset[Token]] = [frozenset({("origin", f"w{at}"), ("origin", f"w{at + 1}")}) for at in range(length)]

    assert independent(chain) == length // 2

"""The order of events, by a table that a person can read, and what must hold of any order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.collection import load
from dateline.model.timeline import Timeline
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

CASES = Path(__file__).parents[1] / "cases" / "resolve" / "order.txt"
SITE = """format: 1
title: Order
clocks:
  ship: {name: ship's time, offset: "-03:10"}
  town: {name: town time}
"""


@dataclass(frozen=True)
class Case:
    """A group of events in any order, and their ids in the right one."""

    name: str
    lines: tuple[str, ...]
    order: tuple[str, ...]


def cases() -> Iterator[Case]:
    for block in re.split(r"^= ", CASES.read_text("utf-8"), flags=re.M)[1:]:
        name, *lines = [line for line in block.splitlines() if line]
        yield Case(name, tuple(lines[:-1]), tuple(lines[-1].removeprefix("> ").split()))


def timeline(lines: tuple[str, ...]) -> Timeline:
    files = {"site.yaml": SITE, "seeds/gazette.yaml": "title: Gazette\n"}
    for line in lines:
        id, date, *said = line.split()
        pairs = [part.split("=") for part in said]
        fields = [f'title: {id}\ndate: "{date}"\nsummary: It was so.[^a]']
        fields += [f"{name}: {value}" for name, value in pairs if name in ("clock", "after")]
        relations = [f"  - {{type: {name}, event: {value}}}" for name, value in pairs if name not in ("clock", "after")]
        fields += ["relations:", *relations] if relations else []
        files[f"events/{id}.yaml"] = "\n".join(fields) + "\n"
    return resolve(load(DictTree(files)).records)


CASE_LIST = list(cases())


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda case: case.name)
def test_events_stand_in_the_order_of_the_table(case: Case) -> None:
    assert case.order == tuple(event.id for event in timeline(case.lines).events)


@pytest.mark.parametrize("case", CASE_LIST, ids=lambda case: case.name)
def test_the_order_in_which_files_are_read_means_nothing(case: Case) -> None:
    turned = timeline(tuple(reversed(case.lines)))

    assert case.order == tuple(event.id for event in turned.events)


def test_the_table_has_enough_cases_to_be_worth_reading() -> None:
    assert len(CASE_LIST) >= 40
    assert len({case.name for case in CASE_LIST}) == len(CASE_LIST)


def test_a_day_that_mixes_clocks_is_told_with_its_events() -> None:
    found = timeline(("ship 1912-04-15T02:20 clock=ship", "town 1912-04-15T03:00 clock=town", "day 1912-04-15"))

    assert [(("ship",), ("town",))] == [(day.known, day.unknown) for day in found.mixed_days]


def test_after_is_needless_where_dates_clocks_or_relations_settle_the_order() -> None:
    found = timeline(
        (
            "a 1987-03-03",
            "b 1987-03-04 after=a",
            "c 1987-03-03T10:00",
            "d 1987-03-03T11:00 after=c",
            "e 1987-03-03 after=a follows=a",
            "f [..1987-03-05]",
            "g 1987-03-05 after=f",
        )
    )

    assert {"b", "d", "e", "g"} == found.needless_after


@pytest.mark.parametrize(
    "lines",
    [
        ("a 1987-03-03", "b 1987-03-03 after=a"),
        ("b 1987-03-03", "a 1987-03-03 after=b"),
        ("a 1987-03", "b 1987-03 after=a"),
        ("a 1987-03-03T10:00", "b 1987-03-03T10:00 after=a"),
        ("b 1987-03-03T10:00", "a 1987-03-03T10:00 after=b"),
        ("a 1987-03-03", "b 1987-03-03 follows=a", "c 1987-03-03 after=b"),
        ("a 1987-03-03", "b 1987-03-03 follows=a", "c 1987-03-03", "d 1987-03-03 follows=c after=b"),
        ("a 1987-03-03T10:00", "b 1987-03-03 follows=a", "c 1987-03-03 follows=a after=b"),
    ],
)
def test_after_is_not_needless_where_ids_happen_to_give_the_same_order(lines: tuple[str, ...]) -> None:
    assert frozenset() == timeline(lines).needless_after


@given(
    st.lists(st.sampled_from(["1987-03-03", "1987-03-03T10:00", "1987-03-03T10:00Z", "1987-03", "[..1987-03-03]", "XXXX"]), max_size=7),
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["follows", "leads-to", "after"]), st.integers(0, 6)), max_size=8),
)
def test_every_event_stands_once_whatever_must_follow_what(dates: list[str], ties: list[tuple[int, str, int]]) -> None:
    said: dict[int, dict[str, str]] = {}
    for one, kind, other in ties:
        said.setdefault(one, {})[kind] = f"e{other}"
    lines = tuple(f"e{n} {date} " + " ".join(f"{kind}={to}" for kind, to in said.get(n, {}).items()) for n, date in enumerate(dates))

    ids = [event.id for event in timeline(lines).events]

    assert sorted(ids) == sorted(f"e{n}" for n in range(len(dates)))

"""Lists as they are written: blocks, and items that could not be read, in front of those that a rule speaks of."""

from __future__ import annotations

import re

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree
from tests.check.test_one_fault import EVENT, base

SOURCE = "seeds/gazette.yaml"


def said(path: str, fields: str, more: dict[str, str] | None = None) -> list[str]:
    """Return what is said of the base collection when `fields` stand in one of its files; of the place, the column."""
    files = base() | (more or {})
    files[path] = re.sub(rf"^{fields.partition(':')[0]}: .*\n", "", files[path], flags=re.M) + fields
    found = pipeline.walk(DictTree(files)).diagnostics
    return [f"{one.rule.name} {one.finding.primary.place[2]} {one.finding.message}" for one in found]


def rules(path: str, fields: str) -> list[str]:
    return [line.partition(" ")[0] for line in said(path, fields)]


@pytest.mark.parametrize(
    ("path", "fields", "expected"),
    [
        (EVENT, "actors:\n  - |\n    ghost\n", ["unknown-actor"]),
        (EVENT, "topics:\n  - >\n    ghost\n", ["unknown-topic"]),
        (EVENT, "places:\n  - |+\n    ghost\n\n", ["unknown-place"]),
        (EVENT, "relations:\n  - type: follows\n    event: |\n      ghost\n", ["unknown-event"]),
        (EVENT, "media:\n  - alt: A pier\n    file: |\n      ghost.png\n", ["medium-missing"]),
        (EVENT, "allow:\n  - reason: It may.\n    rule: |\n      ghost\n", ["unknown-rule"]),
        (SOURCE, "derived_from:\n  - |\n    ghost\n", ["unknown-derived-from"]),
        (SOURCE, "published_from:\n  - |\n    ghost\n", ["published-from-unknown"]),
        (SOURCE, "authors:\n  - literal: A\n    actor: |\n      ghost\n", ["unknown-author"]),
        (SOURCE, "published_from:\n  - |\n    council-votes-for-the-pier\n", []),
    ],
)
def test_an_id_that_stands_in_a_block_is_looked_up_like_any_other(path: str, fields: str, expected: list[str]) -> None:
    assert expected == rules(path, fields)


@pytest.mark.parametrize(
    ("path", "fields", "expected"),
    [
        (SOURCE, "derived_from: [~, ghost]\n", "unknown-derived-from 19 `ghost` is not a source of this collection"),
        (SOURCE, "published_from: [~, ghost]\n", "published-from-unknown 21 `ghost` is not an event of this collection"),
        (SOURCE, "sections: [~, Island ferries]\n", "section-missing 15 `Island ferries` is no heading of `gazette`"),
    ],
)
def test_an_item_behind_one_that_was_not_read_is_pointed_at_itself(path: str, fields: str, expected: str) -> None:
    assert expected in said(path, fields)


def test_a_relation_behind_one_that_was_not_read_is_pointed_at_itself() -> None:
    later = "title: Later\ndate: 1990\ndate_basis: {kind: external, note: The almanac.}\nsummary: So it was.[^so]\n"
    excerpts = 'excerpts: {so: {source: gazette, exact: "the council voted for the new pier"}}\n'

    relations = "relations: [{type: came-of, event: later}, {type: follows, event: later}]\n"

    found = said(EVENT, relations, {"events/later.yaml": later + excerpts})

    headline = "`council-votes-for-the-pier` follows `later`, and is earlier"
    assert f"relation-irreconcilable 44 {headline}" in found


@pytest.mark.parametrize("value", ["~", "[]", "*a", '"a\\u202eb"', "|\n      a\n      b"])
@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (EVENT, "relations:\n  - type: follows\n    event: "),
        (EVENT, "media:\n  - alt: A pier\n    file: "),
    ],
)
def test_a_value_that_was_not_read_is_not_looked_up(path: str, lines: str, value: str) -> None:
    found = rules(path, f"{lines}{value}\n")

    assert 1 == len(found)
    assert found[0] in ("wrong-shape", "yaml-alias", "control-character", "line-break")

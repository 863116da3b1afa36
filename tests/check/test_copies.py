"""Of copies that nothing tells of, each is named once, with the line that tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree

TEXT = """On 3 March 1987 the council voted for the new pier by nine votes to two, and the mayor called the plan a lifeline for all
islanders. The harbour master said that the old pier would not last another winter, and that he was unable to wait.
"""
ALIKE = {"a": TEXT, "b": TEXT + "He was cheered.\n", "c": "From our correspondent.\n" + TEXT}


def reported(texts: Mapping[str, str | bytes], more: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the rule, the file and the first line to write of each report on copies; `more` are lines of records by their ids."""
    files: dict[str, str | bytes] = {"site.yaml": "format: 1\ntitle: A\n"}
    for id in texts.keys() | more.keys():
        record = f"publisher: P\n{more.get(id, '')}"
        if id in texts:
            text = texts[id]
            data = text.encode() if isinstance(text, str) else text
            record += f"sha256: {sha256(data).hexdigest()}\n"
            files[f"seeds/{id}.txt"] = data
        files[f"seeds/{id}.yaml"] = record
    return [
        (each.rule.name, str(each.finding.primary.file.path), each.finding.help[0].split("\n")[-1])
        for each in pipeline.walk(DictTree(files)).diagnostics
        if each.rule.name in ("near-copy", "same-text")
    ]


def test_of_three_copies_the_two_later_ones_are_named() -> None:
    found = reported(ALIKE, {"a": 'published: "1987"\n', "b": 'published: "1988"\n', "c": 'published: "1989"\n'})

    assert [("near-copy", "seeds/b.yaml"), ("near-copy", "seeds/c.yaml")] == [(rule, path) for rule, path, _ in found]


def test_the_later_one_is_named_whatever_their_ids() -> None:
    found = reported({"a": TEXT, "b": ALIKE["b"]}, {"a": 'published: "1988"\n', "b": 'published: "1987"\n'})

    assert [("near-copy", "seeds/a.yaml", "derived_from: [b]")] == found


def test_what_is_written_as_proposed_settles_it() -> None:
    assert [] == reported(ALIKE, {"b": "derived_from: [a]\n", "c": "derived_from: [a]\n"})


def test_two_that_retell_a_third_work_by_way_of_others_are_told_of() -> None:
    lines = {"a": "derived_from: [digest]\n", "b": "derived_from: [wire]\n", "digest": "derived_from: [wire]\n", "wire": "kind: unknown\n"}

    assert [] == reported({"a": TEXT, "b": ALIKE["b"]}, lines)


def test_a_work_that_retells_both_hides_nothing_of_the_two() -> None:
    found = reported(ALIKE, {"c": "derived_from: [a, b]\n"})

    assert [("near-copy", "seeds/b.yaml", "derived_from: [a]")] == found


def test_a_copy_of_two_that_have_the_same_text_is_named_once() -> None:
    found = reported({"a": TEXT, "b": TEXT, "c": ALIKE["c"]}, {})

    assert [("same-text", "seeds/b.yaml"), ("near-copy", "seeds/c.yaml")] == [(rule, path) for rule, path, _ in found]


@pytest.mark.parametrize("line", ["derived_from: [gazete]\n", "derived_from: a\n", "derived_from: [A B]\n"])
def test_where_what_a_work_retells_could_not_be_read_that_alone_is_reported(line: str) -> None:
    assert [] == reported({"a": TEXT, "b": TEXT}, {"b": line})


def test_bytes_that_are_not_utf_8_may_differ_where_they_are_shown_alike() -> None:
    assert [] == reported({"a": TEXT.encode() + b"\xe9", "b": TEXT.encode() + b"\xe8"}, {})

"""Records as YAML that a person would have typed, read back by the reader of records."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.draft.yaml import Exact, Number, OneLine, Said, Value, document
from dateline.load.files import UNSEEN_IN_VALUE
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile
from dateline.text.node import Mapping, Node, Scalar, Sequence

# Signs that no value may hold are refused where they are read, whoever wrote them.
TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.text(st.sampled_from("ab \n\t:#-?[]{}&*!|>'\"%@`,~=.0\u00a0é“"))
).map(lambda text: UNSEEN_IN_VALUE.sub("x", text))
KEYS = st.sampled_from("abcdef")


def plain(value: Value) -> object:
    match value:
        case str():
            return value
        case Exact(text) | Number(text) | OneLine(text):
            return text
        case Said(inner, _):
            return plain(inner)
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case _:
            return [plain(item) for item in value]


def read(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.value
        case Mapping():
            return {key.value: read(inner) for key, inner in node.entries}
        case Sequence():
            return [read(item) for item in node.items]
        case None:
            return None


def again(written: str) -> object:
    parsed = read_yaml(TextFile(PurePosixPath("a.yaml"), written, ""))
    assert () == tuple(parsed.problems)
    return read(parsed.root)


@given(st.dictionaries(KEYS, st.recursive(
    TEXTS | TEXTS.map(Exact) | st.builds(Said, TEXTS, TEXTS),
    lambda inner: st.lists(TEXTS | st.dictionaries(KEYS, inner, min_size=1), min_size=1) | st.dictionaries(KEYS, inner, min_size=1),
    max_leaves=6,
), min_size=1))  # fmt: skip
def test_a_record_is_read_back_as_it_was(record: dict[str, Value]) -> None:
    assert plain(record) == again(document(record))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Trump and Putin speak", "a: Trump and Putin speak\n"),
        ("2025", 'a: "2025"\n'),
        ("No", 'a: "No"\n'),
        ("", 'a: ""\n'),
        ("Talks: begin", 'a: "Talks: begin"\n'),
        (["one", "two"], "a: [one, two]\n"),
        (["one, two"], 'a: ["one, two"]\n'),
        ([{"name": "One", "role": "curator"}, {"name": "Two"}], "a:\n  - name: One\n    role: curator\n  - name: Two\n"),
        ([Said("one", "the first")], "a:\n  - one  # the first\n"),
        (Said({"b": "c"}, "of the page"), "a:  # of the page\n  b: c\n"),
        (Exact("the “Star”\u00a0fell"), 'a: "the “Star”\\u00a0fell"\n'),
        (OneLine("word " * 30 + "end"), "a: " + "word " * 30 + "end\n"),
        (OneLine("Talks: begin"), 'a: "Talks: begin"\n'),
        (Number("-1.25"), "a: -1.25\n"),
        ("one\n\n  two", "a: |-\n  one\n\n    two\n"),
        ("word " * 30 + "end", "a: >-\n" + "  " + "word " * 19 + "word\n" + "  " + "word " * 10 + "end\n"),
    ],
)
def test_a_value_is_written_as_a_person_would(value: Value, written: str) -> None:
    assert written == document({"a": value})


@pytest.mark.parametrize("nothing", [{}, {"a": {}}, {"a": []}, {"a": [["b"]]}])
def test_what_no_record_has_is_refused(nothing: dict[str, Value]) -> None:
    with pytest.raises(ValueError, match=r"is left out|is in no record"):
        document(nothing)

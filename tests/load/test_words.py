"""How the curator's words are set into a message."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.load.forms import is_id
from dateline.load.words import in_quotation_marks, listed, mended_id, quoted, shown
from dateline.load.yaml_tree import read_yaml
from dateline.text.file import TextFile
from dateline.text.node import Scalar

LINES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.sampled_from("é“”😀"), min_size=1)


def value(yaml: str) -> str:
    root = read_yaml(TextFile(PurePosixPath("a.yaml"), f"a: {yaml}\n", "")).root
    assert root is not None
    node = root.get("a")
    assert isinstance(node, Scalar)
    return node.value


@given(LINES)
def test_a_quoted_line_is_read_back_as_it_was(line: str) -> None:
    assert line == value(quoted(line))
    assert line == value(in_quotation_marks(line))


@given(st.text())
def test_a_mended_id_is_an_id(text: str) -> None:
    mended = mended_id(text)

    assert mended is None or is_id(mended)


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert "a" * 59 + "…" == shown("a" * 61)


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "`a`"), (["a", "b"], "`a` and `b`"), (["a", "b", "c"], "`a`, `b` and `c`")]
)
def test_words_are_listed_with_commas(words: list[str], expected: str) -> None:
    assert expected == listed(words)

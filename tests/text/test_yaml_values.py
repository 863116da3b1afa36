"""One line of text as a value of YAML."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.yaml_values import in_quotation_marks, quoted, scalar

LINES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.sampled_from("é“”😀"), min_size=1)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_pasted_is_read_as_the_same_text(text: str) -> None:
    line = f"exact: {scalar(text)}"

    assert {"exact": text} == yaml.safe_load(line)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_pasted_stands_on_one_line(text: str) -> None:
    assert [scalar(text)] == scalar(text).splitlines()


@given(LINES)
def test_a_quoted_line_is_read_back_as_it_was(line: str) -> None:
    assert {"a": line} == yaml.load(f"a: {quoted(line)}\n", yaml.BaseLoader)
    assert {"a": line} == yaml.load(f"a: {in_quotation_marks(line)}\n", yaml.BaseLoader)

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.check._pasteable import scalar


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_pasted_is_read_as_the_same_text(text: str) -> None:
    line = f"exact: {scalar(text)}"

    assert {"exact": text} == yaml.safe_load(line)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_pasted_stands_on_one_line(text: str) -> None:
    assert [scalar(text)] == scalar(text).splitlines()

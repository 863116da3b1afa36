"""Ids made from words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.load.forms import is_id
from dateline.text.ids import mended_id


@given(st.text())
def test_a_mended_id_is_an_id(text: str) -> None:
    mended = mended_id(text)

    assert mended is None or is_id(mended)

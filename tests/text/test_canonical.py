"""JSON of which there is one form alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.text.canonical import Value, canonical

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


def test_keys_are_sorted_as_the_standard_sorts_them() -> None:
    """Source: RFC 8785, section 3.2.3, whose example has these keys in this order."""
    keys = ["\r", "1", "\x80", "ö", "€", "\U0001f600", "\ufb33"]

    assert keys == list(json.loads(canonical(dict.fromkeys(sorted(keys), ""))))


def test_only_what_has_to_be_is_escaped() -> None:
    """Source: RFC 8785, section 3.2.2.2."""
    text = '€$\x0f\nA\'B"\\\\"/\x7f\u2028\b\t\f\r'

    assert '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\x7f\u2028\\b\\t\\f\\r"' == canonical(text)


@given(VALUES)
def test_it_reads_back(value: Value) -> None:
    assert value == json.loads(canonical(value))


@given(st.dictionaries(TEXTS, TEXTS, max_size=6))
def test_the_order_of_keys_means_nothing(value: dict[str, str]) -> None:
    assert canonical(value) == canonical(dict(reversed(list(value.items()))))


@pytest.mark.parametrize(("value", "expected"), [("", '""'), ([], "[]"), ({}, "{}"), ({"a": [{}, [""]]}, '{"a":[{},[""]]}')])
def test_what_is_empty_stays(value: Value, expected: str) -> None:
    assert expected == canonical(value)

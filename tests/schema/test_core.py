"""The stand-in for an editor reads as editors read."""

from __future__ import annotations

import math

import pytest

from tests.schema.core import Value, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025", 2025), ("-0043", -43), ("0o17", 15), ("0x1F", 31), ("1.50", 1.5), ("1e3", 1000.0), (".5", 0.5),
        ("2025-05-19", "2025-05-19"),
        ("true", True), ("FALSE", False), ("yes", "yes"), ("no", "no"), ("off", "off"), ("~", None), ("", None), ("null", None),
        ("12:30", "12:30"), ("1_000", "1_000"), ("=", "="), ("-.inf", -math.inf),
        ('"2025"', "2025"), ("'true'", "true"), ("|\n  1\n", "1\n"),
    ],
)  # fmt: skip
def test_a_plain_value_is_what_the_core_schema_says(text: str, value: Value) -> None:
    read_value = read(f"a: {text}")

    assert isinstance(read_value, dict)
    assert (value, type(value)) == (read_value["a"], type(read_value["a"]))


def test_lists_and_mappings_are_read() -> None:
    assert {"a": [1, {"b": "c"}], "2025": "d"} == read("a: [1, {b: c}]\n2025: d\n")

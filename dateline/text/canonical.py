"""Values as JSON of which there is one form alone, so that equal values have equal hashes on every machine.

In here: texts, lists and mappings. Not in here: numbers and truths, of which records have none.
Source: RFC 8785, JSON Canonicalization Scheme.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | Sequence["Value"] | Mapping[str, "Value"]


def canonical(value: Value) -> str:
    """Return the JSON of a value: keys by UTF-16 code units, no white space, nothing escaped but what has to be.

    Surrogates that stand alone are no text; the caller keeps them out.

    >>> canonical({"b": ["\\u20ac", "\\x1f"], "a": "\\"\\n"})
    '{"a":"\\\\"\\\\n","b":["€","\\\\u001f"]}'
    >>> canonical({"\\ufffd": "second", "\\U0001f600": "first"})
    '{"😀":"first","�":"second"}'
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"))


def joined(values: Mapping[str, str]) -> str:
    """Return the JSON of a mapping whose values are canonical JSON already.

    >>> joined({"b": '"x"', "a": "{}"}) == canonical({"b": "x", "a": {}})
    True
    """
    return "{" + ",".join(f"{canonical(key)}:{values[key]}" for key in sorted(values, key=_units)) + "}"


def _ordered(value: Value) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _ordered(value[key]) for key in sorted(value, key=_units)}
    return [_ordered(item) for item in value]


def _units(key: str) -> bytes:
    # Code points sort as UTF-16 code units do, but for those beyond the BMP and those between U+E000 and U+FFFF.
    return key.encode("utf-16-be", "surrogatepass")

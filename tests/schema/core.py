"""YAML as editors read it: the core schema of YAML 1.2, where a plain `2025` is a number and `true` a boolean.

In here: reading a text into what JSON has. Not in here: Dateline's own reading, to which every value is text.
"""

from __future__ import annotations

import re

import yaml

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

_NULL = re.compile("null|Null|NULL|~|")
_BOOLEAN = re.compile("(?P<true>true|True|TRUE)|false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+|0o(?P<octal>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_ENDLESS = re.compile(r"(?P<sign>[-+]?)\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def read(text: str) -> Value:
    """Return what a text of YAML holds.

    Source: YAML 1.2.2, section 10.3.2, core schema.
    """
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if node is None else _value(node)


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return str(node.value) if node.style else _plain(str(node.value))


def _plain(text: str) -> Value:
    """Return what a value without quotation marks is."""
    if _NULL.fullmatch(text):
        return None
    if found := _BOOLEAN.fullmatch(text):
        return found["true"] is not None
    if found := _WHOLE.fullmatch(text):
        return int(found["octal"], 8) if found["octal"] else int(found["hex"], 16) if found["hex"] else int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if found := _ENDLESS.fullmatch(text):
        return float("nan") if found["sign"] is None else float(f"{found['sign']}inf")
    return text

"""The raw YAML tree of a file: every scalar as text, every part with its place.

In here: the tree and how to find a part of it by JSON Pointer (RFC 6901).
Not in here: parsing (load/yaml_tree.py), what the values mean (load/fields.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.text.file import Span

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as text. `span` covers quotation marks and, of a block, everything from `|` or `>` to its last word."""

    value: str
    span: Span
    style: Style


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, if it is there."""
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, for its place."""
        return next((name for name, _ in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping


def at(root: Node, pointer: str) -> tuple[Scalar | None, Node] | None:
    """Return key and value at a JSON Pointer such as `/excerpts/call/exact` or `/topics/0`; None if nothing is there."""
    key: Scalar | None = None
    node = root
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, Mapping):
            key, found = node.key(name), node.get(name)
        elif isinstance(node, Sequence) and name.isdecimal() and int(name) < len(node.items):
            key, found = None, node.items[int(name)]
        else:
            return None
        if found is None:
            return None
        node = found
    return key, node


def escape(name: str) -> str:
    """Write a key as one part of a JSON Pointer."""
    return name.replace("~", "~0").replace("/", "~1")

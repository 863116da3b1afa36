"""The raw YAML tree of a file: every scalar as text, every part with its place.

In here: the tree and how to find a part of it by JSON Pointer (RFC 6901).
Not in here: parsing (load/yaml_tree.py), what the values mean (load/fields.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
    # Filled when it is first asked for: most mappings never are, and one of a thousand excerpts is a thousand times.
    _by_name: dict[str, tuple[Scalar, Node]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def entry(self, name: str) -> tuple[Scalar, Node] | None:
        """Return key and value of a name, if it is there."""
        if not self._by_name:
            self._by_name.update((entry[0].value, entry) for entry in reversed(self.entries))
        return self._by_name.get(name)

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, if it is there."""
        found = self.entry(key)
        return found[1] if found else None


Node = Scalar | Sequence | Mapping


def at(root: Node, pointer: str) -> tuple[Scalar | None, Node] | None:
    """Return key and value at a JSON Pointer such as `/excerpts/call/exact` or `/topics/0`; None if nothing is there."""
    key: Scalar | None = None
    node = root
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, Mapping):
            key, found = node.entry(name) or (None, None)
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

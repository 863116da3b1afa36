"""Where the items of a list stand in the file, though a record holds only those that could be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dateline.text.node import Mapping, Scalar, Sequence
from dateline.text.origin import Origin


def items(origin: Origin, pointer: str, read: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each text of the list at `pointer` that is among those `read`, with its own pointer."""
    node = origin.node(pointer)
    for number, item in enumerate(node.items if isinstance(node, Sequence) else ()):
        if isinstance(item, Scalar) and item.value in read:
            yield item.value, f"{pointer}/{number}"


def fields(origin: Origin, pointer: str, name: str, read: Collection[str | None]) -> Iterator[tuple[str, str]]:
    """Yield the text of the field `name` of each mapping in the list at `pointer`, if it is among those `read`, with its own pointer."""
    node = origin.node(pointer)
    for number, item in enumerate(node.items if isinstance(node, Sequence) else ()):
        value = item.get(name) if isinstance(item, Mapping) else None
        if isinstance(value, Scalar) and value.value in read:
            yield value.value, f"{pointer}/{number}/{name}"

"""Where the items of a list stand in the file, though a record holds only those that could be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dateline.model.records import Relation
from dateline.model.timeline import Event
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.origin import Origin

UNREAD = ("control-character", "line-break", "value-too-long", "wrong-shape", "yaml-alias")
"""Rules of form whose finding at a text says that it was not read: what looks at texts as they are written yields to them."""


def written(node: Node | None) -> str | None:
    """Return a text as a record holds it, without the line ends at its end; None for what is no text."""
    return node.value.rstrip("\r\n") if isinstance(node, Scalar) else None


def listed(origin: Origin, pointer: str) -> Iterator[tuple[Node, str]]:
    """Yield whatever stands in the list at `pointer`, read or not, each with its own pointer."""
    node = origin.node(pointer)
    for number, item in enumerate(node.items if isinstance(node, Sequence) else ()):
        yield item, f"{pointer}/{number}"


def items(origin: Origin, pointer: str, read: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each text of the list at `pointer` that is among those `read`, with its own pointer."""
    for item, where in listed(origin, pointer):
        text = written(item)
        if text is not None and text in read:
            yield text, where


def fields(origin: Origin, pointer: str, name: str, read: Collection[str | None]) -> Iterator[tuple[str, str]]:
    """Yield the text of the field `name` of each mapping in the list at `pointer`, if it is among those `read`, with its own pointer."""
    for item, where in listed(origin, pointer):
        text = written(item.get(name)) if isinstance(item, Mapping) else None
        if text is not None and text in read:
            yield text, f"{where}/{name}"


def relations(event: Event) -> Iterator[tuple[Relation, str]]:
    """Yield each relation of an event that could be read, with its pointer."""
    left = listed(event.record.origin, "/relations")
    for relation in event.record.relations:
        yield relation, next((where for item, where in left if _is(item, relation)), "/relations")


def _is(item: Node, relation: Relation) -> bool:
    told = (relation.type.value, relation.event)
    return isinstance(item, Mapping) and (written(item.get("type")), written(item.get("event"))) == told

"""Where a record comes from: its file and the raw tree that was read from it.

An origin rides beside the values of a record and is no part of their equality, so that
moving a line changes no page and a rule can still point at the very word.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.text import align
from dateline.text.file import Span, TextFile
from dateline.text.node import Node, Scalar, at


@dataclass(frozen=True, slots=True)
class Origin:
    """A file, the tree in it, and the pointer under which the record stands (empty: the whole file)."""

    file: TextFile
    root: Node
    base: str = ""

    def node(self, pointer: str) -> Node | None:
        """Return the raw node at `pointer`, counted from the record."""
        found = at(self.root, self.base + pointer)
        return found[1] if found else None

    def span(self, pointer: str) -> Span | None:
        """Return the place of the value at `pointer`; with `#key` behind it, of the key.

        Of a part that is not there, the nearest parent's key stands for it, so that a missing field points somewhere.
        """
        path = (self.base + pointer).removesuffix("#key")
        found = at(self.root, path)
        if found is None:
            return self._parent_span(path.rpartition("/")[0])
        key, node = found
        if pointer.endswith("#key"):
            return key.span if key else self.file.first_line(node.span)
        return node.span if isinstance(node, Scalar) else self.file.first_line(node.span)

    def find(self, pointer: str, start: int, end: int) -> Span | None:
        """Return where the characters from `start` to `end` of the value at `pointer` stand in the file."""
        node = self.node(pointer)
        return align.span_of(node, self.file.text, start, end) if isinstance(node, Scalar) else self.span(pointer)

    def _parent_span(self, path: str) -> Span | None:
        while path:
            found = at(self.root, path)
            if found is not None:
                key, node = found
                return key.span if key else self.file.first_line(node.span)
            path = path.rpartition("/")[0]
        return None

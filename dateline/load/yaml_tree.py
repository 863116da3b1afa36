"""Read YAML into a tree of texts with positions, and refuse what records do without.

Values stay text, whatever they look like. Tabs and signs that cannot be seen are read differently by the two parsers, so
they are replaced, sign for sign, before parsing: a tab in a value becomes a space, and positions are those of the file.
In here: the way in. Not in here: the tree (builder.py), broken YAML in words (syntax.py), what fields mean (fields.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.load import indents, parsers, syntax
from dateline.load.builder import Builder
from dateline.load.desk import Desk
from dateline.load.files import MAYBE_UNSEEN, UNSEEN, report_unseen
from dateline.text.file import TextFile
from dateline.text.node import Mapping, Node, Scalar

_STAND_IN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Parsed:
    """The fields of a file, None where it has none or is broken; `spoilt` are places of parts that were reported."""

    root: Mapping | None
    problems: tuple[Diagnostic, ...]
    spoilt: tuple[int, ...] = ()


def read_yaml(file: TextFile, parser: parsers.Parser | None = None) -> Parsed:
    """Read the one mapping that a record is; a file without content has no root and no problem."""
    desk = Desk(file)
    # One class of signs is found eight times as fast as a pattern with a condition, and nearly no file holds any.
    unseen = report_unseen(desk, UNSEEN) if MAYBE_UNSEEN.search(file.text) else ()
    if syntax.report_directive(desk):
        return Parsed(None, tuple(desk.faults))
    readable = UNSEEN.sub(_STAND_IN, file.text) if unseen else file.text
    builder = Builder(desk, unseen)
    root = builder.build((parser or parsers.fastest())(readable.replace("\t", " ")))
    if root is None or _is_nothing(root):
        return Parsed(None, tuple(desk.faults))
    if not isinstance(root, Mapping):
        syntax.report_no_fields(desk, root)
        return Parsed(None, tuple(desk.faults))
    if indents.report(desk, builder.scalars):
        return Parsed(None, tuple(desk.faults))
    return Parsed(root, tuple(desk.faults), builder.spoilt)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.style == "plain" and not node.value

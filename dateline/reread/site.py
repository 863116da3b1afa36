"""A built site as the second reading takes it: its files, and the pages, styles and drawings among them read once.

In here: reading what is there. Not in here: judging it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from dateline.reread.document import Document, read_document
from dateline.reread.fault import Fault
from dateline.text.tree import Entry, InputTree, ReadFault


class SiteTree(InputTree, Protocol):
    """A tree that can also list itself whole, folders within folders."""

    def everything(self) -> tuple[Entry, ...]:
        """Return the files and oddities of the whole tree, sorted by path."""
        ...


@dataclass(frozen=True, slots=True)
class Site:
    """The files of a built site with their bytes, and those of them that are HTML or SVG as documents."""

    files: Mapping[str, bytes]
    documents: Mapping[str, Document]

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of all HTML files."""
        return tuple(path for path in self.documents if path.endswith(".html"))


def read_site(tree: SiteTree) -> tuple[Site, tuple[Fault, ...]]:
    """Read a whole site; what cannot be read is a fault and left out."""
    files: dict[str, bytes] = {}
    documents: dict[str, Document] = {}
    faults: list[Fault] = []
    try:
        entries = tree.everything()
    except ReadFault as fault:
        return Site({}, {}), (_unreadable(fault),)
    for entry in entries:
        if entry.kind != "file":
            faults.append(Fault(entry.path, 1, "a link that leads nowhere, a pipe or the like stands here, and not a file", "remove it"))
            continue
        try:
            files[entry.path] = tree.read(entry.path)
            if posixpath.splitext(entry.path)[1] in (".html", ".svg"):
                documents[entry.path] = read_document(files[entry.path].decode("utf-8"))
        except ReadFault as fault:
            faults.append(_unreadable(fault))
        except UnicodeDecodeError:
            faults.append(Fault(entry.path, 1, "the file is not UTF-8", "build the site again, with templates in UTF-8"))
    return Site(files, documents), tuple(faults)


def _unreadable(fault: ReadFault) -> Fault:
    return Fault(fault.path, 1, f"the file cannot be read: {fault.reason}", "make it readable, then verify again")

"""Where the files of a collection come from.

In here: what a collection of files is to the stages that read it, and one kept in memory.
Not in here: the disk (rim/trees.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from dateline.text.file import BOM

Kind = Literal["file", "other"]

_LEFT_BEHIND = re.compile(r"(?:.*/)?(?:[^/]*~|\.?#[^/]*|\.[^/]*\.sw[a-p]|\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.keep)")


def is_left_behind(path: str) -> bool:
    """Tell whether a file is nobody's work: what an editor or a file browser leaves, or what keeps an empty folder in git.

    >>> is_left_behind("events/.ferry.yaml.swp"), is_left_behind("events/ferry.yaml")
    (True, False)
    """
    return _LEFT_BEHIND.fullmatch(path) is not None


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One name in a collection: its path from the root with `/`, and what stands there (`other`: a pipe, a broken link)."""

    path: str
    kind: Kind = "file"


class ReadFault(Exception):
    """A file is there and cannot be read; `reason` says why in a reader's words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class InputTree(Protocol):
    """A collection of files: a folder on the disk, a dictionary in a test, a state of the past."""

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` (an empty text: the top level alone), sorted by path; files and oddities, no folders."""
        ...

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path`."""
        ...

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`.

        Raises:
            ReadFault: The file cannot be read, or is not there.
        """
        ...


def read_text(tree: InputTree, path: str) -> str:
    """Return the text of a file without a byte order mark.

    Raises:
        ReadFault: The file cannot be read, is not there, or is not UTF-8.
    """
    try:
        return tree.read(path).decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as fault:
        raise ReadFault(path, f"it is not UTF-8: byte {fault.start + 1} begins no sign of it") from fault


class DictTree:
    """A collection in memory.

    >>> DictTree({"events/a.yaml": "title: A"}).entries("events")
    (Entry(path='events/a.yaml', kind='file'),)
    """

    def __init__(self, files: Mapping[str, str | bytes]) -> None:
        self._files = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return the files below `folder`, sorted by path."""
        if not folder:
            return tuple(Entry(path) for path in sorted(self._files) if "/" not in path)
        return tuple(Entry(path) for path in sorted(self._files) if path.startswith(folder.rstrip("/") + "/"))

    def everything(self) -> tuple[Entry, ...]:
        """Return all files, sorted by path."""
        return tuple(Entry(path) for path in sorted(self._files))

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path`."""
        return path in self._files

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`.

        Raises:
            ReadFault: There is no such file.
        """
        if path not in self._files:
            raise ReadFault(path, "there is no such file")
        return self._files[path]

"""Collections of files on the disk.

In here: folders as `InputTree`s, nothing but regular files ever opened. Not in here: which files mean something (load/).
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from dateline.text.tree import Entry, InputTree, ReadFault

_Identity = tuple[int, int]

_REASONS = {
    errno.EACCES: "it may not be read by you",
    errno.EPERM: "it may not be read by you",
    errno.EIO: "the disk reports a fault",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "it is a link that leads in a circle",
    errno.EMFILE: "too many files are open",
    errno.ENAMETOOLONG: "its name is too long for this disk",
    errno.ENOENT: "there is no such file",
    errno.ENOTDIR: "there is no such file",
    errno.ENXIO: "it is not a file",
    errno.ESTALE: "it vanished while being read",
}


class DiskTree:
    """A folder on the disk.

    Links are followed, also to places outside the folder (texts that are kept elsewhere may be linked in), and never in a circle:
    a link to a folder that it stands in is an oddity like a pipe or a broken link.
    """

    def __init__(self, root: Path) -> None:
        self._root = os.path.abspath(root)

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` (an empty text: the top level alone), sorted by path; files and oddities, no folders.

        Raises:
            ReadFault: The folder, or one below it, cannot be listed. A folder that is not there holds nothing.
        """
        return tuple(sorted(self._walk(folder.strip("/"), deep=bool(folder))))

    def everything(self) -> tuple[Entry, ...]:
        """Return the files and oddities of the whole tree, sorted by path.

        Raises:
            ReadFault: A folder cannot be listed.
        """
        return tuple(sorted(self._walk("", deep=True)))

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path`."""
        return os.path.isfile(self._place(path))

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`; a pipe is not waited for.

        Raises:
            ReadFault: The file cannot be read, or is not there.
        """
        try:
            handle = os.open(self._place(path), os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError as fault:
            raise ReadFault(path, self._reason(path, fault)) from fault
        try:
            return _all_of(handle)
        except OSError as fault:
            raise ReadFault(path, self._reason(path, fault)) from fault
        finally:
            os.close(handle)

    def _walk(self, folder: str, *, deep: bool) -> Iterator[Entry]:
        """Yield files and oddities in no order; `above` are the folders that a link must not lead back to."""
        waiting = [(folder, self._above(folder))]
        while waiting:
            here, above = waiting.pop()
            for item in self._list(here, asked=here == folder):
                path, kind = _path(here, item), _kind(item)
                if kind != "folder":
                    yield Entry(path, kind)
                elif deep and (identity := self._identity(path)) in above:
                    yield Entry(path, "other")
                elif deep:
                    waiting.append((path, (*above, identity)))

    def _list(self, folder: str, *, asked: bool) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self._place(folder)) as items:
                return list(items)
        except (FileNotFoundError, NotADirectoryError) as fault:
            if asked and not os.path.lexists(self._place(folder)):
                return []
            is_link = os.path.islink(self._place(folder))
            reason = "it is a link that leads nowhere" if is_link else "it is not a folder" if asked else "it vanished while being read"
            raise ReadFault(folder, reason) from fault
        except OSError as fault:
            raise ReadFault(folder or ".", self._reason(folder, fault)) from fault

    def _above(self, folder: str) -> tuple[_Identity, ...]:
        """Return what `folder` and the folders up to the root are to the disk."""
        parts = folder.split("/") if folder else []
        return tuple(self._identity("/".join(parts[:count])) for count in range(len(parts) + 1))

    def _identity(self, folder: str) -> _Identity:
        try:
            found = os.stat(self._place(folder))
        except OSError:
            return (-1, -1)  # listing it says what is wrong
        return (found.st_dev, found.st_ino)

    def _leads_back(self, folder: str) -> bool:
        """Tell whether a folder is one that it stands in, to which only a link can have led."""
        return self._identity(folder) in self._above(folder.rpartition("/")[0])

    def _place(self, path: str) -> str:
        return f"{self._root}/{path}" if path else self._root

    def _reason(self, path: str, fault: OSError) -> str:
        if fault.errno == errno.ENOENT and os.path.islink(self._place(path)):
            return "it is a link that leads nowhere"
        if fault.errno == errno.EISDIR and self._leads_back(path):
            return _REASONS[errno.ELOOP]
        return _REASONS.get(fault.errno or 0) or f"the system says: {fault.strerror}"


class Layered:
    """Two collections as one: a file of the first stands before the file of that path in the second."""

    def __init__(self, first: InputTree, second: InputTree) -> None:
        self._first = first
        self._second = second

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` in either, sorted by path.

        Raises:
            ReadFault: A folder of either cannot be listed.
        """
        found = {entry.path: entry for tree in (self._second, self._first) for entry in tree.entries(folder)}
        return tuple(sorted(found.values()))

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path` in either."""
        return self._first.exists(path) or self._second.exists(path)

    def read(self, path: str) -> bytes:
        """Return the bytes of the first's file at `path`, or else of the second's.

        Raises:
            ReadFault: That file cannot be read, or neither has one.
        """
        return self._first.read(path) if self._first.exists(path) else self._second.read(path)


class Lent:
    """A former state of a collection, with texts that are kept elsewhere lent by the present one.

    No state of the past holds them. A text is lent where the record that quotes it names it by its SHA-256 there: one that was
    archived anew since is another, and proves nothing of what stood then.
    """

    def __init__(self, former: InputTree, lender: InputTree, folder: str) -> None:
        self._former = former
        self._lender = lender
        self._folder = f"{folder}/"
        self._texts: dict[str, bytes | None] = {}

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` in the former state; texts that are lent are had by their names, and not listed.

        Raises:
            ReadFault: It cannot be listed.
        """
        return self._former.entries(folder)

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path` in the former state, or is lent."""
        return self._former.exists(path) or self._lent(path) is not None

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`.

        Raises:
            ReadFault: It cannot be read, or is not there.
        """
        text = None if self._former.exists(path) else self._lent(path)
        return self._former.read(path) if text is None else text

    def _lent(self, path: str) -> bytes | None:
        if not path.startswith(self._folder):
            return None
        if path not in self._texts:
            record = f"seeds/{path.removeprefix(self._folder).removesuffix('.txt')}.yaml"
            try:
                text = self._lender.read(path)
                names_it = hashlib.sha256(text).hexdigest().encode() in self._former.read(record).lower()
            except ReadFault:
                text, names_it = b"", False
            self._texts[path] = text if names_it else None
        return self._texts[path]


def _all_of(handle: int) -> bytes:
    """Read an open file to its end, by one call where nobody writes to it meanwhile."""
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        number = errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.ENXIO
        raise OSError(number, os.strerror(number))
    parts = []
    while part := os.read(handle, max(status.st_size + 1, 4096)):
        parts.append(part)
        if len(parts) == 1 and len(part) == status.st_size:
            break  # one byte more was asked for, so this is the end
    return b"".join(parts)


def _path(folder: str, item: os.DirEntry[str]) -> str:
    """Return the path of what was listed, a name that is not UTF-8 with U+FFFD for what cannot be shown."""
    name = item.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return f"{folder}/{name}" if folder else name


def _kind(item: os.DirEntry[str]) -> Literal["file", "folder", "other"]:
    """Say what stands at a name, looking through links and opening nothing."""
    try:
        if not item.name.isprintable() and any("\udc80" <= sign <= "\udcff" for sign in item.name):
            return "other"  # bytes that are not UTF-8, as Python carries them
        return "folder" if item.is_dir() else "file" if item.is_file() else "other"
    except OSError:
        return "other"

"""Files that cannot stand side by side, found before one of them is written.

A site is made on one disk and copied to others: what only differs in case, or in how an accented letter is put together, is
one file on some of them. In here: paths as text. Not in here: who planned the files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.model.output import OutputFile
from dateline.urls import MANIFEST

LONGEST_NAME = 255
"""Bytes in UTF-8 that the name of a file or a folder may have on the disks in use."""


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """Paths of a plan that cannot all be written (or the one that never can), and why, as the end of a sentence."""

    paths: tuple[str, ...]
    reason: str


def clashes(files: Iterable[OutputFile]) -> tuple[Clash, ...]:
    """Return every reason why the files of a plan cannot be written as they are, sorted by path.

    >>> clashes([OutputFile("a", b""), OutputFile("a/b", b"")])
    (Clash(paths=('a', 'a/b'), reason='one is a file and the other needs a folder of that name'),)
    """
    paths = [file.path for file in files]
    sound = [path for path in paths if not _unsound(path)]
    return tuple(sorted({*_alone(paths), *_twice(sound), *_folded(sound), *_file_and_folder(sound)}))


def folders(path: str) -> Iterator[str]:
    """Yield the folders that `path` stands in, from the outermost.

    >>> list(folders("events/call/index.html"))
    ['events', 'events/call']
    """
    parts = path.split("/")
    for count in range(1, len(parts)):
        yield "/".join(parts[:count])


def _alone(paths: list[str]) -> Iterator[Clash]:
    for path in paths:
        if reason := _unsound(path):
            yield Clash((path,), reason)
        elif path == MANIFEST.path:
            yield Clash((path,), "the manifest of the site has this name")


def _unsound(path: str) -> str | None:
    """Say why `path` can be no file of a site, or None."""
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "it does not lead from the site's root to a file below it"
    if any(unicodedata.category(sign) in ("Cc", "Cs") or sign == "\\" for sign in path):
        return "it holds a sign that a file's name cannot have everywhere"
    if any(len(part.encode()) > LONGEST_NAME for part in parts):
        return f"a name in it is longer than {LONGEST_NAME} bytes"
    return None


def _twice(paths: list[str]) -> Iterator[Clash]:
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            yield Clash((path, path), "it is planned twice")
        seen.add(path)


def _folded(paths: list[str]) -> Iterator[Clash]:
    """Find files and folders that are spelled differently and are the same on a disk that folds case or accents."""
    spelled: dict[str, str] = {}
    for path in sorted(set(paths)):
        for name in (*folders(path), path):
            other = spelled.setdefault(_fold(name), name)
            if other != name:
                yield Clash(tuple(sorted((other, name))), "they differ only in case, or in how a letter is put together")


def _file_and_folder(paths: list[str]) -> Iterator[Clash]:
    known = set(paths)
    for path in sorted(known):
        for folder in folders(path):
            if folder in known:
                yield Clash((folder, path), "one is a file and the other needs a folder of that name")


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())

"""A site that is written beside the published one, and read again before anybody sees it.

In here: a tree made from a plan, with modes that any web server may read whatever the user's mask is.
Not in here: where it stands (place.py), how it comes to be the published one (swap.py).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.model.output import Manifest, OutputFile
from dateline.urls import MANIFEST
from dateline.write.manifest import Comparison, compare, to_json

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW


@dataclass(frozen=True, slots=True, order=True)
class Leaf:
    """Something in a tree that holds nothing else: a file, a link (not looked through), an empty folder, an oddity."""

    path: str
    kind: Literal["file", "link", "folder", "other"]


def leaves(tree: Path) -> Iterator[Leaf]:
    """Yield everything in a tree of the disk, in no order, opening no file and following no link.

    Raises:
        OSError: A folder cannot be listed.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        empty = True
        with os.scandir(f"{tree}/{folder}") as items:
            for item in items:
                empty = False
                if item.is_dir(follow_symlinks=False):
                    waiting.append(f"{folder}{item.name}/")
                else:
                    yield Leaf(folder + item.name, "link" if item.is_symlink() else "file" if item.is_file() else "other")
        if empty and folder:
            yield Leaf(folder.rstrip("/"), "folder")


def fill(tree: Path, files: tuple[OutputFile, ...], manifest: Manifest) -> None:
    """Write all files and their manifest into the new folder `tree`.

    Raises:
        OSError: Something cannot be written.
    """
    _make_folder(str(tree))
    made = {str(tree)}
    for file in (*files, OutputFile(MANIFEST.path, to_json(manifest))):
        place = f"{tree}/{file.path}"
        _make_folders(place.rpartition("/")[0], made)
        _write(place, file.content)


def reread(tree: Path, manifest: Manifest) -> Comparison:
    """Compare what stands on the disk with what was to be written, byte for byte by way of SHA-256.

    Raises:
        OSError: Something cannot be read.
    """
    present = {leaf.path: _digest(f"{tree}/{leaf.path}") if leaf.kind == "file" else "" for leaf in leaves(tree)}
    found = compare(manifest, present)
    if present.get(MANIFEST.path) == hashlib.sha256(to_json(manifest)).hexdigest():
        return found
    return Comparison(found.missing, (*found.changed, MANIFEST.path), found.foreign)


def _make_folders(folder: str, made: set[str]) -> None:
    if folder not in made:
        _make_folders(folder.rpartition("/")[0], made)
        _make_folder(folder)
        made.add(folder)


def _make_folder(folder: str) -> None:
    os.mkdir(folder)
    os.chmod(folder, _FOLDER_MODE)


def _write(place: str, content: bytes) -> None:
    handle = os.open(place, _NEW, _FILE_MODE)
    try:
        os.fchmod(handle, _FILE_MODE)
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, place) from fault
    finally:
        os.close(handle)


def _digest(place: str) -> str:
    handle = os.open(place, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    try:
        size = os.fstat(handle).st_size
        digest = hashlib.sha256()
        while part := os.read(handle, size + 1):
            digest.update(part)
        return digest.hexdigest()
    finally:
        os.close(handle)

"""The site that was published last, from a folder or an archive.

An archive may come from anywhere, so nothing of it is ever unpacked to the disk: its list is looked through, and of its files only
those that a ledger is read from are read, into memory and within limits. Whatever could lead out of it is refused.
In here: opening it as a tree of files. Not in here: what they say (ledger.py).
"""

from __future__ import annotations

import gzip
import lzma
import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast

from dateline.rim.faults import reason
from dateline.rim.trees import DiskTree
from dateline.text.tree import Entry, InputTree, ReadFault
from dateline.urls import MANIFEST

MOST_FILES: Final = 2_000_000
MOST_OF_ONE: Final = 256 * 1024 * 1024
"""Bytes of one file that is read."""
MOST_KEPT: Final = 2 * 1024 * 1024 * 1024
"""Bytes of all files that are kept of an archive without an index."""
MOST_WALKED: Final = 64 * 1024 * 1024 * 1024
"""Bytes that are gone through in search of them."""
_LONGEST_NAME: Final = 4096
_READ: Final = re.compile(rf"(?:.*/)?{re.escape(MANIFEST.path)}|(?:.*/)?events/[^/]+/v/[^/]+/index\.json|(?:.*/)?data/events\.json")
"""What of a site a ledger is read from."""
_DRIVE: Final = re.compile("[A-Za-z]:")
_DAMAGED: Final = (
    zipfile.BadZipFile, tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, lzma.LZMAError, OSError, RuntimeError, ValueError,
    IndexError,
)  # fmt: skip
"""What the readers of the standard library come to over bytes that are not what they should be: bzip2's, for one, an OSError."""


class PreviousFault(Exception):
    """What was named is not a site that a build can go by; the message says which and why, `help` how to go on."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True, slots=True)
class _Limits:
    """How much of an archive is looked at; tests make it small."""

    files: int = MOST_FILES
    of_one: int = MOST_OF_ONE
    kept: int = MOST_KEPT
    walked: int = MOST_WALKED


LIMITS: Final = _Limits()


def open_site(place: Path, limits: _Limits = LIMITS) -> InputTree:
    """Return the files of a site that stands in a folder, or in an archive of it: ZIP, or tar as it is or packed by gzip.

    In an archive the site may stand in a folder, as archives of repositories and of artifacts have it.

    Raises:
        PreviousFault: There is no such place, it is no archive, it is damaged, or it holds what no archive of a site does.
    """
    try:
        if place.is_dir():
            return _of_folder(place)
        with place.open("rb") as file:
            return _of_archive(place, file, limits)
    except OSError as fault:
        if isinstance(fault, FileNotFoundError):
            raise PreviousFault(f"there is nothing at `{place}`", "name the folder of the published site, or an archive of it") from fault
        raise PreviousFault(f"`{place}` {reason(fault)}", "name the folder of the published site, or an archive of it") from fault


def _of_folder(place: Path) -> InputTree:
    tree = DiskTree(place)
    if not tree.exists(MANIFEST.path):
        raise PreviousFault(
            f"`{place}` is not a site built by Dateline: it has no {MANIFEST.path}",
            "name the folder that has it, or write `--previous none` if no site was published yet",
        )
    return tree


def _of_archive(place: Path, file: IO[bytes], limits: _Limits) -> InputTree:
    start = file.read(512)
    file.seek(0)
    try:
        if start.startswith(b"PK"):
            return _of_zip(place, limits)
        if start.startswith(b"\x1f\x8b"):
            return _of_tar(place, cast(IO[bytes], gzip.GzipFile(fileobj=file)), limits)  # GzipFile reads as any file of bytes does
        if start[257:262] == b"ustar":
            return _of_tar(place, file, limits)
    except NotImplementedError as fault:
        raise _refused(place, "is packed in a way that cannot be read here; ZIP, tar and tar.gz can") from fault
    except _DAMAGED as fault:
        raise _refused(place, f"is damaged: {str(fault) or 'it ends too early'}") from fault
    raise _refused(place, "is neither a folder nor an archive of one (ZIP, tar or tar.gz)")


def _of_zip(place: Path, limits: _Limits) -> InputTree:
    archive = zipfile.ZipFile(place)
    infos = archive.infolist()
    kinds = ((info.filename, info.is_dir(), stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG, stat.S_IFDIR)) for info in infos)
    names = _names(place, kinds, limits)
    by_name = {info.filename: info for info in infos}
    if secret := next((name for name in names if by_name[name].flag_bits & 1), None):
        raise _refused(place, f"is locked by a password: `{secret}` cannot be read")

    def read(name: str) -> bytes:
        with archive.open(by_name[name]) as file:
            return _limited(place, name, file, limits.of_one)

    return _Packed(_below(place, names), read)


def _of_tar(place: Path, file: IO[bytes], limits: _Limits) -> InputTree:
    """Go through an archive once: it has no index, and what a ledger needs may stand anywhere in it."""
    kept: dict[str, bytes] = {}
    left = limits.kept

    def kinds(archive: tarfile.TarFile) -> Iterator[tuple[str, bool, bool]]:
        nonlocal left
        for member in archive:
            yield member.name, member.isdir(), member.isfile() or member.isdir()
            content = archive.extractfile(member) if member.isfile() and _READ.fullmatch(member.name) else None
            if content is not None:
                kept[member.name] = _limited(place, member.name, content, min(limits.of_one, left))
                left -= len(kept[member.name])

    walked = cast(IO[bytes], _Walked(place, file, limits.walked))  # the one method of a file that is asked for
    with tarfile.open(fileobj=walked, mode="r|", tarinfo=_Header) as archive:
        names = _names(place, kinds(archive), limits)
    return _Packed(_below(place, names), lambda name: kept[name])


class _Header(tarfile.TarInfo):
    """A header of an archive, refused before a name of many megabytes is read into memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        """Read a header.

        Raises:
            tarfile.ReadError: It announces a name, or notes on a file, of a length that none has.
        """
        header = super().frombuf(buf, encoding, errors)
        long = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
        if header.type in long and header.size > 16 * _LONGEST_NAME:
            raise tarfile.ReadError("a name in it is longer than names are")
        if header.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError("it holds a file with gaps, as no site does")
        return header


@dataclass(slots=True)
class _Walked:
    """A stream of which no more than a limit is read: a few bytes can be packed so that they grow without end."""

    place: Path
    file: IO[bytes]
    left: int

    def read(self, size: int = -1) -> bytes:
        part = self.file.read(size)
        self.left -= len(part)
        if self.left < 0:
            raise _refused(self.place, "grows beyond all measure when it is unpacked")
        return part


@dataclass(frozen=True, slots=True)
class _Packed:
    """The files of a site in an archive: where each stands there, by its path in the site."""

    names: Mapping[str, str]
    content: Callable[[str], bytes]

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` (an empty text: the top level alone), sorted by path."""
        below = f"{folder.strip('/')}/" if folder.strip("/") else ""
        return tuple(Entry(path, "file") for path in sorted(self.names) if (path.startswith(below) if below else "/" not in path))

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path`."""
        return path in self.names

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`, one of those that a ledger is read from.

        Raises:
            ReadFault: It is not there, or is damaged.
        """
        try:
            return self.content(self.names[path])
        except KeyError as fault:
            raise ReadFault(path, "there is no such file") from fault
        except _DAMAGED as fault:
            raise ReadFault(path, f"it is damaged in the archive: {fault}") from fault


def _names(place: Path, kinds: Iterable[tuple[str, bool, bool]], limits: _Limits) -> tuple[str, ...]:
    """Return the names of all files, each looked at: no name may lead out of the archive, or stand for something else than a file."""
    found: dict[str, None] = {}
    for count, (name, is_folder, is_plain) in enumerate(kinds, 1):
        if count > limits.files:
            raise _refused(place, f"holds more than {limits.files:,} files")
        if _leads_out(name):
            raise _refused(place, f"holds a file whose name leads out of it: `{name[:200]}`")
        if not is_plain:
            raise _refused(place, f"holds a link or a device, as no site does: `{name}`")
        if is_folder:
            continue
        if name in found:
            raise _refused(place, f"holds two files of one name: `{name}`")
        found[name] = None
    return tuple(found)


def _leads_out(name: str) -> bool:
    parts = name.removeprefix("./").removesuffix("/").split("/")
    odd = "\\" in name or "\0" in name or _DRIVE.match(name) is not None or len(name) > _LONGEST_NAME
    return odd or (any(part in ("", ".", "..") for part in parts) and name not in (".", "./"))


def _below(place: Path, names: Iterable[str]) -> Mapping[str, str]:
    """Return the names of the files of the site by their paths in it: it stands where the manifest does that is nearest to the top."""
    manifests = sorted((name for name in names if name.rpartition("/")[2] == MANIFEST.path), key=lambda name: (_depth(name), name))
    if not manifests:
        raise _refused(place, f"holds no site built by Dateline: there is no {MANIFEST.path} in it")
    if len(manifests) > 1 and _depth(manifests[0]) == _depth(manifests[1]):
        raise _refused(place, f"holds more than one site: `{manifests[0]}` and `{manifests[1]}`")
    folder = manifests[0].removesuffix(MANIFEST.path)
    return {name.removeprefix(folder): name for name in names if name.startswith(folder)}


def _depth(name: str) -> int:
    return name.removeprefix("./").count("/")


def _limited(place: Path, name: str, file: IO[bytes], most: int) -> bytes:
    content = file.read(most + 1)
    if len(content) > most:
        raise _refused(place, f"holds more than can be read: `{name}` has over {most:,} bytes")
    return content


def _refused(place: Path, what: str) -> PreviousFault:
    return PreviousFault(f"`{os.fspath(place)}` {what}", "name the folder of the published site, or an archive that was made of it anew")

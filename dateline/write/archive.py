"""Files as one archive, the same bytes wherever and whenever they are packed.

A ZIP, since archives and journals show what is in one, and every system opens it. Nothing in it is compressed: what compresses is a
library of the machine, and another version of it makes other bytes of the same files.
In here: packing, and the list of hashes. Not in here: which files there are (pipeline.py), writing them (rim/).

Source: PKWARE's APPNOTE 6.3, in whose times no day is before 1980; sha256sum of GNU coreutils for the list.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

from dateline.model.output import OutputFile

EARLIEST = "1980-01-01T00:00:00Z"
LATEST = "2107-12-31T23:59:58Z"
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def checksums(files: Iterable[OutputFile], folder: str = "") -> bytes:
    """Return the SHA-256 of files, a line each, by their paths from a folder, as `sha256sum -c` reads them.

    >>> checksums([OutputFile("data/a.json", b"")], "data/")[58:]
    b'52b855  a.json\\n'
    """
    lines = sorted((file.path.removeprefix(folder), hashlib.sha256(file.content).hexdigest()) for file in files)
    return "".join(f"{digest}  {path}\n" for path, digest in lines).encode()


def pack(files: Sequence[OutputFile], folder: str, time: str) -> bytes:
    """Return files in a folder as a ZIP, sorted by path. `time` (`2025-03-14T12:00:00Z`) is that of all; a ZIP counts by two seconds."""
    moment = min(max(time, EARLIEST), LATEST)
    parts = (moment[:4], moment[5:7], moment[8:10], moment[11:13], moment[14:16], moment[17:19])
    year, month, day, hour, minute, second = map(int, parts)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(files, key=lambda file: file.path):
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", (year, month, day, hour, minute, second))
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(entry, file.content)
    return packed.getvalue()

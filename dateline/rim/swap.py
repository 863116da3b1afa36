"""Put one folder in the place of another, so that whoever looks sees the one or the other and never nothing.

Linux exchanges two names in one step on most file systems. Elsewhere the old folder is renamed away and the new one in; a
journal stands meanwhile, and `mend` puts the old folder back if the process ended between the two.
In here: names on the disk. Not in here: what is in the folders.
"""

from __future__ import annotations

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Literal

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# EPERM: containers that refuse system calls they do not know answer so.
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}
_JOURNAL = "The published site is being exchanged. If it is not in its place, it is whole in `old`; the next build puts it back.\n"

Way = Literal["exchange", "rename"]


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step, or return False where kernel, C library or file system offer no such step.

    Raises:
        OSError: It is offered, and was refused.
    Source: renameat2(2), RENAME_EXCHANGE.
    """
    rename = getattr(_c_library(), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def swap(new: Path, place: Path, away: Path, journal: Path) -> Way:
    """Put the folder `new` at `place`; the folder that stood there is then at `new` ("exchange") or at `away` ("rename").

    Raises:
        OSError: It could not be done, and what stood at `place` stands there, or `journal` tells that `mend` has to put it back.
    """
    if exchange(new, place):
        return "exchange"
    write_journal(journal)
    try:
        os.rename(place, away)
        os.rename(new, place)
    finally:
        # Also where the process is asked to end: what was taken away is put back at once.
        if not os.path.lexists(place):
            os.rename(away, place)
        with suppress(OSError):  # a journal too many says nothing while a site is in its place
            os.unlink(journal)
    return "rename"


def mend(place: Path, away: Path, journal: Path) -> bool:
    """Put back what an interrupted swap left at `away`; return whether there was anything to put back.

    The journal stays if something else has taken the place, because `away` is still the only site then.

    Raises:
        OSError: It cannot be put back.
    """
    if not os.path.lexists(journal) or not os.path.lexists(away) or not is_free(place):
        return False
    os.rename(away, place)
    os.unlink(journal)
    return True


def is_free(place: Path) -> bool:
    """Tell whether a folder can be renamed to `place`: nothing is there, or an empty folder."""
    return not os.path.lexists(place) or (os.path.isdir(place) and not os.listdir(place))


def write_journal(journal: Path) -> None:
    """Write the note that a swap has begun, and have it on the disk before anything is renamed."""
    handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        os.write(handle, _JOURNAL.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    flush_folder(journal.parent)


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the file system can be asked for that."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def flush_all(folder: Path) -> None:
    """Have everything on the disk that was written to the file system of `folder`.

    One call for all files: a flush for each would take longer than the whole build. Without it a power cut just after a swap
    could leave new names with empty files.
    """
    flush = getattr(_c_library(), "syncfs", None)
    if flush is None:
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        if flush(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)

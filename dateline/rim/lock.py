"""One build at a time for one output.

The lock is a file that is held, not a file that exists: the system lets go of it when the process ends, however that
happens, so that no lock is ever stale. It is removed after use, and that is safe because whoever gets hold of a lock looks whether it is
still the file at that path, and begins anew if not: a lock that was removed while somebody waited for it locks nothing.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PAUSE = 0.05


class Busy(Exception):
    """Another process holds the lock, and did so for as long as was waited."""


@contextmanager
def locked(folder: Path, *, patience: float, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock in `folder`, which is made for it and removed with it unless something else was left there.

    `waiting` is called once if the lock is not free, and `patience` is in seconds.

    Raises:
        Busy: The lock was not free in time.
        OSError: The folder cannot be made, or the disk has no locks.
    """
    handle = _acquire(folder, patience, waiting)
    try:
        yield
    finally:
        with suppress(OSError):
            os.unlink(_file(folder))
        os.close(handle)
        with suppress(OSError):  # what was left, or who came next, keeps the folder
            os.rmdir(folder)


def _acquire(folder: Path, patience: float, waiting: Callable[[], None]) -> int:
    deadline = time.monotonic() + patience
    told = False
    while True:
        handle = _try(folder)
        if handle is not None:
            return handle
        if time.monotonic() >= deadline:
            raise Busy
        if not told:
            waiting()
            told = True
        time.sleep(_PAUSE)


def _try(folder: Path) -> int | None:
    """Return the held lock, or None where somebody else holds it or has just removed it."""
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)
    try:
        handle = os.open(_file(folder), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except FileNotFoundError:
        return None
    held = False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = _is_at(handle, _file(folder))
    except BlockingIOError:
        return None
    finally:
        if not held:
            os.close(handle)
    return handle if held else None


def _is_at(handle: int, path: str) -> bool:
    """Tell whether the open file is still the one at `path`."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def _file(folder: Path) -> str:
    return f"{folder}/lock"

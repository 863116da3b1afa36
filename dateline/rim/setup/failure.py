"""Say what stopped the set-up, and what to do about it.

In here: the one error of the set-up and the words for what the operating system reports.
Not in here: reading what pip says (pip.py).
"""

import errno
import os
import sys

SETUP_FAILED = 69


class SetupFailed(Exception):
    """Stop the set-up: a headline, what to do, and the last lines of the program that failed, if one did."""

    def __init__(self, headline: str, cure: str, said: tuple[str, ...] = ()) -> None:
        super().__init__(headline)
        self.headline = headline
        self.cure = cure
        self.said = said

    def __str__(self) -> str:
        """Write the error as every other error of the program is written.

        >>> print(SetupFailed("there is no pip", "install it", ("No module named pip",)))
        error: set-up failed: there is no pip
          | No module named pip
          = help: install it
        """
        return "\n".join([f"error: set-up failed: {self.headline}", *(f"  | {line}" for line in self.said), f"  = help: {self.cure}"])


def step(words: str) -> None:
    """Tell of one step of the set-up, on standard error."""
    print(f"Setting up: {words}", file=sys.stderr, flush=True)


def from_system(error: OSError, root: str) -> SetupFailed:
    """Put what the operating system reported into words.

    >>> print(from_system(OSError(errno.ENOSPC, "No space left on device", "/srv/site/.venv/bin"), "/srv/site"))
    error: set-up failed: the disk is full
      | /srv/site/.venv/bin: No space left on device
      = help: make room where /srv/site is (a set-up takes about 30 MB, with the tests' tools about 300 MB), then start build.py again
    """
    place = f"{error.filename}: " if error.filename else ""
    said = (f"{place}{error.strerror or error}",)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(root, said)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(root, said)
    return SetupFailed("the operating system refused a step", "see to what the line above names, then start build.py again", said)


def disk_full(root: str, said: tuple[str, ...]) -> SetupFailed:
    """Return the error of a disk without room."""
    room = "a set-up takes about 30 MB, with the tests' tools about 300 MB"
    return SetupFailed("the disk is full", f"make room where {root} is ({room}), then start build.py again", said)


def not_writable(root: str, said: tuple[str, ...]) -> SetupFailed:
    """Return the error of a folder in which this user may not write."""
    home = os.path.join(root, ".venv")
    cure = f"let the owner of {root} start build.py once, or work in a copy of the folder that is yours"
    if any("Read-only file system" in line for line in said):
        cure = f"work in a copy of {root} on a disk that can be written"
    elif is_own(root) and os.path.exists(home) and not is_own(home):
        cure = "rename .venv, which another user made, then start build.py again"
    elif is_own(root):
        line = "chmod -R u+w .venv" if os.path.exists(home) else "chmod u+w ."
        cure = f"run `{line}` in {root}, then start build.py again"
    return SetupFailed(f"{home} is not writable for this user", cure, said)


def is_own(folder: str) -> bool:
    """Tell whether this user owns the folder."""
    try:
        return os.stat(folder).st_uid == os.geteuid()
    except OSError:
        return False

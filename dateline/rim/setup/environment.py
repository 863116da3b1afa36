"""Make `.venv` and install the pins into it, one process at a time.

In here: the folder, its lock, its stamp. Not in here: what pip is asked and what it answers (pip.py).
"""

import contextlib
import fcntl
import os
import platform
import shutil
import time
import venv
from collections.abc import Iterator

from dateline.rim.setup import pip, stamp
from dateline.rim.setup.failure import SetupFailed, step


def prepare(root: str, wanted: tuple[str, ...]) -> None:
    """Make `.venv` hold the pins named in `wanted`, starting afresh where what is there cannot be trusted.

    Raises: SetupFailed, and OSError where the folder cannot be written.
    """
    began = time.monotonic()
    refuse_path_separator(root)
    claim(root)
    with locked(root) as lock:
        if all(stamp.holds(root, pins) for pins in wanted):
            return
        installer = pip.installer(root)
        if not stamp.holds(root, stamp.RUN) or is_doubtful(root):
            make(root)
        for pins in wanted:
            if not stamp.holds(root, pins):
                install(root, pins, installer, lock)
    step(f"done in {max(1, round(time.monotonic() - began))} s")


def refuse_path_separator(root: str) -> None:
    """Refuse a folder whose name holds the sign that parts the entries of a search path.

    Raises: SetupFailed.
    """
    if os.pathsep in root:
        cure = f"rename the folder, or work in a copy whose path has no `{os.pathsep}`"
        raise SetupFailed(f"{root} has a `{os.pathsep}` in its name, and no Python environment can stand there", cure)


def claim(root: str) -> None:
    """Make the folder `.venv`, or take the one that is there if it is empty or ours.

    Raises: SetupFailed if somebody else made it, and where it is a link: what it leads to may be another checkout's.
    """
    home = stamp.home_of(root)
    if os.path.islink(home):
        raise SetupFailed(f"{home} is a link to {os.readlink(home)}, which stays as it is", "remove the link, then start build.py again")
    with contextlib.suppress(FileExistsError):
        os.mkdir(home)
    # One look, since another process may be at work: the marker is the first file to stand in a folder of ours.
    found = os.listdir(home) if os.path.isdir(home) else None
    if found is None or (found and stamp.MARKER not in found):
        raise SetupFailed(f"{home} was not made by this set-up and stays as it is", "rename or delete it, then start build.py again")


@contextlib.contextmanager
def locked(root: str) -> Iterator[int]:
    """Hold the lock on `.venv`, after waiting for another process that has it; give its file descriptor.

    The lock is on the open file: it ends with the last process that has it open, be that pip after we were killed.
    """
    lock = os.open(stamp.marker_of(root), os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            step("waiting for another build that is setting up")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
    finally:
        os.close(lock)


def is_doubtful(root: str) -> bool:
    """Tell whether the tests' tools are there half or from other pins, so that adding to them would leave a mixture."""
    return any(line.startswith(stamp.TEST) and line != stamp.line_of(root, stamp.TEST) for line in stamp.lines(root))


def make(root: str) -> None:
    """Make an empty environment, from which whatever an earlier set-up left is gone.

    The marker stays throughout, since its lock is held.
    """
    why = "" if os.listdir(stamp.home_of(root)) == [stamp.MARKER] else reason(root)
    step(f"making {stamp.HOME} with Python {platform.python_version()}{why}")
    write(root, [])
    with os.scandir(stamp.home_of(root)) as entries:
        for entry in entries:
            if entry.name == stamp.MARKER:
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)
    # Debian's Python has no ensurepip; pip installs from outside.
    venv.EnvBuilder(with_pip=False, symlinks=True).create(stamp.home_of(root))


def reason(root: str) -> str:
    """Say why an environment that is there is made again."""
    lines = stamp.lines(root)
    if not lines or unfinished(stamp.TEST) in lines:
        return ", since the last set-up did not finish"
    return ", since the pins or Python changed"


def unfinished(pins: str) -> str:
    """Return the line that stands in the marker while `pins` are being installed."""
    return f"{pins} unfinished"


def install(root: str, pins: str, installer: str, lock: int) -> None:
    """Install `pins` and note it in the marker, last.

    Raises: SetupFailed.
    """
    before = stamp.lines(root)
    if before:
        write(root, [*before, unfinished(pins)])
    pip.install(root, pins, installer, lock)
    write(root, [*before, stamp.line_of(root, pins)])


def write(root: str, lines: list[str]) -> None:
    """Replace the lines of the marker, in place because its lock is on the file itself."""
    with open(stamp.marker_of(root), "r+", encoding="utf-8") as file:
        file.truncate()
        file.write("".join(f"{line}\n" for line in lines))

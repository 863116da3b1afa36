"""Install pins with the pip of a Python outside `.venv`, and put what pip says into words.

In here: which pip, how it is called, why it failed. Not in here: when it is called (environment.py).
"""

import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys

from dateline.rim.setup import apt, stamp
from dateline.rim.setup.failure import SetupFailed, disk_full, not_writable, step

# The first pip that can install into another environment (`--python`).
OLDEST = (22, 3)
SHOWN = 8
# So many equal first characters make two lines alike.
ALIKE = 16
# The settings by which pip would install elsewhere or otherwise; those that say where packages come from stay.
ELSEWHERE = ("CONSTRAINT", "DRY_RUN", "NO_BINARY", "ONLY_BINARY", "PREFIX", "PYTHON", "REQUIREMENT", "ROOT", "TARGET", "USER")
UNREACHABLE = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ConnectionResetError",
    "ReadTimeoutError",
    "ProxyError",
    "SSLError",
    "NameResolutionError",
    "Connection broken",
    "connection broken",
    "Connection aborted",
    "Read timed out",
)


def installer(root: str) -> str:
    """Return a Python whose pip can install into `.venv`: the one that was started, else the one it was made from.

    Raises: SetupFailed.
    """
    base: str = getattr(sys, "_base_executable", sys.executable)
    # Not the Python of `.venv`: it has no pip and is about to be replaced.
    inside = os.path.realpath(os.path.dirname(sys.executable)) == os.path.realpath(os.path.dirname(stamp.python_of(root)))
    pythons = [base] if inside else list(dict.fromkeys((sys.executable, base)))
    found = {python: version for python in pythons if (version := pip_version(python))}
    for python, version in found.items():
        if version >= OLDEST:
            return python
    raise too_old(*next(iter(found.items()))) if found else absent(base)


def pip_version(python: str) -> tuple[int, ...] | None:
    """Return the version of the pip that `python` has, or None."""
    answer = subprocess.run([python, "-P", "-m", "pip", "--version"], capture_output=True, encoding="utf-8", errors="replace", check=False)
    version = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
    return tuple(int(part) for part in version.groups()) if version else None


def absent(python: str) -> SetupFailed:
    """Return the error of a Python without pip."""
    by_system = apt.line("python3-pip") if shutil.which("apt-get") else f"{shlex.quote(python)} -m ensurepip"
    return SetupFailed(f"{python} has no pip, which installs the packages", f"run `{by_system}`, then start build.py again")


def too_old(python: str, version: tuple[int, ...]) -> SetupFailed:
    """Return the error of a pip that cannot install into another environment."""
    headline = f"the pip of {python} is {'.'.join(map(str, version))}, and 22.3 is the oldest that can install into `.venv`"
    return SetupFailed(headline, f"run `{shlex.quote(python)} -m pip install --upgrade pip`, then start build.py again")


def install(root: str, pins: str, python: str, lock: int) -> None:
    """Install exactly `pins` into `.venv`, each file checked against its hash.

    Only ready-made packages: building one would fetch build tools that no hash covers. pip keeps `lock` open, so that a second
    set-up waits for a pip whose starter was killed.

    Raises: SetupFailed.
    """
    step(f"installing {count(root, pins)} packages, each checked against its hash ({pins})")
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--no-user", "--no-input", "--quiet", "--disable-pip-version-check"]
    command = [python, "-P", "-m", "pip", "--python", stamp.python_of(root), "install", *options, "-r", os.path.join(root, pins)]
    kept = {name: value for name, value in os.environ.items() if name not in {f"PIP_{word}" for word in ELSEWHERE}}
    answer = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=kept,
        pass_fds=(lock,),
        check=False,
    )
    if answer.returncode:
        raise explain(root, pins, python, answer.returncode, answer.stdout)


def count(root: str, pins: str) -> int:
    """Return how many packages `pins` names for this system."""
    with open(os.path.join(root, pins), encoding="utf-8") as file:
        named = [line for line in file if re.match(r"[A-Za-z0-9]", line)]
    return sum("sys_platform == 'win32'" not in line for line in named)


def last_lines(output: str) -> tuple[str, ...]:
    """Return the last lines that pip wrote; of like lines in a row, such as its retries, the last one.

    >>> last_lines("WARNING: Retrying (4 left)\\nWARNING: Retrying (3 left)\\n\\nERROR: No\\n")
    ('WARNING: Retrying (3 left)', 'ERROR: No')
    """
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    runs = itertools.groupby(lines, key=lambda line: line.strip()[:ALIKE])
    return tuple(list(run)[-1] for _, run in runs)[-SHOWN:]


def explain(root: str, pins: str, python: str, status: int, output: str) -> SetupFailed:
    """Put the failure of pip into words; pip's own last lines go along."""
    said = last_lines(output)
    if "DO NOT MATCH THE HASHES" in output:
        cure = f"undo any change to {pins} and start build.py again; if this stays, report it, since what was fetched may be tampered with"
        return SetupFailed(f"a package that was fetched is not the one that {pins} names by its hash", cure, said)
    if "No space left on device" in output:
        return disk_full(root, said)
    if "Permission denied" in output or "Read-only file system" in output:
        return not_writable(root, said)
    if any(word in output for word in UNREACHABLE):
        look = f"`{shlex.quote(python)} -m pip config list` shows a proxy or an index of your own"
        cure = f"check the connection ({look}), then start build.py again"
        return SetupFailed("pip could not fetch the packages from the network", cure, said)
    if "No matching distribution found" in output:
        headline = f"the package index has no ready-made package for this Python of a version that {pins} names"
        look = f"see which index `{shlex.quote(python)} -m pip config list` names"
        return SetupFailed(headline, f"start build.py with another Python, 3.11 or newer; if this stays, {look}", said)
    return SetupFailed(f"pip ended with status {status}", "see to what pip says above, then start build.py again", said)

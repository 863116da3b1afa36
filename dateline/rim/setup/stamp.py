"""Tell whether `.venv` holds what the pins ask for.

In here: one small file inside `.venv` that shows who made it, is locked while it is made, and is filled in last.
Not in here: making `.venv` (environment.py). This runs at every start, so it imports next to nothing.
"""

import hashlib
import os
import sys

RUN = "requirements.txt"
TEST = "requirements-dev.txt"
HOME = ".venv"
MARKER = "dateline-setup.txt"


def home_of(root: str) -> str:
    """Return the folder of the environment that belongs to the checkout `root`."""
    return os.path.join(root, HOME)


def python_of(root: str) -> str:
    """Return the Python inside the environment, made or not yet made."""
    return os.path.join(root, HOME, "bin", "python")


def marker_of(root: str) -> str:
    """Return the file that shows that the environment is ours.

    Empty, it says that a set-up did not finish.
    """
    return os.path.join(root, HOME, MARKER)


def line_of(root: str, pins: str) -> str:
    """Return the line that stands in the marker once `pins` are installed.

    It changes with the pins, with the Python that was started, and with the one that `.venv` points to, which a system upgrade may replace.
    """
    python = os.path.realpath(python_of(root))
    with open(os.path.join(root, pins), "rb") as file:
        seen = b"\0".join((file.read(), str(sys.implementation.cache_tag).encode(), os.fsencode(python)))
    return f"{pins} {hashlib.sha256(seen).hexdigest()}"


def lines(root: str) -> list[str]:
    """Return the lines of the marker, none where there is no marker."""
    try:
        with open(marker_of(root), encoding="utf-8", errors="replace") as file:
            return file.read().splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return []


def holds(root: str, pins: str) -> bool:
    """Tell whether `pins` are installed, whole, for this Python."""
    return os.path.exists(python_of(root)) and line_of(root, pins) in lines(root)

"""Dateline as it is installed: its wheel, in an environment that has what the wheel asks for and no more.

In here: making both, and starting a program there. Not in here: what they should do (the tests).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]


def make_wheel(folder: Path) -> Path:
    """Make the wheel of this repository in a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
    return next(folder.glob("*.whl"))


def install(wheel: Path, home: Path, extra: str = "") -> Path:
    """Make an environment with the wheel and an extra in it, without a network, and return the folder of its commands."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=120)
    # The environment of the tests has no pip; the Python that it was made from installs from outside, as build.py does.
    base: str = getattr(sys, "_base_executable", sys.executable)
    pip = [base, "-m", "pip", "--python", str(home / "bin" / "python"), "install", "--no-index", "--no-deps", "--quiet", str(wheel)]
    subprocess.run([*pip, "--disable-pip-version-check"], check=True, timeout=120)
    own = next(home.glob("lib/python*/site-packages"))
    for path in needed(wheel, extra):
        (own / path.name).symlink_to(path)
    return home / "bin"


def needed(wheel: Path, extra: str = "") -> set[Path]:
    """Return the files and folders of every package that the wheel and an extra ask for, and of those that these ask for."""
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))).decode()
    waiting = re.findall(r"^Requires-Dist: (.*)$", text, re.M)
    seen: set[str] = set()
    found: set[Path] = set()
    while waiting:
        wanted = Requirement(waiting.pop())
        if wanted.name in seen or (wanted.marker is not None and not wanted.marker.evaluate({"extra": extra})):
            continue
        seen.add(wanted.name)
        distribution = metadata.distribution(wanted.name)
        waiting += distribution.requires or []
        tops = {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}
        found |= {Path(str(distribution.locate_file(top))) for top in tops}
    return found


def environment(commands: Path) -> dict[str, str]:
    """Return an environment in which these commands come first and nothing leads to the repository."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON") and name not in ("NO_COLOR", "FORCE_COLOR")}
    return {**bare, "PATH": f"{commands}{os.pathsep}{bare['PATH']}"}

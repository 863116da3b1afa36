"""The program as a newcomer starts it: a process of its own, in a folder of its own; or the same commands in this process.

In here: starting it and what came of it. Not in here: what it should say (the tests).
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from dateline.cli import main

ROOT = Path(__file__).parents[2]
PROJECTS = ROOT / "tests" / "projects"
HABITS = frozenset(("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONHASHSEED", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"))
"""What people and hosts set to have programs speak otherwise."""


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]
Collection = Callable[[str], Path]


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which the program is found and nobody's habits about colours hold."""
    bare = {name: value for name, value in os.environ.items() if name not in HABITS and name != "PYTHONDONTWRITEBYTECODE"}
    return {**bare, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": _compiled(), **more}


@cache
def _compiled() -> str:
    """Return a folder for what Python compiles: of hundreds of processes the first alone does it, and none in the checkout."""
    folder = tempfile.mkdtemp(prefix="dateline-compiled-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return what starts the program in the test's folder: `run("check", "--strict", cwd=…, NO_COLOR="1")`."""

    def started(*arguments: str | Path, cwd: Path = tmp_path, **more: str) -> Ended:
        command = [sys.executable, "-m", "dateline", *map(str, arguments)]
        ended = subprocess.run(command, cwd=cwd, env=environment(**more), capture_output=True, encoding="utf-8", timeout=60, check=False)
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return started


@pytest.fixture
def run_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what types a command in this very process, which takes a tenth of the time that a new one does."""

    def typed(*words: str | Path, cwd: Path = tmp_path, **variables: str) -> Ended:
        with monkeypatch.context() as patch:
            patch.chdir(cwd)
            for name in HABITS:
                patch.delenv(name, raising=False)
            fixed = {"NO_COLOR": "1", "DATELINE_TEXTS": "", "SOURCE_DATE_EPOCH": ""}
            for name, value in {**fixed, "GIT_CEILING_DIRECTORIES": str(tmp_path), **variables}.items():
                patch.setenv(name, value)
            try:
                code = main.main([str(word) for word in words])
            finally:
                gc.enable()
        return Ended(code, *capsys.readouterr())

    return typed


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    """Return what copies a project into the test's folder, under its own name."""

    def copied(name: str) -> Path:
        shutil.copytree(PROJECTS / name, tmp_path / name)
        return tmp_path / name

    return copied


def bytes_below(folder: Path) -> Mapping[str, bytes]:
    """Return every file below a folder, by path, but what the program keeps there for itself."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and ".dateline" not in path.relative_to(folder).parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def change(path: Path, old: str, new: str) -> None:
    """Change some words of a file, which have to be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def misquote(root: Path) -> None:
    """Put one wrong word into the one excerpt of the small project."""
    change(root / "events" / "reading-room-opens.yaml", 'the old toll house"', 'the new toll house"')

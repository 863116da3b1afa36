"""A checkout to set up, and stand-ins for the programs that a set-up calls.

In here: files that need no network. Not in here: what is expected of them.
"""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PINS = r"""jinja2==3.1.6 \
    --hash=sha256:00
pyyaml==6.0.3 \
    --hash=sha256:01
colorama==0.4.6 ; sys_platform == 'win32' \
    --hash=sha256:02
"""

# The first lines of a program are for the shell, and to Python one text: a `#!` line holds no path with a space.
START = f"""\
#!/bin/sh
'''exec' {shlex.quote(sys.executable)} -S "$0" "$@"
' '''
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder that has pins and nothing else; its name has a space and a letter beyond ASCII."""
    root = tmp_path / "Zeit strahl é"
    root.mkdir()
    (root / "requirements.txt").write_text(PINS, encoding="utf-8")
    (root / "requirements-dev.txt").write_text("pytest==9.2.0 \\\n    --hash=sha256:03\n", encoding="utf-8")
    return root


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a maker of programs: it is given a name and the Python to run."""

    def make(name: str, source: str) -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{START}import os, sys\n{source}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    return make

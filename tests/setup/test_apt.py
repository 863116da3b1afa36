"""The line that installs Debian's packages can be typed by whoever started the program."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.rim.setup import apt

Programs = Callable[[str, str], Path]


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the search path be one folder, empty at first, and let this user be an ordinary one."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


def test_root_needs_no_other_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert "apt-get update && apt-get install python3-pip" == apt.line("python3-pip")


def test_sudo_is_asked_where_it_is_there(program: Programs) -> None:
    program("sudo", "")

    assert "sudo apt-get update && sudo apt-get install python3-pip" == apt.line("python3-pip")


def test_without_sudo_root_is_asked() -> None:
    assert "su - -c 'apt-get update && apt-get install python3-pip'" == apt.line("python3-pip")

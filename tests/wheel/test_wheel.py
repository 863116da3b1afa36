"""The program as it is installed: its wheel has everything, and works alone, far from the repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import dateline

ROOT = Path(__file__).parents[2]
DATA = ("site_templates", "dateline/catalogue", "dateline/draft")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command of a Dateline that stands alone in an environment, with the packages that its wheel asks for and no other."""
    home = tmp_path_factory.mktemp("installed") / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True, timeout=120)
    # The environment of the tests has no pip; the Python that it was made from installs from outside, as build.py does.
    base: str = getattr(sys, "_base_executable", sys.executable)
    pip = [base, "-m", "pip", "--python", str(home / "bin" / "python"), "install", "--no-index", "--no-deps", "--quiet", str(wheel)]
    subprocess.run([*pip, "--disable-pip-version-check"], check=True, timeout=120)
    own = next(home.glob("lib/python*/site-packages"))
    for path in needed(wheel):
        (own / path.name).symlink_to(path)
    return home / "bin" / "dateline"


def needed(wheel: Path) -> set[Path]:
    """Return the files and folders of every package that the wheel asks for, and of those that these ask for."""
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))).decode()
    waiting = re.findall(r"^Requires-Dist: (.*)$", text, re.M)
    seen: set[str] = set()
    found: set[Path] = set()
    while waiting:
        wanted = Requirement(waiting.pop())
        if wanted.name in seen or (wanted.marker is not None and not wanted.marker.evaluate({"extra": ""})):
            continue
        seen.add(wanted.name)
        distribution = metadata.distribution(wanted.name)
        waiting += distribution.requires or []
        tops = {file.parts[0] for file in distribution.files or () if file.parts[0] not in ("..", "__pycache__")}
        found |= {Path(str(distribution.locate_file(top))) for top in tops}
    return found


def started(command: Path, *arguments: str, cwd: Path) -> str:
    """Start the installed command where nothing leads to the repository, and return what it printed."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run([str(command), *arguments], cwd=cwd, env=bare, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert 0 == ended.returncode, ended.stderr
    return ended.stdout


def test_the_wheel_has_every_template_asset_text_and_example(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    files = [path for folder in DATA for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    wanted = {path.relative_to(ROOT).as_posix().replace("site_templates/", "dateline/site_templates/", 1): path for path in files}

    assert {Path(path).suffix for path in wanted} >= {".html", ".css", ".js", ".svg", ".woff2", ".txt", ".toml", ".yaml"}
    assert [] == [path for path, file in wanted.items() if packed.get(path) != file.read_bytes()]


def test_the_wheel_has_the_program_its_licence_and_its_types_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert {"dateline/cli/main.py", "dateline/py.typed"} <= set(names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    tops = {name.partition("/")[0] for name in names}
    assert {"dateline", f"dateline-{dateline.__version__}.dist-info"} == tops
    assert [] == [name for name in names if "__pycache__" in name or "/tests/" in name]


def test_what_is_installed_is_not_the_repository(installed: Path, tmp_path: Path) -> None:
    where = [str(installed.parent / "python"), "-P", "-c", "import dateline; print(dateline.__file__)"]

    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    said = subprocess.run(where, cwd=tmp_path, env=bare, capture_output=True, encoding="utf-8", check=True).stdout

    assert Path(said.strip()).is_relative_to(installed.parents[1])


def test_the_installed_command_begins_builds_and_verifies_a_timeline(installed: Path, tmp_path: Path) -> None:
    started(installed, "init", "mine", "--title", "Mine", cwd=tmp_path)
    built = started(installed, "build", "--strict", cwd=tmp_path / "mine")
    verified = started(installed, "verify", cwd=tmp_path / "mine")

    assert built.endswith(": output/index.html\n")
    assert verified.endswith(" verified: output\n")
    assert list((tmp_path / "mine" / "output" / "assets").glob("instrument-sans.*.woff2"))


def test_the_timelines_own_build_py_finds_the_installed_command(installed: Path, tmp_path: Path) -> None:
    started(installed, "init", "mine", cwd=tmp_path)

    built = started(installed.parent / "python", "mine/build.py", "build", "--strict", cwd=tmp_path)

    assert built.endswith(": mine/output/index.html\n")

"""The program as it is installed: its wheel has everything, and works alone, far from the repository."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

import dateline
from tests.wheel.installing import ROOT, environment, install, make_wheel

DATA = ("site_templates", "dateline/catalogue", "dateline/draft")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of this repository."""
    return make_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the command of a Dateline that stands alone in an environment."""
    return install(wheel, tmp_path_factory.mktemp("installed") / "environment")


def started(commands: Path, *words: str, cwd: Path) -> str:
    """Start a command of the environment where nothing leads to the repository, and return what it printed."""
    command = [str(commands / words[0]), *words[1:]]
    ended = subprocess.run(command, cwd=cwd, env=environment(commands), capture_output=True, encoding="utf-8", timeout=120, check=False)
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


def test_what_is_installed_is_not_the_repository(commands: Path, tmp_path: Path) -> None:
    said = started(commands, "python", "-P", "-c", "import dateline; print(dateline.__file__)", cwd=tmp_path)

    assert Path(said.strip()).is_relative_to(commands.parent)


def test_the_installed_command_begins_builds_and_verifies_a_timeline(commands: Path, tmp_path: Path) -> None:
    started(commands, "dateline", "init", "mine", "--title", "Mine", cwd=tmp_path)
    built = started(commands, "dateline", "build", "--strict", cwd=tmp_path / "mine")
    verified = started(commands, "dateline", "verify", cwd=tmp_path / "mine")

    assert built.endswith(": output/index.html\n")
    assert verified.endswith(" verified: output\n")
    assert list((tmp_path / "mine" / "output" / "assets").glob("instrument-sans.*.woff2"))


def test_the_timelines_own_build_py_finds_the_installed_command(commands: Path, tmp_path: Path) -> None:
    started(commands, "dateline", "init", "mine", cwd=tmp_path)

    built = started(commands, "python", "mine/build.py", "build", "--strict", cwd=tmp_path)

    assert built.endswith(": mine/output/index.html\n")

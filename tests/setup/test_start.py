"""build.py starts on any Python, goes on in `.venv`, and says in words why it cannot."""

import ast
import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.rim.setup import browser, environment, failure, stamp, start
from dateline.rim.setup.failure import SetupFailed, from_system

ROOT = Path(__file__).parents[2]
SETUP = sorted((ROOT / "dateline" / "rim" / "setup").glob("*.py"))


class Replaced(Exception):
    """Stand for the program that takes the place of this one."""


@pytest.fixture(autouse=True)
def no_replacement(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the call that never returns raise what it was called with."""

    def execv(program: str, arguments: list[str]) -> None:
        raise Replaced(program, *arguments)

    monkeypatch.setattr(os, "execv", execv)
    for name in start.FOREIGN:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def ready(checkout: Path) -> str:
    """Return a checkout whose environment is finished, with the tests' tools."""
    root = str(checkout)
    python = Path(stamp.python_of(root))
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    lines = (stamp.line_of(root, pins) for pins in (stamp.RUN, stamp.TEST))
    Path(stamp.marker_of(root)).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return root


def test_build_py_can_be_read_by_python_3_6() -> None:
    source = (ROOT / "build.py").read_text(encoding="utf-8")

    tree = ast.parse(source, feature_version=(3, 6))

    assert ast.get_docstring(tree) is not None


def test_old_python_is_told_in_one_sentence() -> None:
    code = "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0); runpy.run_path('build.py', run_name='__main__')"

    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    expected = (
        "error: Dateline needs Python 3.11 or newer and this is Python 3.9.2: "
        "start build.py with a newer one, for example `python3.11 build.py`\n"
    )
    assert (69, expected) == (answer.returncode, answer.stderr)


def test_start_from_another_folder_builds_the_timeline_beside_build_py() -> None:
    code = f"""
import runpy, sys
sys.path.insert(0, {str(ROOT)!r})
import dateline.cli.main, dateline.rim.setup.start
dateline.rim.setup.start.enter = lambda root, arguments: None
dateline.cli.main.main = lambda arguments, home: print(arguments, home) or 7
sys.argv = ["build.py", "check", "--strict"]
runpy.run_path({str(ROOT / "build.py")!r}, run_name="__main__")
"""

    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "tests", capture_output=True, encoding="utf-8", check=False)

    assert (7, "['check', '--strict'] ..\n") == (answer.returncode, answer.stdout)


@pytest.mark.parametrize("path", SETUP, ids=lambda path: path.stem)
def test_set_up_needs_the_standard_library_alone(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}

    foreign = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("dateline.rim.setup")}

    assert set() == foreign


def test_start_without_work_imports_nothing_slow() -> None:
    slow = {"dataclasses", "pathlib", "re", "subprocess", "typing", "venv"}
    code = f"import dateline.rim.setup.start, sys; print(*sorted({slow} & set(sys.modules)))"

    answer = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert "\n" == answer.stdout


def test_finished_environment_is_entered_without_a_word(ready: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Replaced) as caught:
        start.enter(ready, ["check", "--strict"])

    python = f"{ready}/.venv/bin/python"
    assert (python, python, f"{ready}/build.py", "check", "--strict") == caught.value.args
    assert "" == capsys.readouterr().err


def test_process_inside_the_environment_goes_on(ready: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", f"{ready}/.venv")

    assert start.enter(ready, []) is None


def test_process_inside_through_a_link_goes_on(ready: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link").symlink_to(ready)
    monkeypatch.setattr(sys, "prefix", f"{tmp_path}/link/.venv")

    assert start.enter(ready, []) is None


def test_packages_from_elsewhere_do_not_come_along(ready: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")

    with pytest.raises(Replaced):
        start.enter(ready, [])

    assert "PYTHONPATH" not in os.environ


def test_tests_run_from_the_checkout_with_the_browser_that_was_found(ready: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    monkeypatch.setenv("DATELINE_CHROMIUM", "")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setattr(browser, "chromium", lambda root: "/opt/chromium")

    with pytest.raises(Replaced) as caught:
        start.enter(ready, ["test", "-k", "dates"])

    python = f"{ready}/.venv/bin/python"
    assert (python, python, "-m", "pytest", "-n", "2", "-q", "-k", "dates") == caught.value.args
    assert (ready, "/opt/chromium", "1") == (os.getcwd(), os.environ["DATELINE_CHROMIUM"], os.environ["PYTHONUTF8"])


def test_unfinished_environment_is_prepared_for_what_the_verb_needs(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "prepare", lambda root, wanted: asked.append(wanted))
    monkeypatch.setattr(browser, "chromium", lambda root: "")
    monkeypatch.setenv("DATELINE_CHROMIUM", "")
    monkeypatch.chdir("/")

    for arguments in ([], ["--help"], ["check", "test"], ["test"]):
        with pytest.raises(Replaced):
            start.enter(str(checkout), arguments)

    assert [("requirements.txt",)] * 3 + [("requirements.txt", "requirements-dev.txt")] == asked


def test_failed_set_up_is_reported_and_ends_with_69(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prepare(root: str, wanted: tuple[str, ...]) -> None:
        raise SetupFailed("there is no pip", "install it")

    monkeypatch.setattr(environment, "prepare", prepare)

    status = start.enter(str(checkout), [])

    assert 69 == status
    assert "error: set-up failed: there is no pip\n  = help: install it\n" == capsys.readouterr().err


def test_interrupted_set_up_ends_with_130(checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def prepare(root: str, wanted: tuple[str, ...]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "prepare", prepare)

    status = start.enter(str(checkout), [])

    assert 130 == status
    assert "\nSetting up: stopped; the next start takes it up again\n" == capsys.readouterr().err


def test_missing_pins_are_reported_in_words(ready: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(ready) / "requirements.txt").unlink()

    status = start.enter(ready, [])

    assert 69 == status
    assert (
        "error: set-up failed: the operating system refused a step\n"
        f"  | {ready}/requirements.txt: No such file or directory\n"
        "  = help: see to what the line above names, then start build.py again\n"
    ) == capsys.readouterr().err


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_folder_of_somebody_else_is_said_to_be_not_writable(number: int) -> None:
    error = from_system(OSError(number, os.strerror(number), "/srv/site/.venv"), "/srv/site")

    assert (
        "error: set-up failed: /srv/site/.venv is not writable for this user\n"
        f"  | /srv/site/.venv: {os.strerror(number)}\n"
        "  = help: let the owner of /srv/site start build.py once, or work in a copy of the folder that is yours"
    ) == str(error)


def test_own_folder_without_the_right_to_write_is_said_with_the_line_that_gives_it(checkout: Path) -> None:
    root = str(checkout)
    first = from_system(PermissionError(errno.EACCES, "Permission denied"), root)
    (checkout / ".venv").mkdir()
    later = from_system(PermissionError(errno.EACCES, "Permission denied"), root)

    assert f"run `chmod u+w .` in {root}, then start build.py again" == first.cure
    assert f"run `chmod -R u+w .venv` in {root}, then start build.py again" == later.cure


def test_environment_that_another_user_made_is_to_be_renamed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (checkout / ".venv").mkdir()
    monkeypatch.setattr(failure, "is_own", lambda folder: folder == str(checkout))

    error = from_system(PermissionError(errno.EACCES, "Permission denied"), str(checkout))

    assert "rename .venv, which another user made, then start build.py again" == error.cure


def test_disk_that_is_read_only_asks_for_a_copy() -> None:
    error = from_system(OSError(errno.EROFS, os.strerror(errno.EROFS)), "/srv/site")

    assert "work in a copy of /srv/site on a disk that can be written" == error.cure


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_full_disk_is_said(number: int) -> None:
    error = from_system(OSError(number, os.strerror(number)), "/srv/site")

    assert ("the disk is full", (os.strerror(number),)) == (error.headline, error.said)

"""A browser is found, installed where that is allowed, or said to be missing."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.rim.setup import browser
from dateline.rim.setup.failure import SetupFailed

Programs = Callable[[str, str], Path]
PACKAGES = "chromium-headless-shell firefox-esr fonts-dejavu-core libatomic1 pandoc"
ADVICE = f"su - -c 'apt-get update && apt-get install --no-install-recommends {PACKAGES}'"


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the search path be one folder that has no program but `env`, and let this user be an ordinary one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "env").symlink_to(shutil.which("env") or "/usr/bin/env")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("DATELINE_CHROMIUM", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


@pytest.fixture
def root(checkout: Path, program: Programs) -> str:
    """Return a checkout whose driver of browsers starts, on a machine that has Firefox."""
    give_driver(checkout, "#!/bin/sh\n")
    program("firefox-esr", "")
    return str(checkout)


def give_driver(checkout: Path, script: str) -> None:
    """Put `script` where playwright's driver is looked for."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    driver = checkout / ".venv" / "lib" / version / "site-packages" / "playwright" / "driver" / "node"
    driver.parent.mkdir(parents=True)
    driver.write_text(script, encoding="utf-8")
    driver.chmod(0o755)


def test_smallest_browser_is_taken_first(root: str, program: Programs) -> None:
    program("google-chrome", "")
    program("chromium", "")
    shell = program("chromium-headless-shell", "")

    assert str(shell) == browser.chromium(root)


def test_named_browser_goes_before_all_others(root: str, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", "")
    mine = program("my-browser", "")
    monkeypatch.setenv("DATELINE_CHROMIUM", str(mine))

    assert str(mine) == browser.chromium(root)


def test_named_browser_that_is_not_there_is_an_error(root: str, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", "")
    monkeypatch.setenv("DATELINE_CHROMIUM", "/nowhere/chromium")

    with pytest.raises(SetupFailed, match="DATELINE_CHROMIUM is `/nowhere/chromium`, and no program is there"):
        browser.chromium(root)


def test_missing_browser_is_said_with_the_line_to_run(root: str, program: Programs, capsys: pytest.CaptureFixture[str]) -> None:
    program("apt-get", "")

    found = browser.chromium(root)

    assert "" == found
    assert (
        f"Setting up: no Chromium found, so the browser tests are skipped\n  = help: to have them run, first run `{ADVICE}`\n"
    ) == capsys.readouterr().err


def test_line_to_run_names_the_variable_where_there_is_no_apt() -> None:
    assert "DATELINE_CHROMIUM=/path/to/chromium python3 build.py test" == browser.advice()


def test_missing_browser_is_an_error_under_ci(root: str, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    program("apt-get", "")
    monkeypatch.setenv("CI", "true")

    with pytest.raises(SetupFailed) as caught:
        browser.chromium(root)

    assert (
        f"error: set-up failed: no Chromium found, and under CI no browser test may be skipped\n  = help: run `{ADVICE}` before the tests"
    ) == str(caught.value)


def test_browser_whose_driver_does_not_start_does_not_count(checkout: Path, program: Programs, capsys: pytest.CaptureFixture[str]) -> None:
    program("chromium", "")
    give_driver(checkout, '#!/bin/sh\necho "$0: error while loading shared libraries: libatomic.so.1" >&2\nexit 127\n')

    found = browser.chromium(str(checkout))

    assert "" == found
    assert "playwright's driver does not start (error while loading shared libraries: libatomic.so.1)" in capsys.readouterr().err


def test_missing_firefox_is_installed_and_where_it_may_not_be_its_tests_alone_are_skipped(
    root: str, bare: Path, program: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = program("chromium", "")
    program("apt-get", "open(os.path.join(os.path.dirname(sys.argv[0]), 'asked'), 'a').write('asked ')")
    (bare / "firefox-esr").unlink()

    assert str(mine) == browser.chromium(root)
    assert "no Firefox found, so the tests of Firefox are skipped\n  = help: to have them run" in capsys.readouterr().err
    assert not (bare / "asked").exists()

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert str(mine) == browser.chromium(root)
    assert "asked asked " == (bare / "asked").read_text("utf-8")


def test_missing_firefox_is_an_error_under_ci(root: str, bare: Path, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    program("chromium", "")
    (bare / "firefox-esr").unlink()
    monkeypatch.setenv("CI", "true")

    with pytest.raises(SetupFailed, match="no Firefox found, and under CI no browser test may be skipped"):
        browser.chromium(root)


# Notes each call and, asked to install, puts a browser in its own folder.
APT = """
here = os.path.dirname(sys.argv[0])
open(os.path.join(here, "asked"), "a").write(" ".join(sys.argv[1:]) + "\\n")
if "install" in sys.argv:
    os.close(os.open(os.path.join(here, "chromium-headless-shell"), os.O_CREAT | os.O_WRONLY, 0o755))
"""


def test_root_installs_the_browser_of_the_system(
    root: str, bare: Path, program: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program("apt-get", APT)
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    found = browser.chromium(root)

    assert str(bare / "chromium-headless-shell") == found
    assert f"-q update\n-q install -y --no-install-recommends {PACKAGES}\n" == (bare / "asked").read_text(encoding="utf-8")
    assert (
        f"Setting up: running apt-get update\nSetting up: running apt-get install -y --no-install-recommends {PACKAGES}\n"
    ) == capsys.readouterr().err


def test_sudo_without_a_password_installs_too(root: str, bare: Path, program: Programs) -> None:
    program("apt-get", APT)
    program("true", "")
    program("sudo", "os.execvp(sys.argv[2], sys.argv[2:])")

    assert str(bare / "chromium-headless-shell") == browser.chromium(root)


def test_sudo_that_wants_a_password_is_not_used(root: str, bare: Path, program: Programs) -> None:
    program("apt-get", APT)
    program("sudo", "sys.exit(1)")

    assert "" == browser.chromium(root)
    assert not (bare / "asked").exists()


def test_failing_apt_is_shown_and_the_tests_go_on_without_a_browser(
    root: str, program: Programs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program("apt-get", "sys.stderr.write('E: Could not resolve the host\\n'); sys.exit(100)")
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    found = browser.chromium(root)

    assert "" == found
    assert "Setting up: apt-get update ended with status 100\n  | E: Could not resolve the host\n" in capsys.readouterr().err

"""The right pip is asked the right thing, and each of its failures is put into words."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.rim.setup import pip
from dateline.rim.setup.failure import SetupFailed

Programs = Callable[[str, str], Path]
NO_PIP = "sys.stderr.write('No module named pip\\n'); sys.exit(1)"


def pythons(monkeypatch: pytest.MonkeyPatch, started: Path, base: Path) -> None:
    """Let `started` be the Python that runs, made from `base`."""
    monkeypatch.setattr(sys, "executable", str(started))
    monkeypatch.setattr(sys, "_base_executable", str(base))


def test_python_that_was_started_installs(checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    started = program("started", "print('pip 22.3 from somewhere (python 3.11)')")
    pythons(monkeypatch, started, program("base", "print('pip 26.3 from elsewhere (python 3.11)')"))

    assert str(started) == pip.installer(str(checkout))


@pytest.mark.parametrize("unfit", [NO_PIP, "print('pip 21.1.3 from somewhere (python 3.11)')"])
def test_python_of_an_environment_gives_way_to_the_one_it_was_made_from(
    unfit: str, checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = program("base", "print('pip 23.0.1 from elsewhere (python 3.11)')")
    pythons(monkeypatch, program("started", unfit), base)

    assert str(base) == pip.installer(str(checkout))


def test_environment_never_installs_into_itself(checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = checkout / ".venv" / "bin" / "python"
    inside.parent.mkdir(parents=True)
    inside.symlink_to(program("inside", "print('pip 26.3 from inside (python 3.11)')"))
    base = program("base", "print('pip 23.0.1 from elsewhere (python 3.11)')")
    pythons(monkeypatch, inside, base)

    assert str(base) == pip.installer(str(checkout))


def test_old_pip_is_refused_with_its_cure(checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    python = program("python", "print('pip 22.0.2 from somewhere (python 3.11)')")
    pythons(monkeypatch, python, python)

    with pytest.raises(SetupFailed) as caught:
        pip.installer(str(checkout))

    assert (
        f"error: set-up failed: the pip of {python} is 22.0, and 22.3 is the oldest that can install into `.venv`\n"
        f"  = help: run `{python} -m pip install --upgrade pip`, then start build.py again"
    ) == str(caught.value)


@pytest.mark.parametrize(("apt", "cure"), [(True, "apt-get update && apt-get install python3-pip"), (False, "{python} -m ensurepip")])
def test_missing_pip_is_said_with_the_cure_of_the_system(
    apt: bool, cure: str, checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = program("python", NO_PIP)
    if apt:
        program("apt-get", "")
    pythons(monkeypatch, python, python)
    monkeypatch.setenv("PATH", str(python.parent))
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    with pytest.raises(SetupFailed) as caught:
        pip.installer(str(checkout))

    assert (
        f"error: set-up failed: {python} has no pip, which installs the packages\n"
        f"  = help: run `{cure.format(python=python)}`, then start build.py again"
    ) == str(caught.value)


def test_pip_checks_hashes_and_takes_nothing_but_the_pins(checkout: Path, program: Programs) -> None:
    fake = program("python", "open(sys.argv[0] + '.asked', 'w').write('\\n'.join(sys.argv[1:]))")

    pip.install(str(checkout), "requirements.txt", str(fake), os.open(os.devnull, os.O_RDONLY))

    asked = Path(f"{fake}.asked").read_text(encoding="utf-8").splitlines()
    assert ["-P", "-m", "pip", "--python", f"{checkout}/.venv/bin/python", "install"] == asked[:6]
    assert ["-r", f"{checkout}/requirements.txt"] == asked[-2:]
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(asked)


def test_settings_that_would_install_elsewhere_do_not_reach_pip(checkout: Path, program: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_PROXY", "proxy.example:3128")
    fake = program("python", "open(sys.argv[0] + '.seen', 'w').write(' '.join(sorted(n for n in os.environ if n.startswith('PIP_'))))")

    pip.install(str(checkout), "requirements.txt", str(fake), os.open(os.devnull, os.O_RDONLY))

    seen = Path(f"{fake}.seen").read_text(encoding="utf-8").split()
    assert "PIP_PROXY" in seen
    assert {"PIP_TARGET", "PIP_USER"}.isdisjoint(seen)


def test_pip_keeps_the_lock_open(checkout: Path, program: Programs, tmp_path: Path) -> None:
    lock = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    fake = program("python", f"os.fstat({lock})")

    pip.install(str(checkout), "requirements.txt", str(fake), lock)

    with pytest.raises(SetupFailed):
        pip.install(str(checkout), "requirements.txt", str(program("python", f"os.fstat({lock + 100})")), lock)


def test_packages_of_other_systems_are_not_counted(checkout: Path) -> None:
    assert 2 == pip.count(str(checkout), "requirements.txt")


# What pip 23.0 printed, shortened where it repeats itself.
NETWORK = """\
WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError('<object at 0x7f2b>: [Errno -3]')': /jinja2/
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<object at 0x7f2c>: [Errno -3]')': /jinja2/
ERROR: Could not find a version that satisfies the requirement jinja2==3.1.6 (from versions: none)
ERROR: No matching distribution found for jinja2==3.1.6
"""
HASHES = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update them.
    pyyaml==6.0.3 from pyyaml-6.0.3.whl (from -r requirements.txt (line 162)):
        Expected sha256 0000031947e3
        Expected     or 0000fcd24b84
        Expected     or 0000a9a2848a
             Got        b8bb0864c5a2
"""
VERSION = """\
ERROR: Could not find a version that satisfies the requirement pyyaml==6.9.9 (from versions: 6.0, 6.0.3)
ERROR: No matching distribution found for pyyaml==6.9.9
"""
DISK = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n\n"
RIGHTS = "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/srv/site/.venv/lib/x'\n"
OTHER = "ERROR: Exception:\nTraceback (most recent call last):\nRuntimeError: can't start new thread\n"


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (
            NETWORK,
            """\
error: set-up failed: pip could not fetch the packages from the network
  | WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<object at 0x7f2c>: [Errno -3]')': /jinja2/
  | ERROR: Could not find a version that satisfies the requirement jinja2==3.1.6 (from versions: none)
  | ERROR: No matching distribution found for jinja2==3.1.6
  = help: check the connection (`/usr/bin/python3 -m pip config list` shows a proxy or an index of your own), then start build.py again""",
        ),
        (
            HASHES,
            """\
error: set-up failed: a package that was fetched is not the one that requirements.txt names by its hash
  | ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update them.
  |     pyyaml==6.0.3 from pyyaml-6.0.3.whl (from -r requirements.txt (line 162)):
  |         Expected sha256 0000031947e3
  |         Expected     or 0000a9a2848a
  |              Got        b8bb0864c5a2
  = help: undo any change to requirements.txt and start build.py again; if this stays, report it, since what was fetched may be \
tampered with""",
        ),
        (
            VERSION,
            """\
error: set-up failed: the package index has no ready-made package for this Python of a version that requirements.txt names
  | ERROR: Could not find a version that satisfies the requirement pyyaml==6.9.9 (from versions: 6.0, 6.0.3)
  | ERROR: No matching distribution found for pyyaml==6.9.9
  = help: start build.py with another Python, 3.11 or newer; if this stays, see which index `/usr/bin/python3 -m pip config list` names""",
        ),
        (
            DISK,
            """\
error: set-up failed: the disk is full
  | ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device
  = help: make room where /srv/site is (a set-up takes about 30 MB, with the tests' tools about 300 MB), then start build.py again""",
        ),
        (
            RIGHTS,
            """\
error: set-up failed: /srv/site/.venv is not writable for this user
  | ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/srv/site/.venv/lib/x'
  = help: let the owner of /srv/site start build.py once, or work in a copy of the folder that is yours""",
        ),
        (
            OTHER,
            """\
error: set-up failed: pip ended with status 2
  | ERROR: Exception:
  | Traceback (most recent call last):
  | RuntimeError: can't start new thread
  = help: see to what pip says above, then start build.py again""",
        ),
    ],
    ids=["network", "hashes", "version", "disk", "rights", "other"],
)
def test_failure_of_pip_is_put_into_words(output: str, expected: str) -> None:
    assert expected == str(pip.explain("/srv/site", "requirements.txt", "/usr/bin/python3", 2, output))


def test_pip_that_dies_without_a_word_is_said(checkout: Path, program: Programs) -> None:
    with pytest.raises(SetupFailed, match="pip ended with status 3"):
        pip.install(str(checkout), "requirements.txt", str(program("python", "sys.exit(3)")), os.open(os.devnull, os.O_RDONLY))


def test_only_the_last_lines_of_pip_are_shown() -> None:
    output = "".join(f"{number}: line\n" for number in range(30))

    assert tuple(f"{number}: line" for number in range(22, 30)) == pip.last_lines(output)

"""Find the Chromium and the Firefox that the browser tests drive, or install Debian's where this user may.

In here: looking, asking apt-get, and the line that a person can run.
Not in here: driving a browser (tests/).
"""

import os
import shutil
import subprocess
import sys

from dateline.rim.setup import apt, stamp
from dateline.rim.setup.failure import SetupFailed, step

VARIABLE = "DATELINE_CHROMIUM"
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# On a bare system a headless browser has no font to draw with, and playwright's driver lacks a library. Pandoc comes along: the tests
# have it read citations back, and where it is not there those are skipped.
FIREFOX = ("firefox-esr", "firefox")
PACKAGES = ("chromium-headless-shell", "firefox-esr", "fonts-dejavu-core", "libatomic1", "pandoc")
SHOWN = 8


def chromium(root: str) -> str:
    """Return the path of a Chromium that can be driven, installed if need be and allowed, or nothing where there is none.

    Raises: SetupFailed where `DATELINE_CHROMIUM` names no program, and in continuous integration (`CI` is set) where there is no browser.
    """
    if lack(root) or not firefox():
        install()
    if lacking := lack(root):
        return without(lacking)
    if not firefox():
        without("no Firefox found", "the tests of Firefox")
    return look()


def firefox() -> str:
    """Return the first Firefox on the search path, or nothing where there is none."""
    return next((program for name in FIREFOX if (program := shutil.which(name))), "")


def look() -> str:
    """Return the Chromium that `DATELINE_CHROMIUM` names, else the first on the search path, else nothing.

    Raises: SetupFailed where the name is given and no program is there.
    """
    named = os.environ.get(VARIABLE)
    if not named:
        return next((program for name in NAMES if (program := shutil.which(name))), "")
    program = shutil.which(named)
    if program is None:
        raise SetupFailed(f"{VARIABLE} is `{named}`, and no program is there", f"give {VARIABLE} the path of a Chromium, or leave it out")
    return program


def lack(root: str) -> str:
    """Say what keeps the browser tests from running, nothing if they can."""
    if not look():
        return "no Chromium found"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    driver = os.path.join(stamp.home_of(root), "lib", version, "site-packages", "playwright", "driver", "node")
    answer = subprocess.run([driver, "--version"], capture_output=True, encoding="utf-8", errors="replace", check=False)
    return f"playwright's driver does not start ({answer.stderr.strip().removeprefix(f'{driver}: ')})" if answer.returncode else ""


def install() -> None:
    """Install Debian's Chromium, and what it needs, where that takes no password."""
    before = as_root()
    if before is None:
        return
    for action in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
        step(f"running apt-get {' '.join(action)}")
        command = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *action]
        answer = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if answer.returncode:
            said = "".join(f"\n  | {line}" for line in answer.stderr.splitlines()[-SHOWN:])
            return step(f"apt-get {action[0]} ended with status {answer.returncode}{said}")


def as_root() -> list[str] | None:
    """Return what to put before apt-get so that it may install, or None where it may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    allowed = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if allowed else None


def advice() -> str:
    """Return the line to run where no browser can be driven."""
    if shutil.which("apt-get"):
        return apt.line(f"--no-install-recommends {' '.join(PACKAGES)}")
    return f"{VARIABLE}=/path/to/chromium python3 build.py test"


def without(lacking: str, tests: str = "the browser tests") -> str:
    """Say that tests will be skipped and how they would run; return nothing.

    Raises: SetupFailed in continuous integration, where a skipped test would pass for a passed one.
    """
    if os.environ.get("CI"):
        raise SetupFailed(f"{lacking}, and under CI no browser test may be skipped", f"run `{advice()}` before the tests")
    step(f"{lacking}, so {tests} are skipped\n  = help: to have them run, first run `{advice()}`")
    return ""

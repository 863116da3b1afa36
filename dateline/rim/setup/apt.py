"""Say how packages of a Debian system are installed by whoever started the program.

In here: the line that a person can run. Not in here: running it (browser.py).
"""

import os
import shlex
import shutil


def line(names: str) -> str:
    """Return what to type so that the packages `names` are installed, lists brought up to date first since a bare system has none."""
    commands = (["apt-get", "update"], ["apt-get", "install", *names.split()])
    if os.geteuid() == 0:
        return " && ".join(map(shlex.join, commands))
    if shutil.which("sudo"):
        return " && ".join(shlex.join(["sudo", *command]) for command in commands)
    # A login shell of root: Debian's package tools want its search path.
    return f"su - -c {shlex.quote(' && '.join(map(shlex.join, commands)))}"

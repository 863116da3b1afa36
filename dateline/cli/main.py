"""The way in: let the verb that was typed do its work, and turn whatever happens into an exit code (exits.py)."""

from __future__ import annotations

import errno
import gc
import io
import os
import platform
import shlex
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import dateline
from dateline.cli import options as cli_options
from dateline.cli import terminal
from dateline.cli.exits import BLOCKED, DONE, FAULT, INTERRUPTED, NO_PACKAGES, USAGE
from dateline.text.display import visible


def run() -> None:
    """Run the installed command."""
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str], home: Path | None = None) -> int:
    """Do what `argv` asks for and return the exit code. `home` is the collection when `--root` names none (default: the working folder)."""
    _mend_streams()
    try:
        return _dispatch(argv, home)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except KeyboardInterrupt:
        terminal.say("\nstopped; the published site is unchanged")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe has gone: nothing more can be said to it, and Python must not try at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as fault:
        if fault.errno not in (errno.ENOSPC, errno.EDQUOT):
            terminal.say(_report())
            return FAULT
        terminal.say("the disk is full: make room, then start again; a site is published whole or not at all")
        return BLOCKED
    except ModuleNotFoundError as fault:
        lacking = (fault.name or "").partition(".")[0]
        if lacking in ("", "dateline"):
            terminal.say(_report())
            return FAULT
        terminal.say(_without(lacking, argv))
        return NO_PACKAGES
    except Exception:
        terminal.say(_report())
        return FAULT


def _mend_streams() -> None:
    """Have both streams take every sign: one that is closed swallows it, one of another encoding writes it as its number."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _dispatch(argv: Sequence[str], home: Path | None) -> int:
    if argv and argv[0] == cli_options.TEST:
        terminal.say("the tests of Dateline run in its repository, by `python3 build.py test`")
        return USAGE
    verb, asked = cli_options.parse(argv, "python3 build.py" if home is not None else cli_options.INSTALLED)
    root = Path(asked.root) if asked.root else home or Path()
    try:
        there = root.is_dir()
    except PermissionError:
        closed = visible(asked.root or str(root.absolute()))
        terminal.say(f"the folder `{closed}` may not be read by you; `--root` names the folder that holds site.yaml")
        return USAGE
    if not there:
        terminal.say(f"there is no folder `{visible(asked.root)}`; `--root` names the folder that holds site.yaml")
        return USAGE
    # One walk makes many small values that live to its end; looking through them for rubbish costs more than the walk itself.
    gc.disable()
    return verb.run(asked, root)


def _without(package: str, argv: Sequence[str]) -> str:
    """Say that this Python lacks a package, and how Dateline is started with all of them."""
    start = shlex.join(("python3", "build.py", *argv))
    return f"error: this Python does not have the package `{package}`, which Dateline needs\n  = help: `{start}` brings its packages along"


def _report() -> str:
    """Return what to send to the people who make Dateline."""
    system = f"Dateline {dateline.__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "\n".join(
        (
            "This is a fault of Dateline, not of your files; the published site is unchanged.",
            "Send the lines below, and the file that brings it about if you can, to those who maintain Dateline.",
            "",
            system,
            traceback.format_exc(),
        )
    )

"""Publish over and over, each time killed at the next call to the system: `python killed_builds.py FOLDER exchange|rename`.

Leaves FOLDER/<number>/ as the killed process left it, one folder for each call, and ends when a build lived through all its calls.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from dateline.model.output import OutputFile
from dateline.rim import swap
from dateline.rim.publish import publish

CALLS = ("mkdir", "open", "write", "rename", "unlink", "rmdir", "fsync", "scandir")
KILLED = 9


def site(words: str) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, words.encode()) for path in ("index.html", "events/call/index.html"))


def dying(call: Callable[..., object], left: list[int]) -> Callable[..., object]:
    def counted(*arguments: object, **named: object) -> object:
        if not left[0]:
            os._exit(KILLED)
        left[0] -= 1
        return call(*arguments, **named)

    return counted


def killed_at(number: int, output: Path, way: str) -> bool:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED
    left = [number]
    for name in CALLS:
        setattr(os, name, dying(getattr(os, name), left))
    exchange: Callable[..., object] = swap.exchange if way == "exchange" else lambda one, other: False
    setattr(swap, "exchange", dying(exchange, left))  # noqa: B010  (mypy knows that a function is no place to write to)
    publish(site("new"), output, "1.0")
    os._exit(0)


def main(folder: Path, way: str) -> None:
    number = 0
    killed = True
    while killed:
        place = folder / f"{number:03d}"
        place.mkdir(parents=True)
        publish(site("old"), place / "site", "1.0")
        killed = killed_at(number, place / "site", way)
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

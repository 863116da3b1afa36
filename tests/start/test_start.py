"""docs/start.md, typed line by line in an empty folder with the installed command.

A line `$ …` of a block `console` is typed; the lines below it stand in what is answered, in that order, though other lines may stand
between them. A block under a line with nothing but the name of a file is written there. Everything else is read by people.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline import registry
from dateline.cli import kinds, options
from dateline.cli.kinds import Kind
from tests.wheel.installing import ROOT, environment, install, make_wheel

PAGE = (ROOT / "docs" / "start.md").read_text("utf-8")
NOT_YET: tuple[str, ...] = ()
"""Verbs, and kinds of `new`, that the page tells of and the program does not have; the page is followed up to the first of them."""

_BLOCK = re.compile(r"(?:^`(?P<file>[^`\n]+)`:\n\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Write:
    """A file that the page shows."""

    path: str
    text: str


@dataclass(frozen=True)
class Type:
    """A line that the page has one type, and what it shows of the answer."""

    line: str
    shown: tuple[str, ...]

    @property
    def verb(self) -> str:
        """The verb of Dateline, with the kind that `new` makes; nothing for another program."""
        words = shlex.split(self.line)
        return "" if words[0] != "dateline" else " ".join(words[1:3] if words[1] == "new" else words[1:2])


def steps(page: str) -> Iterator[Write | Type]:
    """Yield what the page has one do, in order."""
    for block in _BLOCK.finditer(page):
        if block["file"]:
            yield Write(block["file"], block["text"])
        elif block["kind"] == "console":
            for typed in re.split(r"^\$ ", block["text"], flags=re.M)[1:]:
                line, *shown = typed.splitlines()
                yield Type(line, tuple(shown))


STEPS = tuple(steps(PAGE))


def there(verb: str) -> bool:
    """Tell whether the program has a verb, or a kind of `new`."""
    name, _, kind = verb.partition(" ")
    return name in options.KNOWN and (not kind or kind in {each.name for each in registry.members(kinds, "KIND", Kind)})


def test_the_page_goes_the_whole_way() -> None:
    verbs = {step.verb for step in STEPS if isinstance(step, Type)}

    assert {"init", "new source", "cite", "new event", "new actor", "new topic", "check", "serve", "build", "verify", "import"} <= verbs
    assert {"", *NOT_YET} >= {verb for verb in verbs if not verb or not there(verb)}


def test_what_is_not_yet_there_is_not_there() -> None:
    """Whoever adds one of these takes it from the list, and the page is followed further."""
    assert [] == [verb for verb in NOT_YET if there(verb)]


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the installed command."""
    return install(make_wheel(tmp_path_factory.mktemp("wheel")), tmp_path_factory.mktemp("installed") / "environment")


def test_the_page_can_be_followed_to_the_letter(commands: Path, tmp_path: Path) -> None:
    here = tmp_path
    for step in STEPS:
        if isinstance(step, Write):
            (here / step.path).parent.mkdir(parents=True, exist_ok=True)
            (here / step.path).write_text(step.text, "utf-8")
        elif step.verb in NOT_YET:
            return
        elif step.line.startswith("cd "):
            here /= step.line.removeprefix("cd ")
        elif step.verb == "serve":
            assert_answer(step, *served(step, commands, here))
        else:
            assert_answer(step, *answered(step, commands, here))


def answered(step: Type, commands: Path, here: Path) -> tuple[int, str]:
    """Type a line, and return its exit code and what was answered."""
    ended = subprocess.run(
        ["/bin/sh", "-c", step.line], cwd=here, env=environment(commands), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stdout


def served(step: Type, commands: Path, here: Path) -> tuple[int, str]:
    """Start what goes on until it is stopped, wait for the address that it prints, and stop it as Ctrl-C does."""
    log = here.parent / "served.txt"
    with log.open("w") as file:
        started = subprocess.Popen(
            shlex.split(step.line), cwd=here, env=environment(commands), stdin=subprocess.DEVNULL, stdout=file, stderr=file
        )
    try:
        until = time.monotonic() + 60
        while "http://" not in log.read_text("utf-8") and started.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        assert "http://" in log.read_text("utf-8")
    finally:
        os.kill(started.pid, signal.SIGINT)
        code = started.wait(timeout=30)
    return 0 if code in (0, 130) else code, log.read_text("utf-8")


def assert_answer(step: Type, code: int, said: str) -> None:
    """Hold an answer against what the page shows of it; a line that blocks is one that shows an error."""
    blocks = any(line.startswith("error") for line in step.shown)
    assert blocks == (code != 0), f"$ {step.line}\nended with {code}:\n{said}"
    rest = iter(said.splitlines())
    for wanted in step.shown:
        assert any(wanted.strip() in line for line in rest), f"$ {step.line}\ndoes not show `{wanted}` (in this order):\n{said}"

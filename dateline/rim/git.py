"""Git, asked about the history that a folder is in.

In here: running it, reading objects, and what may be in the way, in words. Nothing is checked out, written or fetched.
Not in here: what is asked (history.py, log.py).
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

UNSHALLOW = "this is a clone without its history; `git fetch --unshallow` brings it, in a workflow `fetch-depth: 0` of actions/checkout"
_QUIETLY = {
    "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
}  # fmt: skip
"""So that git answers in the words that are looked for below, writes nothing, asks nothing and fetches nothing; and tells of the
commits themselves, not of what somebody has put in their place in this one copy (`git replace`)."""
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""What git sets for its hooks: with it another folder would be taken for the root of the history, and nothing for published."""
_AHEAD = 50
"""Objects that are asked for before the first answer is read: their names fit into the smallest pipe, so neither waits for the other."""


class HistoryFault(Exception):
    """The history cannot be read: what is in the way, and how to go on."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class NoRepository(HistoryFault):
    """The folder is in no history at all."""


class Git:
    """Git in the folder of a collection. `lack` is said where there is no git on the machine, and `cure` how to go on without."""

    def __init__(self, root: Path, lack: str, cure: str) -> None:
        self._command = ("git", "-C", str(root))
        self._environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _QUIETLY
        self._lack = HistoryFault(lack, cure)

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run it and return how that ended.

        Raises:
            HistoryFault: There is no git.
        """
        try:
            return subprocess.run(
                (*self._command, *words), env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
            )
        except OSError as fault:
            raise self._lack from fault

    def line(self, *words: str) -> str | None:
        """Return what git answers, None where it does not know."""
        ended = self.run(*words)
        return os.fsdecode(ended.stdout).removesuffix("\n") if ended.returncode == 0 else None

    def output(self, *words: str) -> bytes:
        """Return what git prints about commits that are there.

        Raises:
            HistoryFault: Something that it needs is not here, or broken.
        """
        ended = self.run(*words)
        if ended.returncode == 0:
            return ended.stdout
        said = ended.stderr.decode("utf-8", "replace").strip()
        if re.search("unable to read tree|could not fetch|bad tree object|missing (?:tree|blob)", said):
            raise cloned_in_part("some of its folders")
        raise _broken(said)

    def folder(self) -> str:
        """Return the way to the folder from the root of its history, with a `/` at its end, or nothing where it is that root.

        Raises:
            NoRepository: It is in no history.
            HistoryFault: Git will not read it.
        """
        ended = self.run("rev-parse", "--show-prefix")
        if ended.returncode == 0:
            return os.fsdecode(ended.stdout).removesuffix("\n")
        said = ended.stderr.decode("utf-8", "replace").strip()
        if "dubious ownership" in said:
            cure = re.search(r"git config --global --add safe\.directory .*", said)
            help = f"if you trust it, run `{cure[0].strip()}`" if cure else "name it as a `safe.directory` of git"
            raise HistoryFault("git does not read the history of this collection, for it belongs to another user", help)
        if "not a git repository" in said:
            help = "a collection has a history after `git init`, `git add .` and `git commit`"
            raise NoRepository("this collection has no history: it is not in a repository of git", help)
        raise _broken(said)

    def head(self) -> str | None:
        """Return the commit at hand; None where nothing is committed yet.

        Raises:
            HistoryFault: There is one, and it cannot be read: that is no reason to take the history for one that has not begun.
        """
        found = self.line("rev-parse", "--verify", "--quiet", "HEAD")
        if found is None:
            return None
        ended = self.run("rev-parse", "--verify", "HEAD^{commit}")
        if ended.returncode:
            raise _broken(ended.stderr.decode("utf-8", "replace").strip())
        return os.fsdecode(ended.stdout).removesuffix("\n")

    def is_shallow(self) -> bool:
        """Tell whether the history was cloned without its beginning."""
        return self.line("rev-parse", "--is-shallow-repository") == "true"

    @contextmanager
    def reading(self, *, links: bool = False) -> Iterator[Reader]:
        """Start git as a reader of files, and end it; with `links`, it follows them as far as a commit goes."""
        command = (*self._command, "cat-file", "--batch", *(("--follow-symlinks",) if links else ()))
        with subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            yield Reader(process)


class Reader:
    """Asks git for files."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def one(self, name: bytes) -> bytes | None:
        """Return the bytes of a file by its hash, or by commit and path; None where there is none."""
        self._ask(name + b"\n")
        return self._answer()

    def read(self, objects: Sequence[str]) -> Iterator[bytes]:
        """Yield the contents of several files by their hashes, in their order.

        Raises:
            HistoryFault: The history has one, and this copy of it has not.
        """
        for start in range(0, len(objects), _AHEAD):
            asked = objects[start : start + _AHEAD]
            self._ask("".join(f"{object}\n" for object in asked).encode())
            # All are taken before the first is handed on, so that whoever stops early leaves no answer for the next to find.
            for data in [self._answer() for _ in asked]:
                if data is None:
                    raise cloned_in_part("some of its files")
                yield data

    def _ask(self, names: bytes) -> None:
        asking = self._process.stdin
        assert asking is not None, "it is a pipe"
        try:
            asking.write(names)
            asking.flush()
        except BrokenPipeError as fault:
            raise _broken("it stopped while it was reading") from fault

    def _answer(self) -> bytes | None:
        answering = self._process.stdout
        assert answering is not None, "it is a pipe"
        head = answering.readline().split()
        if not head or head[-1] == b"missing":
            return None
        # An answer is `<hash> blob <size>`, or of a link that leads nowhere `dangling <size>`; what it tells of follows, and a line end.
        data = answering.read(int(head[-1]) + 1)[:-1]
        return data if len(head) == 3 and head[1] == b"blob" else None


def cloned_in_part(what: str) -> HistoryFault:
    """Return the fault of a copy of the history that lacks something."""
    help = "fetch what is lacking, for example with `git fetch --refetch --no-filter`"
    return HistoryFault(f"this copy of the history lacks {what}: it was cloned in part", help)


def _broken(said: str) -> HistoryFault:
    first = re.sub("^(?:error|fatal): ", "", said.partition("\n")[0])
    return HistoryFault(
        f"git cannot read the history of this collection: {first or 'it does not say why'}",
        "`git status` in its folder tells more",
    )

"""A collection as it stood at a commit, read by git.

In here: finding the commit, its files as an `InputTree`, and what may be in the way, in words. Nothing is checked out or written.
Not in here: what the files mean (load/), what changed in them (resolve/changes.py).
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dateline.text.nearest import did_you_mean
from dateline.text.tree import Entry, ReadFault

_REGULAR = (b"100644", b"100755", b"100664")
_LINK = b"120000"
_SHORT = 10
"""Digits by which a commit is told from the others."""
_HASH = re.compile("[0-9a-f]{40,64}")
_QUIETLY = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
"""So that git answers in the words that are looked for below, writes nothing, asks nothing and fetches nothing."""
_UNSHALLOW = "this is a clone without its history; `git fetch --unshallow` brings it, in a workflow `fetch-depth: 0` of actions/checkout"
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""What git sets for its hooks: with it another folder would be taken for the root of the history, and nothing for published."""


class HistoryFault(Exception):
    """A former state cannot be read: what is in the way, and how to go on."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message = message
        self.help = help


@dataclass(frozen=True, slots=True)
class PastState:
    """A commit: its name in messages and the files of the collection in it. `left` where it is not the one asked for, but where the
    work at hand left that one."""

    name: str
    left: bool
    tree: PastTree


@contextmanager
def past_state(root: Path, asked: str) -> Iterator[PastState]:
    """Read the collection at `root` as it stood at the commit, branch or tag that is `asked` for.

    Where that went on since the work at hand left it, it is read as it stood then: what others published since was not changed here.

    Raises:
        HistoryFault: There is no git, no history, or nothing of this name in it; while reading: a part of it is not here.
    """
    git = _Git(root)
    folder = git.folder()
    commit = _commit(git, asked)
    base = _parting(git, commit, asked)
    listed = _listed(git, base, folder)
    name = asked if base == commit and not _HASH.fullmatch(asked) else base[:_SHORT]
    with git.reading() as reader:
        yield PastState(name, base != commit, PastTree(listed, f"{base}:{folder}", reader))


class PastTree:
    """The files of a commit below one folder. A link is followed as far as the commit goes."""

    def __init__(self, listed: bytes, folder: str, reader: _Reader) -> None:
        self._reader = reader
        self._objects: dict[str, bytes] = {}
        self._links: dict[str, bytes | None] = {}
        self._odd: set[str] = set()
        for line in filter(None, listed.split(b"\0")):
            about, _, raw = line.partition(b"\t")
            mode, _, object = about.split(b" ")[:3]
            path = raw.decode("utf-8", "replace")
            if mode in _REGULAR and path.encode() == raw:
                self._objects[path] = object
            elif mode == _LINK and b"\n" not in raw:
                self._links[path] = reader.read(os.fsencode(folder) + raw)
            else:
                self._odd.add(path)

    def entries(self, folder: str) -> tuple[Entry, ...]:
        """Return everything below `folder` (an empty text: the top level alone), sorted by path."""
        below = f"{folder.strip('/')}/" if folder else ""
        every = (*self._objects, *self._links, *self._odd)
        found = sorted(path for path in every if path.startswith(below) and (folder or "/" not in path))
        return tuple(Entry(path, "file" if self.exists(path) else "other") for path in found)

    def exists(self, path: str) -> bool:
        """Tell whether a file stands at `path`."""
        return path in self._objects or self._links.get(path) is not None

    def read(self, path: str) -> bytes:
        """Return the bytes of the file at `path`.

        Raises:
            ReadFault: There is no such file.
            HistoryFault: The commit has it, and this copy of the history has not.
        """
        if path in self._objects:
            data = self._reader.read(self._objects[path])
            if data is None:
                raise _cloned_in_part(f"`{path}`")
            return data
        linked = self._links.get(path)
        if linked is None:
            raise ReadFault(path, "there is no such file")
        return linked


class _Reader:
    """Asks git for files, one after the other."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def read(self, name: bytes) -> bytes | None:
        """Return the bytes of a file by its hash, or by commit and path, links followed; None where there is none."""
        asking, answering = self._process.stdin, self._process.stdout
        assert asking is not None, "it is a pipe"
        assert answering is not None, "it is a pipe"
        asking.write(name + b"\n")
        asking.flush()
        head = answering.readline().split()
        if not head or head[-1] == b"missing":
            return None
        # An answer is `<hash> blob <size>`, or of a link that leads nowhere `dangling <size>`; what it tells of follows, and a line end.
        data = answering.read(int(head[-1]) + 1)[:-1]
        return data if len(head) == 3 and head[1] == b"blob" else None


class _Git:
    """Git, asked about the history that a folder is in."""

    def __init__(self, root: Path) -> None:
        self._command = ("git", "-C", str(root))
        self._environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _QUIETLY

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                (*self._command, *words), env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
            )
        except OSError as fault:
            message = "a former state is read by git, and there is no git on this machine"
            raise HistoryFault(message, "install git, or check without `--against`") from fault

    def line(self, *words: str) -> str | None:
        """Return what git answers, None where it does not know."""
        ended = self.run(*words)
        return os.fsdecode(ended.stdout).removesuffix("\n") if ended.returncode == 0 else None

    def folder(self) -> str:
        """Return the way to the folder from the root of its history, with a `/` at its end, or nothing where it is that root.

        Raises:
            HistoryFault: It is in no history, or git will not read it.
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
            raise HistoryFault("this collection has no history: it is not in a repository of git", help)
        raise HistoryFault(
            f"git cannot read the history of this collection: {said.splitlines()[0] if said else 'it does not say why'}",
            "`git status` in its folder tells more",
        )

    @contextmanager
    def reading(self) -> Iterator[_Reader]:
        """Start git as a reader of files, and end it."""
        command = (*self._command, "cat-file", "--batch", "--follow-symlinks")
        with subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            yield _Reader(process)


def _commit(git: _Git, asked: str) -> str:
    """Return the hash of the commit that is asked for.

    Raises:
        HistoryFault: There is none of this name.
    """
    if not asked:
        help = "name a commit, a branch or a tag; in a workflow a variable may be empty: `GITHUB_BASE_REF` is, but for pull requests"
        raise HistoryFault("nothing is named to hold the files against", help)
    found = git.line("rev-parse", "--verify", "--quiet", f"{asked}^{{commit}}") if not asked.startswith("-") else None
    if found is not None:
        return found
    raise HistoryFault(f"`{asked}` is not a commit, a branch or a tag that git knows here", _meant(git, asked))


def _parting(git: _Git, commit: str, asked: str) -> str:
    """Return the commit at which the work at hand left the one that is asked for; that one itself where they have none in common.

    Raises:
        HistoryFault: It may lie in the part of the history that is not here.
    """
    base = git.line("merge-base", commit, "HEAD")
    if base is None and _is_shallow(git):
        raise HistoryFault(f"it cannot be told where this work left `{asked}`, for the history between the two is not here", _UNSHALLOW)
    return base or commit


def _listed(git: _Git, commit: str, folder: str) -> bytes:
    """Return the files of a commit below a folder, as git lists them; nothing where the commit has no such folder.

    Raises:
        HistoryFault: What the folder holds is not here.
    """
    listed = git.run("ls-tree", "-r", "-z", "--full-tree", f"{commit}:{folder}")
    if listed.returncode:
        # Git answers so too where there is no such folder; asked for it by its way from the root, it says which of the two is so.
        there = git.run("ls-tree", "--full-tree", commit, *([folder] if folder else []))
        if there.returncode or there.stdout:
            raise _cloned_in_part("the files of the collection")
    return listed.stdout


def _cloned_in_part(what: str) -> HistoryFault:
    help = "fetch what is lacking, for example with `git fetch --refetch --no-filter`"
    return HistoryFault(f"this copy of the history lacks {what}: it was cloned in part", help)


def _is_shallow(git: _Git) -> bool:
    return git.line("rev-parse", "--is-shallow-repository") == "true"


def _meant(git: _Git, asked: str) -> str:
    """Say which name was probably meant, or where it may be had from."""
    names = (git.line("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes") or "").split("\n")
    near = f"origin/{asked}" if f"origin/{asked}" in names else did_you_mean(asked, filter(None, names))
    if near:
        return f"did you mean `{near}`?"
    if _is_shallow(git):
        return _UNSHALLOW
    return "`git branch --all` and `git tag` list the names, `git log --oneline` the commits"

"""A collection as it stood at a commit, read by git.

In here: finding the commit, its files as an `InputTree`, and what may be in the way, in words. Nothing is checked out or written.
Not in here: what the files mean (load/), what changed in them (resolve/changes.py).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dateline.rim.git import UNSHALLOW, Git, HistoryFault, Reader, cloned_in_part
from dateline.text.nearest import did_you_mean
from dateline.text.tree import Entry, ReadFault

_REGULAR = (b"100644", b"100755", b"100664")
_LINK = b"120000"
_SHORT = 10
"""Digits by which a commit is told from the others."""
_HASH = re.compile("[0-9a-f]{40,64}")
_LACK = ("a former state is read by git, and there is no git on this machine", "install git, or check without `--against`")


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
    git = Git(root, *_LACK)
    folder = git.folder()
    commit = _commit(git, asked)
    base = _parting(git, commit, asked)
    listed = _listed(git, base, folder)
    name = asked if base == commit and not _HASH.fullmatch(asked) else base[:_SHORT]
    with git.reading(links=True) as reader:
        yield PastState(name, base != commit, PastTree(listed, f"{base}:{folder}", reader))


class PastTree:
    """The files of a commit below one folder. A link is followed as far as the commit goes."""

    def __init__(self, listed: bytes, folder: str, reader: Reader) -> None:
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
                self._links[path] = reader.one(os.fsencode(folder) + raw)
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
            data = self._reader.one(self._objects[path])
            if data is None:
                raise cloned_in_part(f"`{path}`")
            return data
        linked = self._links.get(path)
        if linked is None:
            raise ReadFault(path, "there is no such file")
        return linked


def _commit(git: Git, asked: str) -> str:
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


def _parting(git: Git, commit: str, asked: str) -> str:
    """Return the commit at which the work at hand left the one that is asked for; that one itself where they have none in common.

    Raises:
        HistoryFault: It may lie in the part of the history that is not here.
    """
    base = git.line("merge-base", commit, "HEAD")
    if base is None and git.is_shallow():
        raise HistoryFault(f"it cannot be told where this work left `{asked}`, for the history between the two is not here", UNSHALLOW)
    return base or commit


def _listed(git: Git, commit: str, folder: str) -> bytes:
    """Return the files of a commit below a folder, as git lists them; nothing where the commit has no such folder.

    Raises:
        HistoryFault: What the folder holds is not here.
    """
    listed = git.run("ls-tree", "-r", "-z", "--full-tree", f"{commit}:{folder}")
    if listed.returncode:
        # Git answers so too where there is no such folder; asked for it by its way from the root, it says which of the two is so.
        there = git.run("ls-tree", "--full-tree", commit, *([folder] if folder else []))
        if there.returncode or there.stdout:
            raise cloned_in_part("the files of the collection")
    return listed.stdout


def _meant(git: Git, asked: str) -> str:
    """Say which name was probably meant, or where it may be had from."""
    names = (git.line("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes") or "").split("\n")
    near = f"origin/{asked}" if f"origin/{asked}" in names else did_you_mean(asked, filter(None, names))
    if near:
        return f"did you mean `{near}`?"
    if git.is_shallow():
        return UNSHALLOW
    return "`git branch --all` and `git tag` list the names, `git log --oneline` the commits"

"""What is committed of a collection, and what is not: the commit at hand, and files that differ from it.

In here: asking git. Not in here: the history before that commit (log.py).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.rim.git import Git, HistoryFault, NoRepository
from dateline.rim.log import has_git

PATHS = ("site.yaml", "events", "seeds", "vocabulary", "stories", "pages", "media", "site_templates")
"""What a site is made of."""
_LACK = "what is committed is read by git, and there is no git on this machine"
_CURE = "install git, or work in a copy of the collection without its `.git`"


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The commit at hand, and the files, as paths from the collection, that are not as they are in it."""

    head: str
    changed: tuple[str, ...]


def working_copy(root: Path) -> WorkingCopy | None:
    """Return what is committed of the collection at `root`; None where nothing of it is.

    Raises:
        HistoryFault: It lies in a repository, and git is not there, or does not read it.
    """
    if not has_git(root):
        return None
    git = Git(root, _LACK, _CURE)
    try:
        folder = git.folder()
    except NoRepository as fault:
        # A `.git` is there, and git does not know it.
        message = "git cannot read what is committed here: the `.git` of this collection is no repository"
        raise HistoryFault(message, "`git status` tells more") from fault
    head = git.head()
    if head is None or git.run("cat-file", "-e", "HEAD:./site.yaml").returncode:
        return None
    listed = git.output("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", *PATHS)
    return WorkingCopy(head, tuple(sorted(_paths(listed, folder))))


def _paths(listed: bytes, folder: str) -> Iterator[str]:
    for line in filter(None, listed.split(b"\0")):
        # Two letters that say how a file differs, a space, and its path from the root of the repository.
        yield os.fsdecode(line[3:]).removeprefix(folder)

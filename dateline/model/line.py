"""The main line of a collection's history, as far as its files go: what each commit changed, and what was published by it.

In here: values, and how contents are asked for. Not in here: git (rim/log.py), what the files mean (former/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Files: TypeAlias = tuple[tuple[str, str | None], ...]
"""Paths from the collection's root, each with the hash of its contents, None where it is gone, or is no plain file."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its hash, the UTC day of its committer date, and the files that it changed against its first parent."""

    id: str
    day: str
    files: Files = ()


@dataclass(frozen=True, slots=True)
class Resumed:
    """What an earlier walk along the line left at one of its commits: from there another goes on."""

    left: bytes


@dataclass(frozen=True, slots=True)
class Line:
    """Commits along first parents, oldest first, as far as they touch the collection.

    `start` counts those before the first that was published: that one is here too, whatever it touches. None: none was. Addresses
    last that were published by one of the first `lasting` commits. A line that is `resumed` has the commits after that one alone, and
    all were published. `keep` tells after how many commits what the walk left is worth keeping, and under which key.
    """

    commits: tuple[Commit, ...]
    start: int | None
    lasting: int
    resumed: Resumed | None = None
    keep: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Mainline:
    """The line of the commit at hand, that commit (`head`) and its time (RFC 3339, UTC).

    `default` is the line of the default branch up to where this work left it, if that is no part of the line at hand.
    """

    line: Line
    head: str
    time: str
    default: Line | None = None


@dataclass(frozen=True, slots=True)
class NoLine:
    """That there is no history to look at, in words: why."""

    why: str


class Contents(Protocol):
    """What files held, by the hash of their contents."""

    def read(self, objects: Sequence[str]) -> Iterator[bytes]:
        """Yield the contents of several, in their order."""
        ...

"""What browsers are shown: a site in memory, and what is wrong with the files on the disk.

In here: the value, and the short names by which a browser tells that something has changed. Not in here: HTTP (answers.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from dateline.serve.overlay import overlay
from dateline.serve.problems import Problem


@dataclass(frozen=True, slots=True)
class Served:
    """The files of the last good build by path, and the path of the host `below` which they stand.

    Until there is one (`is_whole`), `files` are assets alone, of which `style_sheet` is one. `overlay` shows the problems.
    """

    files: Mapping[str, bytes]
    below: str = "/"
    style_sheet: str | None = None
    is_whole: bool = False
    problems: tuple[Problem, ...] = ()
    overlay: str = ""

    @property
    def stops(self) -> bool:
        """Whether an error stands."""
        return any(problem.is_error for problem in self.problems)

    def with_problems(self, problems: tuple[Problem, ...]) -> Served:
        """Return the same site with other problems."""
        return replace(self, problems=problems, overlay=overlay(problems) if problems else "")


NOTHING = Served({})
"""What there is before the first build."""


def name_of(content: bytes) -> str:
    """Return a name that only equal bytes share: after a restart too, a page knows whether it is still the same."""
    return sha256(content).hexdigest()[:16]

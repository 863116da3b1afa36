"""How diagnostics are printed: one file for each form, found by the registry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dateline.diagnostics.diagnostic import Diagnostic

COLUMNS = 80
"""How wide a terminal is taken to be while nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one run has to say: findings in order, and how many of what it looked at, `{"events": 10}`.

    `strict` tells whether warnings block too; `stopped` is what stopped a build besides its findings. `former` names the state that the
    findings are held against, if there is one.
    """

    diagnostics: tuple[Diagnostic, ...]
    looked_at: Mapping[str, int] = field(default_factory=dict)
    strict: bool = False
    stopped: str | None = None
    former: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed on: whether it takes colours, how many columns it has.

    `below` is the way to the collection from the root of the repository that it lies in, `docs/timeline/`, for hosts that ask for it.
    """

    color: bool = False
    columns: int = COLUMNS
    below: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of printing. `render` returns whole lines.

    `is_document` says that the report is one document, for programs: it is printed even of nothing, holds also the warnings that a
    record allows, and nothing else is said on its stream.
    `summary` returns the same as Markdown, for a host that shows such a page of each run.
    """

    name: str
    render: Callable[[Report, Paper], str]
    is_document: bool = False
    summary: Callable[[Report], str] | None = None

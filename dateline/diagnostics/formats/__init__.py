"""How diagnostics are printed: one file for each form, found by the registry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Format:
    """A form of printing. `render` takes diagnostics in order and whether colours may be used, and returns whole lines."""

    name: str
    render: Callable[[Sequence[Diagnostic], bool], str]

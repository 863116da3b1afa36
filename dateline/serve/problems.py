"""What is wrong, whatever it is in, as one kind of value to be shown.

In here: diagnostics, faults of templates, files that cannot be read. Not in here: HTML (overlay.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Diagnostic, Severity
from dateline.diagnostics.formats import full
from dateline.render.problems import TemplateFault
from dateline.text.display import visible
from dateline.text.tree import ReadFault

_COLUMNS = 100
"""How wide the lines are shown: a browser moves what is too wide for its window."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `place` is `path:line:column` as far as it is known, `lines` are those of files with carets below them."""

    is_error: bool
    rule: str | None
    headline: str
    place: str
    lines: str = ""
    help: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def of_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Problem, ...]:
    """Return what no record allows, errors first."""
    found = [_of_diagnostic(diagnostic) for diagnostic in diagnostics if diagnostic.allowed is None]
    return tuple(sorted(found, key=lambda problem: not problem.is_error))


def of_template(fault: TemplateFault) -> Problem:
    """Return what is wrong with a template."""
    place = f"site_templates/{fault.path}" + (f":{fault.line}:1" if fault.line else "")
    return Problem(True, None, visible(fault.message), visible(place))


def of_reading(fault: ReadFault) -> Problem:
    """Return that a file cannot be read, and why."""
    return Problem(True, None, visible(f"`{fault.path}` cannot be read: {fault.reason}"), visible(fault.path))


def _of_diagnostic(diagnostic: Diagnostic) -> Problem:
    finding = diagnostic.finding
    path, line, column = finding.primary.place
    lines = full.places(finding, _COLUMNS).split("\n")
    if lines[0].strip() == "|":
        lines = lines[1:]
    return Problem(
        is_error=diagnostic.severity is Severity.ERROR,
        rule=diagnostic.rule.name,
        headline=visible(finding.message),
        place=f"{visible(path)}:{line}:{column}",
        lines="\n".join(lines),
        help=tuple(_visible_lines(text) for text in finding.help),
        notes=tuple(_visible_lines(text) for text in finding.note),
    )


def _visible_lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))

"""One line a finding: `path:line:column: error[rule] headline`, for editors, scripts and grep."""

from __future__ import annotations

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.diagnostics.formats import Format, Paper, Report
from dateline.text.display import visible


def render(report: Report, paper: Paper) -> str:
    """Return a line for each diagnostic; colours are never used and nothing is wrapped, so that the lines can be read by programs."""
    return "".join(_line(diagnostic) for diagnostic in report.diagnostics)


def _line(diagnostic: Diagnostic) -> str:
    path, line, column = diagnostic.finding.primary.place
    return f"{visible(path)}:{line}:{column}: {diagnostic.severity.value}[{diagnostic.rule.name}] {visible(diagnostic.finding.message)}\n"


FORMAT = Format(name="concise", render=render)

"""Findings as GitHub Actions shows them: beside the very lines of a pull request.

Of each step GitHub shows ten errors and ten warnings, so errors come first, and the whole list goes on the page of the run as well.
Source: GitHub, workflow commands; the escapes are those of its toolkit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Diagnostic, Label, Severity
from dateline.diagnostics.formats import Format, Paper, Report, full
from dateline.text.display import visible

_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_MORE_ESCAPES = {**_ESCAPES, ":": "%3A", ",": "%2C"}
_MOST = 900_000
"""Bytes of the list on the page of a run, which takes one mebibyte a step."""
_COLUMNS = 100


def render(report: Report, paper: Paper) -> str:
    """Return a command for each diagnostic, errors first; paths lead from the root of the repository."""
    return "".join(f"{_command(diagnostic, paper.below)}\n" for diagnostic in sorted(report.diagnostics, key=_weight))


def summary(report: Report) -> str:
    """Return the whole list as Markdown, errors first, as long as the page of a run may be."""
    reports = [full.render(Report((each,)), Paper(columns=_COLUMNS)) for each in sorted(report.diagnostics, key=_weight)]
    room = _MOST
    shown = [each for each in reports if (room := room - len(each.encode("utf-8", "replace"))) >= 0]
    listed = "".join(shown).rstrip("\n")
    # A fence is longer than any in the words of a curator, so that none of them ends it.
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", listed)), 3)
    more = f"\n{len(reports) - len(shown):,} more: `check` prints all of them.\n" if len(shown) < len(reports) else ""
    return f"{fence}text\n{listed}\n{fence}\n{more}" if reports else ""


def _weight(diagnostic: Diagnostic) -> int:
    return 2 if _is_known(diagnostic) else 0 if diagnostic.severity is Severity.ERROR else 1


def _is_known(diagnostic: Diagnostic) -> bool:
    return diagnostic.allowed is not None or diagnostic.stood is not None


def _command(diagnostic: Diagnostic, below: str) -> str:
    kind = "notice" if _is_known(diagnostic) else diagnostic.severity.value
    properties = ",".join(f"{name}={_escaped(value, _MORE_ESCAPES)}" for name, value in _properties(diagnostic, below))
    lines = (visible(line) for text in _said(diagnostic, below) for line in text.split("\n"))
    return f"::{kind} {properties}::{_escaped(chr(10).join(lines), _ESCAPES)}"


def _properties(diagnostic: Diagnostic, below: str) -> Iterator[tuple[str, str]]:
    at = diagnostic.finding.primary
    (path, line, column), end = at.place, at.end
    yield "file", visible(below + path)
    yield "line", str(line)
    if end is not None:
        yield "endLine", str(end[0])
        # Columns are taken only of what lies in one line, and both are of a sign that is part of it.
        if end[0] == line:
            yield "col", str(column)
            yield "endColumn", str(max(column, end[1] - 1))
    yield "title", diagnostic.rule.name


def _said(diagnostic: Diagnostic, below: str) -> Iterator[str]:
    """Yield what, why, where else and how to mend it."""
    finding = diagnostic.finding
    yield finding.message
    if finding.primary.message:
        yield finding.primary.message
    yield from (f"{below}{_place(label)}: {label.message}" for label in finding.secondary if label.message)
    yield from (f"help: {text}" for text in finding.help)
    yield from (f"note: {text}" for text in diagnostic.notes)


def _place(label: Label) -> str:
    path, line, column = label.place
    return f"{path}:{line}:{column}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(sign, sign) for sign in text)


FORMAT = Format(name="github", render=render, summary=summary)

"""All findings as one JSON document, for programs. docs/schema/diagnostics.schema.json describes it.

In here: the document and how it is written. Not in here: what each property means (schema.py).
"""

from __future__ import annotations

import json
from typing import TypeAlias

import dateline
from dateline.diagnostics.diagnostic import Diagnostic, Label, blocks, tallied
from dateline.diagnostics.formats import Format, Paper, Report
from dateline.text.display import visible

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"

VERSION = 1
"""The version of the form; it grows with every change that could break a reader."""


def render(report: Report, paper: Paper) -> str:
    """Return the document: what was found, and what was looked at."""
    tally = tallied(report.diagnostics)
    document: dict[str, Json] = {
        "format": VERSION,
        "version": dateline.__version__,
        "blocks": report.stopped is not None or blocks(report.diagnostics, strict=report.strict, against=report.former is not None),
        "strict": report.strict,
        **({} if report.former is None else {"against": report.former}),
        **({} if report.stopped is None else {"stopped": report.stopped}),
        "counts": {"errors": tally.errors, "warnings": tally.warnings, "allowed": tally.allowed},
        "looked_at": dict(report.looked_at),
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in report.diagnostics],
    }
    return _seen(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Json]:
    rule, finding = diagnostic.rule, diagnostic.finding
    return {
        "rule": rule.name,
        "severity": diagnostic.severity.value,
        "guarded": rule.guarded,
        **({} if diagnostic.allowed is None else {"allowed": diagnostic.allowed}),
        **({} if diagnostic.stood is None else {"stood": diagnostic.stood}),
        "message": finding.message,
        "places": [_place(finding.primary, is_primary=True), *(_place(label, is_primary=False) for label in finding.secondary)],
        "help": [*finding.help],
        "note": [*finding.note],
        "documentation": rule.page,
    }


def _place(label: Label, *, is_primary: bool) -> dict[str, Json]:
    (path, line, column), end = label.place, label.end
    bounds: dict[str, Json] = {} if end is None else {"end_line": end[0], "end_column": end[1]}
    said: dict[str, Json] = {"message": label.message} if label.message else {}
    return {"primary": is_primary, "path": path, "line": line, "column": column, **bounds, **said}


def _seen(written: str) -> str:
    """Return the document with each sign by its number that a terminal would obey or hide; line ends are the document's own."""
    unseen = {sign for sign in set(written) if sign != "\n" and visible(sign) != sign}
    return written.translate({ord(sign): json.dumps(sign).strip('"') for sign in unseen})


FORMAT = Format(name="json", render=render, is_document=True)

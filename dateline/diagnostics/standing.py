"""Tell the findings that stood in a former state of the collection from those that are new.

A finding is the same where its rule, its record and its headline are, or else its rule, its record and the words that it points at:
lines move, and numbers in a headline change. As many as were alike there stood; one more is new.
In here: that comparison. Not in here: what follows from it (`blocks` in diagnostic.py), reading the former state (pipeline.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.diagnostics.diagnostic import Diagnostic

_Key = tuple[str, str, str]


def marked(diagnostics: Iterable[Diagnostic], former: Iterable[Diagnostic], name: str) -> tuple[Diagnostic, ...]:
    """Return the diagnostics, those that stood in the state of this name with it. What was allowed there did not stand."""
    found, left = list(diagnostics), [each for each in former if each.allowed is None]
    for key in (_by_headline, _by_words):
        waiting: dict[_Key, list[Diagnostic]] = {}
        for each in left:
            waiting.setdefault(key(each), []).append(each)
        for index, diagnostic in enumerate(found):
            alike = waiting.get(key(diagnostic))
            if alike and diagnostic.stood is None:
                alike.pop()
                found[index] = replace(diagnostic, stood=name)
        left = [each for alike in waiting.values() for each in alike]
    return tuple(found)


def _by_headline(diagnostic: Diagnostic) -> _Key:
    return diagnostic.rule.name, _record(diagnostic), diagnostic.finding.message


def _by_words(diagnostic: Diagnostic) -> _Key:
    at = diagnostic.finding.primary
    return diagnostic.rule.name, _record(diagnostic), at.file.text[at.span.start : at.span.end] if at.span is not None else ""


def _record(diagnostic: Diagnostic) -> str:
    """Return the path of the file; folders below `events/` mean nothing, and a file may move between them."""
    path = diagnostic.finding.primary.file.path
    return f"events/{path.name}" if path.parts[:1] == ("events",) else str(path)

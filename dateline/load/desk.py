"""Where one file is read, and what is found wrong with it on the way.

In here: collecting faults, and knowing which parts were reported already. Not in here: finding them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from pathlib import PurePosixPath

from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Rule, Severity
from dateline.text.file import Span, TextFile
from dateline.text.node import Node, Scalar


def nowhere(path: str) -> TextFile:
    """Return a file without text, for faults of files that are not there or could not be read."""
    return TextFile(PurePosixPath(path), "", "")


class Desk:
    """Collects the faults of one file.

    `spoilt` are offsets of signs that were reported: a text that holds one is not read. `southern` tells in which half of the
    earth the file means its seasons.
    """

    def __init__(self, file: TextFile, spoilt: Iterable[int] = (), *, southern: bool = False) -> None:
        self.file = file
        self.southern = southern
        self.spoilt = sorted(spoilt)
        self.faults: list[Diagnostic] = []

    def report(
        self,
        rule: Rule,
        span: Span | None,
        headline: str,
        at: str = "",
        *,
        help: Iterable[str] = (),
        note: Iterable[str] = (),
        other: Iterable[tuple[Span, str]] = (),
        severity: Severity | None = None,
        allowed: str | None = None,
    ) -> None:
        """Take down a fault: `at` is said at its place, `other` are further places in the same file; empty texts are left out."""
        secondary = tuple(Label(self.file, place, words) for place, words in other)
        primary = Label(self.file, span, at)
        finding = Finding(headline, primary, secondary, tuple(filter(None, help)), tuple(filter(None, note)))
        self.faults.append(Diagnostic(rule, severity or rule.severity, finding, allowed))

    def is_spoilt(self, node: Node) -> bool:
        """Tell whether a fault inside a text was reported already; of lists and mappings each part is asked for itself."""
        if not self.spoilt or not isinstance(node, Scalar):
            return False
        next = bisect_left(self.spoilt, node.span.start)
        return next < len(self.spoilt) and self.spoilt[next] < node.span.end

    def line_of(self, span: Span) -> Span:
        """Return the part of `span` on its first line: a caret under forty lines helps nobody."""
        first = self.file.text[span.start : span.end].split("\n", 1)[0].rstrip()
        return Span(span.start, span.start + max(len(first), 1 if span.end > span.start else 0))

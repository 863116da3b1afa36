"""A finding as a person reads it: headline, place, the line with carets, other places, help.

Everything that comes from a file is shown by `visible`, so that no content can move the cursor or hide a word.
Long lines (an article's paragraph) are cut to a window around the caret.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dateline.diagnostics.diagnostic import Diagnostic, Label, Severity
from dateline.diagnostics.formats import Format
from dateline.text.display import visible, width

WINDOW = 96
"""How many characters of a line are shown, so that a report keeps to a terminal of about a hundred columns."""
_LEAD = 32


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes in colour where a terminal takes it."""

    color: bool

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text


_RED, _YELLOW, _BLUE, _BOLD = "1;31", "1;33", "1;34", "1"


def render(diagnostics: Sequence[Diagnostic], color: bool) -> str:
    """Return all diagnostics, a blank line between them."""
    pen = _Pen(color)
    return "".join("\n".join(_report(diagnostic, pen)) + "\n\n" for diagnostic in diagnostics)


def _report(diagnostic: Diagnostic, pen: _Pen) -> Iterator[str]:
    finding = diagnostic.finding
    tone = _RED if diagnostic.severity is Severity.ERROR else _YELLOW
    yield pen(f"{diagnostic.severity.value}[{diagnostic.rule.name}]", tone) + pen(f": {visible(finding.message)}", _BOLD)
    labels = (finding.primary, *finding.secondary)
    margin = max(len(str(label.place[1])) for label in labels)
    paths = list(dict.fromkeys(str(label.file.path) for label in labels))
    for path in paths:
        own = [label for label in labels if str(label.file.path) == path]
        yield from _file(own, first=path == paths[0], primary=finding.primary, margin=margin, tone=tone, pen=pen)
    for kind, texts in (("help", finding.help), ("note", finding.note)):
        for text in texts:
            yield from _advice(kind, text, margin, pen)
    if diagnostic.allowed is not None:
        yield from _advice("note", f"allowed by the record: {diagnostic.allowed}", margin, pen)


def _file(labels: list[Label], *, first: bool, primary: Label, margin: int, tone: str, pen: _Pen) -> Iterator[str]:
    """Yield one file's lines: its path, then each line that has a label, with the carets below it."""
    path, line, column = labels[0].place
    yield " " * margin + pen("--> " if first else "::: ", _BLUE) + f"{visible(path)}:{line}:{column}"
    placed = sorted((label for label in labels if label.span is not None), key=lambda label: label.place[1:])
    for label in labels:
        if label.span is None and label.message:
            yield " " * (margin + 1) + pen("= ", _BLUE) + visible(label.message)
    if not placed:
        return
    yield pen(" " * (margin + 1) + "|", _BLUE)
    previous = 0
    for number in sorted({label.place[1] for label in placed}):
        if previous and number > previous + 1:
            yield pen("...", _BLUE)
        on_line = [label for label in placed if label.place[1] == number]
        yield from _line(number, on_line, primary=primary, margin=margin, tone=tone, pen=pen)
        previous = number


def _line(number: int, labels: list[Label], *, primary: Label, margin: int, tone: str, pen: _Pen) -> Iterator[str]:
    """Yield a line of a file and below it the carets of its labels; where they lie too far apart, the line is shown once more."""
    whole = labels[0].file.line(number)
    while labels:
        left, right = _window(whole, labels[0].place[2] - 1, _end(labels[0], whole))
        shown = ("…" if left else "") + visible(whole[left:right]) + ("…" if right < len(whole) else "")
        yield pen(f"{number:>{margin}} | ", _BLUE) + shown
        near = _near(labels, whole, right)
        for label in near:
            start, end = max(label.place[2] - 1, left), min(_end(label, whole), right)
            pad = width(whole[left:start]) + (1 if left else 0)
            sign, code = ("^", tone) if label is primary else ("-", _BLUE)
            carets = sign * max(1, width(whole[start:end]))
            said = f" {visible(label.message)}" if label.message else ""
            yield pen(" " * margin + " | ", _BLUE) + " " * pad + pen(carets + said, code)
        labels = labels[len(near) :]


def _near(labels: list[Label], line: str, right: int) -> list[Label]:
    """Return the first label and those directly after it that end before the column `right`."""
    return [labels[0], *takewhile(lambda label: _end(label, line) <= right, labels[1:])]


def _end(label: Label, line: str) -> int:
    """Return the column at which a label ends on its first line."""
    if label.span is None:
        return 0
    start = label.place[2] - 1
    return min(len(line), start + max(0, label.span.end - label.span.start))


def _window(line: str, start: int, end: int) -> tuple[int, int]:
    """Return which part of a long line is shown: the caret's, with some of what comes before it, in whole words where there are any."""
    if len(line) <= WINDOW:
        return 0, len(line)
    left = max(0, min(start - _LEAD, len(line) - WINDOW))
    right = min(len(line), max(left + WINDOW, min(end, left + 2 * WINDOW)))
    if left and (word := line.find(" ", left, start)) >= 0:
        left = word + 1
    if right < len(line) and (word := line.rfind(" ", end, right)) >= 0:
        right = word
    return left, right


def _advice(kind: str, text: str, margin: int, pen: _Pen) -> Iterator[str]:
    lines = text.split("\n")
    lead = " " * (margin + 1) + pen("= ", _BLUE)
    yield lead + pen(f"{kind}: ", _BOLD) + visible(lines[0])
    for line in lines[1:]:
        yield " " * (margin + 3) + " " * (len(kind) + 2) + visible(line)


FORMAT = Format(name="full", render=render)

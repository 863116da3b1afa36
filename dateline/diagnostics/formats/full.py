"""A finding as a person reads it: headline, place, the line with carets, other places, help.

Everything that comes from a file is shown by `visible`, so that no content can move the cursor or hide a word.
Long lines (an article's paragraph) are cut to a window around the caret, prose goes on in the next line, and what is meant to be pasted
stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dateline.diagnostics.diagnostic import Diagnostic, Finding, Label, Severity
from dateline.diagnostics.formats import Format, Paper, Report
from dateline.text.display import visible, width, wrapped

_LEAST, _MOST = 40, 120
"""Columns below which nothing could be shown, and above which no eye finds the next line."""
_LEAD = 32
"""Columns of a cut line that are shown before what is pointed at."""
_LITTLE = 8
"""The same, where what is pointed at is longer than a line."""
_NARROW = 28
"""Columns behind a caret that words still fit into."""
_COMFORTABLE = 48
"""Columns that words get below a caret that stands far to the right."""
_HANGING = " " * 4


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes in colour where a terminal takes it, and knows how much a line holds; `margin` is as wide as the line numbers."""

    color: bool
    columns: int
    margin: int
    tone: str

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text

    @property
    def room(self) -> int:
        """The columns right of the line numbers and their bar."""
        return self.columns - self.margin - 3

    def beside(self, text: str = "", number: int | None = None) -> str:
        """Return what stands right of a line number and its bar."""
        bar = f"{'' if number is None else number:>{self.margin}} |"
        return self(f"{bar} ", _BLUE) + text if text else self(bar, _BLUE)


_RED, _YELLOW, _BLUE, _BOLD = "1;31", "1;33", "1;34", "1"


def render(report: Report, paper: Paper) -> str:
    """Return all diagnostics, a blank line between them."""
    return "".join("\n".join(_report(diagnostic, paper)) + "\n\n" for diagnostic in report.diagnostics)


def places(finding: Finding, columns: int) -> str:
    """Return the lines of files with what is said of them, as in the report, but for the first path."""
    return "\n".join(list(_places(finding, _pen(finding, Severity.ERROR, Paper(columns=columns))))[1:])


def _report(diagnostic: Diagnostic, paper: Paper) -> Iterator[str]:
    finding = diagnostic.finding
    pen = _pen(finding, diagnostic.severity, paper)
    name = f"{diagnostic.severity.value}[{diagnostic.rule.name}]"
    first, *more = wrapped(finding.message, pen.columns - len(name) - 2, pen.columns - len(_HANGING))
    yield pen(name, pen.tone) + pen(f": {first}", _BOLD)
    yield from (_HANGING + pen(line, _BOLD) for line in more)
    yield from _places(finding, pen)
    for kind, texts in (("help", finding.help), ("note", diagnostic.notes)):
        for text in texts:
            yield from _advice(kind, text, pen)


def _pen(finding: Finding, severity: Severity, paper: Paper) -> _Pen:
    margin = max(len(str(label.place[1])) for label in (finding.primary, *finding.secondary))
    tone = _RED if severity is Severity.ERROR else _YELLOW
    return _Pen(paper.color, min(_MOST, max(_LEAST, paper.columns)), margin, tone)


def _places(finding: Finding, pen: _Pen) -> Iterator[str]:
    labels = (finding.primary, *finding.secondary)
    paths = list(dict.fromkeys(str(label.file.path) for label in labels))
    for path in paths:
        own = [label for label in labels if str(label.file.path) == path]
        yield from _file(own, first=path == paths[0], primary=finding.primary, pen=pen)


def _file(labels: list[Label], *, first: bool, primary: Label, pen: _Pen) -> Iterator[str]:
    """Yield one file's lines: its path, then each line that has a label, with the carets below it."""
    path, line, column = labels[0].place
    yield " " * pen.margin + pen("--> " if first else "::: ", _BLUE) + f"{visible(path)}:{line}:{column}"
    placed = sorted((label for label in labels if label.span is not None), key=lambda label: label.place[1:])
    for label in labels:
        if label.span is None and label.message:
            yield from _behind("", label.message, pen)
    if not placed:
        return
    yield pen.beside()
    previous = 0
    for number in sorted({label.place[1] for label in placed}):
        if previous and number > previous + 1:
            yield pen("...", _BLUE)
        on_line = [label for label in placed if label.place[1] == number]
        yield from _line(number, on_line, primary=primary, pen=pen)
        previous = number


def _line(number: int, labels: list[Label], *, primary: Label, pen: _Pen) -> Iterator[str]:
    """Yield a line of a file and below it the carets of its labels; where they lie too far apart, the line is shown once more."""
    whole = labels[0].file.line(number)
    while labels:
        left, right = _window(whole, labels[0].place[2] - 1, [_end(label, whole) for label in labels], pen.room)
        yield pen.beside(("…" if left else "") + visible(whole[left:right]) + ("…" if right < len(whole) else ""), number)
        near = _near(labels, whole, right)
        for label in near:
            start, end = max(label.place[2] - 1, left), min(_end(label, whole), right)
            pad = width(whole[left:start]) + (1 if left else 0)
            carets = ("^" if label is primary else "-") * max(1, width(whole[start:end]))
            yield from _pointed_at(pad, carets, label.message, pen.tone if label is primary else _BLUE, pen)
        labels = labels[len(near) :]


def _near(labels: list[Label], line: str, right: int) -> list[Label]:
    """Return the first label and those directly after it that end before the column `right`."""
    return [labels[0], *takewhile(lambda label: _end(label, line) <= right, labels[1:])]


def _pointed_at(pad: int, carets: str, message: str, code: str, pen: _Pen) -> Iterator[str]:
    """Yield carets and what is said there: behind them, where it has room, else below them."""
    behind = pad + len(carets) + 1
    if not message or width(message) <= pen.room - behind or pen.room - behind >= _NARROW:
        first, *more = wrapped(message, pen.room - behind)
        yield pen.beside(" " * pad + pen(f"{carets} {first}".rstrip(), code))
        yield from (pen.beside(" " * behind + pen(line, code)) for line in more)
        return
    yield pen.beside(" " * pad + pen(carets, code))
    below = max(0, min(pad, pen.room - min(width(message), _COMFORTABLE)))
    yield from (pen.beside(" " * below + pen(line, code)) for line in wrapped(message, pen.room - below))


def _end(label: Label, line: str) -> int:
    """Return the column at which a label ends on its first line."""
    if label.span is None:
        return 0
    start = label.place[2] - 1
    return min(len(line), start + max(0, label.span.end - label.span.start))


def _window(line: str, start: int, ends: Sequence[int], room: int) -> tuple[int, int]:
    """Return which part of a line is shown in so many columns: all of it, or that from `start` to the last end that fits, with some of
    what comes before, in whole words where there are any.
    """
    if len(line) <= 2 * room and width(line) <= room:
        return 0, len(line)
    inner = room - 2
    fitting = [end for end in ends if end - start <= inner and width(line[start:end]) <= inner]
    end = max(fitting, default=start)
    lead = min(_LEAD, inner - width(line[start:end])) if fitting else _LITTLE
    left = _columns_before(line, start, lead)
    right = _columns_behind(line, left, inner)
    if right == len(line):
        left = _columns_before(line, right, inner)
    if left and (word := line.find(" ", left, start)) >= 0:
        left = word + 1
    if right < len(line) and (word := line.rfind(" ", end, right)) >= 0:
        right = word
    # One sign that is left over takes no more room than the sign that stands for it.
    left = 0 if left == 1 and width(line[0]) < 2 else left
    return left, (len(line) if right == len(line) - 1 and width(line[right]) < 2 else right)


def _columns_before(line: str, end: int, columns: int) -> int:
    """Return where the last characters before `end` begin that fit into so many columns."""
    start = end
    while start > 0 and (columns := columns - width(line[start - 1])) >= 0:
        start -= 1
    return start


def _columns_behind(line: str, start: int, columns: int) -> int:
    """Return where the characters from `start` end that fit into so many columns."""
    end = start
    while end < len(line) and (columns := columns - width(line[end])) >= 0:
        end += 1
    return end


def _advice(kind: str, text: str, pen: _Pen) -> Iterator[str]:
    """Yield a line of advice; what stands below its first line is meant to be pasted."""
    first, *pasted = text.split("\n")
    yield from _behind(f"{kind}: ", first, pen)
    yield from (" " * (pen.margin + 3 + len(kind) + 2) + visible(line) for line in pasted)


def _behind(name: str, text: str, pen: _Pen) -> Iterator[str]:
    first, *more = wrapped(text, pen.room - len(name))
    yield " " * (pen.margin + 1) + pen("= ", _BLUE) + pen(name, _BOLD) + first
    yield from (" " * (pen.margin + 3 + len(name)) + line for line in more)


FORMAT = Format(name="full", render=render)

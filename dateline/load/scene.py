"""Where a parser gave up, and what stands around that place.

In here: values for the recognisers of slips, and lines of text. Not in here: the recognisers (slips.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.text.file import Span

LINE_END = re.compile(r"\r\n|\r|\n")
_LINES_BEFORE = 30


@dataclass(frozen=True, slots=True)
class Failure:
    """Where a parser gave up.

    `at` is the place, `context` the start of what it was reading, `last` the last part that it had read, `bracket` the
    outermost bracket or brace that is open. None: the parser did not say, or there is none.
    """

    at: int | None
    context: int | None
    last: Span
    after_quoted: bool
    bracket: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, and where it begins."""

    start: int
    text: str

    def span(self, start: int, end: int) -> Span:
        """Return the place of the columns from `start` to `end`, counted from 0."""
        return Span(self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Slip:
    """What a recogniser found."""

    span: Span
    headline: str
    label: str
    help: tuple[str, ...]
    other: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """The text, the place and the lines around it: `lines` ends with the one on which reading ended."""

    text: str
    at: int
    failure: Failure
    lines: tuple[Line, ...]

    @property
    def line(self) -> Line:
        """The line on which reading ended."""
        return self.lines[-1]

    @property
    def before(self) -> Line | None:
        """The last line before it that is neither blank nor a comment."""
        return next((line for line in reversed(self.lines[:-1]) if line.text.strip() and not line.text.lstrip().startswith("#")), None)


def lines_to(text: str, at: int) -> tuple[Line, ...]:
    """Return the line of `at` and the few before it."""
    starts = [0, *(found.end() for found in LINE_END.finditer(text) if found.end() <= at)]
    ends = [LINE_END.search(text, start) for start in starts[-_LINES_BEFORE:]]
    return tuple(
        Line(start, text[start : end.start() if end else len(text)]) for start, end in zip(starts[-_LINES_BEFORE:], ends, strict=True)
    )

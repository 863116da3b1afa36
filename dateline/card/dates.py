"""The date on a card, behind its mark: what is known in the strong face, hedges in the plain one.

In here: its size, and one line or two. Not in here: the words of dates (edtf/), the title below it (drawing.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.card import marks
from dateline.card.letters import drawable, face
from dateline.card.marks import Palette
from dateline.card.measures import CAPITAL, EDGE, WIDTH
from dateline.chart.model import MarkName
from dateline.edtf.runs import Run

SIZES = (46.0, 42.0, 38.0, 34.0, 30.0, 26.0)
ALONE_SIZES = (72.0, 68.0, 60.0, 52.0, 46.0, 40.0, 34.0, 30.0)
"""Of a date that stands in the place of a title."""

_TOP = 136.0
_LEADING = 1.15
_ONE_LINE = 0.75
"""Of the largest size, at least, in which a date is set in one line."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date: whose mark, in which colour, its words; a `struck` one is of an event that was withdrawn."""

    runs: tuple[Run, ...]
    mark: MarkName
    disputed: bool
    hollow: bool
    struck: bool


@dataclass(frozen=True, slots=True)
class Set:
    """What was set, and the base line of its last line."""

    shapes: tuple[str, ...]
    end: float


_Row = list[tuple[str, bool]]
"""Parts of a line, each with whether it is a hedge."""


def date(date: Dated, palette: Palette, *, alone: bool) -> Set:
    """Return a date in one line or two; one that is `alone` takes the place of a title that cannot be drawn.

    Where our face lacks a sign of it, there is its mark without words.
    """
    sizes, factor = (ALONE_SIZES, 4.0) if alone else (SIZES, 3.0)
    start = EDGE + marks.WIDTH * factor + 24
    rows, size = _rows(date.runs, WIDTH - EDGE - start, sizes) if drawable("".join(run.text for run in date.runs)) else ([], sizes[0])
    base = _TOP + CAPITAL * size
    place = f"translate({EDGE:g} {base - (CAPITAL * size + marks.HEIGHT * factor) / 2:.2f}) scale({factor:g})"
    sign = marks.mark(date.mark, palette, disputed=date.disputed, hollow=date.hollow)
    shapes = [f'<g transform="{place}"{marks.FAINT if date.struck else ""}>{sign}</g>']
    for number, row in enumerate(rows):
        x, y = start, base + number * _LEADING * size
        for text, hedge in row:
            weight = face("plain" if hedge else "strong")
            shapes.append(weight.drawn(text, x, y, size, palette.ink2 if hedge else palette.ink))
            x += weight.width(text, size)
    return Set(tuple(shapes), base + max(0, len(rows) - 1) * _LEADING * size)


def _rows(runs: tuple[Run, ...], width: float, sizes: tuple[float, ...]) -> tuple[list[_Row], float]:
    """Return the runs of a date in one line if that need not be small, else in two, and the rest left out."""
    words = [word for run in runs for word in _words(run)]
    for most, least in ((1, _ONE_LINE * sizes[0]), (2, 0.0)):
        for size in sizes:
            rows = _filled(words, width, size)
            if rows is not None and len(rows) <= most and size >= least:
                return rows, size
    return (_filled(words, width, sizes[-1]) or [])[:2], sizes[-1]


def _words(run: Run) -> _Row:
    """Return a run word by word, the spaces behind a word with it."""
    between = drawable(f"|{run.text}|") or ""
    return [(word, run.hedge) for word in re.findall(r" *[^ ]+ *| +", between[1:-1])]


def _filled(words: _Row, width: float, size: float) -> list[_Row] | None:
    """Return words line by line; None where one is wider than a line."""
    rows: list[_Row] = [[]]
    used = 0.0
    for text, hedge in words:
        weight = face("plain" if hedge else "strong")
        if weight.width(text.strip(" "), size) > width:
            return None
        if rows[-1] and used + weight.width(text.rstrip(" "), size) > width:
            rows.append([])
            text, used = text.lstrip(" "), 0.0
        rows[-1].append((text, hedge))
        used += weight.width(text, size)
    return rows

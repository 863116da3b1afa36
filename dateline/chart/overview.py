"""The drawing of a whole timeline: the strip of all of it, and a panel of what is densest or of everything.

In here: choosing the window. Not in here: how anything is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.chart.lens import SHARE, SHARE_OF_HOURS, lens
from dateline.chart.model import Item, MarkName, place
from dateline.chart.panel import Panel, finest, number, panel, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.strip import Frame, Strip, frame, strip
from dateline.chart.words import Links, Words, no_links

WIDEST_LENS = 0.35
"""Of the strip, that the window may take with its margins; if it takes more, the panel shows everything instead."""


@dataclass(frozen=True, slots=True)
class Lens:
    """The way from the window in the strip to the whole width of the panel, as numbers from 0 to 100."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The drawing; strip and panel are None where nothing is dated. Without a lens, strip and panel show the same time.

    `undated` events are in no place of it, `note` says so. `marks` are those that occur, for a legend, `disputed` and
    `hollow` whether such ones do.
    """

    strip: Strip | None
    lens: Lens | None
    panel: Panel | None
    undated: int
    note: str | None
    marks: tuple[MarkName, ...]
    disputed: bool
    hollow: bool


def overview(items: Sequence[Item], words: Words, links: Links = no_links) -> Overview:
    """Return the drawing of all items of a timeline."""
    dated = [item for item in items if place(item) is not None]
    undated = number(items) - number(dated)
    note = words.undated(undated) if undated else None
    if not dated:
        return Overview(None, None, None, undated, note, (), disputed=False, hollow=False)
    start, end = stretch(dated)
    unit = finest(dated)
    around = frame(start, end, timed=unit == "hour")
    focus = _focus(dated, around)
    shown = panel(dated, focus or fit(start, end, unit), words, links, named=True)
    drawn = frozenset(mark.id for half in (shown.above, shown.below) for drawing in half.drawings for mark in drawing.marks)
    return Overview(
        strip=strip(dated, around, focus, drawn, words, links),
        lens=_lens(focus, around.columns) if focus else None,
        panel=shown,
        undated=undated,
        note=note,
        marks=tuple(dict.fromkeys(item.mark for item in dated)),
        disputed=any(item.disputed for item in dated),
        hollow=any(item.hollow for item in dated),
    )


def _focus(dated: Sequence[Item], around: Frame) -> Scale | None:
    """Return the window that is shown larger, in its own units; None where there is no denser one.

    One in hours needs fewer events than any other.
    """
    hours = _window(dated, around, SHARE_OF_HOURS)
    return hours if hours is not None and hours.timed else _window(dated, around, SHARE)


def _window(dated: Sequence[Item], around: Frame, share: float) -> Scale | None:
    stands = [stand for item in dated if (stand := place(item)) is not None]
    found = lens(stands, share)
    if found is None:
        return None
    inside = [item for item in dated if (stand := place(item)) and stand.start >= found[0] and stand.end <= found[1]]
    scale = _within(fit(*found, finest(inside)), around.columns)
    return scale if scale.end - scale.start <= WIDEST_LENS * (around.columns.end - around.columns.start) else None


def _within(scale: Scale, strip: Scale) -> Scale:
    """Leave out a first or last column that the strip does not reach: the margins at its ends."""
    first, columns = scale.first, scale.columns
    if columns > 1 and scale.unit.starts(first + 1) <= strip.start:
        first, columns = first + 1, columns - 1
    if columns > 1 and scale.unit.starts(first + columns - 1) >= strip.end:
        columns -= 1
    return Scale(scale.unit, first, columns)


def _lens(window: Scale, strip: Scale) -> Lens:
    a, b = max(0.0, strip.at(window.start)), min(100.0, strip.at(window.end))
    return Lens(_number(a), _number(b))


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")

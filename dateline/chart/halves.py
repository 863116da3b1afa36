"""The two halves of a panel: what is known to the day stands above the line, what is not hangs below it.

In here: how high each half is, and what it shows at which width. Not in here: the line itself, with the names of its columns
(panel.py); which mark lies in which lane (laying.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from dateline.chart.density import Block, hanging, standing
from dateline.chart.laying import TALLEST, Laid, bars, labelled, named, swarm
from dateline.chart.model import MarkName
from dateline.chart.names import name
from dateline.chart.scale import Scale
from dateline.chart.shapes import Mark, draw
from dateline.chart.trace import Trace
from dateline.chart.words import Links, Words

EDGE = 11.0
"""Pixels between the line and the middle of the nearest lane."""
AIR = 6.0
"""Pixels left free on the side of a half that is away from the line."""
EMPTY = 14
"""Pixels of a half in which nothing is drawn."""
NARROW = 570.0
"""Pixels for which marks are laid where a wider drawing shows them with names; a phone is narrower still, and there they may touch."""
MIDDLE = 700.0
"""Pixels for which marks are laid that are drawn once for all widths."""

_ORDER: tuple[tuple[MarkName, ...], ...] = (
    ("month",), ("season", "about"), ("either", "both"), ("by", "until"), ("between", "span"), ("from", "onward"), ("year", "day"),
    ("expected",),
)  # fmt: skip
"""The order in which marks hang from the line; a day hangs there only where times of day are told apart, and is wide."""
_RANK = {mark: rank for rank, marks in enumerate(_ORDER) for mark in marks}


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is seen at a width: at `all`, or with names where it is `wide`, and without them where it is `narrow`.

    It has marks, or where these are too many, blocks.
    """

    shows: Literal["all", "wide", "narrow"]
    height: int
    marks: tuple[Mark, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a line: `count` events, if any the words for them, and one drawing of them at each width."""

    count: int
    caption: str | None
    drawings: tuple[Drawing, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What all drawing in a panel needs: the scale, the words, where columns lead, and whether marks may carry names."""

    scale: Scale
    words: Words
    links: Links
    named: bool


def above(traces: Sequence[Trace], setting: Setting) -> Half:
    """Return what stands on the line: dots with their names in few lanes, else a swarm, else columns."""
    ordered = sorted(traces, key=lambda trace: (trace.a, trace.b, trace.item.id))
    caption = setting.words.known(_counted(ordered), timed=setting.scale.timed)
    return _half(ordered, setting, caption, (named,), swarm, upwards=True)


def below(traces: Sequence[Trace], setting: Setting) -> Half:
    """Return what hangs from the line: bars with their names in few lanes, else closer and thinner, else joined to blocks."""
    ordered = sorted(traces, key=lambda trace: (_RANK[trace.item.mark], round(trace.b - trace.a), trace.a, trace.item.id))
    caption = setting.words.unknown(_counted(ordered), timed=setting.scale.timed)
    return _half(ordered, setting, caption, (named, labelled), bars, upwards=False)


def _half(
    traces: Sequence[Trace],
    setting: Setting,
    caption: str,
    ways: Sequence[Callable[[Sequence[Trace]], Laid | None]],
    plain: Callable[[Sequence[Trace], float], Laid | None],
    *,
    upwards: bool,
) -> Half:
    """Return marks with names in the first of the ways that finds room and, for narrow drawings, without; else plain ones, else blocks."""
    if not traces:
        return Half(0, None, (Drawing("all", EMPTY, (), ()),))
    wide = next((laid for way in ways if (laid := way(traces)) is not None), None) if setting.named else None
    narrow = plain(traces, NARROW if wide else MIDDLE)
    if narrow is None:
        return Half(_counted(traces), caption, (_heaped(traces, setting, upwards=upwards),))
    if wide is None:
        return Half(_counted(traces), caption, (_drawn("all", traces, narrow, setting.words, upwards=upwards),))
    return Half(
        count=_counted(traces),
        caption=caption,
        drawings=(
            _drawn("wide", traces, wide, setting.words, upwards=upwards),
            _drawn("narrow", traces, narrow, setting.words, upwards=upwards),
        ),
    )


def _counted(traces: Sequence[Trace]) -> int:
    """Return how many of the events count; what is faint does not."""
    return sum(not trace.item.faint for trace in traces)


def _heaped(traces: Sequence[Trace], setting: Setting, *, upwards: bool) -> Drawing:
    heap = standing if upwards else hanging
    blocks, height = heap(traces, setting.scale, TALLEST, setting.words, setting.links)
    return Drawing("all", ceil(height), (), blocks)


def _drawn(shows: Literal["all", "wide", "narrow"], traces: Sequence[Trace], laid: Laid, words: Words, *, upwards: bool) -> Drawing:
    """Return marks in final numbers, the first lane nearest to the line."""
    pitch = laid.size.pitch
    height = ceil(EDGE + (max(stand.lane for stand in laid.stands) + 0.5) * pitch + AIR)
    marks = []
    for trace, stand in zip(traces, laid.stands, strict=True):
        from_line = EDGE + stand.lane * pitch
        y = height - from_line if upwards else from_line
        marks.append(draw(trace, y, laid.size, words.title(trace.item), name(trace, stand, y)))
    return Drawing(shows, height, tuple(marks), ())

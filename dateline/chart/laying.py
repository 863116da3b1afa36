"""In which lanes marks lie, how large they are there, and which of them carry names.

In here: marks with names in few lanes, swarms of dots, bars that become thinner as they become many. Not in here: marks that are too
many even so (density.py), heights in pixels (halves.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.chart.lanes import first_fit
from dateline.chart.names import DISPUTED, NARROWEST, Stand, beside, lay, name_of
from dateline.chart.shapes import Size
from dateline.chart.trace import Spot, Trace, reach

TALLEST = 240.0
"""Pixels that the marks of one side of a line may take."""
MOST_SINGLE = 400
"""Marks of one side that are drawn one by one."""
MOST_NAMED = 140
"""Marks of one side that may carry names."""
MOST_NAMED_LANES = 8
NAMED_PITCH = 19.0
PITCH = 11.0
"""Pixels between two lanes of bars without names."""
GAPS_FROM = 4.0
"""Pixels between two lanes of bars from which there is a gap between them."""
LEAST_PITCH = 2.0
LEAST_PITCH_OF_NAMES = 9.0
LEAST_NAMED = 0.25
"""Of the labels, at least, that have to find room beside bars; fewer would seem to be chosen by somebody."""
RADIUS = 4.5
BAR = 6.0

_SWARMS = tuple(
    Size(min(BAR, 0.6 * pitch), radius, pitch)
    for radius, pitch in ((4.5, 13.0), (4.0, 11.0), (3.5, 9.5), (3.0, 8.0), (2.5, 6.5), (2.0, 5.0), (1.6, 4.0))
)
"""Dots, from large to small."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The lane and the name of each mark in turn, and how large marks are."""

    stands: tuple[Stand, ...]
    size: Size


def named(traces: Sequence[Trace]) -> Laid | None:
    """Return marks with their names in a few lanes; None where too few of them would find room."""
    stands = lay(traces, MOST_NAMED_LANES) if len(traces) <= MOST_NAMED else None
    return Laid(stands, Size(BAR, RADIUS, NAMED_PITCH)) if stands is not None else None


def labelled(traces: Sequence[Trace]) -> Laid | None:
    """Return bars as close as they are without names, their labels where these find room; None where too few do."""
    size = _bar_size(traces, NARROWEST) if len(traces) <= MOST_NAMED else None
    if size is None or size.pitch < LEAST_PITCH_OF_NAMES:
        return None
    texts = tuple(name_of(trace.item, label_only=True) for trace in traces)
    stands = beside(traces, _stretches(traces, size.radius, NARROWEST), texts, NARROWEST)
    wanted = LEAST_NAMED * sum(trace.item.label is not None for trace in traces)
    found = sum(stand.text not in (None, DISPUTED) for stand in stands)
    return Laid(stands, size) if found >= max(wanted, 1) else None


def swarm(traces: Sequence[Trace], width: float) -> Laid | None:
    """Return dots without names, as large as there is room for in a drawing of `width` pixels; None where the smallest are too many."""
    for size in _SWARMS if len(traces) <= MOST_SINGLE else ():
        if first_fit(_stretches(traces, size.radius, width))[1] * size.pitch <= TALLEST:
            return _unnamed(traces, size, width)
    return None


def bars(traces: Sequence[Trace], width: float) -> Laid | None:
    """Return bars without names, as thick as there is room for; None where even hairlines are too many."""
    size = _bar_size(traces, width)
    return _unnamed(traces, size, width) if size is not None else None


def _bar_size(traces: Sequence[Trace], width: float) -> Size | None:
    if len(traces) > MOST_SINGLE:
        return None
    pitch = min(PITCH, TALLEST / first_fit(_stretches(traces, RADIUS, width))[1])
    bar = min(BAR, pitch * 0.6) if pitch >= GAPS_FROM else pitch
    return Size(bar, min(RADIUS, pitch * 0.42), pitch) if pitch >= LEAST_PITCH else None


def _unnamed(traces: Sequence[Trace], size: Size, width: float) -> Laid:
    """Return marks packed by themselves, the sign of a dispute beside those that have one, where there is room for it."""
    signed = size.pitch >= LEAST_PITCH_OF_NAMES
    texts = tuple(DISPUTED if signed and trace.item.disputed else None for trace in traces)
    return Laid(beside(traces, _stretches(traces, size.radius, width), texts, width), size)


def _stretches(traces: Sequence[Trace], radius: float, width: float) -> list[tuple[float, float]]:
    """Return what marks take of their lanes, dots as large as they are drawn; bars may touch, for their ends are round."""
    around = 100 * (radius + 1) / width
    found = []
    for trace in traces:
        reaches = [(part.x - around, part.x + around) if isinstance(part, Spot) else reach(part) for part in trace.parts]
        found.append((max(0.0, min(a for a, _ in reaches)), min(100.0, max(b for _, b in reaches))))
    return found

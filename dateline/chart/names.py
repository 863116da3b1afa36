"""Which marks carry a name, and on which side of them it finds room.

In here: names and lanes together, for a drawing of a given width; in a wider one all stand further apart.
Not in here: how high a lane is (laying.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.chart.lanes import Lanes
from dateline.chart.measure import reads_leftwards, shortened, width
from dateline.chart.model import Item
from dateline.chart.shapes import Name, percent, pixels
from dateline.chart.trace import Trace

NARROWEST = 880.0
"""Pixels of the narrowest drawing that shows names; the style sheet shows none in a narrower one."""
SIZE = 12.5
"""Pixels of the type of names, as in the style sheet."""
DISTANCE = 7.0
"""Pixels between a mark and its name."""
CLEARANCE = 10.0
"""Pixels between a name and what stands next in its lane."""
SPARE = 1.5
"""Pixels around a mark without a name."""
DISPUTED = "≠"
MOST_IN_A_LANE = 20
"""Names that might ever stand side by side."""

Side = Literal["after", "before"]
Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stand:
    """The lane of a mark and its name, if it has one, with the side on which it stands."""

    lane: int
    text: str | None = None
    side: Side = "after"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A mark with the name that it may get, what it takes of its lane with it, and on which side."""

    trace: Trace
    text: str | None
    side: Side
    taken: Stretch


def name_of(item: Item, *, label_only: bool = False) -> str | None:
    """Return the name of an item: its label, or else, unless only labels count, its title shortened; the sign of a dispute before it."""
    text = item.label or (None if label_only else shortened(item.title))
    if item.disputed:
        return f"{DISPUTED} {text}" if text else DISPUTED
    return text


def lay(traces: Sequence[Trace], most: int) -> tuple[Stand, ...] | None:
    """Return where marks stand together with as many names as find room in `most` lanes.

    Where a mark finds none, a name in its way is left out, though of a dispute the sign stays: one that is no label before one that
    is, a long one before a short one. None where so many have to go that fewer than half of the marks are named, or where even
    without names there is no room.
    """
    candidates = [_candidate(trace, name_of(trace.item)) for trace in traces]
    while len(traces) <= 2 * sum(candidate.text not in (None, DISPUTED) for candidate in candidates) <= 2 * most * MOST_IN_A_LANE:
        lanes = Lanes()
        placed = [lanes.add(*candidate.taken) for candidate in candidates]
        stuck = next((number for number, lane in enumerate(placed) if lane >= most), None)
        if stuck is None:
            return tuple(Stand(lane, one.text, one.side) for one, lane in zip(candidates, placed, strict=True))
        in_the_way = [
            number
            for number, one in enumerate(candidates[: stuck + 1])
            if one.text is not None and _overlap(one.taken, candidates[stuck].taken)
        ]
        if not in_the_way:
            return None
        spared = max(in_the_way, key=lambda number: _dispensable(candidates[number], number))
        candidates[spared] = _candidate(candidates[spared].trace, _less(candidates[spared]))
    return None


def beside(traces: Sequence[Trace], stretches: Sequence[Stretch], texts: Sequence[str | None], drawing: float) -> tuple[Stand, ...]:
    """Return where each mark stands, packed by itself alone, and which names find room in what is then left free.

    `drawing` is the width in pixels. A name takes more than its lane, so none stands above or below another.
    """
    lanes, names = Lanes(), Lanes()
    placed = [lanes.add(*stretch) for stretch in stretches]
    for _ in range(len(lanes)):
        names.add(-2, -1)
    stands = []
    for trace, stretch, text, lane in zip(traces, stretches, texts, placed, strict=True):
        alternatives = [text] if not trace.item.disputed or text in (None, DISPUTED) else [text, DISPUTED]
        rooms = (
            (Stand(lane, words, side), _room(trace, stretch, words, side, drawing))
            for words in alternatives
            if words is not None
            for side in _sides(trace, words, drawing)
        )
        found = next((found for found in rooms if _is_free(lanes, names, lane, found[1])), None)
        if found is not None:
            lanes.occupy(lane, *found[1])
            names.occupy(lane, *found[1])
        stands.append(found[0] if found is not None else Stand(lane))
    return tuple(stands)


def name(trace: Trace, stand: Stand, y: float) -> Name | None:
    """Return the name of a mark in final numbers, beside it."""
    if stand.text is None:
        return None
    after = stand.side == "after"
    leftwards = reads_leftwards(stand.text)
    # The anchor of a text is where it starts to be read.
    anchor = "start" if after != leftwards else "end"
    dx = DISTANCE if after else -DISTANCE
    return Name(stand.text, percent(trace.b if after else trace.a), pixels(y), pixels(dx), anchor, leftwards)


def _candidate(trace: Trace, text: str | None) -> _Candidate:
    """Return a mark with a name, or with the sign of its dispute, or alone, whichever first finds room within the window."""
    a, b = trace.a - _share(SPARE, NARROWEST), trace.b + _share(SPARE, NARROWEST)
    for words in (text, DISPUTED if trace.item.disputed and text is not None else None):
        for side in _sides(trace, words, NARROWEST) if words is not None else ():
            first, last = _taken(trace, words or "", side, NARROWEST)
            return _Candidate(trace, words, side, (min(a, first), max(b, last)))
    return _Candidate(trace, None, "after", (a, b))


def _less(candidate: _Candidate) -> str | None:
    return DISPUTED if candidate.trace.item.disputed and candidate.text != DISPUTED else None


def _dispensable(candidate: _Candidate, number: int) -> tuple[bool, int, int]:
    """Return how readily a name is left out: one of our making before a label, then the longest."""
    return candidate.trace.item.label is None, len(candidate.text or ""), number


def _sides(trace: Trace, text: str, drawing: float) -> list[Side]:
    """Return the sides on which there is room for a name within the window; the hard end of a mark comes first."""
    first: list[Side] = ["before", "after"] if trace.item.mark in ("from", "onward") else ["after", "before"]
    most = 100 + _share(CLEARANCE, drawing)
    return [side for side in first if _taken(trace, text, side, drawing)[0] >= 0 and _taken(trace, text, side, drawing)[1] <= most]


def _room(trace: Trace, stretch: Stretch, text: str, side: Side, drawing: float) -> Stretch:
    """Return what a name takes outside of the stretch of its mark."""
    a, b = _taken(trace, text, side, drawing)
    return (max(a, stretch[1]), b) if side == "after" else (a, min(b, stretch[0]))


def _is_free(lanes: Lanes, names: Lanes, lane: int, room: Stretch) -> bool:
    return lanes.free(lane, *room) and all(names.free(near, *room) for near in (lane - 1, lane, lane + 1))


def _taken(trace: Trace, text: str, side: Side, drawing: float) -> Stretch:
    """Return what a name takes beside its mark, the clearance to the next included, in per cent."""
    wide = _share(DISTANCE + width(text, SIZE) + CLEARANCE, drawing)
    return (trace.b, trace.b + wide) if side == "after" else (trace.a - wide, trace.a)


def _share(length: float, drawing: float) -> float:
    return 100 * length / drawing


def _overlap(a: Stretch, b: Stretch) -> bool:
    return a[0] < b[1] and b[0] < a[1]

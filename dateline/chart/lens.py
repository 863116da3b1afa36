"""Where most events lie close together: the window that deserves to be seen larger.

In here: finding it. Not in here: the units in which it is shown (scale.py).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from math import ceil

from dateline.chart.model import Place

SHARE = 0.6
"""Of all events, at least, that lie in the window."""
SHARE_OF_HOURS = 0.5
"""The same of a window that is shown in hours: half of all events on one day are its story, and one column tells none of it."""
WIDEST = 0.25
"""Of the whole time, at most, that the window takes."""
LEAST_EVENTS = 8
"""Below these nothing is crowded, and one panel shows them all with their names."""
THINNEST = 0.5
"""Of the density with which it was found, at least, that the window keeps while it takes in what stands near."""
SHORTEST = 1 / 24
"""Days for which a density is reckoned at least, so that a single moment has one."""


def lens(places: Sequence[Place], share: float = SHARE) -> tuple[float, float] | None:
    """Return the first and last moment of the densest window; None where events are few or spread out.

    The window is the shortest that holds its `share` of events; then it takes in what stands near, as far as it may grow.
    """
    if len(places) < LEAST_EVENTS:
        return None
    whole = max(place.end for place in places) - min(place.start for place in places)
    start, end = densest(places, ceil(share * len(places)))
    return _grown(start, end, places, WIDEST * whole) if end - start <= WIDEST * whole else None


def densest(places: Sequence[Place], number: int) -> tuple[float, float]:
    """Return the shortest stretch that holds at least `number` places whole; of equally short ones the latest.

    >>> days = [Place(day, day + 1, "day") for day in (1, 50, 51, 53, 90)]
    >>> densest(days, 3)
    (50, 54)
    """
    ends: list[float] = []
    found: tuple[float, float] | None = None
    for place in sorted(places, key=lambda place: place.start, reverse=True):
        insort(ends, place.end)
        if len(ends) >= number and (found is None or ends[number - 1] - place.start < found[1] - found[0]):
            found = (place.start, ends[number - 1])
    assert found is not None, "no more places are asked for than there are"
    return found


def _grown(start: float, end: float, places: Sequence[Place], longest: float) -> tuple[float, float]:
    """Take in what stands next, nearest first, until the window would be too long, or too thinly filled."""
    # Both sides count in both orders, so that of equally near ones the same is taken in, whatever order they came in.
    starts = sorted(places, key=lambda place: (place.start, -place.end))
    ends = sorted(places, key=lambda place: (place.end, -place.start))
    density = _inside(start, end, starts, ends) / max(end - start, SHORTEST)
    while True:
        before = bisect_left(starts, start, key=lambda place: place.start)
        after = bisect_right(ends, end, key=lambda place: place.end)
        beside = [*starts[max(0, before - 1) : before], *ends[after : after + 1]]
        wider = [(min(start, place.start), max(end, place.end)) for place in beside]
        if not wider:
            return start, end
        first, last = min(wider, key=lambda window: (window[1] - window[0], window))
        if last - first > longest or _inside(first, last, starts, ends) < THINNEST * density * (last - first):
            return start, end
        start, end = first, last


def _inside(start: float, end: float, starts: Sequence[Place], ends: Sequence[Place]) -> int:
    """Return how many places lie within a window, less those that lie around it: they are none of what makes it dense."""
    return bisect_right(ends, end, key=lambda place: place.end) - bisect_left(starts, start, key=lambda place: place.start)

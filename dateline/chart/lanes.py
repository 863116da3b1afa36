"""Lanes: what stands side by side on one line, and what has to go to the next.

In here: first fit, and what is still free. Not in here: what stands in a lane.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable


class Lanes:
    """Lanes in which stretches stand without covering each other; touching is not covering."""

    def __init__(self) -> None:
        self._lanes: list[list[tuple[float, float]]] = []

    def __len__(self) -> int:
        """Return how many lanes are in use."""
        return len(self._lanes)

    def add(self, a: float, b: float) -> int:
        """Put a stretch into the first lane that is free there, and return which it is.

        >>> lanes = Lanes()
        >>> [lanes.add(0, 2), lanes.add(1, 3), lanes.add(2, 4)]
        [0, 1, 0]
        """
        for lane in range(len(self)):
            if self.free(lane, a, b):
                self.occupy(lane, a, b)
                return lane
        self._lanes.append([(a, b)])
        return len(self) - 1

    def free(self, lane: int, a: float, b: float) -> bool:
        """Tell whether nothing stands in a lane between two places; a lane that is not in use is free."""
        if not 0 <= lane < len(self):
            return True
        taken = self._lanes[lane]
        # What stands in a lane is in order, so only the last that begins before `b` can reach beyond `a`.
        at = bisect_left(taken, (b,))
        return at == 0 or taken[at - 1][1] <= a

    def occupy(self, lane: int, a: float, b: float) -> None:
        """Put a stretch into a lane that is free there."""
        insort(self._lanes[lane], (a, b))


def first_fit(stretches: Iterable[tuple[float, float]]) -> tuple[tuple[int, ...], int]:
    """Return the lane of each stretch in turn, and how many lanes there are."""
    lanes = Lanes()
    placed = tuple(lanes.add(a, b) for a, b in stretches)
    return placed, len(lanes)

"""Measure how much of a source is published.

In here: arithmetic of spans. Not in here: which spans are published, and the limits.
"""

from collections.abc import Iterable

from dateline.quotes.normalise import Span


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Merge `spans` that overlap or touch, sorted; empty ones fall away.

    >>> union([(5, 9), (0, 2), (2, 3), (7, 8), (4, 4)])
    ((0, 3), (5, 9))
    """
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def share(spans: Iterable[Span], length: int) -> float:
    """Return which part of `length` characters the union of `spans` covers, 0 to 1.

    >>> share([(0, 10), (5, 15)], 60)
    0.25
    >>> share([], 0)
    0.0
    """
    return sum(end - start for start, end in union(spans)) / length if length else 0.0

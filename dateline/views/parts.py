"""A list that is too long for one page: which page holds what, and what the pages are called.

In here: parts as values, and ways to put a list apart. Not in here: how long a page may be (pages/_parts.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dateline import urls
from dateline.edtf.order import place
from dateline.model.timeline import Event
from dateline.urls import Address

Time = tuple[int, int | None]
"""A year, or a month of one."""
Heading = tuple[int | None, int | None]
"""The year and the month under which an event stands in a list, as far as they are known."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: where it stands, what it is called, and its events in their order.

    `of` is what the whole list is called, if it is not that of the timeline, `name` what is listed here of it ("March 2025"), and
    `short` what tells it from those beside it ("March"). `heading` is the year or the month that it stands for. Where it is divided,
    its `parts` hold the events, and the page shows the ways to them.
    """

    address: Address
    ids: tuple[str, ...]
    name: str
    short: str = ""
    of: str = ""
    heading: Heading | None = None
    parts: tuple[Part, ...] = ()

    def leaves(self) -> Iterator[Part]:
        """Yield the parts that hold events themselves, in their order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def holders(self) -> dict[str, Address]:
        """Return for each event its place in the part that holds it: of several months in which it may lie, the first.

        What has no month has a part of its own, and stands there although it may lie in all of them.
        """
        leaves = sorted(self.leaves(), key=lambda leaf: leaf.heading is None or leaf.heading[1] is not None)
        return {id: placed(leaf.address, id) for leaf in reversed(leaves) for id in leaf.ids}


@dataclass(frozen=True, slots=True)
class Lists:
    """Which lists are divided, and where the events of the timeline stand.

    `parts` are those that are divided, by the address of their first page, and all of years and months, divided or not. If the timeline
    itself is too long for one page, `of` has the place of each event, `reading` the pages that have them, in the
    order of time, `ways` those to which the first page leads, and `latest` what it lists itself.
    """

    parts: Mapping[Address, Part] = field(default_factory=dict)
    of: Mapping[str, Address] = field(default_factory=dict)
    reading: tuple[Part, ...] = ()
    ways: tuple[Part, ...] = ()
    latest: Part | None = None


def placed(page: Address, id: str) -> Address:
    """Return the place of an event on a page with a list."""
    return Address(page.path, urls.in_list(id).anchor)


def heading(event: Event) -> Heading:
    """Return the year and the month under which an event stands in a list."""
    at = place(event.date.edtf) if event.date is not None else None
    return (at.year, at.month) if at is not None else (None, None)


def grouped(events: Sequence[Event], at: int) -> Iterator[tuple[int | None, tuple[Event, ...]]]:
    """Yield events by their year (`at` 0) or their month (1), in the order in which they come."""
    for key, group in groupby(events, key=lambda event: heading(event)[at]):
        yield key, tuple(group)


def cut(weights: Sequence[int], most: int) -> tuple[range, ...]:
    """Return a row of things in stretches of nearly one weight, none of which passes `most` unless one thing alone does.

    >>> cut([3, 3, 3, 3], 7), cut([9, 1, 1], 5)
    ((range(0, 2), range(2, 4)), (range(0, 1), range(1, 3)))
    """
    found: list[range] = []
    left = sum(weights)
    start = weight = 0
    share = _share(left, most)
    for at, own in enumerate(weights):
        # A stretch ends where its share of what was left is reached more nearly without the next thing than with it.
        if at > start and (weight + own > most or weight + own / 2 > share):
            found.append(range(start, at))
            left -= weight
            start, weight, share = at, 0, _share(left, most)
        weight += own
    return (*found, range(start, len(weights)))


def _share(weight: int, most: int) -> float:
    """Return how much each stretch has if there are as few of them as `most` allows."""
    return weight / max(1, -(-weight // max(1, most)))

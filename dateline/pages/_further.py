"""A list in one order, such as an index, that is too long for one page: its first page, and further ones with a number.

In here: how many pages there must be, the ways between them. Not in here: lists of events in the order of time (_parts.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from dateline.model.output import Page
from dateline.pages._parts import MOST_BESIDE, SURELY, Step, limit
from dateline.urls import Address
from dateline.views.views import Views

Entry = TypeVar("Entry")
LONGEST_ENTRY = 2_000
"""Bytes of an entry as a rule: a list that would take less than a part of a page by that is not weighed."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where one is: the words for it, the ways to all pages, if they are not too many, and to those before and after."""

    here: str
    pages: tuple[Step, ...]
    earlier: Step | None
    later: Step | None


@dataclass(frozen=True, slots=True)
class Further(Generic[Entry]):
    """One page of a list: its entries, the number of the first of them, its own number, and the ways to the others if there are any."""

    address: Address
    entries: tuple[Entry, ...]
    first: int
    number: int
    ways: Ways | None

    def titled(self, heading: str, views: Views) -> str:
        """Return what a page is called in a browser's tab: only the first is called as the whole list."""
        return heading if self.number == 1 or self.ways is None else views.wording.t("parts.heading", name=heading, part=self.ways.here)


def further(
    views: Views, entries: Sequence[Entry], address: Callable[[int], Address], page: Callable[[Further[Entry]], Page]
) -> tuple[Page, ...]:
    """Return the pages of a list: one, or as many of nearly the same number of entries as are needed for none to be too long."""
    total = 1
    while True:
        pages = tuple(page(one) for one in _apart(views, entries, address, total))
        if total >= len(entries) or len(entries) * LONGEST_ENTRY * SURELY <= limit(views):
            return pages
        heaviest = max(views.scales.page(one) for one in pages)
        if heaviest <= limit(views):
            return pages
        total = min(len(entries), max(total + 1, total * heaviest // limit(views)))


def _apart(views: Views, entries: Sequence[Entry], address: Callable[[int], Address], total: int) -> list[Further[Entry]]:
    edges = [len(entries) * number // total for number in range(total + 1)]
    stretches = list(pairwise(edges))
    steps = [_step(views, address(number), *stretch) for number, stretch in enumerate(stretches, 1)]
    return [
        Further(address(at + 1), tuple(entries[start:end]), start + 1, at + 1, _ways(views, steps, at, len(entries)) if total > 1 else None)
        for at, (start, end) in enumerate(stretches)
    ]


def _step(views: Views, address: Address, start: int, end: int) -> Step:
    counted = views.wording.catalogue.number
    return Step(views.wording.t("parts.entries", first=counted(start + 1), last=counted(end)), address.from_root(), "")


def _ways(views: Views, steps: list[Step], at: int, total: int) -> Ways:
    own = Step(steps[at].name, steps[at].href, "", current=True)
    return Ways(
        here=views.wording.t("parts.entries_of", entries=own.name, total=views.wording.catalogue.number(total)),
        pages=(*steps[:at], own, *steps[at + 1 :]) if len(steps) <= MOST_BESIDE else (),
        earlier=steps[at - 1] if at else None,
        later=steps[at + 1] if at + 1 < len(steps) else None,
    )

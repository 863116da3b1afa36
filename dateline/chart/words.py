"""What a drawing asks for in words, and where its columns lead.

In here: the questions. Not in here: any answer, for a drawing knows no language and no address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from dateline.chart.calendar import Period
from dateline.chart.model import Item


@dataclass(frozen=True, slots=True)
class ColumnName:
    """The name of a column under its era ("March" in 2025, "12" in March 2025), and a shorter one for want of room."""

    full: str
    short: str


class Words(Protocol):
    """The words of one language; counts are whole phrases ("12 events"), so that each language may have its plurals."""

    def events(self, count: int) -> str:
        """Return the words for a number of events."""
        ...

    def title(self, item: Item) -> str:
        """Return an event in one line: its date and its title, and that it is disputed if it is."""
        ...

    def column(self, period: Period) -> ColumnName:
        """Return the name of a column; a month or a quarter without its year, a day without its month, an hour without its day."""
        ...

    def era(self, period: Period) -> str:
        """Return what the name of a column leaves out: the year of a month, the month of a day, the day of an hour."""
        ...

    def known(self, count: int, *, timed: bool) -> str:
        """Return the words for events whose day is known, or whose time of day where `timed`."""
        ...

    def unknown(self, count: int, *, timed: bool) -> str:
        """Return the words for events whose day is not known, or whose time of day where `timed`."""
        ...

    def outside(self, count: int) -> str:
        """Return the words for events that lie outside of the window shown; there is one at least."""
        ...

    def undated(self, count: int) -> str:
        """Return the words for events of which no date is known; there is one at least."""
        ...


Links = Callable[[Period], str | None]
"""Where a column leads: the place of its events in a list, if there is one."""


def no_links(period: Period) -> str | None:
    """Lead nowhere."""
    return None

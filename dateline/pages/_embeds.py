"""What frames on other sites have in common: the timeline's, and those of actors, topics and places, are lists of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.chart.overview import Overview
from dateline.chart.panel import Mini
from dateline.form.site import LEAST_SPLIT_KB
from dateline.pages._parts import ROW, limit
from dateline.urls import Address
from dateline.views.embeds import Listed, latest
from dateline.views.frame import Frame
from dateline.views.listing import YearShown
from dateline.views.rows import Row
from dateline.views.views import Views
from dateline.views.withdrawals import WithdrawnShown

MOST_EVENTS = 100
"""Events of a list in a frame: nobody reads on for longer there, and the page has them all."""
AROUND = LEAST_SPLIT_KB * 1000 * 4 // 5
"""Bytes that what stands around the events takes at most, drawings first."""


@dataclass(frozen=True, slots=True)
class ListEmbedContext:
    """What the frame of a list shows. `href` leads to the page that it stands for, which `way` says.

    The timeline has an `overview`, whose site is its title; what lists a part of it a `chart`. `bounded` says that not all events are
    listed, `none` that there is none.
    """

    frame: Frame
    href: str
    way: str
    is_whole: bool
    title: str
    lede: str | None
    withdrawn: WithdrawnShown | None
    overview: Overview | None
    chart: Mini | None
    bounded: str | None
    years: tuple[YearShown, ...]
    none: str | None


def listed(views: Views, address: Address, years: tuple[YearShown, ...]) -> Listed:
    """Return what a frame at this address lists of some events: all, or the latest, so that it stays as short as a list has to be."""

    def fits(rows: Sequence[Row]) -> int:
        room, count = limit(views) - AROUND, 0
        for row in reversed(rows[-MOST_EVENTS:]):
            room -= views.scales.part(ROW, row, address) + 1
            if room < 0 and count:
                break
            count += 1
        return count

    return latest(years, fits, views.wording)

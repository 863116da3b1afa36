"""What frames on other sites have in common: the timeline's, and those of actors, topics and places, are lists of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chart.overview import Overview
from dateline.chart.panel import Mini
from dateline.views.frame import Frame
from dateline.views.listing import YearShown
from dateline.views.withdrawals import WithdrawnShown


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

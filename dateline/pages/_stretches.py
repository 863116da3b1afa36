"""The ways to all years from a first page whose list is too long for it.

In here: years with their counts, in stretches that open where they are many. Not in here: the pages that they lead to (year.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dateline import urls
from dateline.pages._parts import count
from dateline.views.listing import YearShown
from dateline.views.parts import Part
from dateline.views.views import Views

MOST_UNFOLDED = 18
"""Years; more of them open by stretches."""
MOST_WITH_MONTHS = 100
"""Years, up to which each has the anchors of its months too."""
MOST_STRETCHES = 30


@dataclass(frozen=True, slots=True)
class YearWay:
    """The way to a year: its anchor and those of its months, unless the list on the page has them.

    It has its count in words and in digits; `share` is its part of the fullest year's, in per cent, for the small bars.
    """

    anchor: str | None
    months: tuple[str, ...]
    name: str
    href: str
    count: str
    number: str
    share: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Years side by side; those of one without a name are always open."""

    name: str | None
    count: str
    years: tuple[YearWay, ...]


def stretches(views: Views, listed: tuple[YearShown, ...]) -> Iterator[Stretch]:
    """Yield the years that have events, and behind them what has no year; anchors that the list on the page has are its own."""
    there = frozenset(anchor for year in listed for anchor in (year.anchor, *(month.anchor for month in year.months)))
    parts = views.lists.ways
    fullest = max(_counted(part, views) for part in parts) or 1
    of_many_years = any(part.heading is None for part in parts)
    if of_many_years or len(parts) <= MOST_UNFOLDED:
        yield Stretch(None, "", tuple(_way(part, views, fullest, there, months=not of_many_years) for part in parts))
        return
    size = 10
    while len({(_year(part) or 0) // size for part in parts}) > MOST_STRETCHES:
        size *= 10
    for first, several in groupby(parts, key=lambda part: None if _year(part) is None else (_year(part) or 0) // size):
        years = tuple(several)
        ways = tuple(_way(part, views, fullest, there, months=len(parts) <= MOST_WITH_MONTHS) for part in years)
        ids = {id for part in years for id in part.ids if not views.timeline.by_id[id].is_withdrawn}
        yield Stretch(_name(first, ways, views), views.wording.plural("counts.events", len(ids)), ways)


def _name(first: int | None, ways: tuple[YearWay, ...], views: Views) -> str | None:
    """Return a stretch by its first and last year that have events; a single way needs no stretch around it."""
    if first is None or len(ways) == 1:
        return None
    return views.wording.t("timeline.years", first=ways[0].name, last=ways[-1].name)


def _way(part: Part, views: Views, fullest: int, there: frozenset[str], *, months: bool) -> YearWay:
    year, counted = _year(part), _counted(part, views)
    anchor = urls.undated().anchor if year is None else urls.period(year).anchor
    of_months = (urls.period(year, month).anchor for month in range(1, 13) if months) if year is not None else ()
    return YearWay(
        anchor=None if anchor in there else anchor,
        months=tuple(month for month in of_months if month not in there),
        name=part.name,
        href=part.address.from_root(),
        count=count(part.ids, views),
        number=views.wording.catalogue.number(counted),
        share=-(-100 * counted // fullest),
    )


def _year(part: Part) -> int | None:
    """Return the year of a part, or the first of those that it leads to."""
    heading = part.heading if part.heading is not None else part.parts[0].heading
    return heading[0] if heading is not None else None


def _counted(part: Part, views: Views) -> int:
    return sum(not views.timeline.by_id[id].is_withdrawn for id in part.ids)

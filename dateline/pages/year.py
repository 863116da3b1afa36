"""The page of a year, and of a month in it: what happened then, or may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.chart.panel import Mini
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import AllOf, Day, Edtf, OneOf, days_in_month
from dateline.edtf.order import place
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.urls import Address
from dateline.views.charts import mini
from dateline.views.frame import Frame
from dateline.views.listing import YearShown
from dateline.views.views import Views
from dateline.views.withdrawals import beside

MONTHS = 12
Time = tuple[int, int | None]
"""A year, or a month of one."""


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another year or month: its name and how many events it has."""

    name: str
    href: str
    count: str


@dataclass(frozen=True, slots=True)
class YearContext:
    """What the page shows. `in_list` leads to that time in the whole list; `months` are those of a year that have events."""

    frame: Frame
    heading: str
    count: str
    in_list: str
    year: Step | None
    months: tuple[Step, ...]
    earlier: Step | None
    later: Step | None
    chart: Mini | None
    years: tuple[YearShown, ...]
    works: tuple[Markup, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each year, and for each month, in which an event lies."""
    times = _times(views)
    headings = {anchor for year in views.listing() for anchor in (year.anchor, *(month.anchor for month in year.months))}
    for several in (sorted(time for time in times if time[1] is None), sorted(time for time in times if time[1] is not None)):
        for before, time, after in zip([None, *several], several, [*several[1:], None], strict=False):
            yield _page(views, times, time, _in_list(time, times[time], headings), before, after)


def _times(views: Views) -> Mapping[Time, list[str]]:
    """Return the ids of the events of each year and month.

    What spans more than twelve months stands in its first and last year only, and in no month; an open side has no year. Of
    several dates each stands by itself: what happened in January and in December is in no month between.
    """
    found: dict[Time, list[str]] = {}
    for event in views.timeline.events:
        dates = _dates(event.date.edtf) if event.date is not None else ()
        for time in dict.fromkeys(time for date in dates for time in _of(date)):
            found.setdefault(time, []).append(event.id)
    return found


def _dates(date: Edtf) -> tuple[Edtf, ...]:
    """Return the members of a set, each as a date, or else the date."""
    return tuple(OneOf((member,)) for member in date.members) if isinstance(date, OneOf | AllOf) else (date,)


def _of(date: Edtf) -> Iterator[Time]:
    first, last = earliest(date), latest(date)
    if first is None or last is None:
        at = place(date)
        if at.year is not None and (first or last) is not None:
            yield from dict.fromkeys(((at.year, None), (at.year, at.month)))
        return
    yield from dict.fromkeys(((first.year, None), (last.year, None)))
    if last < _year_later(first):
        yield from _months(first, last)


def _months(first: Day, last: Day) -> Iterator[Time]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield year, month
        year, month = (year, month + 1) if month < MONTHS else (year + 1, 1)


def _year_later(day: Day) -> Day:
    """Return the same day of the next year, or the last of its month."""
    return Day(day.year + 1, day.month, min(day.day, days_in_month(day.year + 1, day.month)))


def _in_list(time: Time, ids: list[str], headings: Set[str]) -> Address:
    """Return where that time begins in the whole list; the first of its events where it has no heading there."""
    own, of_year = urls.period(*time), urls.period(time[0])
    return next((address for address in (own, of_year) if address.anchor in headings), urls.in_list(ids[0]))


def _page(views: Views, times: Mapping[Time, list[str]], time: Time, in_list: Address, before: Time | None, after: Time | None) -> Page:
    year, month = time
    ids = times[time]
    address = urls.year_page(year, month)
    name = _name(views, time)
    count = _count(views, ids)
    years = views.listing(ids, silences=False)
    context = YearContext(
        frame=views.frame(address, name, views.wording.t("years.description", time=name, count=count)),
        heading=name,
        count=count,
        in_list=in_list.from_root(),
        year=_step(views, times, (year, None)) if month is not None else None,
        months=tuple(_step(views, times, other) for other in sorted(_months_of(times, year))) if month is None else (),
        earlier=_step(views, times, before) if before is not None else None,
        later=_step(views, times, after) if after is not None else None,
        chart=mini(views.items_of(ids), years, views.wording, views.dates),
        years=years,
        works=views.works(ids),
    )
    return Page(address, PAGE.name, PAGE.template, context)


def _months_of(times: Mapping[Time, list[str]], year: int) -> Iterator[tuple[int, int]]:
    for of, month in times:
        if of == year and month is not None:
            yield of, month


def _step(views: Views, times: Mapping[Time, list[str]], time: Time) -> Step:
    return Step(_name(views, time), _address(time).from_root(), _count(views, times[time]))


def _count(views: Views, ids: list[str]) -> str:
    counted = sum(not views.timeline.by_id[id].is_withdrawn for id in ids)
    return beside(views.wording.plural("counts.events", counted), len(ids) - counted, views.wording)


def _address(time: Time) -> Address:
    return urls.year_page(*time)


def _name(views: Views, time: Time) -> str:
    year, month = time
    return views.dates.year(year) if month is None else views.dates.month_of_year(year, month)


PAGE = PageType("year", "pages/year.html", YearContext, plan)

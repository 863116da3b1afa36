"""The page of a year, and of a month in it: what happened then, or may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from markupsafe import Markup

from dateline import urls
from dateline.chart.model import Item
from dateline.chart.panel import Mini
from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import AllOf, Day, Edtf, OneOf, days_in_month
from dateline.edtf.order import place
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._parts import Step, count, month_part, step, ways
from dateline.urls import Address
from dateline.views.charts import mini
from dateline.views.frame import Frame
from dateline.views.listing import YearShown, rows_of
from dateline.views.parts import Part, Time
from dateline.views.views import Views

MONTHS = 12


@dataclass(frozen=True, slots=True)
class YearContext:
    """What the page shows. `in_list` leads to that time in the whole list.

    `months` are those of a year that have events, called `ways` for those who listen; where the list is divided, they are its parts,
    and it has no `years` of its own.
    """

    frame: Frame
    heading: str
    count: str
    in_list: str
    year: Step | None
    ways: str
    months: tuple[Step, ...]
    earlier: Step | None
    later: Step | None
    chart: Mini | None
    years: tuple[YearShown, ...]
    works: tuple[Markup, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each year, and for each month, in which an event lies."""
    known = times(views)
    headings = {anchor for year in views.listing() for anchor in (year.anchor, *(month.anchor for month in year.months))}
    for several in (sorted(time for time in known if time[1] is None), sorted(time for time in known if time[1] is not None)):
        for before, time, after in zip([None, *several], several, [*several[1:], None], strict=False):
            yield _page(views, known, time, _in_list(views, time, known[time], headings), before, after)


def part_of(views: Views, time: Time, ids: tuple[str, ...]) -> Part:
    """Return the page of a year or a month as a part of the timeline that is not divided."""
    year, month = time
    if month is not None:
        return month_part(urls.year_page(year, month), "", time, ids, views)
    return Part(urls.year_page(year), ids, views.dates.year(year), heading=time)


def page(views: Views, known: Mapping[Time, list[str]], part: Part, listed: tuple[YearShown, ...]) -> Page:
    """Return the page of a year or a month with a given list, for its weight."""
    year, month = part.heading or (None, None)
    assert year is not None, "it is of a time"
    time = (year, month)
    return _shown(
        views,
        known,
        time,
        urls.in_list(part.ids[0]),
        (time, time),
        _month_steps(views, known, time),
        views.items_of(part.ids),
        None,
        listed,
    )


def times(views: Views) -> Mapping[Time, list[str]]:
    """Return the ids of the events of each year and month, in their order.

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


def _in_list(views: Views, time: Time, ids: list[str], headings: Set[str]) -> Address:
    """Return where that time begins in the whole list; the first of its events where it has no heading there.

    Where the list is divided that is the way to its year, or the page that has this way.
    """
    own, of_year = urls.period(*time), urls.period(time[0])
    if views.lists.ways:
        bundles = (one for one in views.lists.ways if one.heading is None and any(part.heading == (time[0], None) for part in one.parts))
        return next((one.address for one in bundles), of_year)
    return next((address for address in (own, of_year) if address.anchor in headings), urls.in_list(ids[0]))


def _page(views: Views, known: Mapping[Time, list[str]], time: Time, in_list: Address, before: Time | None, after: Time | None) -> Page:
    divided = views.lists.parts.get(_address(time))
    if divided is None or not divided.parts:
        years, months = views.listing(known[time], silences=False), _month_steps(views, known, time)
        return _shown(views, known, time, in_list, (before, after), months, views.items_of(known[time]), None, years)
    items = views.items_of(known[time], divided.holders())
    parts = tuple(step(part, views) for part in divided.parts)
    return _shown(views, known, time, in_list, (before, after), parts, items, ways(divided), ())


def _shown(
    views: Views,
    known: Mapping[Time, list[str]],
    time: Time,
    in_list: Address,
    beside: tuple[Time | None, Time | None],
    parts: tuple[Step, ...],
    items: tuple[Item, ...],
    leads: Mapping[str, str] | None,
    years: tuple[YearShown, ...],
) -> Page:
    year, month = time
    before, after = beside
    address, name, counted = _address(time), _name(views, time), count(known[time], views)
    context = YearContext(
        frame=views.frame(address, name, views.wording.t("years.description", time=name, count=counted)),
        heading=name,
        count=counted,
        in_list=in_list.from_root(),
        year=_step(views, known, (year, None)) if month is not None else None,
        ways=views.wording.t("years.months" if month is None else "parts.ways"),
        months=parts,
        earlier=_step(views, known, before) if before is not None else None,
        later=_step(views, known, after) if after is not None else None,
        chart=mini(items, years, views.wording, views.dates, leads),
        years=years,
        works=views.works(rows_of(years)),
    )
    return Page(address, PAGE.name, PAGE.template, context)


def _month_steps(views: Views, known: Mapping[Time, list[str]], time: Time) -> tuple[Step, ...]:
    return tuple(_step(views, known, other) for other in months_of(known, time[0])) if time[1] is None else ()


def months_of(times: Mapping[Time, list[str]], year: int) -> Iterator[tuple[int, int]]:
    """Yield the months of a year in which an event lies, in their order."""
    for month in range(1, MONTHS + 1):
        if (year, month) in times:
            yield year, month


def _step(views: Views, times: Mapping[Time, list[str]], time: Time) -> Step:
    return Step(_name(views, time), _address(time).from_root(), count(times[time], views))


def _address(time: Time) -> Address:
    return urls.year_page(*time)


def _name(views: Views, time: Time) -> str:
    year, month = time
    return views.dates.year(year) if month is None else views.dates.month_of_year(year, month)


PAGE = PageType("year", "pages/year.html", YearContext, plan)

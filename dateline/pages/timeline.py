"""The first page: all events in the order of time, under their years and months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from dateline import urls
from dateline.edtf.order import place
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.rows import Row
from dateline.views.views import Views
from dateline.views.wording import emphasis, link

MOST_MONTHS_UNFOLDED = 14
MOST_LINES_UNFOLDED = 18
"""Years and months in the navigation; below more of them the legend would be off the screen."""


@dataclass(frozen=True, slots=True)
class MonthShown:
    """The events under one heading. `year` and `name` make it up: the month, or that it is not known; `short` is for the navigation.

    `count` is of its events in words, `number` in digits, `share` in per cent of the fullest month's, for the small bars.
    """

    anchor: str
    year: str
    name: str
    short: str
    count: str
    number: str
    share: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class YearShown:
    """A year with its months. `silence` says which years before it have no event; a `single` one has all its events under one heading."""

    anchor: str
    name: str
    count: str
    silence: str | None
    single: bool
    months: tuple[MonthShown, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A mark that occurs on the page, and what it stands for."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineContext:
    """What the first page shows. `facts` are counts in words; `folded` folds the months of the navigation by year."""

    frame: Frame
    title: str
    lede: str | None
    facts: tuple[str, ...]
    years: tuple[YearShown, ...]
    folded: bool
    legend: tuple[LegendEntry, ...]
    legend_href: str


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    record = views.timeline.site
    years = tuple(_years(views))
    yield Page(
        urls.TIMELINE,
        PAGE.name,
        PAGE.template,
        TimelineContext(
            frame=views.frame(urls.TIMELINE, record.title),
            title=record.title,
            lede=record.description,
            facts=tuple(_facts(views)),
            years=years,
            folded=_folded(years),
            legend=tuple(_legend(views)),
            legend_href=urls.LEGEND.from_root(),
        ),
    )


def _folded(years: tuple[YearShown, ...]) -> bool:
    months = sum(len(year.months) for year in years)
    return months > MOST_MONTHS_UNFOLDED or months + len(years) > MOST_LINES_UNFOLDED


def _facts(views: Views) -> Iterator[str]:
    """Yield what there is, counted: events, how many of them are dated to the day, quotations and their sources."""
    timeline, wording = views.timeline, views.wording
    counted = wording.catalogue.number

    def number(count: int) -> str:
        return emphasis(counted(count))

    events = len(timeline.events)
    days = sum(row.date.mark == "day" for row in views.rows)
    quotations = sum(len(found) for found in timeline.quotations.values())
    works = sum(bool(found) for found in timeline.quotations.values())
    yield wording.plural("timeline.events", events, number=number(events))
    if days:
        yield wording.plural("timeline.days", days, number=number(days))
    if quotations:
        sources = link(wording.plural("counts.sources", works), urls.SOURCES.from_root())
        yield wording.plural("timeline.quotations", quotations, number=number(quotations), sources=sources)


def _years(views: Views) -> Iterator[YearShown]:
    """Yield the years that have events, each with the silence before it; last of all the undated events."""
    placed = [(place(event.date.edtf), row) for event, row in zip(views.timeline.events, views.rows, strict=True) if event.date]
    undated = tuple(row for at, row in placed if at.year is None)
    dated = [(at.year, at.month, row) for at, row in placed if at.year is not None]
    by_month = {key: tuple(row for *_, row in group) for key, group in groupby(dated, lambda each: each[:2])}
    fullest = max(map(len, [*by_month.values(), undated]), default=1)
    before: int | None = None
    for year, months in groupby(by_month.items(), lambda item: item[0][0]):
        shown = tuple(_month(views, year, month, rows, fullest) for (_, month), rows in months)
        yield YearShown(
            anchor=urls.period(year).anchor,
            name=views.dates.year(year),
            count=views.wording.plural("counts.events", sum(len(month.rows) for month in shown)),
            silence=_silence(views, before, year),
            single=len(shown) == 1,
            months=shown,
        )
        before = year
    if undated:
        yield _undated(views, undated, fullest)


def _undated(views: Views, rows: tuple[Row, ...], fullest: int) -> YearShown:
    name = views.wording.t("timeline.undated")
    anchor = urls.undated().anchor
    shown = replace(_month(views, 0, None, rows, fullest), anchor=f"{anchor}-none", year="", name=name, short=name)
    return YearShown(anchor, name, shown.count, silence=None, single=True, months=(shown,))


def _month(views: Views, year: int, month: int | None, rows: tuple[Row, ...], fullest: int) -> MonthShown:
    wording = views.wording
    return MonthShown(
        anchor=(urls.period(year, month) if month else urls.month_not_known(year)).anchor,
        year=views.dates.year(year),
        name=views.dates.month(month) if month else wording.t("timeline.no_month"),
        short=views.dates.month(month) if month else wording.t("timeline.no_month_short"),
        count=wording.plural("counts.events", len(rows)),
        number=wording.catalogue.number(len(rows)),
        share=-(-100 * len(rows) // fullest),
        rows=rows,
    )


def _silence(views: Views, before: int | None, year: int) -> str | None:
    """Return the years between two that have events, in words."""
    if before is None or year - before < 2:
        return None
    first, last = views.dates.year(before + 1), views.dates.year(year - 1)
    if year - before == 2:
        return first
    return views.wording.t("timeline.two_years" if year - before == 3 else "timeline.years", first=first, last=last)


def _legend(views: Views) -> Iterator[LegendEntry]:
    """Yield the marks that occur, in the order in which they are explained."""
    occurring = {row.date.mark for row in views.rows}
    for mark in views.dates.MARKS:
        if mark in occurring:
            yield LegendEntry(mark, views.wording.t(f"marks.{mark}"))


PAGE = PageType("timeline", "pages/timeline.html", TimelineContext, plan)

"""A list of events under the headings of their years and months, whatever page it stands on.

In here: headings, counts, the silence between. Not in here: a row (rows.py), which events a page lists (pages/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from dateline import urls
from dateline.model.timeline import Event
from dateline.views.dates import Dates
from dateline.views.parts import Heading, Time, heading
from dateline.views.rows import Row
from dateline.views.withdrawals import beside
from dateline.views.wording import Wording

MOST_ANCHORS = 600
"""Months or years without an event that have an anchor in a list all the same: as many as in fifty years, of 16 kB together."""

FIRST_SEEN = 16
"""Events of a list that may stand in the first window: less would fill none, however high, whatever stands above the list."""


@dataclass(frozen=True, slots=True)
class MonthShown:
    """The events under one heading. `year` and `name` make it up: the month, or that it is not known; `short` is for the navigation.

    `count` is of its events in words, `number` in digits, `share` in per cent of the fullest month's, for the small bars. `page`
    is the page of the month, where it is one. `nearest` are the anchors of months and years without an event that lead here. What is `far`
    stands below the first window, and a browser may lay it out when the reader comes near.
    """

    anchor: str
    year: str
    name: str
    short: str
    count: str
    number: str
    share: int
    page: str | None
    rows: tuple[Row, ...]
    nearest: tuple[str, ...] = ()
    far: bool = False


@dataclass(frozen=True, slots=True)
class YearShown:
    """A year with its months. `silence` says which years before it have no event; a `single` one has all its events under one heading.

    `page` is the page of the year; undated events, last of all, have none.
    """

    anchor: str
    name: str
    count: str
    silence: str | None
    single: bool
    page: str | None
    months: tuple[MonthShown, ...]


def listing(events: Iterable[tuple[Event, Row]], wording: Wording, dates: Dates, *, silences: bool = True) -> tuple[YearShown, ...]:
    """Return events, in the order of time, under their headings.

    Without `silences` nothing is said of the years between, of which such a list does not tell.
    """
    placed = [(heading(event), row) for event, row in events]
    by_month = {key: tuple(row for _, row in group) for key, group in groupby(placed, key=lambda pair: pair[0])}
    fullest = max((_counted(rows) for rows in by_month.values()), default=1) or 1
    years = tuple(_with_far(_years(by_month, fullest, wording, dates)))
    return with_nearest(years, by_month) if silences else tuple(replace(year, silence=None) for year in years)


def rows_of(years: Iterable[YearShown]) -> Iterator[Row]:
    """Yield the rows of a list in its order."""
    return (row for year in years for month in year.months for row in month.rows)


def with_nearest(years: tuple[YearShown, ...], headings: Iterable[Heading]) -> tuple[YearShown, ...]:
    """Return a list with the anchors of the years and months between that have no event, each at the nearest heading.

    Above MOST_ANCHORS months from the first year to the last there are those of years alone, and above that many years none.
    """
    known = {heading: _at(*heading) for heading in headings if heading[0] is not None}
    numbers = [year for year, _ in known if year is not None]
    if not numbers:
        return years
    between = range(min(numbers), max(numbers) + 1)
    there = {year.anchor for year in years} | {month.anchor for year in years for month in year.months}
    times: list[Time] = [(year, None) for year in between] if len(between) <= MOST_ANCHORS else []
    if len(between) * 12 <= MOST_ANCHORS:
        times += [(year, month) for year in between for month in range(1, 13)]
    found: dict[str, list[str]] = {}
    for year, month in sorted(times, key=lambda time: (time[0], time[1] or 0)):
        anchor = urls.period(year, month).anchor
        if anchor not in there:
            at = _at(year, month or 1)
            nearest = min(known, key=lambda heading: abs(known[heading] - at))
            found.setdefault(_anchor(*nearest), []).append(anchor)
    return tuple(
        replace(year, months=tuple(replace(month, nearest=tuple(found.get(month.anchor, ()))) for month in year.months)) for year in years
    )


def _at(year: int | None, month: int | None) -> float:
    """Return where in the list a heading stands, in months; what has no month stands behind December."""
    return (year or 0) * 12 + (month or 12.5)


def _anchor(year: int | None, month: int | None) -> str:
    if year is None:
        return urls.undated().anchor
    return urls.month_not_known(year).anchor if month is None else urls.period(year, month).anchor


def _years(
    by_month: dict[tuple[int | None, int | None], tuple[Row, ...]], fullest: int, wording: Wording, dates: Dates
) -> Iterator[YearShown]:
    before: int | None = None
    for year, months in groupby(by_month.items(), lambda item: item[0][0]):
        shown = tuple(_month(year, month, rows, fullest, wording, dates) for (_, month), rows in months)
        count = _count([row for month in shown for row in month.rows], wording)
        if year is None:
            yield YearShown(urls.undated().anchor, wording.t("timeline.undated"), count, None, True, None, shown)
            continue
        yield YearShown(
            anchor=urls.period(year).anchor,
            name=dates.year(year),
            count=count,
            silence=silence(before, year, wording, dates),
            single=len(shown) == 1,
            page=urls.year_page(year).from_root(),
            months=shown,
        )
        before = year


def _with_far(years: Iterable[YearShown]) -> Iterator[YearShown]:
    before = 0
    for year in years:
        months = []
        for month in year.months:
            months.append(replace(month, far=before >= FIRST_SEEN))
            before += len(month.rows)
        yield replace(year, months=tuple(months))


def _month(year: int | None, month: int | None, rows: tuple[Row, ...], fullest: int, wording: Wording, dates: Dates) -> MonthShown:
    of_year = "" if year is None else dates.year(year)
    if year is None:
        name = short = wording.t("timeline.undated")
    elif month is None:
        name, short = wording.t("timeline.no_month"), wording.t("timeline.no_month_short")
    else:
        name = short = dates.month(month)
    return MonthShown(
        anchor=_anchor(year, month),
        year=of_year,
        name=name,
        short=short,
        count=_count(rows, wording),
        number=wording.catalogue.number(_counted(rows)),
        share=-(-100 * _counted(rows) // fullest),
        page=urls.year_page(year, month).from_root() if year is not None and month is not None else None,
        rows=rows,
    )


def _counted(rows: Sequence[Row]) -> int:
    return sum(row.withdrawn is None for row in rows)


def _count(rows: Sequence[Row], wording: Wording) -> str:
    """Return how many events there are in words, and beside that how many that do not count."""
    return beside(wording.plural("counts.events", _counted(rows)), len(rows) - _counted(rows), wording)


def silence(before: int | None, year: int, wording: Wording, dates: Dates) -> str | None:
    """Return the years between two that have events, in words; None where there are none, or none before."""
    if before is None or year - before < 2:
        return None
    first, last = dates.year(before + 1), dates.year(year - 1)
    if year - before == 2:
        return first
    return wording.t("timeline.two_years" if year - before == 3 else "timeline.years", first=first, last=last)

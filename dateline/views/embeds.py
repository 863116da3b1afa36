"""What stands for a page in a frame on another site: the code to copy, which events it lists, and where its drawing leads.

A frame runs no script and can tell nobody how high it is, so the code says a height, and what is longer is scrolled inside. All links
leave it: they open beside the page that the reader is on (`layouts/embed.html`).
In here: the parts that several kinds of frames share. Not in here: what each kind shows (pages/embed_….py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from markupsafe import escape

from dateline import urls
from dateline.chart.calendar import Period
from dateline.chart.model import Item
from dateline.chart.overview import Overview
from dateline.chart.overview import overview as drawn
from dateline.chart.panel import Mini
from dateline.chart.panel import mini as small
from dateline.model.timeline import Timeline
from dateline.urls import Address
from dateline.views.chart_words import ChartWords
from dateline.views.dates import Dates
from dateline.views.frame import Frame
from dateline.views.listing import MonthShown, YearShown
from dateline.views.rows import Row
from dateline.views.wording import Wording

HEIGHTS: Final[Mapping[str, int]] = {"event": 440, "list": 640}
"""Pixels: an event with its excerpts folded needs no scrolling in a column of text; of a list the drawing and some events are seen."""


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The code that puts a page into another one, as text to be copied, and the way to what it shows.

    `height` in words says how high the frame is.
    """

    code: str
    height: str
    href: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The events that a frame lists. `bounded` says that they are the latest of more, and None that they are all."""

    years: tuple[YearShown, ...]
    bounded: str | None


def embed_code(page: Address, title: str, kind: Literal["event", "list"], timeline: Timeline, wording: Wording) -> EmbedCode | None:
    """Return the code for a page that is titled so; None where the site's address is not known, for no other site could lead there.

    What a curator wrote is escaped for an attribute.
    """
    base_url = timeline.site.base_url
    if base_url is None:
        return None
    height = HEIGHTS[kind]
    code = (
        f'<iframe src="{escape(urls.embed(page).absolute(base_url))}" title="{escape(title)}" width="100%" height="{height}" '
        'loading="lazy" style="border:0"></iframe>'
    )
    return EmbedCode(code, wording.t("embeds.height", height=height), urls.embed(page).from_root())


def framed(frame: Frame, page: Address, timeline: Timeline) -> Frame:
    """Return the frame of what stands for `page`: search engines are sent there."""
    base_url = timeline.site.base_url
    return replace(frame, canonical=page.absolute(base_url) if base_url else None, indexed=False)


def latest(years: tuple[YearShown, ...], fits: Callable[[Sequence[Row]], int], wording: Wording) -> Listed:
    """Return the latest events of a list: whole months, as many as have room, or the last events of the last.

    `fits` tells how many rows have room, counted from the last.
    """
    rows = [row for year in years for month in year.months for row in month.rows]
    most = fits(rows)
    if len(rows) <= most:
        return Listed(years, None)
    kept = _last(rows, [len(month.rows) for year in years for month in year.months], most)
    found = tuple(_within(years, frozenset(kept)))
    shown, total = wording.catalogue.number(len(kept)), wording.catalogue.number(len(rows))
    return Listed((replace(found[0], silence=None), *found[1:]), wording.t("embeds.latest", number=shown, total=total))


def overview(items: Iterable[Item], years: Iterable[YearShown], wording: Wording, dates: Dates) -> Overview | None:
    """Return the drawing of all events, of which each mark leads to the page of its event and each column to that of its time."""
    away = _away(items)
    return drawn(away, ChartWords(wording, dates), _Ways(years)) if away else None


def mini(items: Iterable[Item], years: Iterable[YearShown], wording: Wording, dates: Dates) -> Mini | None:
    """Return the small drawing of a selection, which leads to the same."""
    away = _away(items)
    return small(away, ChartWords(wording, dates), _Ways(years)) if away else None


def _away(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(replace(item, href=urls.event(item.id).from_root()) for item in items)


class _Ways:
    """Where columns lead: to the pages of years and months, as the headings of a list do."""

    def __init__(self, years: Iterable[YearShown]) -> None:
        self._pages = {page for year in years for page in (year.page, *(month.page for month in year.months)) if page is not None}

    def __call__(self, period: Period) -> str | None:
        """Return the way to the year or the month that a column stands for, if there is a page of it."""
        if period.size != 1 or period.unit not in ("year", "month"):
            return None
        page = urls.year_page(period.year, period.month).from_root()
        return page if page in self._pages else None


def _last(rows: Sequence[Row], sizes: Sequence[int], most: int) -> tuple[str, ...]:
    """Return the anchors of the last rows: those of as many whole months as have room, or else the last of all."""
    count = 0
    for size in reversed(sizes):
        if count + size > most:
            break
        count += size
    return tuple(row.anchor for row in rows[-(count or most) :])


def _within(years: Iterable[YearShown], anchors: frozenset[str]) -> Iterator[YearShown]:
    """Yield years with those of their rows that are kept; what a heading counts is what there is."""
    for year in years:
        months = tuple(_months(year.months, anchors))
        if months:
            yield replace(year, months=months)


def _months(months: Iterable[MonthShown], anchors: frozenset[str]) -> Iterator[MonthShown]:
    for month in months:
        rows = tuple(row for row in month.rows if row.anchor in anchors)
        if rows:
            yield replace(month, rows=rows)

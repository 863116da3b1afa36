"""The first page: all events in the order of time, under their years and months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.model.output import Page
from dateline.model.timeline import Event
from dateline.pages import PageType
from dateline.pages._parts import Step, count_of, named
from dateline.pages._stretches import Stretch, stretches
from dateline.views.charts import OverviewShown, overview
from dateline.views.citations import Panel, panel
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.facets import Facet, Find, facets, find
from dateline.views.frame import Frame
from dateline.views.head import citable
from dateline.views.linked_data import of_page
from dateline.views.listing import YearShown, rows_of
from dateline.views.quoted import title_html
from dateline.views.relations import lacks_outcome
from dateline.views.views import Views
from dateline.views.wording import emphasis, link

MOST_MONTHS_UNFOLDED = 14
MOST_LINES_UNFOLDED = 18
"""Years and months in the navigation; below more of them the legend would be off the screen."""
MOST_WAYS = 60
"""Disputed or expected events that are named before the list."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to an event in the list: its date in words, and its title."""

    href: str
    title: Markup
    date: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Events of a state that a reader looks for, counted: the words of the count, and the way to each; `sign` is the state's own.

    Of very many the latest are there, and `more` counts the others.
    """

    name: str
    sign: str
    text: str
    ways: tuple[Way, ...]
    more: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineContext:
    """What the first page shows. `facts` are counts in words; `folded` folds the months of the navigation by year.

    `mentions` are the disputed events and those that are still expected. Where the list is too long for the page, `stretches` are
    the ways to all years, `here` says what of it is listed, and `earlier` leads to what comes before that.
    `embed` is the code that puts it into another site.
    """

    frame: Frame
    title: str
    lede: str | None
    facts: tuple[str, ...]
    mentions: tuple[Mention, ...]
    overview: OverviewShown | None
    find: Find
    facets: tuple[Facet, ...]
    years: tuple[YearShown, ...]
    works: tuple[Markup, ...]
    folded: bool
    legend_href: str
    panel: Panel
    embed: EmbedCode | None
    stretches: tuple[Stretch, ...] = ()
    here: str | None = None
    earlier: Step | None = None


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    latest = views.lists.latest
    yield page(views, views.listing() if latest is None else views.listing(latest.ids, silences=False))


def page(views: Views, listed: tuple[YearShown, ...]) -> Page:
    """Return the first page with a given list: of all events, or, where these are too many, of the latest."""
    record = views.timeline.site
    frame, cited = views.frame(urls.TIMELINE, record.title), views.cited[urls.TIMELINE]
    data = ((urls.EVENTS_JSON, "application/json"),)
    linked = of_page(cited, views.timeline)
    divided = bool(views.lists.of)
    items = views.items_of(views.numbers, views.lists.of) if divided else views.items
    context = TimelineContext(
        frame=replace(frame, head=citable(cited, frame.description, record, views.card(urls.TIMELINE), data, linked)),
        title=record.title,
        lede=record.description,
        facts=tuple(_facts(views)),
        mentions=tuple(_mentions(views)),
        overview=overview(items, listed, views.wording, views.dates, _pages(views) if divided else None),
        find=_find(views),
        facets=tuple(facets(views, listed)),
        years=listed,
        works=views.works(rows_of(listed)),
        folded=_folded(listed),
        legend_href=urls.LEGEND.from_root(),
        panel=panel(cited, "timeline", views.timeline, views.wording, views.dates),
        embed=embed_code(urls.TIMELINE, record.title, "list", views.timeline, views.wording),
        stretches=tuple(stretches(views, listed)) if divided else (),
        here=_here(views),
        earlier=_earlier(views),
    )
    return Page(urls.TIMELINE, PAGE.name, PAGE.template, context)


def _pages(views: Views) -> dict[str, str]:
    """Return where columns of the drawing lead: to the pages of years and months, by the anchors that these have in a list."""
    times = (part for part in views.lists.parts.values() if part.heading is not None and not part.of)
    return {
        urls.period(year, month).anchor: part.address.from_root()
        for part in times
        for year, month in [part.heading or (None, None)]
        if year is not None
    }


def _find(views: Views) -> Find:
    """Return the search box over the list, which says where the list is not the whole."""
    latest = views.lists.latest
    if latest is None:
        return find(len(views.timeline.counted), views.wording)
    counted = sum(not views.timeline.by_id[id].is_withdrawn for id in latest.ids)
    return replace(find(counted, views.wording), partly=True, everywhere=urls.SEARCH.from_root() if views.searched else None)


def _here(views: Views) -> str | None:
    """Return what of the whole is listed, in words; None where all is."""
    latest = views.lists.latest
    if latest is None:
        return None
    return views.wording.t("parts.here", name=latest.name, count=count_of(latest.ids, tuple(views.numbers), views))


def _earlier(views: Views) -> Step | None:
    """Return the way to where the list goes on before what is listed: the page that has the first of it, or the one before."""
    latest = views.lists.latest
    if latest is None:
        return None
    first = views.numbers[latest.ids[0]]
    before = views.lists.of[views.timeline.events[first - 1].id].path if first else None
    return next((named(part, views) for part in views.lists.reading if part.address.path == before), None)


def _folded(years: tuple[YearShown, ...]) -> bool:
    months = sum(len(year.months) for year in years)
    return months > MOST_MONTHS_UNFOLDED or months + len(years) > MOST_LINES_UNFOLDED


def _facts(views: Views) -> Iterator[str]:
    """Yield what there is, counted: events, how many of them are dated to the day, quotations and their sources.

    Where some events are not verified it is said how many are, and only those count as dated. What was withdrawn has a count of its own.
    """
    timeline, wording = views.timeline, views.wording
    counted = wording.catalogue.number

    def number(count: int) -> str:
        return emphasis(counted(count))

    events = len(timeline.counted)
    verified = len(timeline.verified)
    days = sum(row.date.mark == "day" for row in views.rows if not row.unverified and not row.withdrawn)
    quotations = len(timeline.counted_quotations)
    works = len({quotation.excerpt.record.source for quotation in timeline.counted_quotations})
    withdrawn = len(timeline.events) - events
    if verified < events:
        yield wording.plural("timeline.verified", events, number=number(verified))
    else:
        yield wording.plural("timeline.events", events, number=number(events))
    if withdrawn:
        yield wording.plural("timeline.withdrawn", withdrawn, number=number(withdrawn))
    if days:
        yield wording.plural("timeline.days", days, number=number(days))
    if quotations:
        sources = link(wording.plural("counts.sources", works), urls.SOURCES.from_root())
        yield wording.plural("timeline.quotations", quotations, number=number(quotations), sources=sources)


def _mentions(views: Views) -> Iterator[Mention]:
    """Yield the events whose accounts nothing settles, and those that are still expected: of which no event is the outcome."""
    wording = views.wording
    disputed = [event for event in views.timeline.counted if event.is_disputed]
    expected = [event for event in views.timeline.counted if lacks_outcome(event, views.timeline)]
    for name, sign, events in (("disputed", "≠", disputed), ("expected", "○", expected)):
        if events:
            text = wording.plural(f"timeline.{name}", len(events), number=emphasis(wording.catalogue.number(len(events))))
            # Those are looked for that are not over; where there are many, each is marked in the list.
            more = wording.plural("timeline.more_ways", len(events) - MOST_WAYS) if len(events) > MOST_WAYS else None
            yield Mention(name, sign, text, tuple(_way(event, views) for event in events[-MOST_WAYS:]), more)


def _way(event: Event, views: Views) -> Way:
    place = views.place_of(event.id)
    href = place.from_root() if place.path else place.fragment
    return Way(href, title_html(event), views.dates.of_event(event).text)


PAGE = PageType("timeline", "pages/timeline.html", TimelineContext, plan)

"""The first page: all events in the order of time, under their years and months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.model.output import Page
from dateline.model.timeline import Event
from dateline.pages import PageType
from dateline.views.charts import OverviewShown, overview
from dateline.views.citations import Panel, panel
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.facets import Facet, Find, facets, find
from dateline.views.frame import Frame
from dateline.views.head import citable
from dateline.views.linked_data import of_page
from dateline.views.listing import YearShown
from dateline.views.quoted import title_html
from dateline.views.relations import lacks_outcome
from dateline.views.views import Views
from dateline.views.wording import emphasis, link

MOST_MONTHS_UNFOLDED = 14
MOST_LINES_UNFOLDED = 18
"""Years and months in the navigation; below more of them the legend would be off the screen."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to an event in the list: its date in words, and its title."""

    href: str
    title: Markup
    date: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Events of a state that a reader looks for, counted: the words of the count, and the way to each; `sign` is the state's own."""

    name: str
    sign: str
    text: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class TimelineContext:
    """What the first page shows. `facts` are counts in words; `folded` folds the months of the navigation by year.

    `mentions` are the disputed events and those that are still expected. `embed` is the code that puts it into another site.
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


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    record = views.timeline.site
    years = views.listing()
    frame, cited = views.frame(urls.TIMELINE, record.title), views.cited[urls.TIMELINE]
    data = ((urls.EVENTS_JSON, "application/json"),)
    linked = of_page(cited, views.timeline)
    yield Page(
        urls.TIMELINE,
        PAGE.name,
        PAGE.template,
        TimelineContext(
            frame=replace(frame, head=citable(cited, frame.description, record, views.card(urls.TIMELINE), data, linked)),
            title=record.title,
            lede=record.description,
            facts=tuple(_facts(views)),
            mentions=tuple(_mentions(views)),
            overview=overview(views.items, years, views.wording, views.dates),
            find=find(len(views.timeline.counted), views.wording),
            facets=tuple(facets(views, years)),
            years=years,
            works=views.works(),
            folded=_folded(years),
            legend_href=urls.LEGEND.from_root(),
            panel=panel(cited, "timeline", views.timeline, views.wording, views.dates),
            embed=embed_code(urls.TIMELINE, record.title, "list", views.timeline, views.wording),
        ),
    )


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
            yield Mention(name, sign, text, tuple(_way(event, views) for event in events))


def _way(event: Event, views: Views) -> Way:
    return Way(urls.in_list(event.id).fragment, title_html(event), views.dates.of_event(event).text)


PAGE = PageType("timeline", "pages/timeline.html", TimelineContext, plan)

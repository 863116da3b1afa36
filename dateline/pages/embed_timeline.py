"""The timeline in a frame on another site: its drawing, and its latest events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._embeds import ListEmbedContext, listed
from dateline.views.embeds import framed, overview
from dateline.views.views import Views
from dateline.views.withdrawals import beside


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    timeline, wording, years = views.timeline, views.wording, views.listing()
    address, counted = urls.embed(urls.TIMELINE), len(timeline.counted)
    shown = listed(views, address, years)
    context = ListEmbedContext(
        frame=replace(framed(views.frame(address, timeline.site.title), urls.TIMELINE, timeline), title=timeline.site.title),
        href=urls.TIMELINE.from_root(),
        way=wording.t("embeds.timeline"),
        is_whole=True,
        title=timeline.site.title,
        lede=beside(wording.plural("counts.events", counted), len(timeline.events) - counted, wording),
        withdrawn=None,
        overview=overview(views.items, years, wording, views.dates),
        chart=None,
        bounded=shown.bounded,
        years=shown.years,
        none=None,
    )
    yield Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True)


PAGE = PageType("embed-timeline", "pages/embed_list.html", ListEmbedContext, plan)

"""Actors, topics and places in a frame on another site, also under the ids that they had before."""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._embeds import ListEmbedContext, listed
from dateline.urls import Address
from dateline.views import term_pages
from dateline.views.embeds import framed, mini
from dateline.views.term_pages import Sort, TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import described


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each term and each id that it had, sort by sort."""
    for sort, terms in ((term_pages.ACTOR, views.actors), (term_pages.TOPIC, views.topics), (term_pages.PLACE, views.places)):
        for term in terms:
            for id in (term.id, *term.former):
                yield _page(views, sort, term, urls.embed(sort.page(id)))


def _page(views: Views, sort: Sort, term: TermShown, address: Address) -> Page:
    wording, page = views.wording, sort.page(term.id)
    years = views.listing(term.events)
    shown = listed(views, address, years)
    heading = wording.t("terms.heading", name=term.name)
    context = ListEmbedContext(
        frame=framed(views.frame(address, heading, described(term.withdrawn) or term.description or term.count), page, views.timeline),
        href=page.from_root(),
        way=wording.t(f"embeds.{sort.name}"),
        is_whole=False,
        title=term.name,
        lede=term.count,
        withdrawn=term.withdrawn,
        overview=None,
        chart=mini(views.items_of(term.events), years, wording, views.dates),
        bounded=shown.bounded,
        years=shown.years,
        none=None if term.events else wording.t(f"{sort.name}s.none"),
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True)


PAGE = PageType("embed-term", "pages/embed_list.html", ListEmbedContext, plan)

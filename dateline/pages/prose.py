"""A page of prose that a curator wrote, with events set into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.model.timeline import ProsePage
from dateline.pages import PageType
from dateline.views.alternates import with_alternates
from dateline.views.frame import Frame
from dateline.views.prose import Part, Translation, parts, translations
from dateline.views.views import Views
from dateline.views.withdrawals import WithdrawnShown, described, withdrawn


@dataclass(frozen=True, slots=True)
class ProseContext:
    """What the page shows: its parts in order, prose and events; `language` is that of a translation."""

    frame: Frame
    title: str
    withdrawn: WithdrawnShown | None
    language: str | None
    authors: str | None
    parts: tuple[Part, ...]
    translations: tuple[Translation, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the pages of `pages/`, and their translations; the one that heads the page about the site stands there."""
    for page in views.timeline.pages:
        address = urls.prose(page.record.id, page.record.language)
        if address != urls.ABOUT:
            yield _page(views, page)


def _page(views: Views, page: ProsePage) -> Page:
    record = page.record
    gone = withdrawn(page.original.withdrawn, "page", views.timeline, views.wording, views.dates)
    address = urls.prose(record.id, record.language)
    context = ProseContext(
        frame=with_alternates(views.frame(address, record.title, described(gone) or record.summary), page, views.timeline),
        title=record.title,
        withdrawn=gone,
        language=record.language,
        authors=views.wording.list_of([author.full for author in record.authors]) or None,
        parts=parts(page, views.timeline, views.rows, views.wording),
        translations=translations(page, views.timeline, views.wording),
    )
    return Page(address, PAGE.name, PAGE.template, context, lasts=True)


PAGE = PageType("prose", "pages/prose.html", ProseContext, plan)

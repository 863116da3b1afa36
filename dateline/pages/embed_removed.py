"""A frame on another site that had an event which was taken down: the notice, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.model.records import Suppressed
from dateline.pages import PageType
from dateline.views.embeds import framed
from dateline.views.frame import Frame
from dateline.views.removed import NoticeShown, notice
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class RemovedEmbedContext:
    """What the frame shows; `href` leads to the page that says the same, which `way` says."""

    frame: Frame
    href: str
    way: str
    heading: str
    notice: NoticeShown


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each event that was taken down and was no draft, and for each id that it had, by id."""
    for id, event in sorted(views.timeline.removed.events.items()):
        if event.suppressed is not None and not event.draft:
            for former in (id, *event.previous_ids):
                yield _page(views, id, former, event.suppressed)


def _page(views: Views, id: str, former: str, gone: Suppressed) -> Page:
    wording, page = views.wording, urls.event(id)
    heading = wording.t("removed.event_heading")
    said = notice("event", gone, views.timeline, wording, views.dates)
    address = urls.embed(urls.event(former))
    context = RemovedEmbedContext(
        frame=framed(views.frame(address, heading, said.text), page, views.timeline),
        href=page.from_root(),
        way=wording.t("embeds.removed"),
        heading=heading,
        notice=said,
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True)


PAGE = PageType("embed-removed", "pages/embed_removed.html", RemovedEmbedContext, plan)

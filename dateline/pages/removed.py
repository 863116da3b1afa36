"""The page of an event or a source that was taken down: what was removed, when and on what ground, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.model.output import Page
from dateline.model.records import Suppressed
from dateline.pages import PageType
from dateline.urls import Address
from dateline.views.frame import Frame
from dateline.views.moved import labels_of
from dateline.views.removed import NoticeShown, notice
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class RemovedContext:
    """What the page shows. `anchors` are the labels of excerpts that it had, so that links to them land; `back` leads to the others."""

    frame: Frame
    heading: str
    notice: NoticeShown
    anchors: tuple[str, ...]
    back: str
    back_name: str


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each event and each source that was taken down, by id."""
    removed, wording = views.timeline.removed, views.wording
    for id, event in sorted(removed.events.items()):
        anchors = labels_of(event, views.timeline)
        if event.suppressed is not None:
            yield _page(views, urls.event(id), "event", event.suppressed, anchors, (urls.TIMELINE, wording.t("navigation.timeline")))
    for id, source in sorted(removed.sources.items()):
        if source.suppressed is not None:
            yield _page(views, urls.source(id), "source", source.suppressed, (), (urls.SOURCES, wording.t("sources.index")))


def _page(views: Views, address: Address, kind: str, gone: Suppressed, anchors: tuple[str, ...], back: tuple[Address, str]) -> Page:
    heading = views.wording.t(f"removed.{kind}_heading")
    said = notice(kind, gone, views.timeline, views.wording, views.dates)
    context = RemovedContext(
        frame=replace(views.frame(address, heading, said.text), indexed=False),
        heading=heading,
        notice=said,
        anchors=anchors,
        back=back[0].from_root(),
        back_name=back[1],
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True, anchors=anchors)


PAGE = PageType("removed", "pages/removed.html", RemovedContext, plan)

"""The page that a host serves where there is none, at any depth: its links begin at the host's root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class NotFoundContext:
    """What the page shows: ways on."""

    frame: Frame
    timeline: str
    sources: str
    about: str


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    context = NotFoundContext(
        frame=views.frame(urls.NOT_FOUND, views.wording.t("not_found.heading")),
        timeline=urls.TIMELINE.from_root(),
        sources=urls.SOURCES.from_root(),
        about=urls.ABOUT.from_root(),
    )
    yield Page(urls.NOT_FOUND, PAGE.name, PAGE.template, context, indexable=False)


PAGE = PageType("not-found", "pages/not_found.html", NotFoundContext, plan)

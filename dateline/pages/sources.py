"""The bibliography: what is quoted, and what is known only through what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.sources import SourceShown
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class SourcesContext:
    """What the bibliography shows: works whose text is kept, and works known only by name, each by title."""

    frame: Frame
    kept: tuple[SourceShown, ...]
    known: tuple[SourceShown, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    by_title = sorted(views.sources, key=lambda source: (views.wording.catalogue.order(source.heading), source.id))
    context = SourcesContext(
        frame=views.frame(urls.SOURCES, views.wording.t("sources.index"), views.wording.t("sources.index_lede")),
        kept=tuple(source for source in by_title if source.silhouette is not None),
        known=tuple(source for source in by_title if source.silhouette is None),
    )
    yield Page(urls.SOURCES, PAGE.name, PAGE.template, context)


PAGE = PageType("sources", "pages/sources.html", SourcesContext, plan)

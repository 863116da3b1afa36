"""The bibliography: what is quoted, and what is known only through what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._further import Further, Ways, further
from dateline.views.frame import Frame
from dateline.views.sources import SourceShown
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class SourcesContext:
    """What the bibliography shows: works whose text is kept, and works known only by name, each by title.

    `ways` lead to its other pages, if it has such.
    """

    frame: Frame
    kept: tuple[SourceShown, ...]
    known: tuple[SourceShown, ...]
    ways: Ways | None


def plan(views: Views) -> Iterator[Page]:
    """Yield the bibliography, in as many pages as it takes."""
    heading, lede = views.wording.t("sources.index"), views.wording.t("sources.index_lede")
    ordered = sorted(
        views.sources, key=lambda source: (source.silhouette is None, views.wording.catalogue.order(source.heading), source.id)
    )

    def page(one: Further[SourceShown]) -> Page:
        context = SourcesContext(
            frame=views.frame(one.address, one.titled(heading, views), lede),
            kept=tuple(source for source in one.entries if source.silhouette is not None),
            known=tuple(source for source in one.entries if source.silhouette is None),
            ways=one.ways,
        )
        return Page(one.address, PAGE.name, PAGE.template, context)

    yield from further(views, ordered, partial(urls.further, urls.SOURCES), page)


PAGE = PageType("sources", "pages/sources.html", SourcesContext, plan)

"""The page of a source: its record, its faults, its excerpts in the order of reading, the shape of what is quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.sources import SourceShown
from dateline.views.views import Views
from dateline.views.withdrawals import described


@dataclass(frozen=True, slots=True)
class SourceContext:
    """What the page of a source shows; `index` is the way to the bibliography."""

    frame: Frame
    source: SourceShown
    index: str


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each source, by id."""
    headings = Counter(source.heading for source in views.sources)
    for source in views.sources:
        address = urls.source(source.id)
        heading = views.wording.t("sources.heading", title=source.heading)
        if headings[source.heading] > 1:
            # A reprint has the title of its original: in a browser's tab their names differ all the same.
            heading = views.wording.t("sources.heading_of_several", title=source.heading, id=source.id)
        description = described(source.withdrawn) or views.wording.t("sources.description" if source.silhouette else "sources.not_kept")
        context = SourceContext(
            frame=views.frame(address, heading, description),
            source=source,
            index=urls.SOURCES.from_root(),
        )
        yield Page(address, PAGE.name, PAGE.template, context, lasts=True)


PAGE = PageType("source", "pages/source.html", SourceContext, plan)

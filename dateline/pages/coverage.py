"""What the timeline took from its sources and what it left: published shares, passages not used, events that rest on one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.coverage import Coverage, coverage
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class CoverageContext:
    """What the page shows, list by list; `counting` leads to how sources are counted, `data` to everything in it as data."""

    frame: Frame
    coverage: Coverage
    counting: str
    data: str


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page; it is there where nothing is to be said too, so that a reader who looks for it is told so."""
    wording = views.wording
    context = CoverageContext(
        frame=views.frame(urls.COVERAGE, wording.t("coverage.index"), wording.t("coverage.lede")),
        coverage=coverage(views.timeline, wording, views.dates),
        counting=urls.COUNTING.from_root(),
        data=urls.EVENTS_JSON.from_root(),
    )
    yield Page(urls.COVERAGE, PAGE.name, PAGE.template, context)


PAGE = PageType("coverage", "pages/coverage.html", CoverageContext, plan)

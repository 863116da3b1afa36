"""What was corrected, withdrawn, removed or renamed after it was published, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.corrections import Amendment, amendments
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class CorrectionsContext:
    """What the page shows, the latest first; nothing, where nothing that was published became another."""

    frame: Frame
    amendments: tuple[Amendment, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page; it is there before the first correction, so that a reader who looks for it is told that there is none."""
    frame = views.frame(urls.CORRECTIONS, views.wording.t("corrections.index"), views.wording.t("corrections.description"))
    context = CorrectionsContext(frame, amendments(views.timeline, views.wording, views.dates))
    yield Page(urls.CORRECTIONS, PAGE.name, PAGE.template, context)


PAGE = PageType("corrections", "pages/corrections.html", CorrectionsContext, plan)

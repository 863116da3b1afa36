"""What was corrected, withdrawn, removed or renamed after it was published, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._further import Further, Ways, further
from dateline.views.corrections import Amendment, amendments
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class CorrectionsContext:
    """What the page shows, the latest first; nothing, where nothing that was published became another.

    `ways` lead to its other pages, if it has such.
    """

    frame: Frame
    amendments: tuple[Amendment, ...]
    ways: Ways | None


def plan(views: Views) -> Iterator[Page]:
    """Yield the first page and those that it takes behind it.

    The first is there before the first correction, so that a reader who looks for it is told that there is none.
    """
    heading, description = views.wording.t("corrections.index"), views.wording.t("corrections.description")

    def page(one: Further[Amendment]) -> Page:
        frame = views.frame(one.address, one.titled(heading, views), description)
        return Page(one.address, PAGE.name, PAGE.template, CorrectionsContext(frame, one.entries, one.ways))

    yield from further(views, amendments(views.timeline, views.wording, views.dates), partial(urls.further, urls.CORRECTIONS), page)


PAGE = PageType("corrections", "pages/corrections.html", CorrectionsContext, plan)

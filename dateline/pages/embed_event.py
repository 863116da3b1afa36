"""An event in a frame on another site, also under the ids that it had before: whoever set it into a page has it there for ever.

Where it was withdrawn the frame says so; of what is not verified, that it is not. It is the same under a former id, for a reader of
another site is not to be sent on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.embeds import framed
from dateline.views.events import EventShown
from dateline.views.frame import Frame
from dateline.views.rows import Row
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class EventEmbedContext:
    """What the frame shows: the event as lists have it. `href` leads to its page, which `way` says.

    `reason` says why it is not verified, `outcome` that what came of an expectation is not recorded.
    """

    frame: Frame
    href: str
    way: str
    row: Row
    reason: str | None
    outcome: str | None


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each event that is no draft, and for each id that it had, in the order of time."""
    for event, row in zip(views.events, views.rows, strict=True):
        if event.draft is None:
            for id in (event.id, *event.former):
                yield _page(views, event, row, id)


def _page(views: Views, event: EventShown, row: Row, id: str) -> Page:
    address, page = urls.embed(urls.event(id)), urls.event(event.id)
    heading = views.wording.t("events.heading", title=event.heading, date=event.date.text)
    context = EventEmbedContext(
        frame=framed(views.frame(address, heading, event.description), page, views.timeline),
        href=page.from_root(),
        way=views.wording.t("embeds.event"),
        row=row,
        reason=event.reason,
        outcome=event.outcome,
    )
    return Page(address, PAGE.name, PAGE.template, context, indexable=False, lasts=True)


PAGE = PageType("embed-event", "pages/embed_event.html", EventEmbedContext, plan)

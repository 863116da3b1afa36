"""The page of an event: its date, what happened, how the date is known, and the exact words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.events import EventShown, Neighbour
from dateline.views.frame import Frame
from dateline.views.views import Views


@dataclass(frozen=True, slots=True)
class EventContext:
    """What the page of an event shows: the event, its place in the timeline, and the events before and after it."""

    frame: Frame
    event: EventShown
    in_list: str
    earlier: Neighbour | None
    later: Neighbour | None


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each event, in the order of time."""
    around = (None, *views.neighbours, None)
    for number, event in enumerate(views.events):
        address = urls.event(event.id)
        # The date is part of the heading in a browser's tab: a title alone often fits more than one event.
        heading = views.wording.t("events.heading", title=event.heading, date=event.date.text)
        context = EventContext(
            frame=views.frame(address, heading, event.description),
            event=event,
            in_list=urls.in_list(event.id).from_root(),
            earlier=around[number],
            later=around[number + 2],
        )
        yield Page(address, PAGE.name, PAGE.template, context)


PAGE = PageType("event", "pages/event.html", EventContext, plan)

"""The page of an event: its date, what happened, how the date is known, and the exact words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.chart.date_strip import DateStrip
from dateline.edtf.model import Day
from dateline.model.output import Page
from dateline.model.timeline import Event
from dateline.pages import PageType
from dateline.views.charts import strip
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.events import EventShown, Neighbour
from dateline.views.frame import Frame
from dateline.views.head import citable
from dateline.views.history import HistoryShown, history
from dateline.views.linked_data import of_event
from dateline.views.stories import StoryWay
from dateline.views.views import Views
from dateline.views.wording import Wording

FIRST_GREGORIAN = Day(1582, 10, 15)


@dataclass(frozen=True, slots=True)
class EventContext:
    """What the page of an event shows: the event, its place in the timeline, and the events before and after it.

    `strip` is its date to scale; `calendar` says by which calendar a date is counted that is older than it. `history` are its versions.
    `stories` are those that tell it; `embed` is the code that puts it into another site.
    """

    frame: Frame
    event: EventShown
    strip: DateStrip | None
    calendar: str | None
    in_list: str
    earlier: Neighbour | None
    later: Neighbour | None
    history: HistoryShown | None
    stories: tuple[StoryWay, ...]
    embed: EmbedCode | None


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each event, in the order of time."""
    around = (None, *views.neighbours, None)
    for number, (event, resolved) in enumerate(zip(views.events, views.timeline.events, strict=True)):
        address = urls.event(event.id)
        # The date is part of the heading in a browser's tab: a title alone often fits more than one event.
        heading = views.wording.t("events.heading", title=event.heading, date=event.date.text)
        frame = _frame(views, resolved, event, heading)
        context = EventContext(
            frame=frame,
            event=event,
            strip=strip(resolved, views.items[number], views.wording, views.dates, views.timeline.site.clocks),
            calendar=calendar_of(resolved, views.wording),
            in_list=views.place_of(event.id).from_root(),
            earlier=around[number],
            later=around[number + 2],
            history=history(resolved, views.timeline.history, views.wording, views.dates),
            stories=views.told_in.get(event.id, ()),
            embed=embed_code(address, frame.title, "event", views.timeline, views.wording) if event.draft is None else None,
        )
        yield Page(
            address,
            PAGE.name,
            PAGE.template,
            context,
            indexable=resolved.is_verified and event.draft is None,
            lasts=event.draft is None,
            anchors=tuple(sorted({*(place.label for place in event.evidence), *(gone.label for gone in event.removed)})),
        )


def calendar_of(event: Event, wording: Wording) -> str | None:
    """Return by which calendar the date of an event is counted, where it is older than that."""
    return wording.t("basis.gregorian") if _is_before_gregorian(event) else None


def _frame(views: Views, event: Event, shown: EventShown, heading: str) -> Frame:
    """Return the frame of a page; one of an event that is not verified says nothing to those who cite."""
    address, timeline = urls.event(event.id), views.timeline
    frame = replace(views.frame(address, heading, shown.description), indexed=event.is_verified)
    cited = views.cited.get(address)
    if cited is None:
        return frame
    shared = views.wording.t("events.shared", date=shown.date.text, description=frame.description)
    data = ((urls.beside(address, urls.INDEX_JSON), "application/json"),)
    return replace(frame, head=citable(cited, shared, timeline.site, views.card(address), data, of_event(event, cited, timeline)))


def _is_before_gregorian(event: Event) -> bool:
    """Tell whether a date names a day that is older than the calendar by which it is counted, with its one known side if need be."""
    sides = (event.date.earliest, event.date.latest) if event.date is not None else ()
    return any(side is not None and side < FIRST_GREGORIAN for side in sides)


PAGE = PageType("event", "pages/event.html", EventContext, plan)

"""The page at an address that leads on: what stood there has another id now, and the reader is sent to it.

It works without a host that redirects, without a script and from a disk. It has an anchor for each excerpt that the event has or had,
so that a link to one of them is not lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline import urls
from dateline.model.output import Page
from dateline.model.records import PageRecord
from dateline.pages import PageType
from dateline.views.frame import Frame
from dateline.views.moved import Moved, Removed, labels_of, moved, removed
from dateline.views.views import Views
from dateline.views.withdrawals import successor
from dateline.views.wording import link


@dataclass(frozen=True, slots=True)
class MovedContext:
    """What the page shows: why it is there, and the way on. `refresh` names the file, as a disk needs it.

    `excerpts` are the labels of excerpts, each with where it stands now.
    """

    frame: Frame
    reason: Markup
    href: str
    refresh: str
    excerpts: tuple[Removed, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each address that leads on."""
    for one in moved(views.timeline):
        wording, base_url = views.wording, views.timeline.site.base_url
        heading = wording.t(f"moved.{one.kind}")
        next_one = successor(one.kind, one.record.id, views.timeline)
        title, name = (next_one.title, next_one.html) if next_one is not None else (one.record.id, Markup.escape(one.record.id))
        if isinstance(one.record, PageRecord) and one.record.language is not None:
            # A translation leads on to itself, not to what it translates.
            title = one.record.title
            name = Markup('<bdi lang="{}">{}</bdi>').format(one.record.language, title)
        description = wording.t("moved.description", title=title)
        frame = views.frame(one.address, heading, description)
        # In a browser's tab its heading alone would be that of every record of its kind that moved.
        tab = wording.t("frame.title", page=description, site=frame.site.short_title)
        context = MovedContext(
            frame=replace(frame, title=tab, canonical=one.to.absolute(base_url) if base_url else None, indexed=False),
            reason=Markup("{}").format(
                wording.t("moved.reason", id=Markup("<code>{}</code>").format(one.id), record=link(name, one.to.from_root()))
            ),
            href=one.to.from_root(),
            refresh=replace(one.to, path=one.to.file).from_root(),
            excerpts=tuple(_excerpts(one, views)),
        )
        anchors = tuple(sorted(excerpt.label for excerpt in context.excerpts))
        yield Page(one.address, PAGE.name, PAGE.template, context, indexable=False, lasts=True, anchors=anchors)


def _excerpts(one: Moved, views: Views) -> Iterator[Removed]:
    """Yield the labels of an event's excerpts, those it has first."""
    if one.kind != "event":
        return
    event = views.timeline.by_id.get(one.record.id)
    if event is None:
        gone = views.timeline.removed.events[one.record.id]
        for label in labels_of(gone, views.timeline):
            yield Removed(label, link(views.wording.t("removed.event_heading"), urls.event(gone.id, label).from_root()))
        return
    places = [(excerpt.number, excerpt.record.label) for excerpt in event.excerpts]
    for number, label in sorted((*places, *((excerpt.number, excerpt.label) for excerpt in event.removed))):
        yield Removed(label, link(views.wording.t("excerpts.name", number=number), urls.event(event.id, label).from_root()))
    yield from removed(event, views.timeline, views.wording, views.dates)


PAGE = PageType("moved", "pages/moved.html", MovedContext, plan)

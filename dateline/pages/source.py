"""The page of a source: its record, its faults, its excerpts in the order of reading, the shape of what is quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._further import Further, Ways, further
from dateline.urls import Address
from dateline.views.citations import Panel, panel
from dateline.views.frame import Frame
from dateline.views.head import about_work
from dateline.views.linked_data import of_source
from dateline.views.silhouette import Silhouette
from dateline.views.sources import Quoted, SourceShown
from dateline.views.views import Views
from dateline.views.withdrawals import described


@dataclass(frozen=True, slots=True)
class SourceContext:
    """What the page of a source shows; `index` is the way to the bibliography; `panel` cites the work, not the page.

    `quoted` are its excerpts. Where they are too many for a page, `ways` lead to the others, and pages behind the first, which is
    `whole`, show nothing but excerpts; `first` is the number of the first of them.
    """

    frame: Frame
    source: SourceShown
    panel: Panel
    index: str
    quoted: tuple[Quoted, ...]
    first: int
    ways: Ways | None
    whole: bool


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each source, by id, and those that its excerpts take behind it."""
    headings = Counter(source.heading for source in views.sources)
    for source in views.sources:
        heading = views.wording.t("sources.heading", title=source.heading)
        if headings[source.heading] > 1:
            # A reprint has the title of its original: in a browser's tab their names differ all the same.
            heading = views.wording.t("sources.heading_of_several", title=source.heading, id=source.id)
        yield from further(views, source.quoted, partial(_address, source.id), partial(_page, views, source, heading))


def _address(id: str, number: int) -> Address:
    return urls.source(id) if number == 1 else urls.part(urls.source(id), str(number))


def _page(views: Views, source: SourceShown, heading: str, one: Further[Quoted]) -> Page:
    address, whole = urls.source(source.id), one.number == 1
    description = described(source.withdrawn) or views.wording.t("sources.description" if source.silhouette else "sources.not_kept")
    frame, cited = views.frame(one.address, one.titled(heading, views), description), views.cited[address]
    if whole:
        linked = of_source(views.timeline.sources[source.id], address, heading, views.timeline)
        frame = replace(frame, head=about_work(cited, frame.head, linked))
    context = SourceContext(
        frame=frame,
        source=replace(source, silhouette=_led(source, one)) if one.ways is not None else source,
        panel=panel(cited, "source", views.timeline, views.wording, views.dates),
        index=urls.SOURCES.from_root(),
        quoted=one.entries,
        first=one.first,
        ways=one.ways,
        whole=whole,
    )
    return Page(one.address, PAGE.name, PAGE.template, context, lasts=whole)


def _led(source: SourceShown, one: Further[Quoted]) -> Silhouette | None:
    """Return the drawing with ways from those numbers alone whose excerpts are on the page."""
    if source.silhouette is None:
        return None
    there = {quoted.number for quoted in one.entries}
    return replace(source.silhouette, numbers=tuple(number for number in source.silhouette.numbers if number.number in there))


PAGE = PageType("source", "pages/source.html", SourceContext, plan)

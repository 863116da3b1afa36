"""All views of a timeline, made once for every page and export."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.catalogue.catalogue import Catalogue
from dateline.model.timeline import Timeline
from dateline.urls import Address
from dateline.views.dates import Dates, date_words
from dateline.views.events import EventShown, Neighbour, event_shown, neighbour
from dateline.views.excerpts import shown
from dateline.views.frame import Frame, Site, frame, site_of
from dateline.views.rows import Row, row
from dateline.views.sources import SourceShown, source_shown
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Views:
    """The timeline and how it is shown. `rows`, `events` and `neighbours` stand in its order, `sources` by id."""

    timeline: Timeline
    wording: Wording
    dates: Dates
    version: str
    site: Site
    rows: tuple[Row, ...]
    events: tuple[EventShown, ...]
    neighbours: tuple[Neighbour, ...]
    sources: tuple[SourceShown, ...]

    def frame(self, page: Address, heading: str, description: str | None = None) -> Frame:
        """Return the frame of a page that is headed `heading`."""
        return frame(self.timeline.site, self.site, self.wording, page, heading, description)


def build(timeline: Timeline, catalogue: Catalogue, version: str) -> Views:
    """Return all views of a timeline, in the language of the catalogue; `version` is the program's."""
    wording = Wording(catalogue, date_words(catalogue))
    dates = Dates(wording.dates, wording.t("record.none"))
    quoted = [tuple(shown(event, excerpt, timeline.actors, wording) for excerpt in event.excerpts) for event in timeline.events]
    by_address = {excerpt.href: excerpt for excerpts in quoted for excerpt in excerpts}
    events = list(zip(timeline.events, quoted, strict=True))
    return Views(
        timeline=timeline,
        wording=wording,
        dates=dates,
        version=version,
        site=site_of(timeline.site, wording),
        rows=tuple(row(event, excerpts, timeline, wording, dates) for event, excerpts in events),
        events=tuple(event_shown(event, excerpts, timeline, wording, dates) for event, excerpts in events),
        neighbours=tuple(neighbour(event, dates) for event in timeline.events),
        sources=tuple(source_shown(source, timeline, by_address, wording, dates) for source in timeline.sources.values()),
    )

"""All views of a timeline, made once for every page and export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from dateline import urls
from dateline.catalogue.catalogue import Catalogue
from dateline.chart.model import Item
from dateline.model.output import Scales, Weightless
from dateline.model.past import State
from dateline.model.timeline import Event, Timeline
from dateline.urls import Address
from dateline.views import term_pages
from dateline.views.cards import CardShown, cards, listed_stories, listed_terms
from dateline.views.charts import item
from dateline.views.citations import Cited, cited_event, cited_source, cited_story, cited_timeline, line, panel
from dateline.views.dates import Dates, date_words
from dateline.views.events import EventShown, Neighbour, event_shown, neighbour
from dateline.views.excerpts import ExcerptShown, shown
from dateline.views.frame import Frame, Site, frame, site_of
from dateline.views.listing import YearShown, listing
from dateline.views.parts import Lists
from dateline.views.rows import Row, row
from dateline.views.sources import SourceShown, source_shown
from dateline.views.stories import StoryShown, StoryWay, story_shown, told_in
from dateline.views.term_pages import Said, Sort, TermShown
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Views:
    """The timeline and how it is shown. `rows`, `events`, `neighbours` and `items` stand in its order, `sources` and terms by id.

    `items` are the events as drawings show them. `numbers` tells by its id where in that order an event stands. `files` are the
    addresses of pictures by their path in the collection. `cited` is what can be cited of events, sources, stories and the timeline,
    by page; `cards` are the cards of pages that have one of their own.
    `read_back` returns the event that a state was, from what was hashed alone.
    `stories` stand as in the timeline, translations behind them; `told_in` are the stories that tell an event, by its id.
    `references` are sources as a bibliography has them, by id.
    `searched` tells whether the site has an index for search.
    `scales` weigh what pages will be made of, and `lists` tell which lists are divided, and where their events stand.
    """

    timeline: Timeline
    wording: Wording
    dates: Dates
    version: str
    site: Site
    rows: tuple[Row, ...]
    events: tuple[EventShown, ...]
    neighbours: tuple[Neighbour, ...]
    items: tuple[Item, ...]
    numbers: Mapping[str, int]
    sources: tuple[SourceShown, ...]
    actors: tuple[TermShown, ...]
    topics: tuple[TermShown, ...]
    places: tuple[TermShown, ...]
    files: Mapping[str, Address]
    cited: Mapping[Address, Cited]
    cards: Mapping[Address, CardShown]
    read_back: Callable[[State], Event | None]
    stories: tuple[StoryShown, ...]
    told_in: Mapping[str, tuple[StoryWay, ...]]
    references: Mapping[str, Markup]
    searched: bool
    scales: Scales = field(default_factory=Weightless)
    lists: Lists = field(default_factory=Lists)

    def frame(self, page: Address, heading: str, description: str | None = None) -> Frame:
        """Return the frame of a page that is headed `heading`."""
        return frame(self.timeline.site, self.site, self.wording, page, heading, description, self.card(page))

    def card(self, page: Address) -> CardShown | None:
        """Return the card that is shown where a page is shared: its own, else the site's; None where the site's address is not known."""
        return self.cards.get(page) or self.cards.get(urls.TIMELINE)

    def listing(self, ids: Iterable[str] | None = None, *, silences: bool = True) -> tuple[YearShown, ...]:
        """Return events under their years and months: all, or those of `ids`; `silences` says where years between have none."""
        # Hundreds of pages list a few events each: going through all of them for each page would take longer than drawing it.
        numbers = sorted({self.numbers[id] for id in ids}) if ids is not None else range(len(self.rows))
        chosen = [(self.timeline.events[number], self.rows[number]) for number in numbers]
        return listing(chosen, self.wording, self.dates, silences=silences)

    def works(self, rows: Iterable[Row]) -> tuple[Markup, ...]:
        """Return the sources that events in a list quote, as a bibliography lists them: for paper, which has no ways."""
        quoted = {excerpt.source for row in rows for excerpt in row.excerpts}
        order = self.wording.catalogue.order
        return tuple(
            sorted((self.references[id] for id in quoted if id in self.references), key=lambda work: (order(work.striptags()), work))
        )

    def items_of(self, ids: Iterable[str], places: Mapping[str, Address] | None = None) -> tuple[Item, ...]:
        """Return the events with these ids as drawings show them; marks lead to `places`, or else to the list on the same page."""
        items = tuple(self.items[self.numbers[id]] for id in ids)
        return tuple(replace(item, href=places[item.id].from_root()) for item in items) if places else items

    def place_of(self, id: str) -> Address:
        """Return where an event stands in the list of the timeline."""
        return self.lists.of.get(id) or urls.in_list(id)


def build(
    timeline: Timeline,
    catalogue: Catalogue,
    version: str,
    *,
    read_back: Callable[[State], Event | None] = lambda state: state.event,
    scales: Scales | None = None,
    searched: bool = False,
) -> Views:
    """Return all views of a timeline, in the language of the catalogue; `version` is the program's.

    Without `scales` nothing weighs anything, and no list is divided.
    """
    wording = Wording(catalogue, date_words(catalogue))
    dates = Dates(wording.dates, wording.t("record.none"), {clock.id: clock.name for clock in timeline.site.clocks})
    quoted = [tuple(shown(event, excerpt, timeline, wording, dates) for excerpt in event.excerpts) for event in timeline.events]
    by_address = {excerpt.href: excerpt for excerpts in quoted for excerpt in excerpts}
    events = list(zip(timeline.events, quoted, strict=True))
    files = {file.path: urls.medium(file.path, file.sha256) for file in timeline.media if file.sha256}
    said = _said(events, dates)
    cited = _cited(timeline, wording)
    numbers = {event.id: number for number, event in enumerate(timeline.events)}
    panels = {page: panel(one, "event", timeline, wording, dates) for page, one in cited.items() if page.path.startswith("events/")}
    views = Views(
        timeline=timeline,
        wording=wording,
        dates=dates,
        version=version,
        site=site_of(timeline, wording, searched=searched),
        rows=tuple(row(event, excerpts, timeline, wording, dates) for event, excerpts in events),
        events=tuple(
            event_shown(event, excerpts, panels.get(urls.event(event.id)), timeline, files, wording, dates) for event, excerpts in events
        ),
        neighbours=tuple(neighbour(event, dates) for event in timeline.events),
        items=tuple(item(event, dates) for event in timeline.events),
        numbers=numbers,
        sources=tuple(source_shown(source, timeline, by_address, wording, dates) for source in timeline.sources.values()),
        actors=_terms(term_pages.ACTOR, timeline, said, wording, dates),
        topics=_terms(term_pages.TOPIC, timeline, {}, wording, dates),
        places=_terms(term_pages.PLACE, timeline, {}, wording, dates),
        files=files,
        cited=cited,
        cards={},
        read_back=read_back,
        scales=scales or Weightless(),
        stories=tuple(story_shown(story, timeline, numbers, wording, dates) for story in timeline.stories),
        told_in=told_in(timeline, wording),
        references={id: line(cited[urls.source(id)].item) for id in timeline.sources if urls.source(id) in cited},
        searched=searched,
    )
    return replace(views, cards=_cards(views))


def _cards(views: Views) -> Mapping[Address, CardShown]:
    """Return the cards of the timeline, of stories, actors, topics and events."""
    terms = (*listed_terms(views.actors, urls.actor, views.items_of), *listed_terms(views.topics, urls.topic, views.items_of))
    listed = (*listed_stories(views.stories, views.items_of), *terms)
    return cards(views.timeline, views.events, views.items, listed, views.wording, views.dates)


def _cited(timeline: Timeline, wording: Wording) -> Mapping[Address, Cited]:
    """Return what can be cited, by the address of its page."""
    events = (cited_event(event, timeline, wording) for event in timeline.events)
    sources = (cited_source(source, wording) for source in timeline.sources.values())
    stories = (cited_story(story, timeline, wording) for story in timeline.stories)
    return {one.page: one for one in (*events, *sources, *stories, cited_timeline(timeline)) if one is not None}


def _terms(sort: Sort, timeline: Timeline, said: Mapping[str, list[Said]], wording: Wording, dates: Dates) -> tuple[TermShown, ...]:
    """Return every term of one sort, by id, each with the events that name it."""
    terms = {"actor": timeline.actors, "topic": timeline.topics, "place": timeline.places}[sort.name]
    naming: dict[str, list[Event]] = {id: [] for id in terms}
    for event in timeline.events:
        for id in dict.fromkeys(sort.named(event)):
            if id in naming:
                naming[id].append(event)
    return tuple(term_pages.shown(sort, terms[id], tuple(naming[id]), timeline, said.get(id, ()), wording, dates) for id in sorted(terms))


def _said(events: Iterable[tuple[Event, tuple[ExcerptShown, ...]]], dates: Dates) -> Mapping[str, list[Said]]:
    """Return what each speaker said, in the order of time."""
    found: dict[str, list[Said]] = {}
    for event, excerpts in events:
        for excerpt, words in zip(event.excerpts, excerpts, strict=True):
            if excerpt.record.speaker is not None:
                found.setdefault(excerpt.record.speaker, []).append(Said(words, dates.of_event(event), event.is_withdrawn))
    return found

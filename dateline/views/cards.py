"""The cards of pages: what networks show where a page is shared.

In here: which pages have a card of their own, what it says, and the same in words for those who do not see it.
Not in here: how a card is drawn (card/), the tags that name it (head.py), its pixels (render/cards.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dateline import urls
from dateline.card.drawing import Card, State
from dateline.chart.model import Item, place
from dateline.chart.overview import overview
from dateline.chart.panel import Panel, finest, mini, panel, stretch
from dateline.chart.scale import Scale, fit
from dateline.chart.words import no_links
from dateline.model.timeline import Timeline
from dateline.urls import Address
from dateline.views.chart_words import ChartWords
from dateline.views.dates import Dates
from dateline.views.events import EventShown
from dateline.views.statuses import disputed
from dateline.views.stories import StoryShown
from dateline.views.term_pages import TermShown
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class CardShown:
    """A card: the address of its picture, what it says in words, and how it is made."""

    address: Address
    alt: str
    make: Callable[[], Card]


@dataclass(frozen=True, slots=True)
class Listed:
    """A page that shows a list: its address, its title, a line about it, its events as drawings show them, whether it was withdrawn."""

    page: Address
    title: str
    note: str
    items: Callable[[], Sequence[Item]]
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Whose cards these are."""

    site: str
    publisher: str | None


def cards(
    timeline: Timeline, events: Sequence[EventShown], items: Sequence[Item], listed: Iterable[Listed], wording: Wording, dates: Dates
) -> Mapping[Address, CardShown]:
    """Return the card of each page that has one, by the page's address: of the timeline, of `listed` pages, of events.

    Where there are more events than `cards` in `site.yaml`, theirs are left out. Without the site's address there are none, for
    networks ask for a picture by its whole one. `events` and `items` stand in the order of the timeline.
    """
    site = timeline.site
    if site.base_url is None:
        return {}
    names, words = Names(site.short_title or site.title, site.publisher), ChartWords(wording, dates)
    own = _whole(timeline, items, names.publisher, words)
    pages = {one.page: _listed(one, names, words) for one in listed}
    shown = zip(events, items, strict=True) if len(timeline.events) <= site.cards else ()
    return {urls.TIMELINE: own, **pages, **dict(_events(shown, _scale(items), names, words))}


def listed_terms(
    terms: Iterable[TermShown], page: Callable[[str], Address], items: Callable[[Iterable[str]], tuple[Item, ...]]
) -> Iterator[Listed]:
    """Yield the pages of terms."""
    for term in terms:
        yield Listed(page(term.id), term.name, term.count, partial(items, term.events), term.withdrawn is not None)


def listed_stories(stories: Iterable[StoryShown], items: Callable[[Iterable[str]], tuple[Item, ...]]) -> Iterator[Listed]:
    """Yield the pages of stories, and of their translations."""
    for story in stories:
        page = urls.story(story.id, story.language)
        yield Listed(page, story.title, story.count, partial(items, story.events), story.withdrawn is not None)


def _whole(timeline: Timeline, items: Sequence[Item], publisher: str | None, words: ChartWords) -> CardShown:
    """Return the card of the site. Its words count nothing, for every page without a card of its own has them."""
    title = timeline.site.title

    def make() -> Card:
        note = words.wording.catalogue.row_of(tuple(_facts(timeline, items, words.wording)))
        return Card(None, publisher, title, note=note, panel=overview(items, words).panel)

    alt = words.wording.t("cards.site_by", title=title, publisher=publisher) if publisher else title
    return CardShown(urls.beside(urls.TIMELINE, urls.CARD), alt, make)


def _facts(timeline: Timeline, items: Sequence[Item], wording: Wording) -> Iterator[str]:
    """Yield how many events there are, how many of them are dated to the day, and how many are disputed."""
    counted = timeline.counted
    days = sum(item.mark == "day" and not item.faint and not item.hollow for item in items)
    open_ = sum(event.is_disputed for event in counted)
    yield wording.plural("counts.events", len(counted))
    for key, number in (("days", days), ("disputed", open_)):
        if number:
            yield wording.plural(f"timeline.{key}", number, number=wording.catalogue.number(number))


def _listed(one: Listed, names: Names, words: ChartWords) -> CardShown:
    def make() -> Card:
        drawing = mini(one.items(), words).panel
        return Card(names.site, names.publisher, one.title, note=one.note, panel=drawing, struck=one.withdrawn)

    alt = words.wording.t("cards.page", title=one.title, note=one.note, site=names.site)
    return CardShown(urls.beside(one.page, urls.CARD), alt, make)


def _events(
    shown: Iterable[tuple[EventShown, Item]], scale: Scale | None, names: Names, words: ChartWords
) -> Iterator[tuple[Address, CardShown]]:
    for event, item in shown:
        if event.draft is None:
            page = urls.event(event.id)
            states = tuple(_states(event, words.wording))
            make = partial(_event, event, item, states, scale, names, words)
            yield page, CardShown(urls.beside(page, urls.CARD), _alt(event, states, names, words.wording), make)


def _event(event: EventShown, item: Item, states: tuple[State, ...], scale: Scale | None, names: Names, words: ChartWords) -> Card:
    return Card(
        site=names.site,
        publisher=names.publisher,
        title=event.heading,
        date=event.date.runs,
        mark=event.date.mark or "undated",
        disputed=event.has_disputed_date,
        hollow=event.unverified is not None,
        struck=event.withdrawn is not None,
        states=states,
        panel=_place(item, scale, words),
    )


def _states(event: EventShown, wording: Wording) -> Iterator[State]:
    """Yield the states of an event, in the order in which its page has them."""
    for status in (
        event.withdrawn.status if event.withdrawn is not None else None,
        disputed(wording) if event.disputed else None,
        event.status,
        event.unverified,
    ):
        if status is not None:
            yield State(status.sign, status.text, disputed=status.name == "disputed")


def _alt(event: EventShown, states: tuple[State, ...], names: Names, wording: Wording) -> str:
    said = {"date": event.date.text, "title": event.heading, "site": names.site}
    if states:
        return wording.t("cards.event_in_states", states=wording.catalogue.row_of([state.text for state in states]), **said)
    return wording.t("cards.event", **said)


def _scale(items: Sequence[Item]) -> Scale | None:
    """Return the whole time of the timeline in columns; None where nothing is dated.

    A card shows but its own event there, so that it stays the same when another one is added within that time.
    """
    dated = [item for item in items if place(item) is not None]
    return fit(*stretch(dated), finest(dated)) if dated else None


def _place(item: Item, scale: Scale | None, words: ChartWords) -> Panel | None:
    if scale is None or place(item) is None:
        return None
    return panel([item], scale, words, no_links, named=False)

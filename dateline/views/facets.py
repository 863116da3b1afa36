"""What the list is filtered by: the facets beside it, with their values.

In here: which values, how many events each has, where it leads. Not in here: which of them an event has (keys.py), and the filtering
itself, which is the script's (site_templates/static/js/filters.js).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline import urls
from dateline.catalogue.order import Order
from dateline.model.timeline import Event
from dateline.views.dates import Dates
from dateline.views.keys import REPORTED, statuses
from dateline.views.listing import YearShown
from dateline.views.sources import SourceShown
from dateline.views.term_pages import TermShown
from dateline.views.views import Views
from dateline.views.wording import Wording

MOST_ENTRIES = 30
"""Values of a facet; the way to all stands below them. What an address filters by must be among them, so they are many."""
STATUSES = (REPORTED, "claimed", "expected", "cancelled", "did-not-happen", "disputed", "unverified", "draft")
"""In the order in which they are offered. What was withdrawn is in no count, so it is not offered."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to look at the events: by one sort of thing, each with the number of its events.

    `key` is its name in addresses. `index` and `all` lead to the rest of its values, where they have a page. One without `pages` has
    no page for its values either: a script alone can do something with it.
    """

    key: str
    name: str
    entries: tuple[Entry, ...]
    index: str | None = None
    all: str | None = None
    pages: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a facet: its key in addresses, its name, how many events it has, in digits and in words, and its page, if it has one.

    One without a key is a way to its page and no more: the list at hand is not filtered by it. `theirs` says that the name is a
    source's own words; `mark` is that of the date, where the facet is about dates.
    """

    key: str | None
    name: str
    number: str
    count: str
    href: str | None = None
    theirs: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A text that the script fills in: `name` is the attribute that it stands in, behind `data-`."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Find:
    """The search box over a list: how many events the list has, in words, and what the script says.

    `everywhere` leads to the search of the whole timeline, where there is one. `partly` says that the list is not the whole.
    """

    total: str
    words: tuple[Words, ...]
    everywhere: str | None = None
    partly: bool = False


def find(count: int, wording: Wording) -> Find:
    """Return the search box over a list of so many events that count."""
    catalogue = wording.catalogue
    forms = ((name, catalogue.forms(key)) for name, key in (("shown", "facets.shown"), ("events", "counts.events")))
    counted = (Words(f"{name}.{category}", text) for name, texts in forms for category, text in sorted(texts.items()))
    single = (Words(name, catalogue.unfilled(f"facets.{name}")) for name in ("value", "either", "both", "words", "none"))
    return Find(wording.plural("counts.events", count), (*counted, *single))


def facets(views: Views, years: tuple[YearShown, ...]) -> Iterator[Facet]:
    """Yield the ways to look at the events by who, what, where, which source, how sure and when; those that this timeline has.

    Where `years` are not all, a value that has a page leads there: filtered by it, the list would show a few of its events, or none.
    """
    for facet in _facets(views, years):
        apart = views.lists.latest is not None and facet.pages
        yield replace(facet, entries=tuple(replace(entry, key=None) for entry in facet.entries)) if apart else facet


def _facets(views: Views, years: tuple[YearShown, ...]) -> Iterator[Facet]:
    latest = views.lists.latest
    there = frozenset(latest.ids if latest is not None else views.numbers)
    listed = tuple(event for event in views.timeline.counted if event.id in there)
    for sort, name, terms, index in (
        ("actor", "actors", views.actors, urls.ACTORS),
        ("topic", "topics", views.topics, urls.TOPICS),
        ("place", "places", views.places, urls.PLACES),
    ):
        named = sorted(terms, key=lambda term: most_first(term, views.wording))
        entries = tuple(_of_term(sort, term) for term in named if term.counted and not term.withdrawn)
        if entries:
            yield Facet(
                sort, views.wording.t(f"navigation.{name}"), entries[:MOST_ENTRIES], index.from_root(), views.wording.t(f"{name}.all")
            )
    quoted = sorted((source for source in views.sources if source.events and not source.withdrawn), key=lambda it: -len(it.events))
    if quoted:
        entries = tuple(_of_source(source, views.wording) for source in quoted)[:MOST_ENTRIES]
        yield Facet("source", views.wording.t("navigation.sources"), entries, urls.SOURCES.from_root(), views.wording.t("sources.all"))
    for facet in (
        Facet("status", views.wording.t("facets.status"), tuple(_statuses(views, listed)), pages=False),
        Facet("certainty", views.wording.t("facets.certainty"), tuple(_certainties(views, listed)), pages=False),
        Facet("year", views.wording.t("facets.years"), tuple(_years(years, views.wording))),
    ):
        # A single value that all events have parts none from the others.
        if len(facet.entries) > 1:
            yield facet


def most_first(term: TermShown, wording: Wording) -> tuple[int, Order, str]:
    """Return by what a term stands among others: the most named first, of equals by name."""
    return -term.counted, wording.catalogue.order(term.name), term.id


def _of_term(sort: str, term: TermShown) -> Entry:
    return Entry(urls.filter_key(sort, term.id), term.name, term.number, term.events_count, term.href)


def _of_source(source: SourceShown, wording: Wording) -> Entry:
    key, count = urls.filter_key("source", source.id), len(source.events)
    return Entry(key, source.name.text, *_counted(count, wording), source.href, theirs=source.name.theirs)


def _counted(count: int, wording: Wording) -> tuple[str, str]:
    return wording.catalogue.number(count), wording.plural("counts.events", count)


def _statuses(views: Views, listed: Sequence[Event]) -> Iterator[Entry]:
    counts = Counter(status for event in listed for status in statuses(event))
    for status in STATUSES:
        if counts[status]:
            name = views.wording.t("facets.reported" if status == REPORTED else f"statuses.{status}")
            yield Entry(urls.filter_key("status", status), name, *_counted(counts[status], views.wording))


def _certainties(views: Views, listed: Sequence[Event]) -> Iterator[Entry]:
    counts: Counter[str | None] = Counter(views.rows[views.numbers[event.id]].date.mark for event in listed)
    for mark in Dates.MARKS:
        if counts[mark]:
            key, name = urls.filter_key("certainty", mark), views.wording.t(f"marks.{mark}")
            yield Entry(key, name, *_counted(counts[mark], views.wording), mark=mark)


def _years(years: tuple[YearShown, ...], wording: Wording) -> Iterator[Entry]:
    """Yield the fullest years, in the order of time; the way to each other one stands in the navigation."""
    counts = [(sum(not row.withdrawn for month in year.months for row in month.rows), year) for year in years]
    fullest = {year.anchor for _, year in sorted(counts, key=lambda one: -one[0])[:MOST_ENTRIES]}
    for count, year in counts:
        if count and year.anchor in fullest:
            key = urls.filter_key("year", year.anchor.removeprefix("_"))
            yield Entry(key, year.name, *_counted(count, wording), year.page or f"#{year.anchor}")

"""The page of the full-text search, which offers browsing to who has not typed anything, and to everybody without JavaScript.

In here: what the page says and where it leads. Not in here: what is found (views/search.py); the search itself, which a script does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.dates import Dates
from dateline.views.frame import Frame
from dateline.views.search import FACETS
from dateline.views.sources import SourceShown
from dateline.views.term_pages import TermShown
from dateline.views.views import Views

MOST = 30
"""Entries under one heading; the way to all stands below them."""

MOST_YEARS = 120
"""Years with most events that are offered, where there are more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A way to events: its name, whether that is the words of a source, its page, and how many there are, in digits and in words."""

    name: str
    theirs: bool
    href: str
    number: str
    count: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Ways of one sort; `all` leads to those that are left out too, under the words `all_name`."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    all: str
    all_name: str


@dataclass(frozen=True, slots=True)
class Facet:
    """What results can be filtered by: its name in addresses, and the one that readers see."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Search:
    """What the script needs: its program, the site's root, the forms of the count by plural category as JSON, facets, and the marks."""

    program: str
    root: str
    counts: str
    facets: tuple[Facet, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What the page shows; `search` is None where the site has no index."""

    frame: Frame
    heading: str
    search: Search | None
    shelves: tuple[Shelf, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    wording = views.wording
    ending = "" if views.searched else "_browse"
    heading = wording.t(f"search.heading{ending}")
    context = SearchContext(
        frame=replace(views.frame(urls.SEARCH, heading, wording.t(f"search.description{ending}")), indexed=False),
        heading=heading,
        search=_search(views) if views.searched else None,
        shelves=tuple(shelf for shelf in _shelves(views) if shelf.entries),
    )
    yield Page(urls.SEARCH, PAGE.name, PAGE.template, context, indexable=False)


def _search(views: Views) -> Search:
    forms = views.wording.catalogue.forms("search.found")
    return Search(
        program=urls.SEARCH_PROGRAM.from_root(),
        root=urls.TIMELINE.from_root(),
        counts=json.dumps(forms, ensure_ascii=False),
        facets=tuple(Facet(name, views.wording.t(f"search.facet_{name}")) for name in FACETS),
        marks=Dates.MARKS,
    )


def _shelves(views: Views) -> Iterator[Shelf]:
    t = views.wording.t
    yield Shelf("years", t("search.years"), _years(views), urls.TIMELINE.from_root(), t("search.all_years"))
    for name, terms, index in (
        ("actors", views.actors, urls.ACTORS),
        ("topics", views.topics, urls.TOPICS),
        ("places", views.places, urls.PLACES),
    ):
        yield Shelf(name, t(f"navigation.{name}"), tuple(_terms(terms)), index.from_root(), t(f"{name}.all"))
    yield Shelf("sources", t("navigation.sources"), tuple(_sources(views)), urls.SOURCES.from_root(), t("sources.all"))


def _years(views: Views) -> tuple[Entry, ...]:
    """Return the years in the order of time; where they are very many, those with most events."""
    found = []
    for year in views.listing(silences=False):
        number = sum(row.withdrawn is None for month in year.months for row in month.rows)
        if year.page is not None and number:
            found.append((number, _entry(year.name, year.page, number, views)))
    most = sorted((number for number, _ in found), reverse=True)[:MOST_YEARS]
    kept = [entry for number, entry in found if number >= most[-1]] if most else []
    return tuple(kept[:MOST_YEARS])


def _terms(terms: Iterable[TermShown]) -> Iterator[Entry]:
    counted = [term for term in terms if term.counted and term.withdrawn is None]
    for term in sorted(counted, key=lambda term: (-term.counted, term.name.casefold(), term.id))[:MOST]:
        yield Entry(term.name, False, term.href, term.number, term.events_count)


def _sources(views: Views) -> Iterator[Entry]:
    """Yield the sources on which most events rest."""
    counted = [(_events_of(source), source) for source in views.sources if source.withdrawn is None]
    ordered = sorted((pair for pair in counted if pair[0]), key=lambda pair: (-pair[0], pair[1].heading.casefold(), pair[1].id))
    for number, source in ordered[:MOST]:
        yield replace(_entry(source.heading, source.href, number, views), theirs=source.title_is_theirs)


def _events_of(source: SourceShown) -> int:
    return len({quoted.event_href for quoted in source.quoted if not quoted.withdrawn})


def _entry(name: str, href: str, number: int, views: Views) -> Entry:
    return Entry(name, False, href, views.wording.catalogue.number(number), views.wording.plural("counts.events", number))


PAGE = PageType("search", "pages/search.html", SearchContext, plan)

"""The page of the full-text search, which offers browsing to who has not typed anything, and to everybody without JavaScript.

In here: what the page says and where it leads. Not in here: what is found (views/search.py); the search itself, which a script does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.model.output import Page
from dateline.pages import PageType
from dateline.views.corpus import name_of_mark, name_of_sign
from dateline.views.dates import Dates
from dateline.views.facets import most_first
from dateline.views.frame import Frame
from dateline.views.keys import REPORTED, statuses
from dateline.views.statuses import StatusShown, disputed
from dateline.views.term_pages import TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import sign
from dateline.views.wording import Wording

MOST = 30
"""Entries under one heading; the way to all stands below them."""

MOST_YEARS = 120
"""Years with most events that are offered, where there are more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a facet: its key in addresses, its name, whether that is a source's own words, how many there are, in digits and words.

    `href` is the page of its events, where there is one.
    """

    key: str
    name: str
    theirs: bool
    number: str
    count: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A facet: what results are filtered by and, where its values have pages, a way to browse. `all` leads to the values left out."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    all: str | None = None
    all_name: str = ""


@dataclass(frozen=True, slots=True)
class MarkShown:
    """The drawing of a date ready for a result that calls for it by its `name`."""

    name: str
    mark: str
    disputed: bool
    hollow: bool


@dataclass(frozen=True, slots=True)
class SignShown:
    """The sign of a state ready for a result that calls for it by its `name`."""

    name: str
    status: StatusShown


@dataclass(frozen=True, slots=True)
class Search:
    """What the script needs: its program, the site's root, the forms of the count by plural category, drawings and signs."""

    program: str
    root: str
    counts: tuple[tuple[str, str], ...]
    facets: tuple[Shelf, ...]
    marks: tuple[MarkShown, ...]
    signs: tuple[SignShown, ...]


@dataclass(frozen=True, slots=True)
class SearchContext:
    """What the page shows; `search` is None where the site has no index."""

    frame: Frame
    heading: str
    search: Search | None
    shelves: tuple[Shelf, ...]


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    t = views.wording.t
    if views.searched:
        heading, description = t("search.heading"), t("search.description")
    else:
        heading, description = t("search.heading_browse"), t("search.description_browse")
    shelves = tuple(shelf for shelf in _shelves(views) if shelf.entries)
    context = SearchContext(
        frame=replace(views.frame(urls.SEARCH, heading, description), indexed=False),
        heading=heading,
        search=_search(views, shelves) if views.searched else None,
        shelves=shelves,
    )
    yield Page(urls.SEARCH, PAGE.name, PAGE.template, context, indexable=False)


def _search(views: Views, shelves: tuple[Shelf, ...]) -> Search:
    scripted = (Shelf("kind", views.wording.t("search.kind"), tuple(_kinds(views))), *shelves, *_states(views))
    marks = {(row.full_date.mark, row.has_disputed_date, row.unverified is not None) for row in views.rows}
    return Search(
        program=urls.SEARCH_PROGRAM.from_root(),
        root=urls.TIMELINE.from_root(),
        counts=tuple(sorted(views.wording.catalogue.forms("search.found").items())),
        # A single value that everything has parts nothing.
        facets=tuple(facet for facet in scripted if len(facet.entries) > 1),
        marks=tuple(
            MarkShown(name_of_mark(mark, disputed=disputed, hollow=hollow), mark, disputed, hollow)
            for mark, disputed, hollow in sorted(mark for mark in marks if mark[0] is not None)
            if mark is not None
        ),
        signs=tuple(SignShown(name_of_sign(name), sign) for name, sign in sorted(_signs(views).items())),
    )


def _kinds(views: Views) -> Iterator[Entry]:
    counts = {
        "event": len(views.rows),
        "actor": len(views.actors),
        "topic": len(views.topics),
        "place": len(views.places),
        "source": len(views.sources),
        "story": sum(story.record.language is None for story in views.timeline.stories),
        "page": sum(page.record.language is None for page in views.timeline.pages),
    }
    for kind, number in counts.items():
        if number:
            yield _entry(urls.filter_key("kind", kind), views.wording.t(f"search.kinds_{kind}"), number, views)


def _states(views: Views) -> Iterator[Shelf]:
    """Yield what has no page of its own: statuses, and how exactly dates are known."""
    counts = Counter(status for event in views.timeline.events for status in statuses(event))
    names = {REPORTED: views.wording.t("facets.reported")} | {name: sign.text for name, sign in _signs(views).items()}
    entries = (_entry(urls.filter_key("status", name), names[name], counts[name], views) for name in names if counts[name])
    yield Shelf("status", views.wording.t("facets.status"), tuple(entries))
    dated = Counter(row.full_date.mark for row in views.rows)
    marks = (
        _entry(urls.filter_key("certainty", mark), views.wording.t(f"marks.{mark}"), dated[mark], views)
        for mark in Dates.MARKS
        if dated[mark]
    )
    yield Shelf("certainty", views.wording.t("facets.certainty"), tuple(marks))


def _signs(views: Views) -> dict[str, StatusShown]:
    """Return the signs that results have, by name."""
    wording = views.wording
    shown = [sign(wording) if row.withdrawn else None for row in views.rows]
    shown += [disputed(wording) if row.disputed else None for row in views.rows]
    shown += [said for row in views.rows for said in (row.draft, row.status, row.unverified)]
    terms = (*views.actors, *views.topics, *views.places)
    gone = (*(term.withdrawn for term in terms), *(source.withdrawn for source in views.sources))
    shown += [
        sign(wording) if any(gone) or any(page.record.withdrawn for page in (*views.timeline.pages, *views.timeline.stories)) else None
    ]
    return {said.name: said for said in shown if said is not None}


def _shelves(views: Views) -> Iterator[Shelf]:
    t = views.wording.t
    yield Shelf("year", t("facets.years"), _years(views), urls.TIMELINE.from_root(), t("search.all_years"))
    for name, terms, index in (
        ("actor", views.actors, urls.ACTORS),
        ("topic", views.topics, urls.TOPICS),
        ("place", views.places, urls.PLACES),
    ):
        yield Shelf(name, t(f"navigation.{name}s"), tuple(_terms(name, terms, views.wording)), index.from_root(), t(f"{name}s.all"))
    yield Shelf("source", t("navigation.sources"), tuple(_sources(views)), urls.SOURCES.from_root(), t("sources.all"))


def _years(views: Views) -> tuple[Entry, ...]:
    """Return the years in the order of time; where they are very many, those with most events."""
    found = []
    for year in views.listing(silences=False):
        number = sum(row.withdrawn is None for month in year.months for row in month.rows)
        if year.page is not None and number:
            found.append(
                (number, replace(_entry(urls.filter_key("year", year.anchor.removeprefix("_")), year.name, number, views), href=year.page))
            )
    most = {entry.key for _, entry in sorted(found, key=lambda pair: -pair[0])[:MOST_YEARS]}
    return tuple(entry for _, entry in found if entry.key in most)


def _terms(name: str, terms: Iterable[TermShown], wording: Wording) -> Iterator[Entry]:
    counted = [term for term in terms if term.counted and term.withdrawn is None]
    for term in sorted(counted, key=lambda term: most_first(term, wording))[:MOST]:
        yield Entry(urls.filter_key(name, term.id), term.name, False, term.number, term.events_count, term.href)


def _sources(views: Views) -> Iterator[Entry]:
    """Yield the sources on which most events rest."""
    counted = [(len(source.events), source) for source in views.sources if source.withdrawn is None]
    order = views.wording.catalogue.order
    ordered = sorted((pair for pair in counted if pair[0]), key=lambda pair: (-pair[0], order(pair[1].heading), pair[1].id))
    for number, source in ordered[:MOST]:
        entry = _entry(urls.filter_key("source", source.id), source.heading, number, views)
        yield replace(entry, theirs=source.title_is_theirs, href=source.href)


def _entry(key: str, name: str, number: int, views: Views) -> Entry:
    return Entry(key, name, False, views.wording.catalogue.number(number), views.wording.plural("counts.events", number))


PAGE = PageType("search", "pages/search.html", SearchContext, plan)

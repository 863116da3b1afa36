"""What the pages of actors, topics and places have in common: one context, one index, one way to plan them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from markupsafe import Markup

from dateline import urls
from dateline.chart.model import Item
from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.pages._further import Further, Ways, further
from dateline.pages._parts import Step, step, ways
from dateline.views.charts import mini
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.frame import Frame
from dateline.views.listing import YearShown, rows_of
from dateline.views.term_pages import Sort, TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import described

TEMPLATE = "pages/term.html"
MOST_SAID = 24
"""Own words on the page of an actor whose list is divided: the others stand in the events, and a line counts them."""


@dataclass(frozen=True, slots=True)
class TermContext:
    """What the page of a term shows. `index` leads to all of its sort, which `index_name` names; `sort` is its name in templates.

    `parts` are the ways to its events where they are too many for the page. `more_said` counts own words that the page has no room for.
    `embed` is the code that puts it into another site.
    """

    frame: Frame
    sort: str
    term: TermShown
    index: str
    index_name: str
    chart: Mini | None
    years: tuple[YearShown, ...]
    works: tuple[Markup, ...]
    none: str | None
    embed: EmbedCode | None
    parts: tuple[Step, ...] = ()
    more_said: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one kind, by name, under their heading."""

    heading: str | None
    terms: tuple[TermShown, ...]


@dataclass(frozen=True, slots=True)
class TermsContext:
    """What an index shows: all terms of one sort, by kind where they have kinds; `ways` lead to its other pages, if it has such."""

    frame: Frame
    sort: str
    heading: str
    lede: str
    groups: tuple[Group, ...]
    ways: Ways | None


def plan_terms(views: Views, sort: Sort, terms: tuple[TermShown, ...], kind: str, template: str) -> Iterator[Page]:
    """Yield a page for each term."""
    for term in terms:
        root = views.lists.parts.get(sort.page(term.id))
        if root is None:
            yield replace(page(views, sort, term, views.listing(term.events)), kind=kind, template=template)
            continue
        left = len(term.said) - MOST_SAID
        context = _context(
            views, sort, replace(term, said=term.said[:MOST_SAID]), (), views.items_of(term.events, root.holders()), ways(root)
        )
        context = replace(
            context,
            parts=tuple(step(part, views) for part in root.parts),
            more_said=views.wording.plural("terms.more_said", left) if left > 0 else None,
        )
        yield Page(root.address, kind, template, context, lasts=True)


def page(views: Views, sort: Sort, term: TermShown, listed: tuple[YearShown, ...]) -> Page:
    """Return the page of a term with a given list."""
    context = _context(views, sort, term, listed, views.items_of(term.events), None)
    return Page(sort.page(term.id), sort.name, TEMPLATE, context, lasts=True)


def _context(
    views: Views, sort: Sort, term: TermShown, listed: tuple[YearShown, ...], items: tuple[Item, ...], leads: Mapping[str, str] | None
) -> TermContext:
    wording = views.wording
    address = sort.page(term.id)
    heading = wording.t("terms.heading", name=term.name)
    frame = views.frame(address, heading, described(term.withdrawn) or term.description or term.count)
    return TermContext(
        frame=frame,
        sort=sort.name,
        term=term,
        index=sort.index.from_root(),
        index_name=wording.t(f"navigation.{sort.name}s"),
        chart=mini(items, listed, wording, views.dates, leads),
        years=listed,
        works=views.works(rows_of(listed)),
        none=None if term.events else wording.t(f"{sort.name}s.none"),
        embed=embed_code(address, frame.title, "list", views.timeline, wording),
    )


def plan_index(views: Views, sort: Sort, groups: tuple[Group, ...], kind: str, template: str) -> Iterator[Page]:
    """Yield the index of a sort, in as many pages as it takes; nothing where there is no such term."""
    entries = [(group.heading, term) for group in groups for term in group.terms]
    heading, lede = views.wording.t(f"{sort.name}s.index"), views.wording.t(f"{sort.name}s.index_lede")

    def page(one: Further[tuple[str | None, TermShown]]) -> Page:
        shown = tuple(Group(name, tuple(term for _, term in terms)) for name, terms in groupby(one.entries, key=lambda entry: entry[0]))
        frame = views.frame(one.address, one.titled(heading, views), lede)
        return Page(one.address, kind, template, TermsContext(frame, sort.name, heading, lede, shown, one.ways))

    if entries:
        yield from further(views, entries, partial(urls.further, sort.index), page)


def by_name(terms: Iterable[TermShown], views: Views) -> tuple[TermShown, ...]:
    """Return terms by name, in the order of the site's language."""
    return tuple(sorted(terms, key=lambda term: (views.wording.catalogue.order(term.name), term.id)))

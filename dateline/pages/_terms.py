"""What the pages of actors, topics and places have in common: one context, one index, one way to plan them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dateline.chart.model import Item
from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.pages._parts import Step, step, ways
from dateline.views.charts import mini
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.frame import Frame
from dateline.views.listing import YearShown
from dateline.views.term_pages import Sort, TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import described

TEMPLATE = "pages/term.html"
MOST_SAID = 24
"""Own words on the page of an actor whose list is divided: the others stand in the events, and a line counts them."""


@dataclass(frozen=True, slots=True)
class TermContext:
    """What the page of a term shows. `index` leads to all of its sort, which `index_name` names; `sort` is its name in templates.

    `embed` is the code that puts it into another site.
    `parts` are the ways to its events where they are too many for the page. `more_said` counts own words that the page has no room for.
    """

    frame: Frame
    sort: str
    term: TermShown
    index: str
    index_name: str
    chart: Mini | None
    years: tuple[YearShown, ...]
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
    """What an index shows: all terms of one sort, by kind where they have kinds."""

    frame: Frame
    sort: str
    heading: str
    lede: str
    groups: tuple[Group, ...]


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
    address, heading = sort.page(term.id), wording.t("terms.heading", name=term.name)
    frame = views.frame(address, heading, described(term.withdrawn) or term.description or term.count)
    return TermContext(
        frame=frame,
        sort=sort.name,
        term=term,
        index=sort.index.from_root(),
        index_name=wording.t(f"navigation.{sort.name}s"),
        chart=mini(items, listed, wording, views.dates, leads),
        years=listed,
        none=None if term.events else wording.t(f"{sort.name}s.none"),
        embed=embed_code(address, frame.title, "list", views.timeline, wording),
    )


def plan_index(views: Views, sort: Sort, groups: tuple[Group, ...], page: str, template: str) -> Iterator[Page]:
    """Yield the index of a sort; none where there is no such term."""
    if not any(group.terms for group in groups):
        return
    wording = views.wording
    heading, lede = wording.t(f"{sort.name}s.index"), wording.t(f"{sort.name}s.index_lede")
    yield Page(sort.index, page, template, TermsContext(views.frame(sort.index, heading, lede), sort.name, heading, lede, groups))


def by_name(terms: tuple[TermShown, ...]) -> tuple[TermShown, ...]:
    """Return terms by name, capitals and small letters alike."""
    return tuple(sorted(terms, key=lambda term: (term.name.casefold(), term.id)))

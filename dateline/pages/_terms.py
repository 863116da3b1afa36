"""What the pages of actors, topics and places have in common: one context, one index, one way to plan them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dateline.chart.panel import Mini
from dateline.model.output import Page
from dateline.views.charts import mini
from dateline.views.embeds import EmbedCode, embed_code
from dateline.views.frame import Frame
from dateline.views.listing import YearShown
from dateline.views.term_pages import Sort, TermShown
from dateline.views.views import Views
from dateline.views.withdrawals import described


@dataclass(frozen=True, slots=True)
class TermContext:
    """What the page of a term shows. `index` leads to all of its sort, which `index_name` names; `sort` is its name in templates.

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


def plan_terms(views: Views, sort: Sort, terms: tuple[TermShown, ...], page: str, template: str) -> Iterator[Page]:
    """Yield a page for each term."""
    wording = views.wording
    for term in terms:
        address = sort.page(term.id)
        heading = wording.t("terms.heading", name=term.name)
        years = views.listing(term.events)
        frame = views.frame(address, heading, described(term.withdrawn) or term.description or term.count)
        context = TermContext(
            frame=frame,
            sort=sort.name,
            term=term,
            index=sort.index.from_root(),
            index_name=wording.t(f"navigation.{sort.name}s"),
            chart=mini(views.items_of(term.events), years, wording, views.dates),
            years=years,
            works=views.works(term.events),
            none=None if term.events else wording.t(f"{sort.name}s.none"),
            embed=embed_code(address, frame.title, "list", views.timeline, wording),
        )
        yield Page(address, page, template, context, lasts=True)


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

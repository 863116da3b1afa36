"""The index of actors: by what they are, each with the number of its events."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.output import Page
from dateline.model.records import KINDS_OF_ACTOR
from dateline.pages import PageType
from dateline.pages._terms import Group, TermsContext, by_name, plan_index
from dateline.views import term_pages
from dateline.views.views import Views


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    yield from plan_index(views, term_pages.ACTOR, tuple(_groups(views)), PAGE.name, PAGE.template)


def _groups(views: Views) -> Iterator[Group]:
    """Yield the actors of each kind; those of none stand last, without a heading where all are such."""
    kinds = [*(views.wording.t(f"kinds_of_actor.{kind}") for kind in KINDS_OF_ACTOR), None]
    for kind, word in zip((*KINDS_OF_ACTOR, None), kinds, strict=True):
        terms = by_name((term for term in views.actors if term.kind == word), views)
        others = len(terms) < len(views.actors)
        if terms:
            yield Group(views.wording.t(f"groups_of_actors.{kind or 'other'}") if kind or others else None, terms)


PAGE = PageType("actors", "pages/terms.html", TermsContext, plan)

"""The page of an actor: who it is, its events, its own words, whom and what it is named with."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._terms import TermContext, plan_terms
from dateline.views import term_pages
from dateline.views.views import Views


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each actor, by id."""
    yield from plan_terms(views, term_pages.ACTOR, views.actors, PAGE.name, PAGE.template)


PAGE = PageType("actor", "pages/term.html", TermContext, plan)

"""The page of a place: where it is, what happened there."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._terms import TermContext, plan_terms
from dateline.views import term_pages
from dateline.views.views import Views


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each place, by id."""
    yield from plan_terms(views, term_pages.PLACE, views.places, PAGE.name, PAGE.template)


PAGE = PageType("place", "pages/term.html", TermContext, plan)

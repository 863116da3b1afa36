"""The page of a topic: what it is, its events, who takes part."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._terms import TermContext, plan_terms
from dateline.views import term_pages
from dateline.views.views import Views


def plan(views: Views) -> Iterator[Page]:
    """Yield a page for each topic, by id."""
    yield from plan_terms(views, term_pages.TOPIC, views.topics, PAGE.name, PAGE.template)


PAGE = PageType("topic", "pages/term.html", TermContext, plan)

"""The index of topics by name, wider and narrower ones alike, each with the number of its events."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.output import Page
from dateline.pages import PageType
from dateline.pages._terms import Group, TermsContext, by_name, plan_index
from dateline.views import term_pages
from dateline.views.views import Views


def plan(views: Views) -> Iterator[Page]:
    """Yield the one page."""
    yield from plan_index(views, term_pages.TOPIC, (Group(None, by_name(views.topics, views)),), PAGE.name, PAGE.template)


PAGE = PageType("topics", "pages/terms.html", TermsContext, plan)

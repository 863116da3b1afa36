from __future__ import annotations

from dateline.pages.source import SourceContext, plan
from tests.views.sample import FULL, views_of


def test_each_source_has_a_page_at_its_id() -> None:
    addresses = [page.address.path for page in plan(views_of(FULL))]

    assert ["sources/gazette/", "sources/letter/", "sources/untitled/", "sources/wire/"] == addresses


def test_description_says_whether_the_text_is_kept() -> None:
    contexts = {page.context.source.id: page.context for page in plan(views_of(FULL)) if isinstance(page.context, SourceContext)}

    assert contexts["wire"].frame.description.startswith("The text of this work is not kept here")
    assert contexts["gazette"].frame.description.startswith("The record of this source")


def test_works_of_one_title_are_told_apart_in_the_heading_of_a_tab() -> None:
    again = {"seeds/reprint.yaml": FULL["seeds/gazette.yaml"].partition("sha256")[0], "seeds/other.yaml": "title: Another work\n"}

    titles = [page.context.frame.title for page in plan(views_of({**FULL, **again})) if isinstance(page.context, SourceContext)]

    assert len(titles) == len(set(titles))
    assert ["Source: Another work"] == [title.partition(" |")[0] for title in titles if "Another" in title]

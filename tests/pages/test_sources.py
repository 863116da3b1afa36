from __future__ import annotations

from dateline.pages.sources import SourcesContext, plan
from tests.views.sample import FULL, views_of


def test_bibliography_parts_quoted_works_from_those_known_by_name_each_by_title() -> None:
    (page,) = plan(views_of(FULL))

    assert isinstance(page.context, SourcesContext)
    assert ["The Ferry Strikes Begin", "رسالة"] == [source.title for source in page.context.kept]
    assert ["Letter to the islands", "Wire Service"] == [source.title for source in page.context.known]

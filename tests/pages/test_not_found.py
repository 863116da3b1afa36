from __future__ import annotations

from dateline.pages.not_found import plan
from tests.views.sample import LEAST, views_of


def test_page_stands_where_hosts_look_for_it_and_is_in_no_sitemap() -> None:
    (page,) = plan(views_of(LEAST))

    assert ("404.html", False) == (page.address.file, page.indexable)

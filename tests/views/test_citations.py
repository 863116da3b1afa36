from __future__ import annotations

from dateline.views.citations import cite_site
from tests.views.sample import FULL, LEAST, views_of


def test_event_is_cited_by_authors_title_date_site_and_full_address() -> None:
    citation = next(event.citation for event in views_of(FULL).events if event.id == "over")

    line = "Ann Lee and Ferry desk. Strike is over (by c. 4 March 1987). In Ferry strikes. https://example.org/ferries/events/over/"
    assert line == citation.text
    assert line.replace("Ferry strikes", "<cite>Ferry strikes</cite>") == citation.line
    assert ("https://example.org/ferries/events/over/", True) == (citation.address, citation.whole)


def test_line_has_no_address_where_the_site_s_is_not_known() -> None:
    citation = views_of(LEAST).events[0].citation

    assert "Harbour. Harbour closes (1987). In Harbour." == citation.text
    assert ("/events/closing/", False) == (citation.address, citation.whole)


def test_site_that_nobody_signs_is_cited_by_its_title_once() -> None:
    views = views_of(LEAST)

    assert "Harbour." == cite_site(views.timeline.site, views.wording).text


def test_site_is_cited_with_its_address() -> None:
    views = views_of(FULL)

    assert "Ann Lee and Ferry desk. Ferry strikes. https://example.org/ferries/" == cite_site(views.timeline.site, views.wording).text


def test_markup_in_a_title_is_text_in_the_line() -> None:
    views = views_of({**LEAST, "events/closing.yaml": LEAST["events/closing.yaml"].replace("Harbour closes", "A <b>bold</b> end.")})

    line = views.events[0].citation.line

    assert "Harbour. A &lt;b&gt;bold&lt;/b&gt; end (1987). In <cite>Harbour</cite>." == line

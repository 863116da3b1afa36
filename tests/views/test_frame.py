from __future__ import annotations

import pytest

from dateline import urls
from dateline.views.frame import Notice
from tests.views.sample import FULL, LEAST, views_of


def test_page_is_titled_by_itself_and_the_site() -> None:
    views = views_of(FULL)

    made = views.frame(urls.SOURCES, "Sources")

    assert ("Sources | Ferries", "Sources", "../") == (made.title, made.heading, made.root)


def test_first_page_is_titled_by_the_site_alone() -> None:
    views = views_of(FULL)

    made = views.frame(urls.TIMELINE, views.site.title)

    assert ("Ferry strikes", "./") == (made.title, made.root)


def test_canonical_address_is_known_only_with_the_site_s() -> None:
    full, least = views_of(FULL), views_of(LEAST)

    assert "https://example.org/ferries/about/" == full.frame(urls.ABOUT, "About").canonical
    assert least.frame(urls.ABOUT, "About").canonical is None


def test_page_for_lost_addresses_begins_at_the_host_and_has_no_address_of_its_own() -> None:
    views = views_of(FULL)

    made = views.frame(urls.NOT_FOUND, "Nothing")

    assert ("/ferries/", None) == (made.root, made.canonical)


def test_navigation_marks_the_page_itself() -> None:
    views = views_of(LEAST)

    made = views.frame(urls.SOURCES, "Sources")

    assert [("Timeline", False), ("Sources", True), ("About", False)] == [(item.text, item.current) for item in made.navigation]


def test_notices_lead_where_they_can() -> None:
    site = views_of(FULL).site

    assert Notice("creativecommons.org/licenses/by/4.0", "https://creativecommons.org/licenses/by/4.0/") == site.licence
    assert Notice("desk@example.org", "mailto:desk@example.org") == site.contact


def test_bare_site_has_no_notices() -> None:
    site = views_of(LEAST).site

    assert (None, None, None, None) == (site.by, site.licence, site.contact, site.repository)


@pytest.mark.parametrize(("language", "shown", "prose"), [("en-GB", "en-GB", None), ("fo", "en", "fo")])
def test_page_names_the_language_that_it_speaks_and_another_of_the_prose(language: str, shown: str, prose: str | None) -> None:
    views = views_of({**LEAST, "site.yaml": f"format: 1\ntitle: Harbour\nlanguage: {language}\n"})

    assert (shown, prose, prose) == (views.site.language, views.site.prose_language, views.rows[0].prose_language)


def test_long_description_is_cut_after_a_word() -> None:
    views = views_of(LEAST)

    made = views.frame(urls.ABOUT, "About", "word " * 200)

    assert len(made.description) <= 300
    assert made.description.endswith("word…")

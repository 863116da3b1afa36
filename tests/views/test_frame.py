from __future__ import annotations

import pytest

from dateline import urls
from dateline.views.frame import FeedShown, Notice
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

    assert [("Timeline", False), ("Sources", True), ("Browse", False), ("About", False)] == [
        (item.text, item.current) for item in made.navigation
    ]


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


VOCABULARIES = {
    "Actors": {"vocabulary/actors.yaml": "pilot: {name: The pilot}\n"},
    "Topics": {"vocabulary/topics.yaml": "ice: {name: Ice}\n"},
    "Places": {"vocabulary/places.yaml": "quay: {name: The quay}\n"},
}


def _navigation(files: dict[str, str]) -> list[tuple[str, str]]:
    site = views_of({**LEAST, **files}).site
    return [(item.text, item.href.removeprefix("\x1aroot\x1a")) for item in site.menu]


@pytest.mark.parametrize("name", VOCABULARIES)
def test_navigation_has_an_index_only_where_there_are_such_terms(name: str) -> None:
    entries = [("Timeline", ""), (name, f"{name.lower()}/"), ("Sources", "sources/"), ("Browse", "search/"), ("About", "about/")]

    assert entries == _navigation(VOCABULARIES[name])


def test_navigation_of_a_collection_with_everything_has_all_indexes_in_one_order() -> None:
    files = {path: text for each in VOCABULARIES.values() for path, text in each.items()}

    assert ["Timeline", "Actors", "Topics", "Places", "Sources", "Browse", "About"] == [text for text, _ in _navigation(files)]


@pytest.mark.parametrize("files", [{"vocabulary/actors.yaml": ""}, {"vocabulary/actors.yaml": "# nobody yet\n"}])
def test_vocabulary_without_terms_is_not_in_the_navigation(files: dict[str, str]) -> None:
    assert ["Timeline", "Sources", "Browse", "About"] == [text for text, _ in _navigation(files)]


def _page(title: str, *, menu: bool) -> str:
    return f"---\ntitle: {title}\n{'menu: true' if menu else 'summary: Words.'}\n---\nWords.\n"


def test_pages_of_prose_that_ask_for_it_stand_before_the_page_about_the_site_by_their_ids() -> None:
    files = {
        "pages/walk.md": _page("A walk", menu=True),
        "pages/index.md": _page("Zones", menu=True),
        "pages/method.md": _page("Method", menu=False),
    }

    index = [("Timeline", ""), ("Sources", "sources/"), ("Browse", "search/")]
    entries = [*index, ("Zones", "pages/index/"), ("A walk", "pages/walk/"), ("About", "about/")]
    assert entries == _navigation(files)


@pytest.mark.parametrize("path", ["pages/about.md", "pages/walk.fr.md", "pages/about.fr.md"])
def test_translations_and_the_page_about_the_site_get_no_entry_of_their_own(path: str) -> None:
    assert ["Timeline", "Sources", "Browse", "About"] == [text for text, _ in _navigation({path: _page("Words", menu=True)})]


def test_page_below_an_entry_marks_none() -> None:
    made = views_of(FULL).frame(urls.actor("union"), "Union")

    assert [] == [item.text for item in made.navigation if item.current]


@pytest.mark.parametrize(
    ("given", "site", "expected"),
    [
        ("Of the page.", "description: Of the site.\n", "Of the page."),
        (None, "description: Of the site.\n", "Of the site."),
        (None, "", "Harbour"),
        ("", "", "Harbour"),
    ],
)
def test_page_that_says_nothing_of_itself_is_described_as_the_site_is(given: str | None, site: str, expected: str) -> None:
    views = views_of({**LEAST, "site.yaml": LEAST["site.yaml"] + site})

    assert expected == views.frame(urls.ABOUT, "About", given).description


@pytest.mark.parametrize(
    ("more", "by"),
    [
        ("publisher: Island Archive\nauthors: [{literal: Ferry desk}]\n", "Island Archive"),
        ("authors: [{given: Ann, family: Lee}, {literal: Ferry desk}]\n", "Ann Lee and Ferry desk"),
        ("", None),
    ],
)
def test_site_is_by_its_publisher_or_else_its_authors(more: str, by: str | None) -> None:
    assert by == views_of({**LEAST, "site.yaml": LEAST["site.yaml"] + more}).site.by


@pytest.mark.parametrize(
    ("contact", "notice"),
    [
        ("desk@example.org", Notice("desk@example.org", "mailto:desk@example.org")),
        ("mailto:desk@example.org", Notice("desk@example.org", "mailto:desk@example.org")),
        ("https://www.example.org/reply/", Notice("example.org/reply", "https://www.example.org/reply/")),
        ("Write to desk@example.org", Notice("Write to desk@example.org", None)),
        ("javascript:alert(1)@example.org", Notice("javascript:alert(1)@example.org", None)),
        ("The harbour office", Notice("The harbour office", None)),
    ],
)
def test_only_an_address_of_mail_or_of_the_web_is_a_way_to_write(contact: str, notice: Notice) -> None:
    assert notice == views_of({**LEAST, "site.yaml": f"{LEAST['site.yaml']}contact: {contact!r}\n"}).site.contact


def test_feeds_are_named_where_their_addresses_and_days_are_known() -> None:
    with_days, without, nowhere = views_of(FULL, with_history=True).site, views_of(FULL).site, views_of(LEAST, with_history=True).site

    assert FeedShown("Ferry strikes: new events", "\x1aroot\x1afeed.atom") == with_days.feed
    assert FeedShown("Ferry strikes: corrections", "\x1aroot\x1acorrections.atom") == with_days.feed_of_corrections
    assert (None, with_days.feed_of_corrections) == (without.feed, without.feed_of_corrections)
    assert (None, None) == (nowhere.feed, nowhere.feed_of_corrections)

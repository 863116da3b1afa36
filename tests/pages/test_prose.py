from __future__ import annotations

from dateline.pages.prose import ProseContext, plan
from tests.views.sample import LEAST, views_of

WALK = {
    "pages/walk.md": "---\ntitle: A walk\nsummary: What stands where.\nauthors: [{given: Ann, family: Lee}, {literal: Us}]\n---\nWords.\n",
    "pages/walk.fr.md": "---\ntitle: Promenade\n---\nMots.\n",
    "pages/about.md": "---\ntitle: Of us\n---\nWe.\n",
    "pages/about.fr.md": "---\ntitle: De nous\n---\nNous.\n",
}


def _contexts(files: dict[str, str]) -> dict[str, ProseContext]:
    """Return what the pages of prose show, by address."""
    pages = plan(views_of({**LEAST, **files}))
    return {page.address.path: page.context for page in pages if isinstance(page.context, ProseContext)}


def test_collection_without_prose_has_no_such_page() -> None:
    assert {} == _contexts({})


def test_each_page_and_translation_has_an_address_but_the_one_that_heads_the_page_about_the_site() -> None:
    assert ["pages/about/fr/", "pages/walk/", "pages/walk/fr/"] == sorted(_contexts(WALK))


def test_page_shows_who_wrote_it_and_is_described_by_its_summary() -> None:
    page = _contexts(WALK)["pages/walk/"]

    assert ("A walk", "Ann Lee and Us", None) == (page.title, page.authors, page.language)
    assert ("A walk | Harbour", "What stands where.") == (page.frame.title, page.frame.description)


def test_page_that_says_nothing_of_itself_is_described_as_the_site_is() -> None:
    page = _contexts(WALK)["pages/walk/fr/"]

    assert (None, "Harbour") == (page.authors, page.frame.description)


def test_translation_has_its_own_language_and_leads_to_the_page() -> None:
    page, french = (_contexts(WALK)[path] for path in ("pages/walk/", "pages/walk/fr/"))

    assert (None, "fr") == (page.language, french.language)
    assert [("fr", "\x1aroot\x1apages/walk/fr/")] == [(other.language, other.href) for other in page.translations]
    assert [("en", "\x1aroot\x1apages/walk/")] == [(other.language, other.href) for other in french.translations]


def test_translation_without_its_page_stands_alone() -> None:
    (page,) = _contexts({"pages/walk.fr.md": WALK["pages/walk.fr.md"]}).values()

    assert ("fr", ()) == (page.language, page.translations)


def test_page_in_the_menu_is_marked_there_when_it_is_open() -> None:
    files = {path: text.replace("title:", "menu: true\ntitle:", 1) for path, text in WALK.items()}

    pages = _contexts(files)

    marked = {path: [item.text for item in page.frame.navigation if item.current] for path, page in pages.items()}
    assert {"pages/walk/": ["A walk"], "pages/walk/fr/": [], "pages/about/fr/": []} == marked

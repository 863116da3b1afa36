from __future__ import annotations

import re

import pytest

from dateline.views.prose import Translation, parts, translations
from dateline.views.views import Views
from tests.views.sample import LEAST, dated, views_of

EVENTS = {**LEAST, "events/flood.yaml": dated("1988", title="Harbour floods")}
SET = "[The closing](event:closing)"
ALSO_SET = "[The flood](event:flood)"


def _views(body: str) -> Views:
    return views_of({**EVENTS, "pages/walk.md": f"---\ntitle: A walk\n---\n{body}\n"})


def _parts(*blocks: str) -> list[tuple[str | None, list[str]]]:
    """Return the parts of a page of these blocks: HTML, and the events under it by their titles."""
    views = _views("\n\n".join(blocks))
    found = parts(views.timeline.pages[0], views.timeline, views.rows, views.wording)
    return [(part.html, [str(row.title) for row in part.rows]) for part in found]


def test_page_without_events_is_one_part() -> None:
    assert [("<p>One.</p>\n<p>Two.</p>", [])] == _parts("One.", "Two.")


def test_page_without_words_has_no_part() -> None:
    assert [] == _parts("")


def test_event_stands_between_the_words_around_it() -> None:
    assert [("<p>Before.</p>", ["Harbour closes"]), ("<p>After.</p>", [])] == _parts("Before.", SET, "After.")


def test_events_that_follow_each_other_stand_together_in_the_order_of_the_page() -> None:
    assert [("<p>Before.</p>", ["Harbour floods", "Harbour closes"])] == _parts("Before.", ALSO_SET, SET)


def test_event_alone_has_no_words() -> None:
    assert [(None, ["Harbour closes"])] == _parts(SET)


def test_event_at_the_head_stands_before_the_words() -> None:
    assert [(None, ["Harbour closes"]), ("<p>After.</p>", ["Harbour floods"])] == _parts(SET, "After.", ALSO_SET)


def test_event_may_be_set_more_than_once() -> None:
    assert [(None, ["Harbour closes"]), ("<p>Again.</p>", ["Harbour closes"])] == _parts(SET, "Again.", SET)


def test_event_that_is_not_there_stays_words() -> None:
    assert [("<p>Before.</p>\n<p>The fire</p>", [])] == _parts("Before.", "[The fire](event:fire)")


@pytest.mark.parametrize("block", [f"See {SET}", f"- {SET}", f"> {SET}", f"# {SET}", f"{SET} {ALSO_SET}"])
def test_event_that_is_named_in_other_words_is_a_link(block: str) -> None:
    ((html, rows),) = _parts(block)

    assert '<a href="\x1aroot\x1aevents/closing/">The closing</a>' in str(html)
    assert [] == rows


def test_heading_stands_below_the_title_of_the_page() -> None:
    assert [("<h2>One</h2>\n<h3>Two</h3>", ["Harbour closes"]), ("<h3>Three</h3>", [])] == _parts("# One", "## Two", SET, "## Three")


def test_tables_are_numbered_through_the_whole_page() -> None:
    table = "| a |\n|---|\n| b |"

    found = _parts(table, SET, table, ALSO_SET, "Words.", table)

    assert ["Table 1", "Table 2", "Table 3"] == [name for html, _ in found for name in re.findall('aria-label="(.*?)"', str(html))]


def test_footnote_in_a_page_has_no_mark() -> None:
    assert [("<p>It closed.</p>", [])] == _parts("It closed.[^a]")


def _translations(language: str, shown: str | None) -> list[Translation]:
    """Return what the page in the language `shown` says of the others, on a site in `language`."""
    files = {
        "site.yaml": f"format: 1\ntitle: Harbour\nlanguage: {language}\n",
        "pages/walk.md": "---\ntitle: A walk\n---\nWords.\n",
        "pages/walk.fr.md": "---\ntitle: Promenade\n---\nMots.\n",
        "pages/walk.tlh.md": "---\ntitle: Yit\n---\nMu.\n",
    }
    views = views_of({**LEAST, **files})
    page = next(page for page in views.timeline.pages if page.record.language == shown)
    return list(translations(page, views.timeline, views.wording))


def test_page_leads_to_its_translations_and_names_their_languages() -> None:
    assert [
        Translation("French", "fr", "\x1aroot\x1apages/walk/fr/"),
        Translation("tlh", "tlh", "\x1aroot\x1apages/walk/tlh/"),
    ] == _translations("en", None)


@pytest.mark.parametrize(("language", "name"), [("en", "English"), ("en-GB", "English"), ("de", "Deutsch"), ("fo", "fo")])
def test_translation_leads_to_the_page_in_the_language_of_the_site(language: str, name: str) -> None:
    """The interface may speak another, where there are no texts in the site's own."""
    assert Translation(name, language, "\x1aroot\x1apages/walk/") == _translations(language, "fr")[0]


def test_page_about_the_site_is_where_it_stands() -> None:
    files = {"pages/about.md": "---\ntitle: A\n---\nA.\n", "pages/about.fr.md": "---\ntitle: B\n---\nB.\n"}
    views = views_of({**LEAST, **files})

    own, french = (translations(page, views.timeline, views.wording) for page in views.timeline.pages)

    assert (["\x1aroot\x1apages/about/fr/"], ["\x1aroot\x1aabout/"]) == ([one.href for one in own], [one.href for one in french])


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("It “closed”.", False),
        ("[It](event:closing) “closed”.", True),
        ("[It](event:closing) “reopened”.", False),
        ("[It](event:flood) was “the end”.", False),
        ("“the harbour closed,” says [the paper](event:closing)", True),
    ],
)
def test_words_of_a_page_are_set_off_where_an_excerpt_of_an_event_that_it_leads_to_has_them(words: str, stands: bool) -> None:
    ((html, _),) = _parts(words)

    assert stands == ('class="theirs"' in str(html))


def test_words_of_a_translation_are_set_off_too() -> None:
    event = LEAST["events/closing.yaml"].replace("the harbour closed}", "the harbour closed, translation: Der Hafen schloss}")
    views = views_of({**LEAST, "events/closing.yaml": event, "pages/walk.md": "---\ntitle: A\n---\n„Der Hafen“, [so](event:closing).\n"})

    (part,) = parts(views.timeline.pages[0], views.timeline, views.rows, views.wording)

    assert '<span class="theirs">„Der Hafen“</span>' in str(part.html)

"""Every page of every collection, read by html5lib: each quotation is in its source, each link leads somewhere."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.site import reading
from tests.site.builds import COLLECTIONS, built

BASES = {"full": "/locks/brackwater"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_quotation_of_every_page_stands_in_its_source(name: str) -> None:
    texts = reading.texts(COLLECTIONS[name])
    quoted = [(path, quotation) for path, page in reading.pages(built(name)).items() for quotation in reading.quotations(page)]

    strays = [
        (path, passage)
        for path, quotation in quoted
        for passage in quotation.passages
        if not passage or passage not in texts[quotation.source]
    ]

    assert [] == strays


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_blockquote_stands_in_a_figure_that_names_its_source(name: str) -> None:
    for path, page in reading.pages(built(name)).items():
        assert len(reading.named(page, "blockquote")) == len(reading.quotations(page)), path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_an_event_page_and_the_timeline_show_the_excerpts_that_the_records_give(name: str) -> None:
    events = reading.events(COLLECTIONS[name])
    given = {
        id: Counter((excerpt["source"], reading.normal(excerpt["exact"])) for excerpt in reading.excerpts(event))
        for id, event in events.items()
    }
    pages = reading.pages(built(name))

    event_pages = {id: pages[f"events/{id}/index.html"] for id in events}
    lists = {id: [each for each in reading.named(page, "ol") if each.get("class") == "evidence"] for id, page in event_pages.items()}
    evidence = {id: found[0] for id, found in lists.items() if found}
    shown = {id: Counter((quotation.source, quotation.words) for quotation in reading.quotations(part)) for id, part in evidence.items()}
    in_accounts = {id: {(quotation.source, quotation.words) for quotation in reading.quotations(page)} for id, page in event_pages.items()}
    on_the_timeline = Counter((quotation.source, quotation.words) for quotation in reading.quotations(pages["index.html"]))

    assert {id: counted for id, counted in given.items() if counted} == shown
    assert {id: set(counted) for id, counted in given.items()} == in_accounts
    assert sum(given.values(), Counter()) == on_the_timeline


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_source_page_shows_what_is_quoted_of_it_in_reading_order(name: str) -> None:
    root = COLLECTIONS[name]
    texts = reading.texts(root)
    given = Counter(excerpt["source"] for event in reading.events(root).values() for excerpt in reading.excerpts(event))
    pages = reading.pages(built(name))

    for id in reading.sources(root):
        shown = reading.quotations(pages[f"sources/{id}/index.html"])
        assert [id] * given[id] == [quotation.source for quotation in shown]
        # Words that stand more than once are left out: only the build knows which place is meant.
        first = [quotation.passages[0] for quotation in shown]
        places = [texts[id].index(words) for words in first if texts[id].count(words) == 1]
        assert sorted(places) == places, id


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_quotation_is_in_the_language_of_its_source(name: str) -> None:
    root = COLLECTIONS[name]
    site_language = str(reading.record(root / "site.yaml").get("language", "en"))
    languages = {id: str(source.get("language", site_language)) for id, source in reading.sources(root).items()}

    for path, page in reading.pages(built(name)).items():
        for quotation in reading.quotations(page):
            assert languages[quotation.source] == quotation.language, path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_link_inside_leads_to_a_file_and_an_anchor_that_are_there(name: str) -> None:
    site = built(name)
    pages = reading.pages(site)
    base = BASES.get(name, "")

    for path, page in pages.items():
        for link in reading.links(page):
            target = reading.inside(link, path, base)
            if target is None:
                assert re.match("https?://|mailto:", link), f"{path}: {link}"
                continue
            file, anchor = target
            assert file in site, f"{path}: {link}"
            assert not anchor or anchor in reading.ids(pages[file]), f"{path}: {link}"


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_page_can_be_reached_from_the_first_by_links(name: str) -> None:
    site = built(name)
    pages = reading.pages(site)
    reached, waiting = set[str](), ["index.html"]

    while waiting:
        path = waiting.pop()
        if path in pages and path not in reached:
            reached.add(path)
            targets = (reading.inside(link.get("href", ""), path, BASES.get(name, "")) for link in reading.named(pages[path], "a"))
            waiting.extend(target[0] for target in targets if target is not None)

    leading_on = {path for path, page in pages.items() if any(meta.get("http-equiv") == "refresh" for meta in reading.named(page, "meta"))}
    # What stands in frames on other sites is named by the code that pages give, and by no link.
    framed = {path for path in pages if path.startswith("embed/")}
    assert pages.keys() - {"404.html"} - leading_on - framed == reached - {"404.html"} - framed


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_ids_of_a_page_are_unique(name: str) -> None:
    for path, page in reading.pages(built(name)).items():
        assert [] == [id for id, count in Counter(reading.ids(page)).items() if count > 1], path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_what_names_another_element_finds_it_on_the_page(name: str) -> None:
    for path, page in reading.pages(built(name)).items():
        there = set(reading.ids(page))
        named = [
            id
            for element in page.iter()
            for key in ("aria-labelledby", "aria-describedby", "for")
            for id in (element.get(key) or "").split()
        ]
        drawn = [id for element in page.iter() for value in element.attrib.values() for id in re.findall(r"url\(#(.+?)\)", value)]
        assert {*named, *drawn} <= there, path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_name_stands_where_readers_aloud_drop_it(name: str) -> None:
    """ARIA 1.2 forbids `aria-label` on what has no role of its own; programs that read aloud then say nothing."""
    nameless = ("abbr", "b", "bdi", "cite", "code", "dd", "div", "dt", "em", "i", "mark", "p", "pre", "q", "s", "small", "span", "strong")
    for path, page in reading.pages(built(name)).items():
        dropped = [tag for tag in nameless for element in reading.named(page, tag) if element.get("aria-label") and not element.get("role")]
        assert [] == dropped, path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_page_has_one_first_heading_and_leaves_out_no_level(name: str) -> None:
    for path, page in reading.pages(built(name)).items():
        levels = [int(tag[1]) for tag, _ in reading.elements(page) if tag in HEADINGS]
        assert [1] == [level for level in levels if level == 1], path
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), f"{path}: {levels}"


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_page_says_its_language_title_and_description_and_has_its_landmarks(name: str) -> None:
    for path, page in reading.pages(built(name)).items():
        assert page.get("lang"), path
        assert page.get("dir") in ("ltr", "rtl"), path
        assert [True] == [bool(reading.words(title)) for title in reading.named(page, "title") if "svg" not in str(title.tag)], path
        assert [True] == [bool(meta.get("content")) for meta in reading.named(page, "meta") if meta.get("name") == "description"], path
        assert [1, 1] == [len(reading.named(page, tag)) for tag in ("main", "footer")], path
        names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in reading.named(page, "nav")]
        assert names or path.startswith("embed/"), path
        assert len(names) == len({name for name in names if name}), f"{path}: {names}"


@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_two_pages_have_one_title(name: str) -> None:
    # What stands in a frame on another site is called as its page is.
    pages = [page for path, page in reading.pages(built(name)).items() if not path.startswith("embed/")]
    titles = Counter(reading.words(reading.named(page, "title")[0]) for page in pages)

    assert [] == [title for title, count in titles.items() if count > 1]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_page_is_html_that_needs_no_mending(name: str) -> None:
    """html5lib's strict reader takes no tag that is left open, misplaced or unknown."""
    for path, content in built(name).items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser()
            parser.parse(content)
            assert [] == [(place, error) for place, error, _ in parser.errors], path


@pytest.mark.parametrize("name", COLLECTIONS)
def test_titles_and_summaries_stand_on_the_page_as_they_are_written(name: str) -> None:
    pages = reading.pages(built(name))

    for id, event in reading.events(COLLECTIONS[name]).items():
        title = reading.normal(str(event["title"]))
        assert title == reading.words(reading.named(pages[f"events/{id}/index.html"], "h1")[0])
        assert title in reading.words(pages["index.html"])


def test_what_looks_like_html_in_a_record_is_shown_as_it_is_typed() -> None:
    pages = reading.pages(built("unicode"))
    event = pages["events/clerk-files-a-script/index.html"]

    every = [script for page in pages.values() for script in reading.named(page, "script")]
    scripts = [script.get("src") for script in every if script.get("type") != "application/ld+json"]
    framed = [path for path in pages if path.startswith("embed/")]
    assert len(pages) - len(framed) == sum("assets/site." in str(address) for address in scripts)
    assert all(re.search(r"assets/(face|site|filters|search)\.", str(address)) for address in scripts)
    assert all(json.loads(reading.words(script)) for script in every if script.get("type") == "application/ld+json")
    assert "“<script>alert(1)</script>” & <b>no</b> more; </code> stays as typed, and so does 1 < 2." in reading.words(event)


def test_no_sign_that_a_browser_would_not_show_stands_for_text() -> None:
    """A placeholder that was not filled, an escaped entity, a value of the program."""
    odd = re.compile('[\x00-\x08\x0b-\x1f\ufffd\ufffe\uffff]|&amp;(amp|lt|gt|quot|#\\d+);|Markup\\(|(?<=[>"])None(?=[<"])|Day\\(|Point\\(')

    assert [] == [
        (name, path, found.group())
        for name in COLLECTIONS
        for path, content in built(name).items()
        if path.endswith(".html") and (found := odd.search(content.decode()))
    ]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_form_can_be_submitted_and_sections_and_headings_have_words(name: str) -> None:
    """What programs that check pages look for."""
    pages = reading.pages(built(name))
    submits = {path: [_submits(form) for form in reading.named(page, "form")] for path, page in pages.items()}
    headings = {path: [each for heading in HEADINGS for each in reading.named(page, heading)] for path, page in pages.items()}

    assert any(submits.values())
    assert [] == [path for path, found in submits.items() if not all(found)]
    assert [] == [path for path, found in headings.items() if not all("".join(each.itertext()).strip() for each in found)]
    assert [] == [
        path
        for path, page in pages.items()
        for section in reading.named(page, "section")
        if not any(reading.named(section, heading) for heading in HEADINGS)
    ]


def _submits(form: Element) -> bool:
    return any(button.get("type") == "submit" for button in reading.named(form, "button"))

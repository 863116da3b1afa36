"""The list searched and filtered in Chromium: by words and facets, shared by its address, on paper, by keyboard, without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Opened, Site

WIDE, PHONE = 1280, 390


@pytest.fixture(scope="module")
def at(sites: Mapping[str, Site], window: Open) -> object:
    """Return what opens the timeline of a site with an address's end, in a window."""

    @contextmanager
    def opened(search: str = "", *, site: str = "real", width: int = WIDE, scripts: bool = True, disk: bool = False) -> Iterator[Opened]:
        with window(width, 900, scripts=scripts).to(sites[site].at("index.html", disk=disk) + search) as it:
            yield it

    return opened


def shown(page: Page) -> list[str]:
    """Return the ids of the events that can be seen."""
    events = page.locator(".timeline-list .event")
    return [event.get_attribute("id") or "" for event in events.all() if event.is_visible()]


def seek(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)


def check(page: Page, facet: str, *names: str) -> None:
    """Choose values of a facet, which is unfolded first."""
    group = page.locator(".facet").filter(has=page.get_by_text(facet, exact=True)).first
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    for name in names:
        group.get_by_role("checkbox", name=name).check()


def with_keys(page: Page, *keys: str) -> list[str]:
    """Return the ids of the events that have any of these keys, by what stands in the page."""
    script = "keys => [...document.querySelectorAll('[data-keys]')].filter(event => keys.some(key => event.dataset.keys.split(' ').includes(key))).map(event => event.id)"
    return list(page.evaluate(script, list(keys)))


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_two_actors_show_the_events_of_either(at) -> None:
    with at() as opened:
        check(opened.page, "Actors", "Donald Trump", "Vladimir Putin")

        assert with_keys(opened.page, "actor:donald-trump", "actor:vladimir-putin") == shown(opened.page)
        assert opened.page.url.endswith("?f=actor:donald-trump&f=actor:vladimir-putin")


def test_across_facets_events_have_both(at) -> None:
    with at() as opened:
        check(opened.page, "Actors", "Donald Trump")
        check(opened.page, "Status", "Claimed")
        both = set(with_keys(opened.page, "actor:donald-trump")) & set(with_keys(opened.page, "status:claimed"))

        assert both == set(shown(opened.page))
        assert both


def test_words_are_found_whatever_their_case_accents_and_order(at) -> None:
    with at(site="unicode") as opened:
        found = []
        for words in ("strasse bruck", "STRAẞE  BRÜCK", "Brück straße"):
            seek(opened.page, words)
            found.append(shown(opened.page))

        print(found)
        assert found[0] == found[1] == found[2]


def test_a_quoted_phrase_is_found_as_it_stands(at) -> None:
    with at() as opened:
        seek(opened.page, "ceasefire any")
        apart = shown(opened.page)
        seek(opened.page, '"any ceasefire"')
        phrase = shown(opened.page)
        seek(opened.page, "“ceasefire any”")

        assert (1, 1, []) == (len(apart), len(phrase), shown(opened.page))

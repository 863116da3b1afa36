"""Absolute addresses stand only where the site's own is known, and are right."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

import pytest

from dateline.rim.trees import DiskTree
from dateline.urls import Address
from tests.site import reading
from tests.site.builds import COLLECTIONS, PROJECTS, built, built_from

BASE = "https://example.org/locks/brackwater/"
WITHOUT = [name for name in COLLECTIONS if name != "full"]


def canonical(page: bytes) -> list[str | None]:
    return [link.get("href") for link in reading.named(reading.page(page), "link") if link.get("rel") == "canonical"]


def address_of(path: str) -> str:
    return BASE + path.removesuffix("index.html")


@pytest.mark.parametrize("name", WITHOUT)
def test_without_a_base_url_there_are_no_sitemap_and_no_feeds(name: str) -> None:
    assert [] == sorted({"sitemap.xml", "feed.atom", "corrections.atom"} & built(name).keys())
    assert built(name)["robots.txt"] == b"User-agent: *\nAllow: /\n"


@pytest.mark.parametrize("name", WITHOUT)
def test_without_a_base_url_no_page_names_a_canonical_address(name: str) -> None:
    assert [] == [path for path, content in built(name).items() if path.endswith(".html") and canonical(content)]


def living(path: str) -> str:
    """Return the page that a version, a page for frames or a page that leads on stands for."""
    path = re.sub("^embed/|v/[0-9a-f]{10}/", "", path)
    return path.replace("stories/opening-of-the-lock/", "stories/the-opening/")


def test_every_page_but_the_one_for_lost_readers_names_its_canonical_address() -> None:
    """The version of an event names the event as it is now, a page for frames the page that it shows."""
    site = built("full")

    found = {path: canonical(content) for path, content in site.items() if path.endswith(".html")}

    wanted = {path: [address_of(living(path))] for path in found}
    assert {**wanted, "404.html": []} == found


def test_the_sitemap_holds_every_page_that_search_engines_are_to_keep_once() -> None:
    """Which are all but the one for lost readers, the search, versions, pages for frames, and those that lead on."""
    site = built("full")

    locations = re.findall("<loc>(.*?)</loc>", site["sitemap.xml"].decode())

    left_out = re.compile("404.html|search/|embed/|stories/opening-of-the-lock/|.*/v/")
    assert sorted(address_of(path) for path in site if path.endswith(".html") and not left_out.match(path)) == locations


def test_robots_names_the_sitemap() -> None:
    assert f"Sitemap: {BASE}sitemap.xml" in built("full")["robots.txt"].decode().splitlines()


def test_a_citation_carries_the_full_address_of_its_event() -> None:
    event = reading.page(built("full")["events/lock-opens/index.html"])

    panel = next(section for section in reading.named(event, "section") if section.get("id") == "_cite")
    line = next(reading.words(element) for element in reading.named(panel, "p") if element.get("class") == "cited")

    # Nothing of this collection counts as published yet, so the living address is all that lasts.
    assert line.endswith(f" {BASE}events/lock-opens/")


def test_the_page_for_lost_readers_links_from_the_root_of_the_host() -> None:
    page = reading.page(built("full")["404.html"])

    assert [] == [link for link in reading.links(page) if not link.startswith(("/locks/brackwater/", "#", "https://", "mailto:"))]


@pytest.mark.parametrize("given", ["https://example.net/a/b", "https://example.net/a/b/", "http://localhost:8000"])
def test_another_base_url_takes_the_place_of_the_one_in_the_record(given: str) -> None:
    site = built_from(DiskTree(PROJECTS / "full"), base_url=given)

    assert f"<loc>{given.rstrip('/')}/events/lock-opens/</loc>" in site["sitemap.xml"].decode()
    assert b"example.org/locks/brackwater" not in b"".join(site.values())


@pytest.mark.parametrize("name", COLLECTIONS)
def test_links_between_pages_are_relative(name: str) -> None:
    pages = {path: page for path, page in reading.pages(built(name)).items() if path != "404.html"}

    assert [] == [
        (path, link.get("href"))
        for path, page in pages.items()
        for link in reading.named(page, "a")
        if (link.get("href") or "").startswith(("/", BASE))
    ]


def test_every_address_in_a_feed_is_one_of_the_site() -> None:
    site = built("full")

    found = re.findall(r'href="([^"]+)"', html.unescape(site["corrections.atom"].decode()))

    own = [urlsplit(address).path.removeprefix(urlsplit(BASE).path) for address in found if address.startswith(BASE)]
    assert {"corrections.atom", "corrections/", "events/lamp-goes-out/", "events/gate-is-freed/"} <= set(own)
    assert [] == [path for path in own if Address(path).file not in site]
    assert [] == [address for address in found if not address.startswith("https://")]


def _cards(page: bytes) -> list[str | None]:
    return [meta.get("content") for meta in reading.named(reading.page(page), "meta") if meta.get("property") == "og:image"]


def test_every_page_names_one_card_that_is_a_file_and_every_card_is_named() -> None:
    site = built("full")

    # What stands in a frame on another site is not shared itself, and leads to the page that is.
    named = {path: _cards(content) for path, content in site.items() if path.endswith(".html") and not path.startswith("embed/")}

    files = {BASE + path for path in site if path.endswith("card.png")}
    assert {} == {path: cards for path, cards in named.items() if len(cards) != 1 or cards[0] not in files}
    assert files == {card for cards in named.values() for card in cards}


def test_an_event_names_its_own_card_and_its_versions_name_the_timeline_s() -> None:
    """What a version looked like when it was shared is no part of what was hashed for it."""
    site = built("full")
    versions = [path for path in site if re.fullmatch("events/lock-opens/v/[0-9a-f]{10}/index.html", path)]

    assert [f"{BASE}events/lock-opens/card.png"] == _cards(site["events/lock-opens/index.html"])
    assert versions
    assert {f"{BASE}card.png"} == {card for path in versions for card in _cards(site[path])}


@pytest.mark.parametrize("name", WITHOUT)
def test_without_a_base_url_there_is_no_card(name: str) -> None:
    assert [] == [path for path in built(name) if path.endswith("card.png")]
    assert [] == [path for path, content in built(name).items() if path.endswith(".html") and _cards(content)]

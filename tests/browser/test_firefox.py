"""Each kind of page in Firefox: as quiet as in Chromium, the same words, and as wide as its window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import pypdfium2
import pytest

from tests.browser import firefox as driver
from tests.browser.conftest import Open, Site
from tests.browser.firefox import Firefox
from tests.browser.test_pages import PAGES, some

WORDS = """(() => {
  const words = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility()) words.push(walker.currentNode.data);
  return words.join(' ');
})()"""
"""What can be seen, part by part: where lines end is each browser's own affair."""
OVER = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"


@pytest.fixture(scope="module")
def firefox(firefox_program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Return the one Firefox of these tests."""
    with driver.started(firefox_program, tmp_path_factory.mktemp("firefox")) as started:
        yield started


def _plain(words: object) -> list[str]:
    return re.sub(r"\s+", " ", cast(str, words)).strip().split(" ")


@pytest.mark.parametrize("name", some(PAGES))
def test_a_page_is_the_same_in_firefox(name: str, sites: Mapping[str, Site], firefox: Firefox, window: Open) -> None:
    project, path = PAGES[name]
    address = sites[project].at(path)

    seen = firefox.open(address, 320)
    narrow = firefox.run(OVER)
    firefox.resize(1280, 800)
    wide, words = firefox.run(OVER), _plain(firefox.run(WORDS))
    with window(1280, 800).to(address) as opened:
        chromiums = _plain(opened.page.evaluate(WORDS))

    assert ([], []) == (seen.messages, seen.failures)
    assert {urlsplit(address).netloc} == {urlsplit(each).netloc for each in seen.requests if not each.startswith("data:")}
    assert (0, 0) == (narrow, wide)
    assert chromiums == words


def test_firefox_tells_what_a_page_may_not_do(firefox: Firefox, sites: Mapping[str, Site]) -> None:
    """Else silence would prove nothing."""
    folder = sites["real"].folder
    page = """<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>x</title><script>1</script>"""
    (folder / "forbidden.html").write_text(page, "utf-8")

    seen = firefox.open(sites["real"].address + "forbidden.html")
    (folder / "forbidden.html").unlink()

    assert ["script-src-elem"] == [word for message in seen.messages for word in re.findall(r"script-src-elem", message)]
    # A page without an icon is asked for one, and that may be told late.
    missed = firefox.open(sites["real"].address + "missing.png").failures
    assert [sites["real"].address + "missing.png"] == [address for address in missed if not address.endswith("/favicon.ico")]


@pytest.mark.parametrize(("name", "most"), [("timeline", 26), ("story", 10)])
def test_paper_is_no_phone_in_firefox(name: str, most: int, firefox: Firefox, sites: Mapping[str, Site]) -> None:
    """There a sheet without its margins is as narrow as a screen on which a list has another form."""
    project, path = PAGES[name]

    firefox.open(sites[project].at(path))

    with closing(pypdfium2.PdfDocument(firefox.printed())) as document:
        assert 1 <= len(document) <= most


def test_the_citation_is_marked_by_one_click_and_copied_in_firefox(firefox: Firefox, sites: Mapping[str, Site]) -> None:
    project, path = PAGES["full event"]

    firefox.open(sites[project].at(path))

    assert firefox.run("document.querySelector('section.cite .cited').nextElementSibling.textContent") == "Copy APA 7"
    assert firefox.run("getComputedStyle(document.querySelector('section.cite .cited')).userSelect") == "all"

"""Pages of a site from right to left, with long words, in Chromium: each kind of page once.

In here: what turns round and what does not, nothing that scrolls sideways, what axe finds. Not in here: the words themselves
(tests/site/test_every_word.py), pages from left to right (test_pages.py).
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open, Quiet, Site
from tests.browser.test_pages import TAGS
from tests.site.strangers import built

PAGES = {
    "timeline": "index.html",
    "event": "events/lock-opens/index.html",
    "event with everything": "events/lamp-goes-out/index.html",
    "actors": "actors/index.html",
    "actor": "actors/ada-moss/index.html",
    "year": "years/1902/index.html",
    "source": "sources/courier/index.html",
    "sources": "sources/index.html",
    "story": "stories/the-opening/index.html",
    "search": "search/index.html",
    "coverage": "coverage/index.html",
    "corrections": "corrections/index.html",
    "about": "about/index.html",
    "prose": "pages/walk/index.html",
    "in a frame": "embed/index.html",
    "not-found": "404.html",
}
WIDTHS = (1600, 1280, 640, 390, 320)
"""640 is what 1280 are at 200 per cent."""

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
SIDES = """selector => {
  const box = document.querySelector(selector).getBoundingClientRect();
  return [box.left, box.right];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the full project in the language that nobody speaks, below the folder that its address names."""
    root = tmp_path_factory.mktemp("rtl")
    for path, content in built("full").items():
        place = root / "timeline" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(root / "timeline", f"http://127.0.0.1:{server.server_port}/timeline/")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_from_right_to_left_holds_at_every_width(name: str, site: Site, window: Open, axe: str) -> None:
    with window(1280, 844).to(site.at(PAGES[name])) as opened:
        page = opened.page
        page.evaluate(axe)
        rules = page.evaluate("only => axe.run({resultTypes: ['violations'], runOnly: only})", TAGS)["violations"]
        found = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in rules]
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        wider = [width for width in WIDTHS if is_wider(page, width)]

    assert ([], []) == (found, wider)


@pytest.mark.parametrize("page", ["stories/the-opening", "events/lamp-goes-out"])
def test_a_state_of_many_words_has_room_in_the_narrowest_frame(page: str, site: Site, window: Open) -> None:
    """A day in words, since when something is withdrawn, may be longer than the frame is wide."""
    with window(300, 844).to(site.at(f"embed/{page}/index.html")) as opened:
        states = opened.page.evaluate(
            "[...document.querySelectorAll('.status')].map(state => state.append(' since the first of it'.repeat(3)))"
        )
        wider = is_wider(opened.page, 300)

    assert states
    assert not wider


def is_wider(page: Page, width: int) -> bool:
    """Tell whether a page scrolls sideways at a width."""
    page.set_viewport_size({"width": width, "height": 844})
    return bool(page.evaluate(WIDER))


def test_the_list_begins_at_the_right_and_its_rail_with_it(site: Site, window: Open) -> None:
    with window(1280, 844).to(site.at("index.html")) as opened:
        month, date, mark, body, side = (
            opened.page.evaluate(SIDES, selector)
            for selector in (".month-heading", ".event-date .date", ".event-mark .mark", ".event-body", ".timeline-side")
        )

    assert month[0] > date[0] > mark[0] > body[0] > side[0]
    assert body[1] <= mark[0]


@pytest.mark.parametrize("width", [1280, 390])
def test_time_runs_to_the_right_in_every_language(width: int, site: Site, window: Open) -> None:
    with window(width, 844).to(site.at("index.html")) as opened:
        places = opened.page.evaluate(
            "[...document.querySelectorAll('.chart-strip .chart-axis>li')].map(li => li.getBoundingClientRect().left)"
        )

    assert len(places) > 5
    assert sorted(places) == places


def test_what_a_drawing_leaves_unsaid_is_said_from_right_to_left(site: Site, window: Open) -> None:
    with window(1280, 844).to(site.at("index.html")) as opened:
        direction = "part => getComputedStyle(document.querySelector(part)).direction"
        parts = (".chart-legend", ".chart-note", ".chart-panel", ".chart-strip")
        directions = [opened.page.evaluate(direction, part) for part in parts]

    assert ["rtl", "rtl", "ltr", "ltr"] == directions


def test_the_marks_around_a_quotation_are_those_of_the_language(site: Site, window: Open) -> None:
    with window().to(site.at("events/lock-opens/index.html")) as opened:
        outer, inner = (
            opened.page.evaluate("part => getComputedStyle(document.querySelector(part)).quotes", f'blockquote[data-marks="{marks}"]')
            for marks in ("double", "single")
        )

    assert ('"«" "»"', '"‹" "›"') == (outer, inner)


def test_a_citation_stands_from_left_to_right(site: Site, window: Open) -> None:
    """Styles of citing are English, and so are addresses and the forms for programs: none of their signs may change places."""
    with window().to(site.at("events/lock-opens/index.html")) as opened:
        directions = opened.page.evaluate("[...document.querySelectorAll('.cited')].map(part => getComputedStyle(part).direction)")

    assert {"ltr"} == set(directions)


def test_our_own_prose_stays_beside_the_rail_whatever_its_direction(site: Site, window: Open) -> None:
    """The story is English, the page is not: what turns round is the text, not its place."""
    with window(1280, 844).to(site.at("stories/the-opening/index.html")) as opened:
        words = opened.page.evaluate(SIDES, ".told .body p")
        rail = opened.page.evaluate(SIDES, ".told .event-mark .mark")

    assert words[1] <= rail[0]


def test_what_a_script_counts_is_written_as_the_page_writes_it(site: Site, window: Open) -> None:
    with window(1280, 844).to(site.at("index.html")) as opened:
        before = opened.page.locator(".facet-number").first.text_content()
        opened.page.locator(".find [name=q]").fill("lamp")
        opened.page.wait_for_timeout(400)
        after = "".join(opened.page.locator(".month-count, .facet-number, .jump-count").all_text_contents())

    assert before is not None
    assert before.strip("٠١٢٣٤٥٦٧٨٩") == ""
    assert any(digit in after for digit in "٠١٢٣٤٥٦٧٨٩")
    assert not any(digit in after for digit in "0123456789")


def test_the_browser_folder_has_each_kind_of_page(site: Site) -> None:
    assert [] == [path for path in PAGES.values() if not Path(site.folder / path).exists()]


def test_the_search_counts_in_the_digits_of_the_page(site: Site, window: Open) -> None:
    """Those are told to the script, as a browser may know others for the language."""
    found = "export const filters = async () => {}, search = async () => ({results: [], filters: {kind: {'kind:event': 12}}});"
    with window().to(site.at("404.html")) as opened:
        opened.page.route("**/pagefind/pagefind.js", lambda route: route.fulfill(body=found, content_type="text/javascript"))
        opened.page.goto(site.at("search/index.html") + "?q=lock")
        number = opened.page.locator("li:has([value='kind:event']) .facet-number")
        opened.page.wait_for_function("() => document.querySelector('.facet-number').textContent")

        assert "١٢" == number.text_content()

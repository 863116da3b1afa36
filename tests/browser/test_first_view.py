"""What the first page of a visit costs, and that it is still: bytes, faces, shifts; and that nothing is kept of a visit."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Open, Site
from tests.browser.test_pages import PAGES, some

FIRST_VIEW = 60_000
"""Bytes of an event's page with all that it loads, as a host sends it."""
FACE = 35_000
LATE = 500
"""Milliseconds by which a face is late: the page has been painted without it by then."""
SHIFTS = """() => {
  window.shifts = [];
  const note = entry => entry.sources.length ? entry.sources.map(({node, previousRect: from, currentRect: to}) =>
    `${node?.nodeName} .${node?.className} ${from.x},${from.y} > ${to.x},${to.y}`) : ['?'];
  new PerformanceObserver(seen => window.shifts.push(...seen.getEntries().flatMap(note))).observe({type: 'layout-shift', buffered: true});
}"""
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"


def _slow_faces(page: Page) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    page.route("**/*.woff2", late)


@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", some(PAGES))
def test_nothing_moves_while_a_page_loads_however_late_its_face_is(name: str, width: int, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window(width, 844).to("about:blank") as opened:
        page = opened.page
        page.add_init_script(f"({SHIFTS})()")
        _slow_faces(page)
        page.goto(sites[project].at(path), wait_until="load")
        page.evaluate("document.fonts.ready.then(() => true)")
        page.evaluate(PAINTED)

        assert [] == page.evaluate("window.shifts")


def test_the_face_is_asked_for_before_the_styles_are_there_and_once(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["event"]
    asked: list[str] = []

    with window().to("about:blank") as opened:
        page = opened.page

        def late(route: Route) -> None:
            page.wait_for_timeout(LATE)
            asked.extend(opened.requests)
            route.continue_()

        page.route("**/*.css", late)
        page.goto(sites[project].at(path), wait_until="load")
        page.evaluate("document.fonts.ready.then(() => true)")
        faces = [address for address in opened.requests if address.endswith(".woff2")]

        assert [] == opened.messages
    assert 1 == len(faces)
    assert faces[0] in asked


@pytest.mark.parametrize(("name", "disk"), [("timeline", False), ("timeline", True), ("event", False), ("event", True)])
def test_the_first_words_that_are_seen_are_in_our_face(name: str, disk: bool, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    # A machine that is busy elsewhere may be late once.
    assert any("Instrument Sans" in _faces_of_heading(sites[project].at(path, disk=disk), window) for _ in range(3))


def _faces_of_heading(address: str, window: Open) -> set[str]:
    """Return the names of the faces in which the letters of the heading are drawn."""
    with window().to(address) as opened:
        opened.page.evaluate(PAINTED)
        browser = opened.page.context.new_cdp_session(opened.page)
        for part in ("DOM", "CSS"):
            browser.send(f"{part}.enable")
        whole = browser.send("DOM.getDocument")["root"]["nodeId"]
        heading = browser.send("DOM.querySelector", {"nodeId": whole, "selector": "h1"})["nodeId"]
        return {face["familyName"] for face in browser.send("CSS.getPlatformFontsForNode", {"nodeId": heading})["fonts"]}


def _weighed(sites: Mapping[str, Site], path: str, window: Open) -> dict[str, int]:
    """Return how many bytes a host sends for each file that a page loads, texts compressed."""
    site = sites["real"]
    with window().to(site.at(path)) as opened:
        opened.page.evaluate("document.fonts.ready.then(() => true)")
        asked = dict.fromkeys(opened.requests)
    files = {urlsplit(address).path.removeprefix("/repo/") for address in asked}
    sizes = {}
    for name in sorted(files):
        file = site.folder / name / "index.html" if not name or name.endswith("/") else site.folder / name
        content = file.read_bytes()
        sizes[name] = len(content) if file.suffix in (".woff2", ".png", ".jpg") else len(gzip.compress(content, 6, mtime=0))
    return sizes


def test_the_first_view_of_the_heaviest_event_is_light(sites: Mapping[str, Site], window: Open) -> None:
    pages = sites["real"].folder.glob("events/*/index.html")
    heaviest = max(pages, key=lambda file: len(gzip.compress(file.read_bytes(), 6, mtime=0)))

    sizes = _weighed(sites, heaviest.relative_to(sites["real"].folder).as_posix(), window)

    assert sum(sizes.values()) <= FIRST_VIEW, sizes
    faces = [size for name, size in sizes.items() if name.endswith(".woff2")]
    assert 1 == len(faces)
    assert faces[0] <= FACE


@pytest.mark.parametrize("name", ["timeline", "event", "source", "about", "full event"])
def test_nothing_is_kept_of_a_visit(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path)) as opened:
        kept = opened.page.evaluate(
            """async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
              (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""
        )

        assert ["", 0, 0, 0, 0, 0] == kept
        assert [] == opened.page.context.cookies()

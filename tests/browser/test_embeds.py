"""Pages in frames on another site: the code that pages give is put into a page of another origin, as whoever copies it does."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator, Mapping
from html import unescape
from http.server import ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from dateline.views.embeds import HEIGHTS
from tests.browser.conftest import BASE_URL, Open, Quiet, Site

KINDS = {
    "timeline": ("real", ""),
    "event": ("real", "events/bessent-links-relief-to-negotiations/"),
    "disputed event": ("real", "events/white-house-orders-relief-plan/"),
    "actor": ("real", "actors/donald-trump/"),
    "topic": ("real", "topics/sanctions-relief/"),
    "place": ("real", "places/washington/"),
    "event not verified": ("progressive", "events/fund-for-a-lamp-is-opened/"),
    "many scripts": ("unicode", "events/list-read-out/"),
    "many years": ("years", ""),
}
WIDTHS = (300, 600, 1000)
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory, sites: Mapping[str, Site]) -> Iterator[str]:
    """Return the address of another site, each page of which has one kind of frame in every width, by the code that the page gives."""
    root = tmp_path_factory.mktemp("another-site")
    for number, (project, page) in enumerate(KINDS.values()):
        code = given_code(sites[project], page).replace(BASE_URL, sites[project].address)
        frames = "".join(f'<div style="width: {width}px">{code}</div>' for width in WIDTHS)
        head = '<!doctype html><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>Another site</title>'
        (root / f"{number}.html").write_text(head + frames.replace(' loading="lazy"', ""), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def given_code(site: Site, page: str) -> str:
    """Return the code that a page gives."""
    html = (site.folder / page / "index.html").read_text("utf-8")
    found = re.search(r"&lt;iframe .*?&lt;/iframe&gt;", html)
    assert found is not None
    return unescape(found[0])


def at(hosts: str, kind: str) -> str:
    return f"{hosts}{list(KINDS).index(kind)}.html"


@pytest.mark.parametrize(
    ("dark", "scripts"),
    [(False, True), (True, False), pytest.param(False, False, marks=pytest.mark.long), pytest.param(True, True, marks=pytest.mark.long)],
    ids=["light with scripts", "dark without", "light without", "dark with scripts"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_on_another_site_is_quiet_and_never_scrolls_sideways(
    kind: str, dark: bool, scripts: bool, hosts: str, sites: Mapping[str, Site], window: Open
) -> None:
    own = urlsplit(sites[KINDS[kind][0]].address).netloc

    with window(1040, 2200, dark=dark, scripts=scripts).to(at(hosts, kind)) as opened:
        frames = [frame for frame in opened.page.frames if frame.parent_frame is not None]
        for frame in frames:
            frame.locator("h1").wait_for()
        widths = [frame.evaluate("innerWidth") for frame in frames]
        paper = {frame.evaluate("getComputedStyle(document.body).backgroundColor") for frame in frames}
        folded = [frame.evaluate(SIDEWAYS) for frame in frames]
        for frame in frames:
            frame.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        unfolded = [frame.evaluate(SIDEWAYS) for frame in frames]

        assert ([], []) == (opened.messages, opened.failures)
        assert [*WIDTHS] == widths
        assert ([False] * 3, [False] * 3) == (folded, unfolded)
        assert {"rgb(16, 21, 24)" if dark else "rgb(253, 253, 252)"} == paper
        asked = {urlsplit(address).netloc for address in opened.requests if address.startswith("http")}
        assert {own, urlsplit(hosts).netloc} == asked
        assert [] == [address for address in opened.requests if address.endswith(".js")]


@pytest.mark.parametrize("scripts", [True, pytest.param(False, marks=pytest.mark.long)], ids=["with scripts", "without"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_link_in_a_frame_opens_the_page_beside_the_one_that_is_read(
    kind: str, scripts: bool, hosts: str, sites: Mapping[str, Site], window: Open
) -> None:
    project, page = KINDS[kind]

    with window(1040, 2200, scripts=scripts).to(at(hosts, kind)) as opened:
        with opened.page.expect_popup() as waiting:
            opened.page.frames[1].locator("h1 a").click()
        other = waiting.value
        other.wait_for_load_state()

        assert sites[project].address + page == other.url
        assert other.evaluate("opener === null")
        assert at(hosts, kind) == opened.page.url


@pytest.mark.parametrize("kind", ["timeline", "event", "actor"])
def test_every_link_of_a_frame_leads_out_of_it(kind: str, hosts: str, window: Open) -> None:
    with window(1040, 2200).to(at(hosts, kind)) as opened:
        frame = opened.page.frames[3]
        inside = frame.locator('a[href^="#"]').count()
        targets = frame.evaluate("[...document.querySelectorAll('base')].map(base => [base.target, base.hasAttribute('href')])")

    assert (0, [["_blank", False]]) == (inside, targets)


def test_a_mark_of_the_drawing_opens_its_event_beside_the_page(hosts: str, sites: Mapping[str, Site], window: Open) -> None:
    with window(1040, 2200).to(at(hosts, "timeline")) as opened:
        with opened.page.expect_popup() as waiting:
            opened.page.frames[3].locator(".chart-panel a.chart-mark").first.click()
        other = waiting.value
        other.wait_for_load_state()

        assert other.url.startswith(sites["real"].address + "events/")
        assert other.evaluate("opener === null")
        assert at(hosts, "timeline") == opened.page.url


def test_an_event_opens_its_excerpts_in_the_frame_without_scripts(hosts: str, window: Open) -> None:
    with window(1040, 2200, scripts=False).to(at(hosts, "event")) as opened:
        frame = opened.page.frames[2]
        before = frame.locator("blockquote").is_visible()

        frame.locator("summary").click()

        assert (False, True) == (before, frame.locator("blockquote").is_visible())


def test_most_events_need_no_scrolling_in_a_column_of_text(sites: Mapping[str, Site], window: Open) -> None:
    """Nine of ten, at 600 pixels: a frame that fits them all would leave most of them half empty."""
    folder = sites["real"].folder / "embed" / "events"
    heights = []
    with window(600, 300).to("about:blank") as opened:
        for event in sorted(path.name for path in folder.iterdir()):
            opened.page.goto(sites["real"].at(f"embed/events/{event}/index.html"))
            heights.append(opened.page.evaluate("document.body.getBoundingClientRect().height"))

    assert sum(height <= HEIGHTS["event"] for height in heights) >= 0.8 * len(heights)


def test_the_code_can_be_copied_with_a_script_and_marked_without(sites: Mapping[str, Site], window: Open) -> None:
    path = "events/bessent-links-relief-to-negotiations/index.html"
    code = given_code(sites["real"], path.removesuffix("index.html"))

    with window().to(sites["real"].at(path)) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.page.locator("[data-embed] > summary").click()
        opened.page.get_by_role("button", name="Copy the code").click()
        opened.page.get_by_role("button", name="Copied").wait_for()
        copied = opened.page.evaluate("navigator.clipboard.readText()")
    with window(scripts=False).to(sites["real"].at(path)) as opened:
        opened.page.locator("[data-embed] > summary").click()
        opened.page.locator("[data-embed] pre").click()
        marked = opened.page.evaluate("getSelection().toString()")

    assert (code, code) == (copied, marked)


@pytest.mark.parametrize("name", ["event", "timeline", "actor"])
def test_the_code_is_not_printed(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, page = KINDS[name]

    with window().to(sites[project].at(f"{page}index.html")) as opened:
        opened.page.emulate_media(media="print")

        assert not opened.page.locator("[data-embed]").is_visible()

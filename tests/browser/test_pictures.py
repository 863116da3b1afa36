"""Pictures of events: they keep their place while they load, and none is wider or higher than what is looked at."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zlib import compress, crc32

import pypdfium2
import pytest
from playwright.sync_api import Browser

from dateline.rim.trees import DiskTree
from tests.browser.conftest import Open, served
from tests.site.builds import PROJECTS, built_from

SIZES = {"tall": (500, 4200), "wide": (5000, 300), "small": (60, 40), "hidden": (800, 600)}
EVENT = "events/reading-room-opens/index.html"
MEDIA = """
media:
  - {file: tall.png, alt: A very tall picture, credit: Ann Lee, licence: CC BY 4.0}
  - {file: wide.png, alt: A very wide picture, credit: Ann Lee}
  - {file: small.png, alt: A small picture}
  - {file: hidden.png, alt: What was found, sensitive: It shows a wound, credit: Ann Lee}
"""


WATCH = """() => {
  window.moved = [];
  const beside = shift => shift.node instanceof Element && shift.node.closest('.content') && shift.previousRect.y !== shift.currentRect.y;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.moved.push(...entry.sources.filter(beside).map(shift => shift.node.outerHTML));
  }).observe({type: 'layout-shift', buffered: true});
}"""
"""Notes what goes up or down in the column in which the pictures stand."""


def painted(width: int, height: int) -> bytes:
    """Return a grey PNG that is whole, so that a browser shows it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))

    rows = (b"\0" + b"\xb0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a site with one event, which shows a picture of each kind."""
    root = tmp_path_factory.mktemp("pictures")
    collection, folder = root / "collection", root / "site"
    for path in (path for path in sorted((PROJECTS / "minimal").rglob("*")) if path.is_file()):
        place = collection / path.relative_to(PROJECTS / "minimal")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    event = next((collection / "events").iterdir())
    event.write_text(event.read_text("utf-8") + MEDIA, "utf-8")
    (collection / "media").mkdir()
    for name, size in SIZES.items():
        (collection / "media" / f"{name}.png").write_bytes(painted(*size))
    for name, content in built_from(DiskTree(collection)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    with served(Path(folder)) as address:
        yield address


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("dark", [False, True])
def test_no_picture_is_wider_than_the_text_or_higher_than_the_screen(window: Open, site: str, width: int, dark: bool) -> None:
    with window(width=width, height=800, dark=dark).to(site + EVENT.removesuffix("index.html")) as opened:
        boxes = opened.page.evaluate(
            "() => [...document.images].map(i => [i.offsetWidth, i.offsetHeight, i.closest('.content').offsetWidth])"
        )
        scrolls = opened.page.evaluate("() => document.documentElement.scrollWidth > innerWidth")

    assert not scrolls
    assert [] == [box for box in boxes if box[0] > box[2] or box[1] > 0.85 * 800 + 1]
    assert [] == opened.messages


def test_nothing_moves_while_pictures_load(window: Open, site: str) -> None:
    """Each has its width and height in the page; what is below it is where it was before it came."""
    with window(width=1280, height=800).to(site + EVENT.removesuffix("index.html")) as opened:
        page = opened.page
        page.evaluate(WATCH)
        for at in range(0, 6000, 400):
            page.mouse.wheel(0, 400)
            page.wait_for_timeout(30 + at // 400)
        page.wait_for_function("() => [...document.querySelectorAll('.picture > img')].every(i => i.complete && i.naturalWidth)")

        moved = page.evaluate("() => window.moved")

    assert moved == []
    assert [] == opened.messages


def test_a_picture_under_a_warning_is_not_even_asked_for_until_it_is_opened(window: Open, site: str) -> None:
    with window(width=1280, height=3000).to(site + EVENT.removesuffix("index.html")) as opened:
        opened.page.wait_for_timeout(300)
        before = [request for request in opened.requests if "/media/hidden." in request]

        opened.page.get_by_text("Show the picture: It shows a wound").click()
        opened.page.wait_for_function("() => document.querySelector('.picture-folded img').naturalWidth === 800")

    assert before == []


def test_a_picture_that_shows_more_than_its_page_leads_to_itself_and_a_small_one_does_not(window: Open, site: str) -> None:
    with window(width=390).to(site + EVENT.removesuffix("index.html")) as opened:
        ways = opened.page.locator(".picture-whole")
        texts = [text.strip() for text in ways.all_text_contents()]
        box = ways.first.bounding_box()
        answer = opened.page.request.get(opened.page.evaluate("() => document.querySelector('.picture-whole').href"))

    pixels = ["500 × 4,200", "5,000 × 300", "800 × 600"]
    assert [f"The whole picture, {size} pixels" for size in pixels] == texts
    assert box is not None
    assert box["height"] >= 24
    assert "image/png" == answer.headers["content-type"]


def test_credit_and_licence_stand_below_each_picture_that_has_them(window: Open, site: str) -> None:
    with window().to(site + EVENT.removesuffix("index.html")) as opened:
        captions = opened.page.locator(".picture").evaluate_all("all => all.map(f => f.querySelector('figcaption')?.innerText ?? '')")
        alts = opened.page.locator(".picture img").evaluate_all("all => all.map(i => i.alt)")

    assert [["Ann Lee", "CC BY 4.0"], ["Ann Lee"], [], ["Ann Lee"]] == [caption.split("\n") if caption else [] for caption in captions]
    assert ["A very tall picture", "A very wide picture", "A small picture", "What was found"] == alts


def test_pictures_on_paper_fit_their_sheet_and_what_is_folded_is_left_out(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site + EVENT.removesuffix("index.html"))

    with closing(pypdfium2.PdfDocument(page.pdf(format="A4"))) as document:
        texts = [sheet.get_textpage().get_text_range() for sheet in document]
        pictures = sum(1 for sheet in document for _ in sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    page.close()

    assert len(texts) <= 3
    assert 3 == pictures
    assert "wound" not in "".join(texts)
    assert "The whole picture" not in "".join(texts)

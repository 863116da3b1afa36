"""The pictures of the README, taken from the real site: `python -m tests.pictures` writes them into docs/images/.

In here: which pages, how large, in which scheme. Not in here: what has to hold of them (tests/house/test_readme.py).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from dateline.rim.setup.browser import look
from tests.browser.conftest import served
from tests.site.builds import ADDRESS, ROOT

IMAGES = ROOT / "docs" / "images"
HEAVIEST = 150_000
"""Bytes of a picture at most: it is loaded with the README."""
WIDTH = 1280
PICTURES = (("timeline.png", "", 960), ("event.png", "events/russia-invades-ukraine/", 1000))
"""Name, page, and height in pixels."""


def main() -> None:
    """Build the site of the repository, its history too, and write a picture of each page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        places = ["--root", str(ROOT), "--output", str(site), "--base-url", ADDRESS]
        subprocess.run([sys.executable, "-m", "dateline", "build", *places], check=True)
        browser = playwright.chromium.launch(executable_path=look(), args=["--no-sandbox"])
        with served(site) as address:
            for name, page, height in PICTURES:
                (IMAGES / name).write_bytes(_picture(browser, address, page, height))


def _picture(browser: Browser, address: str, path: str, height: int) -> bytes:
    """Return the beginning of a page as a PNG, in our face, which a page has when one before it has loaded it."""
    context = browser.new_context(viewport={"width": WIDTH, "height": height}, color_scheme="light")
    page = context.new_page()
    while _face(page) != "Instrument Sans":
        for each in ("about/", path):
            page.goto(address + each, wait_until="networkidle")
    content = page.screenshot()
    context.close()
    return content


def _face(page: Page) -> str:
    """Return the name of the face in which the title of a page is drawn; an empty one where there is no title."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    title = browser.send("DOM.querySelector", {"nodeId": root, "selector": "h1"})["nodeId"]
    faces = browser.send("CSS.getPlatformFontsForNode", {"nodeId": title})["fonts"] if title else []
    return str(faces[0]["familyName"]) if faces else ""


if __name__ == "__main__":
    main()

"""A browser, a folder and a server: each started once for all tests of pages.

In here: how a page is opened, and what is written down while it is. Not in here: what has to hold (test_pages.py).
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from dateline.rim.search import find
from dateline.rim.trees import DiskTree
from tests.site.builds import COLLECTIONS, SPECIMEN, built_from

BASE_URL = "https://example.org/repo/"
SITES = ("real", "full", "unicode", "years", "progressive", "second", "specimen")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of what was asked for."""


@dataclass
class Opened:
    """A page, and what happened while it was open."""

    page: Page
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


Open = Callable[..., "OpenedContext"]


@dataclass(frozen=True)
class Site:
    """The site of a collection on the disk, and its address on the loopback."""

    folder: Path
    address: str

    def at(self, path: str, *, disk: bool = False) -> str:
        """Return the address of a file of the site; a folder's page is asked for as the folder, but from the disk."""
        return (self.folder / path).as_uri() if disk else self.address + path.removesuffix("index.html")


class OpenedContext:
    """Opens pages in one window of a browser."""

    def __init__(self, browser: Browser, **settings: object) -> None:
        self._browser = browser
        self._settings = settings

    @contextmanager
    def to(self, address: str) -> Iterator[Opened]:
        """Open an address and yield the page once it has loaded, its fonts too."""
        context = self._browser.new_context(**self._settings)  # type: ignore[arg-type]  # the settings of a window are of many types
        context.set_default_timeout(15_000)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("console", lambda message: opened.messages.append(message.text))
        page.on("pageerror", lambda error: opened.messages.append(str(error)))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("requestfailed", lambda request: opened.failures.append(request.url))
        page.on("response", lambda response: opened.failures.append(response.url) if response.status >= 400 else None)
        page.goto(address, wait_until="load")
        yield opened
        context.close()


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """Return the one browser of all tests."""
    with sync_playwright() as playwright:
        # The tests may run as root, where Chromium has no sandbox, and in a container, where shared memory is small.
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Open:
    """Return what opens a window: `window(width=…, height=…, dark=…, scripts=…)`."""

    def opened(width: int = 1280, height: int = 800, *, dark: bool = False, scripts: bool = True) -> OpenedContext:
        return OpenedContext(
            browser,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )

    return opened


class Sites(Mapping[str, Site]):
    """Sites below a folder `repo/`, as a host serves a project: each is built, written and served when it is first asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sites: dict[str, Site] = {}
        self._servers: list[ThreadingHTTPServer] = []

    def __getitem__(self, name: str) -> Site:
        if name not in self._sites:
            self._sites[name] = self._served(name)
        return self._sites[name]

    def __iter__(self) -> Iterator[str]:
        return iter(SITES)

    def __len__(self) -> int:
        return len(SITES)

    def _served(self, name: str) -> Site:
        folder = self._root / name / "repo"
        program = find()
        assert program is not None, "the pins name it"
        for path, content in built_from(DiskTree({**COLLECTIONS, **SPECIMEN}[name]), base_url=BASE_URL, indexer=program.index).items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(self._root / name)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._servers.append(server)
        return Site(folder, f"http://127.0.0.1:{server.server_port}/repo/")

    def close(self) -> None:
        """Stop serving."""
        for server in self._servers:
            server.shutdown()
            server.server_close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Site]]:
    """Return the sites by name; those that no test of this run asks for cost nothing."""
    sites = Sites(tmp_path_factory.mktemp("hosts"))
    yield sites
    sites.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()

"""What `serve` adds to a page: it reloads by itself, shows what is wrong over it, and is usable by keyboard."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dateline.serve.board import Board
from dateline.serve.made import Maker
from dateline.serve.server import Server
from tests.browser.conftest import Open
from tests.browser.test_pages import TAGS
from tests.cli.conftest import PROJECTS, change

EVENT = "events/lamp-goes-out.yaml"
ADDRESS = "events/lamp-goes-out/"
NAMED = "At last the lamp"
OTHER = "events/gate-replaced.yaml"
PATIENCE = 20_000
"""Milliseconds in which what is waited for has to come; it comes in one."""

expect.set_options(timeout=PATIENCE)


class Desk:
    """A collection that is served, and built anew when told to."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.board = Board()
        self.server = Server(0, self.board)
        self.maker = Maker(root)
        self.build()

    def build(self) -> None:
        """Build what is there now."""
        self.board.begin()
        self.board.show(self.maker.make().served)

    @property
    def address(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.server.server_port}{self.maker.last.below}"

    def restart(self) -> None:
        """Let another server take the place of this one, as when `serve` is ended and started again."""
        port = self.server.server_port
        self.board.close()
        self.server.shutdown()
        self.server.server_close()
        self.board = Board()
        self.server = Server(port, self.board)
        self.start()
        self.build()

    def start(self) -> None:
        """Answer in the background."""
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self) -> None:
        """Stop answering."""
        self.board.close()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(PROJECTS / "full", tmp_path / "full")
    desk = Desk(tmp_path / "full")
    desk.start()
    yield desk
    desk.close()


def break_date(root: Path) -> None:
    change(root / EVENT, "date: ", "date: in ")


def mend_date(root: Path) -> None:
    change(root / EVENT, "date: in ", "date: ")


def rename(root: Path) -> None:
    change(root / EVENT, "title: Lamp on", f"title: {NAMED} on")


def place(page: Page) -> str:
    return page.locator(".problem-place").first.inner_text()


def faults(page: Page) -> list[str]:
    axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    page.evaluate(axe)
    found = page.evaluate(
        "tags => axe.run({runOnly: tags}).then(result => result.violations.map(one => one.id + ': ' + one.nodes[0].html))", TAGS
    )
    return [str(each) for each in found]


def test_an_error_is_shown_over_the_page_and_goes_when_it_is_mended(desk: Desk, window: Open) -> None:
    with window().to(desk.address + ADDRESS) as opened:
        page = opened.page
        title = page.locator("h1").inner_text()

        break_date(desk.root)
        desk.build()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert f"{EVENT}:3:7" in place(page)
        assert "^^" in page.locator(".problem-lines").first.inner_text()
        assert title == page.locator("h1").inner_text()

        mend_date(desk.root)
        rename(desk.root)
        desk.build()
        expect(page.locator("h1")).to_contain_text(NAMED)
        expect(page.get_by_role("dialog")).to_be_hidden()
        assert [] == opened.messages
        assert {desk.address} == {address[: len(desk.address)] for address in opened.requests if "/_dateline/" not in address}


def test_the_list_is_closed_by_keyboard_stays_closed_and_is_opened_again(desk: Desk, window: Open) -> None:
    break_date(desk.root)
    desk.build()
    with window().to(desk.address + ADDRESS) as opened:
        page = opened.page
        expect(page.get_by_role("dialog")).to_be_visible()

        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.reload()
        expect(page.get_by_role("button", name=re.compile("error"))).to_be_visible()
        expect(page.get_by_role("dialog")).to_be_hidden()

        page.get_by_role("button", name=re.compile("error")).press("Enter")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.get_by_role("button", name="Close").press("Enter")
        expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_same_error_made_again_is_shown_again(desk: Desk, window: Open) -> None:
    break_date(desk.root)
    desk.build()
    with window().to(desk.address + ADDRESS) as opened:
        page = opened.page
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        mend_date(desk.root)
        desk.build()
        expect(page.get_by_role("button", name=re.compile("error"))).to_be_hidden()

        break_date(desk.root)
        desk.build()
        expect(page.get_by_role("dialog")).to_be_visible()


def test_warnings_stand_in_nobodys_way(desk: Desk, window: Open) -> None:
    with (desk.root / OTHER).open("a", encoding="utf-8") as event:
        event.write("allow: [{rule: quote-share, reason: It is short.}]\n")
    desk.build()
    with window().to(desk.address) as opened:
        expect(opened.page.get_by_role("button", name=re.compile("1 warning"))).to_be_visible()
        expect(opened.page.get_by_role("dialog")).to_be_hidden()


def test_a_page_stays_where_it_was_scrolled_to(desk: Desk, window: Open) -> None:
    with window(height=500).to(desk.address) as opened:
        page = opened.page
        page.evaluate("scrollTo(0, 900)")
        with page.expect_event("load"):
            rename(desk.root)
            desk.build()

        expect(page.locator("main")).to_contain_text(NAMED)
        page.evaluate("() => new Promise(requestAnimationFrame)")
        assert abs(page.evaluate("scrollY") - 900) < 60


def test_a_page_that_has_not_changed_is_left_alone(desk: Desk, window: Open) -> None:
    with window().to(desk.address + "about/") as opened:
        page = opened.page
        page.evaluate("window.before = true")
        rename(desk.root)
        desk.build()
        # What is wrong later is told over the same stream, so the build before has been heard of by then.
        break_date(desk.root)
        desk.build()

        expect(page.get_by_role("dialog")).to_be_visible()
        assert page.evaluate("window.before")


def test_a_page_finds_the_server_again_after_it_was_started_anew(desk: Desk, window: Open) -> None:
    with window().to(desk.address + ADDRESS) as opened:
        rename(desk.root)
        desk.restart()

        expect(opened.page.locator("h1")).to_contain_text(NAMED)


def test_before_the_first_good_build_a_page_of_its_own_tells_what_is_wrong(tmp_path: Path, window: Open) -> None:
    shutil.copytree(PROJECTS / "full", tmp_path / "full")
    break_date(tmp_path / "full")
    desk = Desk(tmp_path / "full")
    desk.start()
    with window().to(desk.address) as opened:
        page = opened.page
        assert f"{EVENT}:3:7" in place(page)
        assert [] == faults(page)

        mend_date(desk.root)
        desk.build()
        expect(page.get_by_role("navigation").first).to_be_visible()
    desk.close()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_list_is_free_of_what_axe_finds_and_fits(width: int, dark: bool, desk: Desk, window: Open) -> None:
    break_date(desk.root)
    desk.build()
    with window(width=width, dark=dark).to(desk.address + ADDRESS) as opened:
        page = opened.page
        expect(page.get_by_role("dialog")).to_be_visible()

        assert [] == faults(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        panel = page.locator(".panel").bounding_box()
        assert panel is not None
        assert panel["width"] <= width

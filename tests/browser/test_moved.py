"""A former address in Chromium: from the disk, by the page itself or its script, to the event and the very excerpt."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.site.test_lasting import site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("moved")
    for path, content in site().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def test_a_former_address_leads_on_without_scripts(folder: Path, window: Open) -> None:
    with window(scripts=False).to((folder / "events/weir/index.html").as_uri()) as opened:
        opened.page.wait_for_url("**/events/weir-mended/index.html")

        assert [] == opened.messages


def test_a_link_to_an_excerpt_of_a_former_address_leads_to_it(folder: Path, window: Open) -> None:
    with window().to((folder / "events/crane-works/index.html").as_uri() + "#crane") as opened:
        opened.page.wait_for_url("**/events/crane-at-work/index.html#crane")

        assert opened.page.locator("#crane").is_visible()
        assert [] == opened.messages


def test_what_is_withdrawn_is_struck_and_its_mark_faint(folder: Path, window: Open) -> None:
    with window().to((folder / "events/crane-at-work/index.html").as_uri()) as opened:
        title, mark = opened.page.locator("h1"), opened.page.locator(".head .mark").first

        assert "line-through" in title.evaluate("node => getComputedStyle(node).textDecorationLine")
        assert "0.4" == mark.evaluate("node => getComputedStyle(node).opacity")

"""Drawings in Chromium: quiet, within the window at every width, names apart, on a phone, on paper and in few colours."""

from __future__ import annotations

from importlib import resources
from itertools import combinations
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.chart.cases import files

WHOLE = "for (const part of document.querySelectorAll('.chart-whole')) part.style.display = 'block'"
"""Show on a phone what its reader shows one by one."""

BOXES = """selector => [...document.querySelectorAll('.chart-drawing, .chart-axis')].map(drawing => [
  ['left', 'top', 'right', 'bottom'].map(side => drawing.getBoundingClientRect()[side]),
  [...drawing.querySelectorAll(selector)].map(part => part.getBoundingClientRect()).filter(box => box.width > 1)
    .map(box => [box.left, box.top, box.right, box.bottom]),
])"""

Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the page of all drawings, on the disk."""
    root = tmp_path_factory.mktemp("cases")
    for path, content in files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return Path(root / "cases/index.html").as_uri()


@pytest.fixture(scope="module")
def axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def apart(boxes: list[Box]) -> bool:
    """Tell whether no box lies on another by more than half a pixel."""
    return all(c <= e + 0.5 or g <= a + 0.5 or d <= f + 0.5 or h <= b + 0.5 for (a, b, c, d), (e, f, g, h) in combinations(boxes, 2))


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_makes_the_page_scroll_sideways_or_speaks(width: int, cases: str, window: Open) -> None:
    with window(width, 800).to(cases) as opened:
        opened.page.evaluate(WHOLE)

        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert ([], []) == (opened.messages, opened.failures)


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["light", "dark phone"])
def test_axe_finds_nothing_serious(width: int, dark: bool, cases: str, window: Open, axe: str) -> None:
    with window(width, 844, dark=dark).to(cases) as opened:
        opened.page.evaluate(WHOLE)
        opened.page.evaluate(axe)
        found = opened.page.evaluate("axe.run({resultTypes: ['violations']})")

    serious = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    assert [] == [(rule["id"], [node["html"] for node in rule["nodes"]][:3]) for rule in serious]


@pytest.mark.parametrize("width", [320, 640, 960, 1280])
def test_names_lie_on_no_other_name_and_within_their_drawing(width: int, cases: str, window: Open) -> None:
    with window(width, 800).to(cases) as opened:
        opened.page.evaluate(WHOLE)
        opened.page.evaluate("document.fonts.ready.then(() => true)")
        found = opened.page.evaluate(BOXES, ".chart-name")

    assert any(names for _, names in found)
    for (left, _, right, _), names in found:
        assert apart([(a, b + 2, c, d - 2) for a, b, c, d in names])
        assert all(left - 1 <= a and c <= right + 1 for a, _, c, _ in names)


@pytest.mark.parametrize("width", [320, 640, 960, 1280])
def test_columns_have_names_that_do_not_lie_on_each_other(width: int, cases: str, window: Open) -> None:
    with window(width, 800).to(cases) as opened:
        opened.page.evaluate(WHOLE)
        opened.page.evaluate("document.fonts.ready.then(() => true)")
        found = opened.page.evaluate(BOXES, ".chart-label, .chart-era")

    for (left, _, right, _), labels in found:
        assert apart([(a, b + 2, c, d - 2) for a, b, c, d in labels])
        assert all(left - 1 <= a and c <= right + 1 for a, _, c, _ in labels)


def test_each_half_is_seen_once_at_each_width(cases: str, window: Open) -> None:
    halves = """() => [...document.querySelectorAll('.chart-panel')].map(
      panel => [...panel.querySelectorAll('.chart-drawing')].filter(drawing => drawing.clientHeight).length)"""

    for width in (390, 768, 1280):
        with window(width, 800).to(cases) as opened:
            opened.page.evaluate(WHOLE)

            assert {2} == set(opened.page.evaluate(halves))


def test_on_a_phone_the_strip_is_seen_first_and_the_rest_follows_a_link_without_scripts(cases: str, window: Open) -> None:
    with window(390, 844, scripts=False).to(cases) as opened:
        figure = opened.page.locator("#_overview-3")
        before = figure.locator(".chart-panel").is_visible(), figure.locator(".chart-strip").is_visible()

        figure.locator(".chart-more a").click()

        assert (False, True) == before
        assert figure.locator(".chart-panel").is_visible()
        assert not figure.locator(".chart-more").is_visible()


def test_a_strip_that_shows_what_the_panel_shows_is_for_phones_alone(cases: str, window: Open) -> None:
    spread, crowded = "#_overview-1 .chart-strip", "#_overview-3 .chart-strip"

    with window(1280, 800).to(cases) as opened:
        assert (False, True) == (opened.page.locator(spread).is_visible(), opened.page.locator(crowded).is_visible())
    with window(390, 844).to(cases) as opened:
        assert (True, True) == (opened.page.locator(spread).is_visible(), opened.page.locator(crowded).is_visible())


def test_on_paper_the_whole_drawing_is_there(cases: str, window: Open) -> None:
    with window(600, 800).to(cases) as opened:
        opened.page.emulate_media(media="print")

        assert opened.page.locator("#_overview-3 .chart-panel").is_visible()
        assert not opened.page.locator("#_overview-3 .chart-more").is_visible()


def test_where_the_reader_chooses_the_colours_panels_have_theirs(cases: str, window: Open) -> None:
    with window(1280, 800).to(cases) as opened:
        opened.page.emulate_media(forced_colors="active")
        colours = opened.page.evaluate("""() => [
          getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.chart-tint')).fill,
          getComputedStyle(document.body).color, getComputedStyle(document.querySelector('.chart-dot')).fill,
          getComputedStyle(document.querySelector('.chart-name')).fill]""")

    paper, tint, ink, dot, name = colours
    assert paper == tint
    assert {ink} == {dot, name}


def test_a_mark_leads_to_its_event(cases: str, window: Open) -> None:
    with window(1280, 800).to(cases) as opened:
        mark = opened.page.locator("#_overview-0 .chart-mark").first

        assert "#_event-1" == mark.get_attribute("href")
        assert "Ferry to the islands stops for the winter" in str(mark.locator("title").text_content())


def test_column_whose_name_finds_no_room_is_read_out_and_shows_when_the_keyboard_comes_to_it(cases: str, window: Open) -> None:
    with window(390, 844).to(cases) as opened:
        label = opened.page.locator('#_overview-4 .chart-strip a[href="#_2024"]')
        before = label.bounding_box()

        label.focus()
        after = label.bounding_box()

        assert before is not None
        assert after is not None
        assert before["width"] <= 1 < 20 < after["width"]
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390

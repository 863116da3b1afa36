"""Who has only a keyboard gets everywhere, in the order of what is seen, sees where, and gets on."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.browser.conftest import Open, Site
from tests.browser.test_pages import PAGES

KINDS = (
    "timeline", "event", "event with everything", "disputed event", "actor", "actors", "year", "month", "source", "sources", "about",
    "not-found", "prose", "many years", "full timeline", "long title", "event not verified",
)  # fmt: skip
MOST = 220
"""Presses of the key within which a page comes to its end here; a longer one is seen as far as that."""

STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(each =>
  each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}) && !each.closest('[inert]'))
  .map((each, place) => { each.dataset.stop = place; return each.outerHTML.slice(0, 100); })"""
"""Number all that the key should stop at, in the order of the page."""

HERE = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const box = here.getBoundingClientRect(), style = getComputedStyle(here);
  const [line = box] = here.getClientRects();  // a link of two lines has a box with other words in it
  const x = Math.min(Math.max(line.left + Math.min(line.width / 2, 12), 0), innerWidth - 1), y = line.top + Math.min(line.height / 2, 12);
  const over = document.elementFromPoint(x, y);
  return {
    stop: Number(here.dataset.stop),
    html: here.outerHTML.slice(0, 100),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: over && !here.contains(over) && !over.contains(here) ? over.outerHTML.slice(0, 100) : '',
  };
}"""

SMALL = """() => {
  const line = 'p, dd, li, figcaption, h1, h2, h3, h4, td, th, blockquote';
  const inText = each => each.closest(line) && getComputedStyle(each).display === 'inline';
  const all = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(each =>
    each.tabIndex >= 0 && each.checkVisibility() && !each.matches('.skip'));
  return all.filter(each => { const box = (each.closest('label') ?? each).getBoundingClientRect();
    return box.width > 2 && !inText(each) && (box.width < 23.9 || box.height < 23.9); }).map(each => each.outerHTML.slice(0, 120));
}"""
"""What is less than 24 pixels wide or high and no word of a line (WCAG 2.2, 2.5.8); names that are only heard are none of it."""


@pytest.mark.parametrize(("width", "name"), [*((1280, name) for name in KINDS), (390, "timeline"), (390, "event"), (390, "source")])
def test_the_key_stops_at_everything_in_its_order_seen_and_uncovered(
    width: int, name: str, sites: Mapping[str, Site], window: Open
) -> None:
    project, path = PAGES[name]
    faults: list[object] = []
    stopped: list[int] = []

    with window(width, 844).to(sites[project].at(path)) as opened:
        page = opened.page
        stops = page.evaluate(STOPS)
        for _ in range(min(len(stops), MOST)):
            page.keyboard.press("Tab")
            here = page.evaluate(HERE)
            assert here is not None, f"the key leaves the page after {stopped[-1:]}"
            stopped.append(here["stop"])
            faults += [here] if not (here["ringed"] and here["seen"]) or here["covered"] else []
        if len(stops) <= MOST:
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement === document.body || document.activeElement.matches('.skip')"), "a trap at the end"
            page.keyboard.press("Shift+Tab")
            assert stopped[-1] == page.evaluate(HERE)["stop"]

    assert list(range(len(stopped))) == stopped
    assert [] == faults


@pytest.mark.parametrize("name", ["timeline", "event", "source", "actors", "about", "full timeline", "event with everything"])
@pytest.mark.parametrize("width", [1280, 320])
def test_everything_that_is_pressed_is_wide_and_high_enough(name: str, width: int, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window(width, 844).to(sites[project].at(path)) as opened:
        assert [] == opened.page.evaluate(SMALL)


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("scripts", [True, False])
def test_excerpts_and_citations_open_and_close_by_either_key(key: str, scripts: bool, sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=scripts).to(sites["real"].at("events/trump-and-putin-speak-by-phone/index.html")) as opened:
        folded = opened.page.locator("section.cite details").nth(1)
        folded.locator("summary").focus()
        states = []
        for _ in range(2):
            opened.page.keyboard.press(key)
            states.append(folded.get_attribute("open") is not None)

    assert [True, False] == states

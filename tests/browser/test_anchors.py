"""A shared way to a year or a month lands at the nearest place that the list has, where it has none of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

SCRIPT = Path(__file__).parents[2] / "site_templates" / "static" / "js" / "site.js"
PLACES = ("_-44-03", "_1987-03", "_1987-11", "_1990", "_1990-none", "_undated", "_a-storm", "_find")
BODY = "".join(f'<h2 id="{place}" style="height:2000px;margin:0">{place}</h2>' for place in PLACES)
HTML = f'<!doctype html><html lang="en"><title>x</title><script src="site.js" defer></script>{BODY}<p style="height:2000px">x</p>'


def _answer(route: Route) -> None:
    if route.request.url.endswith(".js"):
        route.fulfill(content_type="text/javascript", body=SCRIPT.read_text("utf-8"))
    else:
        route.fulfill(content_type="text/html; charset=utf-8", body=HTML)


@pytest.mark.parametrize(
    ("asked", "reached"),
    [
        ("_1987-03", "_1987-03"),
        ("_1987-05", "_1987-03"),
        ("_1987-09", "_1987-11"),
        ("_1988", "_1987-11"),
        ("_2031-05", "_1990"),
        ("_-500", "_-44-03"),
        ("_1990-none", "_1990-none"),
        ("_undated", "_undated"),
        ("_another-storm", None),
    ],
)
def test_a_time_without_a_place_leads_to_the_nearest(browser: Browser, asked: str, reached: str | None) -> None:
    with browser.new_context(viewport={"width": 800, "height": 600}) as context:
        page = context.new_page()
        page.route("**/*", _answer)
        page.goto(f"https://example.org/#{asked}", wait_until="load")
        page.wait_for_timeout(300)
        at = page.evaluate("[...document.querySelectorAll('h2')].find(place => Math.abs(place.getBoundingClientRect().top) < 20)?.id")

    assert (reached or PLACES[0]) == at


def test_a_way_on_the_page_leads_there_too(browser: Browser) -> None:
    with browser.new_context(viewport={"width": 800, "height": 600}) as context:
        page = context.new_page()
        page.route("**/*", _answer)
        page.goto("https://example.org/", wait_until="load")
        page.evaluate("location.hash = '_1989-12'")
        page.wait_for_function("location.hash === '#_1990'", timeout=10_000)

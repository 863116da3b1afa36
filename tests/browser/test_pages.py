"""Each kind of page in Chromium: quiet, whole without scripts, usable by keyboard, at every width, on paper and in the dark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import resources
from urllib.parse import urlsplit

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Page

from tests.browser.conftest import Open, Site
from tests.site.builds import built

PAGES = {
    "timeline": ("real", "index.html"),
    "event": ("real", "events/bessent-links-relief-to-negotiations/index.html"),
    "disputed event": ("real", "events/white-house-orders-relief-plan/index.html"),
    "expected event": ("real", "events/energy-dependence-risks-expected/index.html"),
    "actors": ("real", "actors/index.html"),
    "actor": ("real", "actors/donald-trump/index.html"),
    "actor without events": ("real", "actors/bloomberg/index.html"),
    "topics": ("real", "topics/index.html"),
    "topic": ("real", "topics/sanctions-relief/index.html"),
    "places": ("real", "places/index.html"),
    "place": ("real", "places/washington/index.html"),
    "year": ("real", "years/2025/index.html"),
    "month": ("real", "years/2025/03/index.html"),
    "source": ("real", "sources/patriots-earthquake/index.html"),
    "sources": ("real", "sources/index.html"),
    "about": ("real", "about/index.html"),
    "search": ("real", "search/index.html"),
    "coverage": ("real", "coverage/index.html"),
    "coverage of many kinds of source": ("full", "coverage/index.html"),
    "embedded timeline": ("real", "embed/index.html"),
    "embedded event": ("real", "embed/events/white-house-orders-relief-plan/index.html"),
    "embedded actor": ("real", "embed/actors/donald-trump/index.html"),
    "embedded event of many scripts": ("unicode", "embed/events/list-read-out/index.html"),
    "embedded event not verified": ("progressive", "embed/events/fund-for-a-lamp-is-opened/index.html"),
    "not-found": ("real", "404.html"),
    "full timeline": ("full", "index.html"),
    "full event": ("full", "events/lock-opens/index.html"),
    "event with everything": ("full", "events/lamp-goes-out/index.html"),
    "prose": ("full", "pages/walk/index.html"),
    "translated prose": ("full", "pages/walk/fr/index.html"),
    "story": ("real", "stories/planned-said-done/index.html"),
    "story with everything": ("full", "stories/the-opening/index.html"),
    "translated story": ("full", "stories/the-opening/fr/index.html"),
    "withdrawn story": ("full", "stories/the-tolls/index.html"),
    "stories": ("full", "stories/index.html"),
    "full about": ("full", "about/index.html"),
    "full source": ("full", "sources/courier/index.html"),
    "source of documents": ("full", "sources/minutes/index.html"),
    "source without a title": ("full", "sources/moss-diary/index.html"),
    "source without a text": ("full", "sources/ministry-wire/index.html"),
    "many scripts": ("unicode", "events/bridge-opens/index.html"),
    "long title": ("unicode", "events/list-read-out/index.html"),
    "timeline of many scripts": ("unicode", "index.html"),
    "many years": ("years", "index.html"),
    "timeline brought over": ("progressive", "index.html"),
    "event not verified": ("progressive", "events/fund-for-a-lamp-is-opened/index.html"),
    "hours": ("second", "index.html"),
    "day by the clock": ("second", "years/1907/11/index.html"),
    "witnesses": ("second", "events/schlagwetterexplosion/index.html"),
    "name from right to left": ("second", "actors/eliyahu-ben-dor/index.html"),
    "every state": ("specimen", "index.html"),
    "long words": ("specimen", "events/regatta-held/index.html"),
    "removed": ("specimen", "events/pilot-fined/index.html"),
    "withdrawn": ("specimen", "events/bell-stolen/index.html"),
    "folded picture": ("second", "events/frauen-am-tor/index.html"),
}
ON_DISK = [name for name in PAGES if name != "not-found"]
"""The page for lost readers is served at any depth, so it leads from the root of a host and not of a disk."""

WORDS = """() => {
  const body = document.body.cloneNode(true);
  for (const made of body.querySelectorAll('script, button')) made.remove();
  return body.textContent.replace(/\\s+/g, ' ').trim();
}"""
"""All words of a page but those of the buttons that copy, which only a script can do."""

UNNOTICED = """() => {
  if (document.activeElement === document.body) return '';  // the end of the page: the browser itself has the focus
  const style = getComputedStyle(document.activeElement);
  const box = document.activeElement.getBoundingClientRect();
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && box.width > 0 && box.height > 0;
  return seen ? '' : document.activeElement.outerHTML.slice(0, 120);
}"""
"""The element that has the focus, if nobody can see that it has."""

WIDTHS = (1280, 390, 320)
EXTREMES = (1280, 320)
"""Widths at which everything that a page does for its width is done, or nothing of it."""
TAGS = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
"""What axe looks for: WCAG 2.2 at level AA, and what it calls good practice."""
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What of it may be otherwise in the dark, where nothing but the colours is."""

SOME = (
    "timeline", "event", "disputed event", "actor", "month", "source", "search", "coverage", "embedded event", "not-found",
    "event with everything", "story with everything", "full source", "many scripts", "event not verified", "every state", "long words",
)  # fmt: skip
"""Kinds of page that stand for all where what is asked comes from what pages share."""

every_page = pytest.mark.parametrize("name", PAGES)


def some(names: Iterable[str]) -> list[ParameterSet]:
    """Return names of pages as parameters: those that stand for all, and the others for who asks for the long tests too."""
    return [pytest.param(name, marks=() if name in SOME else pytest.mark.long) for name in names]


def in_the_dark() -> list[ParameterSet]:
    """Return pages with the dark scheme, where nothing but the colours is otherwise, as `some` does."""
    return [pytest.param(name, True, marks=() if name in SOME else pytest.mark.long) for name in PAGES]


@pytest.fixture(scope="session")
def axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@every_page
def test_a_page_served_below_a_folder_loads_what_is_its_own_and_says_nothing(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path)) as opened:
        hosts = {urlsplit(address).netloc for address in opened.requests}

        assert ([], []) == (opened.messages, opened.failures)
        assert {urlsplit(sites[project].address).netloc} == hosts
        assert all("/repo/" in address for address in opened.requests)


@pytest.mark.parametrize("name", some(ON_DISK))
def test_a_page_opened_from_the_disk_loads_what_is_its_own_and_says_nothing(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path, disk=True)) as opened:
        assert ([], []) == (opened.messages, opened.failures)
        assert all(address.startswith(sites[project].folder.as_uri()) for address in opened.requests)


@pytest.mark.parametrize(("name", "dark"), [*((name, False) for name in PAGES), *in_the_dark()])
def test_a_page_holds_at_every_width_in_both_colour_schemes(
    name: str, dark: bool, sites: Mapping[str, Site], window: Open, axe: str
) -> None:
    """Axe finds nothing, and nothing makes the page scroll sideways, folded or unfolded."""
    project, path = PAGES[name]
    found: list[tuple[int, str, list[str]]] = []
    wider = []

    with window(1280, 844, dark=dark).to(sites[project].at(path)) as opened:
        opened.page.evaluate(axe)
        for width in EXTREMES:
            opened.page.set_viewport_size({"width": width, "height": 844})
            looked_for = COLOURS if dark else TAGS
            rules = opened.page.evaluate("only => axe.run({resultTypes: ['violations'], runOnly: only})", looked_for)["violations"]
            found += [(width, rule["id"], [node["html"] for node in rule["nodes"]]) for rule in rules]
        opened.page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        for width in WIDTHS:
            opened.page.set_viewport_size({"width": width, "height": 844})
            wider += [width] if opened.page.evaluate("document.documentElement.scrollWidth") > width else []
        messages = opened.messages

    assert ([], [], []) == (found, wider, messages)


@every_page
def test_a_page_says_the_same_without_scripts(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path)) as scripted:
        with_scripts = scripted.page.evaluate(WORDS)
    with window(scripts=False).to(sites[project].at(path)) as bare:
        without = bare.page.evaluate(WORDS)

    assert len(without) > 100
    assert with_scripts == without


def test_a_title_leads_to_its_event_from_the_disk(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at("index.html", disk=True)) as opened:
        title = opened.page.locator(".event-title a").first
        words = title.inner_text()

        title.click()

        opened.page.wait_for_url("**/events/*/index.html")
        assert words == opened.page.locator("h1").inner_text()
        assert [] == opened.messages


def test_the_way_home_from_an_event_leads_to_it_in_the_list_from_the_disk(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["event"]

    with window().to(sites[project].at(path, disk=True)) as opened:
        opened.page.locator(".crumb a").click()

        opened.page.wait_for_url("**/index.html#_bessent-links-relief-to-negotiations")
        assert opened.page.locator("#_bessent-links-relief-to-negotiations").is_visible()


def test_the_first_event_stands_on_the_first_screen_of_a_phone(sites: Mapping[str, Site], window: Open) -> None:
    with window(390, 844).to(sites["real"].at("index.html")) as opened:
        box = opened.page.locator(".event-title").first.bounding_box()

    assert box is not None
    assert box["y"] + box["height"] <= 844


TORN = """part => [...document.querySelectorAll(part)].filter(one => {
  const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
  for (let text; (text = words.nextNode());) {
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange()
      range.setStart(text, word.index)
      range.setEnd(text, word.index + word[0].length)
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) return true
    }
  }
}).map(one => one.textContent)"""


@pytest.mark.parametrize("width", [320, 390, 740, 768, 820, 1000, 1280])
def test_no_word_of_the_ways_and_of_the_months_is_torn(width: int, sites: Mapping[str, Site], window: Open) -> None:
    with window(width).to(sites["full"].at("index.html")) as opened:
        # Who reads in larger type, too.
        opened.page.evaluate("document.documentElement.style.setProperty('--m', '1.5rem')")
        torn = opened.page.evaluate(TORN, ".navigation a, .month-heading span")

    assert [] == torn


@pytest.mark.parametrize("name", ["timeline", "event", "sources", "not-found"])
def test_the_first_stop_of_the_keyboard_skips_to_the_content(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path)) as opened:
        opened.page.keyboard.press("Tab")
        box = opened.page.locator(".skip:focus").bounding_box()
        opened.page.keyboard.press("Enter")

        assert box is not None
        assert box["y"] >= 0
        assert opened.page.url.endswith("#_main")


@pytest.mark.parametrize("name", ["timeline", "event", "source", "about", "many years"])
def test_who_goes_by_keyboard_sees_where_they_are(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]
    unnoticed = []

    with window().to(sites[project].at(path)) as opened:
        for _ in range(20):
            opened.page.keyboard.press("Tab")
            unnoticed.append(opened.page.evaluate(UNNOTICED))

    assert [""] * 20 == unnoticed


@pytest.mark.parametrize("name", ["timeline", "event", "source", "about"])
def test_on_paper_there_is_no_navigation(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]

    with window().to(sites[project].at(path)) as opened:
        opened.page.emulate_media(media="print")

        assert [] == shown(opened.page, "nav, .skip, button")
        assert opened.page.locator("h1").is_visible()


def test_on_paper_an_event_shows_its_evidence_and_its_address(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["full event"]

    with window().to(sites[project].at(path)) as opened:
        opened.page.emulate_media(media="print")

        assert any(text.endswith("https://example.org/repo/events/lock-opens/") for text in shown(opened.page, ".cited"))
        assert 4 == len(shown(opened.page, "blockquote"))


def test_on_paper_a_source_shows_where_it_stands_on_the_web(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["source"]

    with window().to(sites[project].at(path)) as opened:
        opened.page.emulate_media(media="print")

        assert "patriotsunited.org/diplomatic-earthquake-global-alliances-rocked-to-the-core" in opened.page.locator("main").inner_text()


def shown(page: Page, selector: str) -> list[str]:
    """Return the words of each element that can be seen."""
    return [element.inner_text() for element in page.locator(selector).all() if element.is_visible()]


def test_excerpts_open_without_scripts(sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=False).to(sites["real"].at("index.html")) as opened:
        folded = opened.page.locator("details.event-excerpts").first
        before = folded.locator("blockquote").first.is_visible()

        folded.locator("summary").click()

        assert (False, True) == (before, folded.locator("blockquote").first.is_visible())


def test_the_months_of_many_years_unfold_without_scripts(sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=False).to(sites["years"].at("index.html")) as opened:
        year = opened.page.locator(".jump details").filter(has_text="1848")

        year.locator("summary").click()
        year.locator("a").first.click()

        assert opened.page.url.endswith("#_1848-01")


def test_a_footnote_leads_to_its_excerpt(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["full event"]

    with window(390, 844).to(sites[project].at(path)) as opened:
        opened.page.locator(".footnote a").first.click()

        box = opened.page.locator("#crowd").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 844


@pytest.mark.parametrize("name", ["timeline", "event"])
def test_the_face_is_the_sites_own(name: str, sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES[name]
    own = {sites[project].address + file for file in built(project) if file.endswith(".woff2")}

    with window().to(sites[project].at(path)) as opened:
        opened.page.evaluate("document.fonts.ready.then(() => true)")
        # Faces of the reader's own machine stand in for signs that the site's face has not; each machine has its own.
        loaded = opened.page.evaluate(
            "[...document.fonts].filter(face => face.status === 'loaded' && !face.family.includes('Fallback')).map(face => face.family)"
        )
        fetched = {address for address in opened.requests if address.endswith(".woff2")}

    assert {"Instrument Sans", "Slanted Sans"} == {family.strip('"') for family in loaded}
    assert fetched <= own
    # The italics of a reference are slanted from the upright face: a second one would weigh as much as the rest of the page.
    assert ["instrument-sans"] == [address.rpartition("/")[2].partition(".")[0] for address in sorted(fetched)]


def test_one_click_marks_a_whole_citation_without_a_script(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["full event"]

    with window(scripts=False).to(sites[project].at(path)) as opened:
        panel = opened.page.locator("section.cite")
        panel.get_by_text("RIS", exact=True).click()
        panel.locator("pre.cited").nth(1).click()
        marked = opened.page.evaluate("getSelection().toString()")
        shown = panel.locator(".cited:visible").count()

    assert (marked.startswith("TY  - ELEC"), marked.rstrip().endswith("ER  -")) == (True, True)
    assert shown == 2, "one form at a time, and the address"


def test_the_citation_can_be_copied(sites: Mapping[str, Site], window: Open) -> None:
    project, path = PAGES["full event"]

    with window().to(sites[project].at(path)) as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.page.get_by_role("button", name="Copy APA 7").first.click()
        opened.page.get_by_role("button", name="Copied").wait_for()
        copied = opened.page.evaluate("navigator.clipboard.readText()")

    assert copied.endswith("https://example.org/repo/events/lock-opens/")
    assert "Ada Moss opens the lock" in copied

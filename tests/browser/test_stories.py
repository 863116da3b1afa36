"""Stories in Chromium: the drawing leads into the prose, the rail runs beside it, and paper has the dates at a glance."""

from __future__ import annotations

from collections.abc import Mapping

from tests.browser.conftest import Open, Site

REAL = "stories/planned-said-done/index.html"
FULL = "stories/the-opening/index.html"
TWICE = "stories/the-opening/#_lock-opens"


def test_a_mark_of_the_drawing_leads_to_its_event_in_the_story(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at(REAL)) as opened:
        page = opened.page
        page.locator(".chart-mark[href='#_uk-announces-new-sanctions']").first.click()

        title = page.locator(".event:target .event-title")
        assert "UK announces new sanctions targeting Russia’s military and financial sectors" == title.inner_text()
        assert 0 <= page.evaluate("document.querySelector('.event:target').getBoundingClientRect().top") < 100


def test_every_mark_of_the_drawing_leads_somewhere_on_the_page(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at(REAL)) as opened:
        page = opened.page

        ways = page.eval_on_selector_all(".chart-mark", "marks => marks.map(mark => mark.getAttribute('href'))")
        lost = page.eval_on_selector_all(
            ".chart-mark", "marks => marks.filter(mark => !document.querySelector(mark.getAttribute('href'))).length"
        )

    assert len(set(ways)) == 8
    assert lost == 0


def test_an_event_that_stands_twice_has_one_place_and_no_id_is_there_twice(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["full"].at(FULL)) as opened:
        page = opened.page

        ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
        events = page.locator(".event").count()

    assert 4 == events
    assert sorted(set(ids)) == sorted(ids)


def test_the_rail_runs_beside_the_prose_and_through_the_marks(sites: Mapping[str, Site], window: Open) -> None:
    """At every width, and from right to left as from left to right: the line stands where the marks do, and no prose on it."""
    found = []
    for width in (1280, 390, 320):
        with window(width=width).to(sites["real"].at(REAL)) as opened:
            page = opened.page
            found.append(
                page.evaluate(
                    """() => {
                      const told = document.querySelector('.told');
                      const line = told.getBoundingClientRect().left + parseFloat(getComputedStyle(told, '::before').left);
                      const mark = document.querySelector('.told .event-mark svg').getBoundingClientRect();
                      const prose = [...document.querySelectorAll('.told .body > *')].map(one => one.getBoundingClientRect().left);
                      return [Math.abs((mark.left + mark.right) / 2 - line) < 2, Math.min(...prose) > line + 8];
                    }"""
                )
            )

    assert [[True, True]] * 3 == found


def test_the_dates_at_a_glance_are_for_paper_alone(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at(REAL)) as opened:
        page = opened.page
        on_screen = page.locator(".key-dates").is_visible()
        page.emulate_media(media="print")

        first = page.locator(".key-dates li").first.inner_text().split()
        below_title = page.evaluate(
            "document.querySelector('.key-dates').getBoundingClientRect().top > document.querySelector('h1').getBoundingClientRect().bottom"
        )

    assert (False, True) == (on_screen, below_title)
    assert ["24", "February", "2025", "Von"] == first[:4]


def test_a_link_to_an_event_in_a_story_marks_it_without_a_script(sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=False).to(sites["full"].address + TWICE) as opened:
        page = opened.page

        assert 1 == page.locator(".event:target").count()

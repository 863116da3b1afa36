"""What a reader comes for, from the first page to the answer, on the repository's own timeline; most of it without scripts too."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, Site

SEEN = "() => [...document.querySelectorAll('.timeline-list .event')].filter(event => event.checkVisibility()).map(event => event.id)"
CALL = "Trump and Putin speak by phone"
scripts_or_none = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
wide_or_phone = pytest.mark.parametrize("width", [1280, 390])


@wide_or_phone
@scripts_or_none
def test_a_reader_finds_the_call_its_date_its_words_and_what_followed(
    scripts: bool, width: int, sites: Mapping[str, Site], window: Open
) -> None:
    with window(width, 844, scripts=scripts).to(sites["real"].at("index.html")) as opened:
        page = opened.page
        if width < 1000:
            page.get_by_role("link", name="Find and filter").click()
        page.locator('.jump-month[href$="#_2025-05"]').click()
        event = page.locator(".event", has=page.get_by_role("heading", name=CALL))
        expect(event.locator(".event-date")).to_contain_text("19 May")
        expect(event.locator("blockquote").first).to_be_hidden()

        event.locator("details.event-excerpts summary").click()
        expect(event.locator("blockquote").first).to_contain_text("a phone call on Monday with Russian President Vladimir V. Putin")

        event.get_by_role("link", name=CALL).click()
        expect(page.locator(".head-date")).to_contain_text("19 May 2025")
        dating = page.locator(".steps")
        expect(dating).to_contain_text("Excerpt 1 says: on Monday")
        expect(dating).to_contain_text("The Monday on or before that day, so: 19 May 2025")

        page.locator(".footnote a").first.click()
        expect(page.locator("#call blockquote")).to_be_in_viewport()
        assert page.url.endswith("/events/trump-and-putin-speak-by-phone/#call")

        page.get_by_role("region", name="Related events").get_by_role("link", name="Trump suggests a possible breakthrough").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Trump suggests a possible breakthrough from his call with Putin")
        expect(page.locator(".head-date")).to_contain_text("between 19 May 2025 and 20 May 2025")
        page.get_by_role("region", name="Related events").get_by_role("link", name=CALL).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(CALL)
        assert [] == opened.messages


def test_a_reader_copies_the_citation_of_the_call(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at("index.html")) as opened:
        page = opened.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".event", has=page.get_by_role("heading", name=CALL)).get_by_role("link", name="Cite").click()
        page.locator("section.cite").get_by_role("button", name="Copy APA 7").click()

        page.locator("section.cite").get_by_role("button", name="Copied").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")

    assert CALL in copied
    assert "https://example.org/repo/events/trump-and-putin-speak-by-phone/" in copied


@scripts_or_none
def test_a_reader_finds_all_that_rests_on_one_source(scripts: bool, sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=scripts).to(sites["real"].at("events/trump-and-putin-speak-by-phone/index.html")) as opened:
        page = opened.page
        page.locator("#call").get_by_role("link", name="dumpling.news").click()
        main = page.get_by_role("main")
        expect(main).to_contain_text("The New York Times")
        ways = page.locator("main .quotation-event a").evaluate_all("links => links.map(link => link.href)")
        rests = {way.partition("/events/")[2].partition("/")[0] for way in ways}
        data = page.request.get(sites["real"].at("data/events.json")).json()

    expected = {event["id"] for event in data["events"] if any(each["source"] == "dumpling-stance" for each in event["excerpts"])}
    assert expected == rests
    assert len(rests) > 10


def test_a_reader_shares_a_filtered_view(sites: Mapping[str, Site], window: Open) -> None:
    with window().to(sites["real"].at("index.html")) as opened:
        page = opened.page
        page.get_by_role("searchbox").fill("phone")
        group = page.get_by_role("group", name="Actors", exact=True)
        group.locator("summary").click()
        group.get_by_role("checkbox", name="Vladimir Putin").check()
        expect(page.get_by_role("status").first).to_contain_text("of 58 events")
        address, here = page.url, page.evaluate(SEEN)
    with window(390, 844).to(address) as shared:
        there = shared.page.evaluate(SEEN)
        shared.page.locator(f"#{here[0]}").get_by_role("heading").get_by_role("link").click()
        shared.page.wait_for_url("**/events/*/")
        shared.page.go_back()
        expect(shared.page.locator(".timeline-list .filtered")).to_be_visible()

        assert here == there == shared.page.evaluate(SEEN)

    assert "_trump-and-putin-speak-by-phone" in here
    assert "q=phone" in address


@scripts_or_none
def test_a_reader_goes_from_a_story_to_the_words_that_it_rests_on(scripts: bool, sites: Mapping[str, Site], window: Open) -> None:
    with window(scripts=scripts).to(sites["real"].at("index.html")) as opened:
        page = opened.page
        page.get_by_role("navigation").get_by_role("link", name="Stories").first.click()
        page.get_by_role("main").get_by_role("link").first.click()
        set_in = page.locator(".told .event").first

        set_in.locator("details.event-excerpts summary").click()

        expect(set_in.locator("blockquote").first).to_be_visible()
        set_in.locator(".quotation-link").first.click()
        expect(page.locator(".evidence > li:target blockquote")).to_be_in_viewport()
        assert [] == opened.messages


def test_words_that_stand_only_in_an_excerpt_are_found_and_open_it(sites: Mapping[str, Site], window: Open) -> None:
    words = "Vladimir V. Putin"
    with window().to(sites["real"].at("index.html")) as opened:
        page = opened.page
        page.get_by_role("searchbox").fill(f'"{words}"')
        event = page.locator(".event", has=page.get_by_role("heading", name=CALL))

        expect(event.locator("blockquote").first).to_be_visible()
        expect(event.locator("blockquote").first).to_contain_text(words)
        assert words not in (event.locator(".event-summary").inner_text() + event.locator(".event-title").inner_text())

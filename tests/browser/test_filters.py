"""The list searched and filtered in Chromium: by words and facets, shared by its address, on paper, by keyboard, without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open, Opened, Site

At = Callable[..., AbstractContextManager[Opened]]

KEYED = """keys => [...document.querySelectorAll('[data-keys]')]
  .filter(event => keys.some(key => event.dataset.keys.split(' ').includes(key))).map(event => event.id)"""
FOUND = "() => [...document.querySelectorAll('.timeline-list mark')].map(mark => mark.textContent)"
SEEN = "() => [...document.querySelectorAll('.timeline-list .event')].filter(event => event.checkVisibility()).map(event => event.id)"
ALL = 58
"""Events of the repository's own timeline that count."""


@pytest.fixture(scope="module")
def at(sites: Mapping[str, Site], window: Open) -> At:
    """Return what opens the timeline of a site: `at("?q=oil", site=…, width=…, scripts=…, disk=…)`."""

    @contextmanager
    def opened(search: str = "", *, site: str = "real", width: int = 1280, scripts: bool = True, disk: bool = False) -> Iterator[Opened]:
        with window(width, 900, scripts=scripts).to(sites[site].at("index.html", disk=disk) + search) as it:
            yield it
            assert [] == it.messages

    return opened


def seen(page: Page) -> list[str]:
    """Return the ids of the events that can be seen."""
    return list(page.evaluate(SEEN))


def keyed(page: Page, *keys: str) -> list[str]:
    """Return the ids of the events that have any of these keys, by what the page says of each."""
    return list(page.evaluate(KEYED, list(keys)))


def seek(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)


def choose(page: Page, facet: str, *names: str) -> None:
    """Choose values of a facet, which is unfolded first."""
    group = page.get_by_role("group", name=facet, exact=True)
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    for name in names:
        group.get_by_role("checkbox", name=name).check()


def says(page: Page, words: str) -> None:
    """Wait until it is announced how many events are shown."""
    expect(page.get_by_role("status").first).to_have_text(words)


def test_two_values_of_a_facet_show_the_events_of_either(at: At) -> None:
    with at() as opened:
        choose(opened.page, "Actors", "Donald Trump", "Vladimir Putin")

        assert keyed(opened.page, "actor:donald-trump", "actor:vladimir-putin") == seen(opened.page)


def test_values_of_two_facets_show_the_events_of_both(at: At) -> None:
    with at() as opened:
        choose(opened.page, "Actors", "Donald Trump")
        choose(opened.page, "Status", "Claimed")
        claimed = keyed(opened.page, "status:claimed")

        assert [id for id in keyed(opened.page, "actor:donald-trump") if id in claimed] == seen(opened.page) != []


@pytest.mark.parametrize(
    ("facet", "name", "key"),
    [
        ("Topics", "Negotiations", "topic:negotiations"),
        ("Places", "Kyiv", "place:kyiv"),
        ("Sources", "Caliber.Az", "source:caliber-enforcement"),
        ("Certainty of the date", "no later than", "certainty:by"),
        ("Years", "2022", "year:2022"),
    ],
)
def test_each_facet_filters(facet: str, name: str, key: str, at: At) -> None:
    with at() as opened:
        choose(opened.page, facet, name)

        assert keyed(opened.page, key) == seen(opened.page) != []


def test_a_value_counts_what_would_be_shown_with_it(at: At) -> None:
    with at() as opened:
        page = opened.page
        choose(page, "Status", "Claimed")
        trump = page.get_by_role("group", name="Actors", exact=True).get_by_role("listitem").filter(has_text="Donald Trump")
        page.get_by_role("group", name="Actors", exact=True).locator("summary").click()
        before = trump.inner_text()
        choose(page, "Actors", "Donald Trump", "Vladimir Putin")

        assert before == trump.inner_text()
        assert page.get_by_role("checkbox", name=f"Donald Trump {before.split()[-2]} events", exact=True).is_checked()
        assert int(before.split()[-2]) == len(set(keyed(page, "status:claimed")) & set(keyed(page, "actor:donald-trump"))) > 0


@pytest.mark.parametrize("words", ["ΟΔΟΣ", "οδός", "οδοσ", "ὁδός"])
def test_a_sigma_is_the_same_wherever_it_stands(words: str, at: At) -> None:
    with at() as opened:
        opened.page.evaluate("document.querySelector('.event-title').append(' Οδός ΟΔΟΣ')")
        seek(opened.page, words)

        assert 1 == len(seen(opened.page))
        expect(opened.page.locator(".event-title:visible")).to_contain_text("Οδός")
        opened.page.wait_for_timeout(400)
        assert 2 == len(opened.page.evaluate(FOUND))


@pytest.mark.parametrize("words", ["zu fuß", "ZU  FUSS", "fuss Zú", '"zu fuß"', "„zu Fuß“"])
def test_words_are_found_whatever_their_case_accents_and_order(words: str, at: At) -> None:
    with at(site="second") as opened:
        seek(opened.page, words)

        assert ["_direktor-kommt-an"] == seen(opened.page)


def test_a_phrase_is_found_only_as_it_stands(at: At) -> None:
    with at(site="second") as opened:
        seek(opened.page, '"Bahn zu Fuß"')

        assert [] == seen(opened.page)


def test_words_of_the_interface_are_not_found(at: At) -> None:
    with at() as opened:
        seek(opened.page, '"excerpt 1"')

        assert [] == seen(opened.page)
        assert opened.page.locator(".quotation-link").filter(has_text="Excerpt 1").count()


def test_found_words_are_marked_where_letters_are_folded_too(at: At) -> None:
    with at(site="second") as opened:
        seek(opened.page, "zu fuss")
        says(opened.page, "1 von 77 Ereignissen")

        assert {"zu", "Fuß"} <= set(opened.page.evaluate(FOUND))


def test_on_a_phone_a_button_leads_from_the_filters_to_the_list(at: At) -> None:
    with at("?q=phone#_find", width=390) as opened:
        page = opened.page
        page.get_by_role("button", name="To the list").click()

        expect(page.locator(".event:visible").first).to_be_in_viewport()
        assert page.url.endswith("?q=phone#_find")


@pytest.mark.parametrize("words", ["sanctions sanction", "sanction anctions", "ion sanct ction s"])
def test_words_that_overlap_are_marked_and_the_page_is_as_it_was_without_them(words: str, at: At) -> None:
    titles = (
        "() => [...document.querySelectorAll('.event-title')].map(title => [title.innerHTML, title.querySelector('a').childNodes.length])"
    )
    with at() as opened:
        page = opened.page
        before = page.evaluate(titles)
        seek(page, words)
        expect(page.locator(".timeline-list mark").first).to_be_visible()
        title = page.locator(".event-title:visible").filter(has_text="sanctions").first

        assert "sanction" in "".join(title.locator("mark:not(mark mark)").all_text_contents())
        assert [] == [mark for mark in page.evaluate(FOUND) if not mark]
        seek(page, "")
        expect(page.locator(".timeline-list mark")).to_have_count(0)
        assert before == page.evaluate(titles)


def test_a_match_that_stands_only_in_an_excerpt_opens_it_and_closes_it_again(at: At) -> None:
    with at() as opened:
        page = opened.page
        seek(page, '"geopolitical landscape"')
        excerpts = page.locator(".event:visible details.event-excerpts")

        assert 1 == len(seen(page))
        expect(excerpts.locator("blockquote").first).to_be_visible()
        seek(page, "")
        expect(page.locator("details.event-excerpts[open]")).to_have_count(0)


def test_counts_are_announced_and_stand_at_the_months(at: At) -> None:
    with at() as opened:
        page = opened.page
        says(page, f"{ALL} events")
        seek(page, "ceasefire")

        says(page, f"1 of {ALL} events")
        assert ["1 of 23 events"] == page.locator(".month-count:visible").all_inner_texts()


def test_empty_months_years_and_silences_are_gone_while_it_is_filtered(at: At) -> None:
    with at() as opened:
        page = opened.page
        silences = page.locator(".silence:visible").count()
        seek(page, "ceasefire")
        found = [page.locator(f"{part}:visible").count() for part in (".silence", ".year", ".month", ".jump-month")]
        page.get_by_role("button", name="Show all").first.click()

        assert (1, [0, 1, 1, 1], 1) == (silences, found, page.locator(".silence:visible").count())


def test_nothing_that_matches_is_said_and_show_all_shows_all(at: At) -> None:
    with at("?q=zebra&f=actor:russia") as opened:
        page = opened.page
        says(page, "No event matches.")
        nothing = seen(page)
        page.locator(".filtered").get_by_role("button", name="Show all").click()

        says(page, f"{ALL} events")
        assert ([], ALL) == (nothing, len(seen(page)))
        assert page.url.endswith("/repo/")
        assert page.get_by_role("checkbox", name="Russia").is_checked() is False
        assert "23 events" in page.locator(".month-count").all_inner_texts()


def test_the_address_is_short_and_opening_it_shows_the_same(at: At) -> None:
    with at() as opened:
        choose(opened.page, "Years", "2025")
        choose(opened.page, "Actors", "Donald Trump")
        seek(opened.page, "a deal")
        address, there = opened.page.url, seen(opened.page)
    with at("?q=a+deal&f=actor:donald-trump&f=year:2025") as shared:
        here = seen(shared.page)
        shared.page.reload()

        assert address == shared.page.url
        assert there == here == seen(shared.page) != []
        assert "a deal" == shared.page.get_by_role("searchbox").input_value()
        assert shared.page.get_by_role("checkbox", name="Donald Trump").is_checked()


def test_what_an_address_names_and_is_not_there_is_passed_over(at: At) -> None:
    with at("?f=actor:nobody&f=zebra:x&f=&f=%22%5D&f=actor:european-union") as opened:
        assert keyed(opened.page, "actor:european-union") == seen(opened.page) != []
    with at("?f=actor:nobody") as opened:
        assert ALL == len(seen(opened.page))


def test_back_leads_through_what_was_chosen_and_over_a_word_in_one_step(at: At) -> None:
    with at() as opened:
        page = opened.page
        page.get_by_role("searchbox").press_sequentially("oil")
        word = seen(page)
        page.get_by_role("searchbox").press("Enter")
        choose(page, "Actors", "Russia")
        both = page.url
        page.go_back()
        back = seen(page)
        page.go_back()
        first = page.url, len(seen(page))
        page.go_forward()
        page.go_forward()

        assert word == back
        assert first[0].endswith("/repo/")
        assert ALL == first[1]
        assert both == page.url
        assert page.get_by_role("checkbox", name="Russia").is_checked()


@pytest.mark.parametrize("how", ["back", "show all"])
def test_a_word_behind_all_events_does_not_take_their_place_in_the_history(how: str, at: At) -> None:
    with at() as opened:
        page = opened.page
        page.get_by_role("searchbox").press_sequentially("oil")
        if how == "back":
            page.go_back()
        else:
            page.get_by_role("button", name="Show all").first.click()
        page.get_by_role("searchbox").press_sequentially("gas")
        page.go_back()

        assert (True, ALL) == (page.url.endswith("/repo/"), len(seen(page)))


def test_escape_in_an_empty_box_adds_nothing_to_the_history(at: At) -> None:
    with at() as opened:
        before = opened.page.evaluate("history.length")
        opened.page.keyboard.press("/")
        for _ in range(2):
            opened.page.keyboard.press("Escape")

        assert before == opened.page.evaluate("history.length")


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (1280, 450), (390, 800)])
def test_what_is_pressed_stays_in_its_place(width: int, height: int, at: At) -> None:
    """The months above the facets become fewer when the list does; several values are chosen one after the other all the same."""
    with at("#_find", site="full", width=width) as opened:
        page = opened.page
        page.set_viewport_size({"width": width, "height": height})
        page.get_by_role("group", name="Actors", exact=True).locator("summary").click()
        boxes = page.get_by_role("group", name="Actors", exact=True).get_by_role("checkbox")
        top = "box => box.getBoundingClientRect().top"
        for number in range(3):
            box = boxes.nth(number)
            box.scroll_into_view_if_needed()
            before = box.evaluate(top)
            box.click()
            assert box.is_checked()
            assert before == pytest.approx(box.evaluate(top), abs=1)


def test_a_way_to_what_is_filtered_out_leads_there_and_back(at: At) -> None:
    with at("?f=year:2025") as opened:
        page = opened.page
        some = seen(page)
        page.evaluate("location.hash = '_russia-invades-ukraine'")
        expect(page.locator("#_russia-invades-ukraine")).to_be_in_viewport()
        there = page.url
        page.go_back()

        assert there.endswith("/repo/#_russia-invades-ukraine")
        assert page.url.endswith("?f=year:2025")
        assert some == seen(page)


def test_marks_of_what_is_filtered_out_fade(at: At) -> None:
    with at("?f=year:2022") as opened:
        opacity = opened.page.evaluate(
            """() => [...document.querySelectorAll('.chart-mark')].map(mark => [
              document.getElementById(mark.getAttribute('href').slice(1)).hidden, Number(getComputedStyle(mark).opacity)])"""
        )

        assert {(True, True), (False, False)} == {(hidden, value < 1) for hidden, value in opacity}


def test_on_paper_it_says_which_events_these_are_and_where(at: At) -> None:
    with at("?q=deal&f=actor:donald-trump&f=actor:vladimir-putin") as opened:
        page = opened.page
        page.emulate_media(media="print")
        said = page.locator(".filtered").inner_text()

        assert f"of {ALL} events" in said
        assert "Actors: Donald Trump or Vladimir Putin; Words: deal" in said
        assert said.endswith("/repo/?q=deal&f=actor:donald-trump&f=actor:vladimir-putin")
        assert not page.get_by_role("button").first.is_visible()
        assert 0 < len(seen(page)) < ALL


def test_on_paper_no_month_stands_there_without_an_event(at: At) -> None:
    """Below 1902 there are others that match nothing."""
    with at("?q=quay&f=year:1902", site="full") as opened:
        opened.page.emulate_media(media="print")
        months = [heading.inner_text() for heading in opened.page.locator(".month-heading:visible").all()]

        assert 1 == len(months) == len(seen(opened.page))
        assert "1 of 6 events" in months[0]


def test_the_way_to_a_view_can_be_copied(at: At) -> None:
    with at("?q=oil") as opened:
        opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.page.get_by_role("button", name="Copy link to this view").click()
        opened.page.get_by_role("button", name="Copied").wait_for()

        assert opened.page.url == opened.page.evaluate("navigator.clipboard.readText()")


def test_without_a_script_nothing_stands_there_dead(at: At) -> None:
    with at("?q=oil", scripts=False) as opened:
        page = opened.page
        facets = page.locator(".facet:visible > summary").all_inner_texts()
        page.locator(".facet").first.locator("summary").click()

        assert ["Actors", "Topics", "Places", "Sources", "Years"] == facets
        assert ["Titles only"] == [label.inner_text().strip() for label in page.locator("label").all() if label.is_visible()]
        assert 0 == page.locator("button:visible, [type=search]:visible, [role=status]:visible").count()
        assert page.get_by_role("link", name="Donald Trump 18 events").is_visible()
        assert ALL == page.locator(".timeline-list .event:visible").count()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripted", "bare"])
def test_titles_alone_are_shown_with_and_without_a_script(scripts: bool, at: At) -> None:
    with at(scripts=scripts) as opened:
        page = opened.page
        page.get_by_label("Titles only").check()

        assert (ALL, 0) == (page.locator(".event-title:visible").count(), page.locator(".event-summary:visible").count())
        assert page.url.endswith("/repo/")


def test_a_reader_of_keys_alone_finds_filters_and_clears(at: At) -> None:
    with at() as opened:
        page = opened.page
        page.keyboard.press("/")
        page.keyboard.type("oil/")
        typed = page.get_by_role("searchbox").input_value()
        page.keyboard.press("Escape")
        cleared = page.get_by_role("searchbox").input_value(), len(seen(page))
        page.get_by_role("group", name="Actors", exact=True).locator("summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        focused = page.evaluate("document.activeElement.value")

        assert ("oil/", ("", ALL)) == (typed, cleared)
        assert "actor:donald-trump" == focused
        assert keyed(page, "actor:donald-trump") == seen(page)


def test_return_in_the_box_stays_on_the_page(at: At) -> None:
    with at() as opened:
        opened.page.evaluate("window.stays = true")
        seek(opened.page, "oil")
        opened.page.get_by_role("searchbox").press("Enter")

        assert opened.page.evaluate("window.stays")
        assert opened.page.url.endswith("?q=oil")


def test_on_a_phone_the_sign_of_a_search_opens_what_is_folded_away(at: At) -> None:
    with at(width=390) as opened:
        before = opened.page.get_by_role("searchbox").is_visible()
        opened.page.keyboard.press("/")
        opened.page.keyboard.type("oil")

        assert (False, True) == (before, opened.page.get_by_role("searchbox").is_visible())
        assert 3 == len(seen(opened.page))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_a_filtered_page_does_not_scroll_sideways(width: int, direction: str, at: At) -> None:
    long = "x" * 90
    with at(f"?q={long}&f=actor:donald-trump#_find", width=width) as opened:
        opened.page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        opened.page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")

        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_filters_from_the_disk(at: At) -> None:
    with at(disk=True) as opened:
        seek(opened.page, "oil")

        assert 3 == len(seen(opened.page))


def test_nothing_moves_when_the_page_is_opened(at: At) -> None:
    """Faces may come late; that is not what is tried here."""
    with at() as opened:
        opened.page.evaluate("document.querySelector('#_find').scrollIntoView()")
        moved = opened.page.evaluate(
            """() => new Promise(done => {
              new PerformanceObserver(list => done(list.getEntries().flatMap(entry => entry.sources).map(source => source.node)
                .filter(node => node?.parentElement?.closest('.timeline-side')).map(node => node.outerHTML)))
                .observe({type: 'layout-shift', buffered: true});
              setTimeout(done, 500, []);
            })"""
        )

        assert [] == moved


def test_what_was_withdrawn_is_shown_and_not_counted(at: At) -> None:
    with at() as opened:
        page = opened.page
        page.evaluate("document.getElementById('_russia-invades-ukraine').dataset.withdrawn = ''")
        seek(page, '"Russia invades Ukraine"')

        assert ["_russia-invades-ukraine"] == seen(page)
        assert f"0 of {ALL - 1} events" == page.locator(".filtered b").inner_text()


def test_months_folded_by_year_follow_the_list(at: At) -> None:
    with at(site="years") as opened:
        page = opened.page
        years = page.locator(".jump-years > li:visible").count()
        choose(page, "Years", "1848")

        assert 1 == page.locator(".jump-years > li:visible").count() < years
        assert f"{len(seen(page))} events" in page.locator(".jump-years > li:visible").inner_text()

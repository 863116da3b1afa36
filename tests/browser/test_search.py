"""The full-text search as a reader meets it: found words, ways to excerpts, filters, order, addresses, keys, and no script."""

from __future__ import annotations

import functools
import re
import shutil
import threading
from collections.abc import Iterator, Mapping
from http.server import ThreadingHTTPServer
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from dateline.rim.search import find
from dateline.text.tree import DictTree
from tests.browser.conftest import BASE_URL, Open, OpenedContext, Quiet, Site
from tests.site.builds import built_from

TEXT = "The mayor called the harbour a lifeline. Later the café closed, and Müller said the quay would reopen. A storm came in 1987."
ENGLISH = {
    "site.yaml": "format: 1\ntitle: Harbour\nlanguage: en\n",
    "vocabulary/actors.yaml": "mayor: {name: The mayor}\nunion: {name: Seamen’s Union, description: They sail.}\n",
    "vocabulary/topics.yaml": "strikes: {name: Strikes}\nstorms: {name: Storms}\n",
    "seeds/gazette.yaml": 'title: Lifeline of the islands\npublisher: Gazette\npublished: "1987-06-01"\nlanguage: en\n',
    "seeds/gazette.txt": TEXT + "\n",
    "events/speech.yaml": """
title: Mayor speaks of the harbour
date: "1987-03-01"
date_basis: {kind: external, note: General knowledge.}
summary: The mayor spoke.[^call]
actors: [mayor]
topics: [strikes]
excerpts:
  call: {source: gazette, exact: The mayor called the harbour a lifeline}
""",
    "events/closing.yaml": """
title: Harbour café is shut
date: "1987-04~"
date_basis: {kind: external, note: General knowledge.}
summary: It shut.[^shut]
actors: [union]
topics: [strikes]
excerpts:
  shut: {source: gazette, exact: "Later the café closed, and Müller said the quay would reopen"}
""",
    "events/storm.yaml": """
title: Storm over the harbour
date: "1986"
date_basis: {kind: external, note: General knowledge.}
summary: A storm came.[^came]
actors: [mayor, union]
topics: [storms]
excerpts:
  came: {source: gazette, exact: A storm came in 1987}
""",
}
"""Three events; `lifeline` and `quay` stand in no title and no summary."""
GERMAN = {
    **ENGLISH,
    "site.yaml": "format: 1\ntitle: Hafen\nlanguage: de\n",
    "events/speech.yaml": ENGLISH["events/speech.yaml"].replace("Mayor speaks of the harbour", "Bürgermeister spricht in Straßen"),
}
MANY = {
    **ENGLISH,
    **{f"events/storm-{number}.yaml": ENGLISH["events/storm.yaml"].replace('"1986"', f'"{1900 + number}"') for number in range(30)},
}


@pytest.fixture(scope="module")
def axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Site]]:
    """Return sites with their index, below a folder as a host serves a project."""
    program = find()
    assert program is not None, "the pins name it"
    root, servers, found = tmp_path_factory.mktemp("hosts"), [], {}
    for name, files in {"en": ENGLISH, "de": GERMAN, "many": MANY}.items():
        for path, content in built_from(DictTree(files), base_url=BASE_URL, indexer=program.index).items():
            place = root / name / "repo" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root / name)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        found[name] = Site(root / name / "repo", f"http://127.0.0.1:{server.server_port}/repo/")
    yield found
    for server in servers:
        server.shutdown()
        server.server_close()


def titles(page: Page) -> list[str]:
    return page.locator("#_found .event-title").all_inner_texts()


def state(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


def in_arabic_digits(route: Route) -> None:
    """Answer with the page as a language with these digits has it."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("<html ", '<html data-numbers="ar-u-nu-arab" '))


def search(page: Page, words: str, said: str) -> None:
    """Type words and wait until the page says how many it found."""
    page.get_by_role("searchbox").fill(words)
    expect(page.locator("[role=status]")).to_have_text(said)


def test_words_that_stand_only_in_an_excerpt_are_found_and_lead_to_it(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        page = opened.page
        search(page, "quay", "1 result")

        assert ["Harbour café is shut"] == titles(page)
        assert "April 1987" in page.locator("#_found .event-date").inner_text()
        assert ["quay"] == page.locator("#_found q mark").all_inner_texts()
        page.get_by_role("link", name="Excerpt 1").click()
        page.wait_for_url("**/events/closing/#shut", wait_until="commit")

        assert "quay would reopen" in page.locator(":target").inner_text()
        assert ([], []) == (opened.messages, opened.failures)


def test_a_mark_leaves_out_the_signs_around_a_word(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=closed")) as opened:
        expect(opened.page.locator("#_found q mark")).to_have_text("closed")
        expect(opened.page.locator("#_found q")).to_contain_text("café closed, and")


def test_the_page_says_nothing_while_it_searches_under_its_policy(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=harbour")) as opened:
        expect(opened.page.locator("[role=status]")).to_have_text("3 results")
        policy = " ".join(each.get_attribute("content") or "" for each in opened.page.locator("meta[http-equiv]").all())

        assert "script-src 'self' 'wasm-unsafe-eval'" in policy
        assert "worker-src 'self'" in policy
        assert ([], []) == (opened.messages, opened.failures)
        assert all(address.startswith(searched["en"].address) for address in opened.requests if not address.startswith("blob:"))


def test_other_pages_allow_no_more_than_before(searched: Mapping[str, Site]) -> None:
    for path in ("index.html", "events/storm/index.html"):
        assert b"wasm" not in (searched["en"].folder / path).read_bytes()


def test_counts_are_written_in_the_digits_of_the_site(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        page = opened.page
        page.route(re.compile(r"/search/\?q="), in_arabic_digits)

        page.goto(searched["en"].at("search/?q=quay"))

        expect(page.locator("[role=status]")).to_have_text("١ result")


@pytest.mark.parametrize("words", ["CAFÉ", "cafe", "cafés", "muller", "MÜLLER"])
def test_neither_case_nor_accents_nor_endings_part_words(words: str, searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        search(opened.page, words, "1 result")

        assert ["Harbour café is shut"] == titles(opened.page)


def test_all_words_are_looked_for_and_a_phrase_as_it_stands(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        search(opened.page, "mayor lifeline", "1 result")
        search(opened.page, '"came in"', "1 result")
        search(opened.page, '"in came"', "Nothing matches. Try fewer or other words, or browse below.")

        assert opened.page.get_by_role("heading", name="Years").is_visible()


def test_actors_and_sources_are_found_and_named_as_what_they_are(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        page = opened.page
        search(page, "sail", "1 result")
        assert ["Seamen’s Union"] == titles(page)
        assert "Actor" == page.locator("#_found .event-date").inner_text()
        page.get_by_role("searchbox").fill("lifeline islands")
        expect(page.locator("#_found .event-date")).to_have_text("Source")
        page.locator("#_found .event-title a").click()
        page.wait_for_url("**/sources/gazette/", wait_until="commit")


def test_a_filter_narrows_what_is_found_and_several_of_one_kind_widen_it(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=harbour")) as opened:
        page = opened.page
        expect(page.locator("[role=status]")).to_have_text("3 results")
        page.locator("summary", has_text=re.compile("^Topics")).click()
        assert page.get_by_role("checkbox", name="Storms 1 result", exact=True).is_visible()
        page.get_by_role("checkbox", name="Storms").check()
        expect(page.locator("[role=status]")).to_have_text("1 result")
        assert page.url.endswith("?q=harbour&f=topic:storms")
        page.get_by_role("checkbox", name="Strikes").check()
        expect(page.locator("[role=status]")).to_have_text("3 results")
        page.get_by_role("checkbox", name="Strikes").uncheck()
        page.locator("summary", has_text=re.compile("^Actors")).click()
        page.get_by_role("checkbox", name="The mayor").check()
        expect(page.locator("[role=status]")).to_have_text("1 result")

        assert ["Storm over the harbour"] == titles(page)


def test_results_stand_in_the_order_that_is_chosen(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=harbour")) as opened:
        page = opened.page
        expect(page.locator("[role=status]")).to_have_text("3 results")
        page.get_by_role("combobox").select_option("asc")
        page.wait_for_url("**/search/?q=harbour&sort=asc", wait_until="commit")
        expect(page.locator("#_found .event-title").first).to_have_text("Storm over the harbour")
        earliest = titles(page)
        page.get_by_role("combobox").select_option("desc")
        expect(page.locator("#_found .event-title").last).to_have_text("Storm over the harbour")

        assert ["Storm over the harbour", "Mayor speaks of the harbour", "Harbour café is shut"] == earliest
        assert earliest[::-1] == titles(page)


def test_an_address_holds_what_was_sought_and_back_leads_to_it(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=harbour&f=actor:mayor&f=colour:red&sort=asc")) as opened:
        page = opened.page
        expect(page.locator("[role=status]")).to_have_text("2 results")
        assert ("harbour", "asc") == (page.get_by_role("searchbox").input_value(), page.get_by_role("combobox").input_value())
        search(page, "storm", "1 result")
        page.get_by_role("searchbox").press("Enter")
        search(page, "lifeline", "1 result")
        page.go_back()
        expect(page.get_by_role("searchbox")).to_have_value("storm")
        expect(page.locator("#_found .event-title")).to_have_text("Storm over the harbour")
        page.go_back()
        expect(page.locator("[role=status]")).to_have_text("2 results")

        assert "harbour" == page.get_by_role("searchbox").input_value()


def test_a_result_that_is_pressed_right_after_the_words_are_typed_is_opened(searched: Mapping[str, Site], window: Open) -> None:
    """The box is left by that, and the finger lifted only then."""
    with window().to(searched["en"].at("search/")) as opened:
        page = opened.page
        page.get_by_role("searchbox").press_sequentially("quay")
        expect(page.locator("[role=status]")).to_have_text("1 result")
        place = page.locator("#_found .event-title a").bounding_box()
        assert place is not None
        page.mouse.move(place["x"] + 10, place["y"] + 10)
        page.mouse.down()
        page.wait_for_timeout(200)
        page.mouse.up()
        page.wait_for_url("**/events/closing/*", wait_until="commit")


def test_words_sought_after_going_back_do_not_take_the_place_of_what_was_there(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?sort=sideways")) as opened:
        page = opened.page
        assert "Best match first" == page.get_by_role("combobox").evaluate("each => each.selectedOptions[0]?.text")
        search(page, "quay", "1 result")
        page.go_back()
        expect(page.locator("#_found")).to_be_hidden()
        search(page, "storm", "2 results")
        page.go_back()
        expect(page.locator("#_found")).to_be_hidden()

        assert "" == page.get_by_role("searchbox").input_value()


def test_the_keyboard_alone_finds_and_opens(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        page = opened.page
        page.keyboard.press("/")
        page.keyboard.type("lifeline")
        expect(page.locator("[role=status]")).to_have_text("2 results")
        assert "lifeline" == page.get_by_role("searchbox").input_value()
        page.keyboard.press("Escape")
        expect(page.locator("#_found")).to_be_hidden()
        assert "" == page.get_by_role("searchbox").input_value()
        page.keyboard.type("quay")
        expect(page.locator("[role=status]")).to_have_text("1 result")
        for _ in range(20):
            page.keyboard.press("Tab")
            if "closing" in page.evaluate("document.activeElement.href || ''"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/events/closing/*", wait_until="commit")


def test_more_results_are_shown_when_asked_for_and_the_first_of_them_has_the_focus(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["many"].at("search/?q=storm&sort=asc")) as opened:
        page = opened.page
        expect(page.locator("[role=status]")).to_have_text("31 results")
        assert 20 == len(titles(page))
        page.get_by_role("button", name="More results").click()
        expect(page.locator("#_found .event")).to_have_count(31)

        assert page.get_by_role("button", name="More results").count() == 0
        assert page.evaluate("document.activeElement === document.querySelectorAll('#_found .event-title a')[20]")


def test_a_button_that_is_pressed_twice_shows_each_result_once(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["many"].at("search/?q=storm&sort=asc")) as opened:
        page = opened.page
        expect(page.locator("#_found .event")).to_have_count(20)
        page.evaluate("() => { const {more} = document.forms[0]; more.click(); more.click(); }")
        expect(page.locator("#_found .event")).to_have_count(31)
        page.wait_for_timeout(300)
        ways = page.evaluate("[...document.querySelectorAll('#_found .event-title a')].map(way => way.href)")

        assert 31 == len(set(ways)) == len(ways)


def test_without_words_it_offers_browsing(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/")) as opened:
        assert ["Years", "Actors", "Topics", "Sources"] == opened.page.get_by_role("heading", level=2).all_inner_texts()
        opened.page.get_by_role("link", name="Storms").click()
        opened.page.wait_for_url("**/topics/storms/", wait_until="commit")


def test_without_a_script_no_control_is_shown_and_everything_is_reached(searched: Mapping[str, Site], window: Open) -> None:
    with window(scripts=False).to(searched["en"].at("search/?q=harbour")) as opened:
        page = opened.page

        assert 0 == page.locator("input:visible, select:visible, button:visible").count()
        assert page.get_by_text("The search needs JavaScript.").is_visible()
        assert ["Years", "Actors", "Topics", "Sources"] == page.get_by_role("heading", level=2).all_inner_texts()


def test_opened_from_the_disk_it_says_why_it_cannot_search(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/index.html", disk=True)) as opened:
        assert opened.page.get_by_text("The search needs a web server").is_visible()
        assert 0 == opened.page.locator("input:visible").count()
        assert ([], []) == (opened.messages, opened.failures)


def test_an_index_that_cannot_be_loaded_leaves_browsing_and_says_so(searched: Mapping[str, Site], window: Open, tmp_path: Path) -> None:
    shutil.copytree(searched["en"].folder, tmp_path / "repo", ignore=shutil.ignore_patterns("pagefind"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    with window().to(f"http://127.0.0.1:{server.server_port}/repo/search/?q=storm") as opened:
        expect(opened.page.locator("[role=status]")).to_contain_text("The search could not be loaded.")
        assert opened.page.get_by_role("heading", name="Actors").is_visible()
    server.shutdown()
    server.server_close()


def test_a_german_site_is_searched_in_german(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["de"].at("search/")) as opened:
        search(opened.page, "straße", "1 Treffer")

        assert ["Bürgermeister spricht in Straßen"] == titles(opened.page)
        search(opened.page, "nirgends", "Kein Treffer. Weniger oder andere Wörter helfen vielleicht; unten lässt sich stöbern.")


def test_results_are_announced_politely(searched: Mapping[str, Site], window: Open) -> None:
    with window().to(searched["en"].at("search/?q=storm")) as opened:
        expect(opened.page.get_by_role("status")).to_have_text("2 results")


@pytest.mark.parametrize("width", [1280, 320])
def test_results_hold_at_every_width_and_axe_finds_nothing(width: int, searched: Mapping[str, Site], window: Open, axe: str) -> None:
    for dark in (False, True):
        opening: OpenedContext = window(width=width, dark=dark)
        with opening.to(searched["en"].at("search/?q=lifeline")) as opened:
            page = opened.page
            expect(page.locator("[role=status]")).to_have_text("2 results")
            page.evaluate(axe)
            found = page.evaluate(
                "axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}})"
            )

            assert [] == [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]
            assert page.evaluate("document.documentElement.scrollWidth") <= width

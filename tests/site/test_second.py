"""A subject as unlike the real one as can be: a disaster in a mine, in German, most of it on one day by three clocks."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from dateline.capture.captured import Captured
from dateline.capture.pdf import pdf
from tests.capture.pdfs import pdf_of
from tests.site import reading
from tests.site.builds import COLLECTIONS, built

GOLDEN = Path(__file__).parents[1] / "golden" / "second"
DAY = "1907-11-12"
ROOT = COLLECTIONS["second"]


def page(path: str) -> Element:
    return reading.page(built("second")[path])


def of_class(root: Element, name: str) -> list[Element]:
    return [element for _, element in reading.elements(root) if name in (element.get("class") or "").split()]


@cache
def on_the_day() -> tuple[tuple[str, str, str], ...]:
    """Return the events of the day in the order of the data: their date as it is written, its clock, and their title."""
    records = reading.events(ROOT)
    in_order = [(event["title"], records[event["id"]]) for event in json.loads(built("second")["data/events.json"])["events"]]
    dated = [(str(record["date"]), str(record.get("clock", "")), title) for title, record in in_order]
    return tuple((date.replace(f"{DAY}T", "").replace(DAY, ""), clock, title) for date, clock, title in dated if DAY in date)


def test_all_of_it_is_there() -> None:
    events, sources = reading.events(ROOT), reading.sources(ROOT)
    timed = [date for date, _, _ in on_the_day() if date]

    assert (77, 10, 9) == (len(events), len(sources), len(reading.texts(ROOT)))
    assert (30, 10) == (len(timed), sum(not date for date, _, _ in on_the_day()))


def test_events_of_the_day_stand_in_the_order_that_was_read_and_found_right(request: pytest.FixtureRequest) -> None:
    """By the true moments of three clocks, and what has no time behind what it must follow."""
    order = "".join(f"{date or '-':16} {clock or '-':6} {title}\n" for date, clock, title in on_the_day())

    golden = GOLDEN / "order-of-the-day.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(order, "utf-8")
    assert golden.read_text("utf-8") == order


def test_list_stands_in_the_order_of_the_data() -> None:
    titles = [title for _, _, title in on_the_day()]

    listed = [reading.words(title) for title in of_class(page("years/1907/11/index.html"), "event-title")]

    assert titles == [title for title in listed if title in titles]


def test_three_clocks_are_named_beside_their_times() -> None:
    dates = Counter(clock for _, clock, _ in on_the_day())

    assert {"": 10, "grube": 23, "bahn": 5, "kirche": 2} == dates
    for event, clock in (("luefter-steht", "Grubenzeit"), ("erstes-telegramm", "Bahnzeit"), ("glocken", "Kirchenuhr")):
        (head,) = of_class(page(f"events/{event}/index.html"), "head-date")
        assert reading.words(head).endswith(clock)


def test_day_older_than_the_calendar_says_by_which_it_is_counted() -> None:
    today = reading.pages(reading.of_today(built("second")))
    calendars = {path: of_class(page, "dating-calendar") for path, page in today.items()}

    older = [path.removeprefix("events/").partition("/")[0] for path, said in calendars.items() if said]
    assert ["grube-eroeffnet", "wassereinbruch", "wasserrad"] == sorted(older)
    assert all(
        "Gregorian" in reading.words(element) or "gregorianisch" in reading.words(element)
        for said in calendars.values()
        for element in said
    )


def test_quotation_in_the_second_language_has_its_translation_beside_it_wherever_it_stands() -> None:
    today = reading.pages(reading.of_today(built("second")))
    pages = [content for path, content in today.items() if path.startswith("events/")]

    english = [figure for content in pages for figure in figures(content) if reading.quotations(figure)[0].language == "en"]

    assert 15 == len(english)
    assert all(of_class(figure, "quotation-translation") for figure in english)


def figures(content: Element) -> list[Element]:
    """Return the figures of a page that show a quotation."""
    return [figure for figure in reading.named(content, "figure") if reading.quotations(figure)]


def test_name_from_right_to_left_is_isolated_where_it_stands() -> None:
    name = "אליהו בן־דור"
    for path, content in reading.pages(built("second")).items():
        for tag, element in reading.elements(content):
            if name in (element.text or "") and tag not in ("title", "script", "option"):
                assert tag in ("bdi", "h1") or element.get("dir"), f"{path}: {tag}"


def test_picture_with_a_sensitive_note_is_folded_under_it() -> None:
    (picture,) = [each for each in reading.named(page("events/frauen-am-tor/index.html"), "details") if reading.named(each, "img")]

    assert picture.get("open") is None
    assert "Das Bild zeigt Angehörige, die warten." in reading.words(reading.named(picture, "summary")[0])


def test_work_that_must_not_be_public_has_its_record_and_no_word_more() -> None:
    assert not (ROOT / "seeds" / "betriebsbuch.txt").exists()
    assert [] == reading.quotations(page("sources/betriebsbuch/index.html"))
    assert "Nicht öffentlich." in reading.words(page("sources/betriebsbuch/index.html"))


@pytest.mark.parametrize(("event", "number"), [("kommission-tagt", "iii"), ("seilfahrt", "1"), ("zweiter-ausgang-angeordnet", "12")])
def test_pages_of_the_minutes_are_numbered_as_they_are_printed(event: str, number: str) -> None:
    """The title has no number, what comes before the hearing has small ones."""
    places = [reading.words(each).split(",")[0].split()[-1] for each in of_class(page(f"events/{event}/index.html"), "quotation-where")]

    assert number in places


def test_minutes_that_come_as_a_pdf_give_the_pages_and_the_numbers_of_the_record() -> None:
    pages = (ROOT / "seeds" / "protokoll.txt").read_text("utf-8").split("\f")
    lines = [[line for paragraph in page.splitlines() for line in textwrap.wrap(paragraph, 80)] for page in pages]

    found = pdf(pdf_of(lines, labels="0 << >> 1 << /S /r /St 2 >> 4 << /S /D >>"), "`minutes.pdf`")

    assert isinstance(found, Captured)
    assert [page.split() for page in pages] == [page.split() for page in found.text.split("\f")]
    numbers = found.get("page_numbers")
    assert numbers is not None
    assert reading.sources(ROOT)["protokoll"]["page_numbers"] == list(numbers.value)

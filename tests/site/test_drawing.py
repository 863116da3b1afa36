"""The drawing of a timeline and its list say the same: each test reads both from the built page.

Most drawings tell days apart. One tells hours apart, and there a day whose time is not known stands below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import pytest

from dateline.catalogue.catalogue import catalogue
from tests.site import reading
from tests.site.builds import COLLECTIONS, built

KNOWN = {"day", "span", "both"}
"""Marks that may say on which day it was."""
IN_HOURS = {"second"}
"""Collections whose drawing tells hours apart."""
IN_CENTURIES = {"second"}
"""Collections so long that no column of their drawing is a year or a month, to which alone headings belong."""


@dataclass(frozen=True)
class Row:
    """An event as the list has it: its title, and the mark of its date."""

    title: str
    mark: str


@dataclass(frozen=True)
class Drawn:
    """An event as the drawing has it: its words, whether above the axis, and the shapes it is made of."""

    text: str
    above: bool
    shapes: tuple[str, ...]


def home(name: str) -> Element:
    return reading.page(built(name)["index.html"])


def with_class(root: Element, name: str) -> list[Element]:
    return [element for _, element in reading.elements(root) if name in (element.get("class") or "").split()]


def rows(page: Element) -> dict[str, Row]:
    """Return the events of the list by their anchor."""
    found = {}
    for event in with_class(page, "event"):
        (title,), (mark,) = with_class(event, "event-title"), with_class(event, "event-mark")
        found[event.get("id") or ""] = Row(reading.words(title), mark.get("data-mark") or "")
    return found


def drawings(page: Element) -> list[dict[str, Drawn]]:
    """Return the events that the panel draws by the anchor they lead to, once for each of its two widths."""
    (panel,) = with_class(page, "chart-panel")
    found: dict[str, dict[str, Drawn]] = {}
    above = True
    for name, element in reading.elements(panel):
        if name == "ol":
            above = False
        width = element.get("data-at")
        for mark in with_class(element, "chart-mark") if width else ():
            shapes = tuple(tag for tag, shape in reading.elements(mark) if shape.get("class") not in (None, "chart-hit", "chart-name"))
            drawn = Drawn(reading.words(reading.named(mark, "title")[0]), above, shapes)
            found.setdefault(width or "", {})[(mark.get("href") or "").removeprefix("#")] = drawn
    return list(found.values())


def numbers(page: Element) -> dict[str, int]:
    """Return what the drawing says in words: how many are known, not known, outside of its time and without a date."""
    (chart,) = with_class(page, "chart")
    told = [reading.words(each) for each in (*with_class(chart, "chart-caption"), *with_class(chart, "chart-note"))]
    found = [(key, number) for text in told for key, number in said(text, page)]
    assert len(found) == len(told), told
    return {key: sum(number for other, number in found if other == key) for key in ("known", "unknown", "outside", "undated")}


def said(text: str, page: Element) -> list[tuple[str, int]]:
    """Return what a sentence of the drawing counts, and how many, in the language of the page."""
    words = catalogue(page.get("lang") or "")
    keys = {
        "known_day": "known",
        "known_time": "known",
        "unknown_day": "unknown",
        "unknown_time": "unknown",
        "outside": "outside",
        "undated": "undated",
    }
    count = int(re.findall(r"\d+", text)[0])
    return [(what, count) for key, what in keys.items() if reading.normal(words.plural(f"chart.{key}", count)) == text]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_each_mark_leads_to_its_event_in_the_list_and_says_its_title(name: str) -> None:
    listed, drawn = rows(home(name)), drawings(home(name))

    assert drawn
    for drawing in drawn:
        assert [] == [anchor for anchor in drawing if anchor not in listed]
        assert [] == [mark.text for anchor, mark in drawing.items() if listed[anchor].title not in mark.text]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_both_widths_draw_the_same_events(name: str) -> None:
    first, *others = (set(drawing) for drawing in drawings(home(name)))

    assert [first] * len(others) == others


@pytest.mark.parametrize("name", COLLECTIONS)
def test_what_is_known_to_the_day_stands_above_and_nothing_else(name: str) -> None:
    listed = rows(home(name))

    for drawing in drawings(home(name)):
        assert [] == [anchor for anchor, mark in drawing.items() if mark.above and listed[anchor].mark not in KNOWN]
        assert name in IN_HOURS or [] == [anchor for anchor, mark in drawing.items() if not mark.above and listed[anchor].mark == "day"]


@pytest.mark.parametrize("name", sorted(IN_HOURS))
def test_in_a_drawing_of_hours_a_time_stands_above_and_a_day_without_one_below(name: str) -> None:
    written = {f"_{id}": str(event["date"]) for id, event in reading.events(COLLECTIONS[name]).items()}
    timed = re.compile(r"\d{4}-\d\d-\d\dT\d\d(:\d\d){0,2}(Z|[+-]\d\d:\d\d)?")

    for drawing in drawings(home(name)):
        assert {False, True} == {mark.above for mark in drawing.values()}
        for anchor, mark in drawing.items():
            assert not timed.fullmatch(written[anchor]) or mark.above, anchor
            assert not re.fullmatch(r"\d{4}-\d\d-\d\d", written[anchor]) or not mark.above, anchor


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_day_is_a_dot_and_what_is_less_exact_is_none(name: str) -> None:
    listed = rows(home(name))
    dots, bars = {"day", "both", "span", "either", "expected"}, {"month", "year", "about", "season", "by", "until", "from", "onward"}

    for drawing in drawings(home(name)):
        for anchor, mark in drawing.items():
            assert listed[anchor].mark not in bars or "circle" not in mark.shapes, anchor
            assert name in IN_HOURS or listed[anchor].mark not in dots - {"span", "both", "either"} or "circle" in mark.shapes, anchor


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_numbers_are_those_of_the_list(name: str) -> None:
    page, listed = home(name), rows(home(name))
    told = numbers(page)

    assert len(listed) == sum(told.values())
    assert told["undated"] == sum(row.mark == "undated" for row in listed.values())
    for drawing in drawings(page):
        above = sum(mark.above for mark in drawing.values())
        assert (told["known"], told["unknown"]) == (above, len(drawing) - above)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_columns_count_the_events_under_the_headings_they_lead_to(name: str) -> None:
    page = home(name)
    (chart,) = with_class(page, "chart")
    sections = {element.get("id"): len(with_class(element, "event")) for element in reading.named(page, "section")}
    told = {}
    for label in with_class(chart, "chart-label"):
        for count in with_class(label, "chart-count") if label.get("href") else ():
            told[(label.get("href") or "").removeprefix("#")] = reading.words(count)

    words = catalogue(page.get("lang") or "")
    assert bool(told) != (name in IN_CENTURIES)
    assert {anchor: words.plural("counts.events", sections[anchor]) for anchor in told} == told


@pytest.mark.parametrize("name", COLLECTIONS)
def test_days_stand_from_left_to_right_in_the_order_of_the_list(name: str) -> None:
    page, listed = home(name), rows(home(name))
    (panel,) = with_class(page, "chart-panel")
    at: dict[str, float] = {}
    for mark in with_class(panel, "chart-mark"):
        anchor = (mark.get("href") or "").removeprefix("#")
        if listed[anchor].mark == "day" and reading.named(mark, "circle"):
            at[anchor] = float((reading.named(mark, "circle")[0].get("cx") or "").rstrip("%"))

    in_order = [at[anchor] for anchor in listed if anchor in at]
    assert sorted(in_order) == in_order

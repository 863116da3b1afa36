"""The page of all collections, as the templates make it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import html5lib
import pytest

from tests.chart.cases import COLLECTIONS, drawn, files

HTML = files()["cases/index.html"].decode("utf-8")


@pytest.fixture(scope="module")
def elements() -> list[Any]:
    # html5lib has no types for its trees; what comes back is an element of xml.etree.
    return list(html5lib.HTMLParser(strict=True).parse(HTML).iter())


def test_page_is_whole_html_without_a_style_a_handler_or_an_id_that_stands_twice(elements: list[Any]) -> None:
    ids = Counter(element.get("id") for element in elements if element.get("id"))

    assert [] == [id for id, times in ids.items() if times > 1]
    assert [] == [element.tag for element in elements if any(name == "style" or name.startswith("on") for name in element.attrib)]


def test_every_fade_that_is_used_is_there(elements: list[Any]) -> None:
    ids = {element.get("id") for element in elements}
    used = set(re.findall(r"url\(#([^)]+)\)", HTML)) | {href[1:] for href in re.findall(r'<use href="([^"]+)"', HTML)}

    assert {"_soft", "_fade-in-disputed", "_rise", "_fall", "_mark-season", "_mark-both"} <= used
    assert set() == used - ids


def test_marks_are_hidden_from_those_who_listen_and_skipped_by_the_keyboard(elements: list[Any]) -> None:
    drawings = [element for element in elements if element.get("class") in ("chart-drawing", "chart-lens", "chart-columns")]
    links = [link for drawing in drawings for link in drawing.iter() if link.get("href") and link.get("class") == "chart-mark"]

    assert len(links) > 100
    assert {"-1"} == {link.get("tabindex") for link in links}
    assert all(drawing.get("aria-hidden") == "true" or _is_date(drawing) for drawing in drawings)


def _is_date(drawing: Any) -> bool:
    """Tell whether a drawing is that of one date, which is hidden as a whole, its columns too."""
    return drawing.get("aria-hidden") is None and drawing.get("height") in {str(number) for number in range(40, 90)}


def test_every_mark_has_its_words(elements: list[Any]) -> None:
    marks = [element for element in elements if element.get("class") == "chart-mark"]

    assert all(any(str(child.tag).endswith("title") and child.text for child in mark) for mark in marks)


def test_disputed_marks_are_those_of_disputed_events_alone(elements: list[Any]) -> None:
    said = [
        "disputed" in child.text or re.fullmatch(r"[\d,]+ events?", child.text) is not None
        for element in elements
        if element.get("class") == "chart-mark" and element.get("data-disputed") is not None
        for child in element
        if str(child.tag).endswith("title")
    ]

    assert len(said) > 20
    assert all(said)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_counts_stand_in_the_text(name: str) -> None:
    """Who sees nothing of a drawing hears how many events stand where."""
    shown = drawn(name)
    if shown.panel is None:
        return
    for half in (shown.panel.above, shown.panel.below):
        assert half.caption is None or half.caption in HTML
    for label in shown.panel.axis.labels:
        assert label.count is None or f'<span class="chart-count">{label.count}</span>' in HTML


def test_page_is_of_a_size_that_can_be_sent() -> None:
    assert len(HTML) < 1_000_000

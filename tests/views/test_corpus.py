from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from dateline.views.corpus import documents
from tests.views.sample import FULL, HOSTILE, LEAST, dated, views_of


class Reading(HTMLParser):
    """What Pagefind takes from a document: the words of its body in order, filters, the place, and what is carried along."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.given: list[tuple[str, str]] = []
        self.carried: dict[str, Any] = {}  # what JSON holds
        self.language = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.given += [(found.get("data-pagefind-filter", found.get("data-pagefind-sort", "")), found["data-value"])] if tag == "i" else []
        self.language += found.get("lang", "")
        if tag == "h2":
            assert not any(sign.isspace() for sign in found["id"])
            self.carried = json.loads(found["id"])

    def handle_data(self, data: str) -> None:
        if self.carried:
            self.words += data.split()


def read(files: dict[str, str], path: str = "events/closing/index.html") -> Reading:
    return Reading(next(file.content.decode() for file in documents(views_of(files)) if file.path == path))


@pytest.mark.parametrize("files", [LEAST, FULL], ids=["least", "full"])
def test_the_parts_of_a_document_end_where_its_words_do(files: dict[str, str]) -> None:
    for file in documents(views_of(files)):
        reading = Reading(file.content.decode())

        assert len(reading.words) == reading.carried["parts"][-1][0], file.path


def test_a_document_carries_what_a_result_shows_and_is_not_found_by_it() -> None:
    reading = read({**LEAST, "events/closing.yaml": dated("1987-05~", more="status: claimed\n")})

    assert {
        "date": [["c. ", 1], ["May 1987", 0]],
        "gone": False,
        "signs": ["status-claimed"],
        "mark": "dated-about",
        "parts": [[2, "", ""], [4, "", ""], [9, "Excerpt 1", "#a", "en", "double"], [10, "Sources", "#_sources"], [13, "", ""]],
        "theirs": [],
    } == reading.carried
    assert "Harbour closes It closed. In 1987 the harbour closed Gazette c. May 1987" == " ".join(reading.words)
    assert [
        ("kind[data-value]", "kind:event"),
        ("source[data-value]", "source:gazette"),
        ("status[data-value]", "status:claimed"),
        ("certainty[data-value]", "certainty:about"),
        ("year[data-value]", "year:1987"),
        ("date[data-value]", "000000000"),
    ] == reading.given


def test_a_source_tells_what_it_is_and_has_no_place_in_time() -> None:
    reading = read(LEAST, "sources/gazette/index.html")

    assert [["Source", 1]] == reading.carried["date"]
    assert [("kind[data-value]", "kind:source")] == reading.given


def test_all_documents_are_in_the_language_of_the_site() -> None:
    files = {**LEAST, "site.yaml": "format: 1\ntitle: Hafen\nlanguage: de\n", "seeds/gazette.yaml": "publisher: Gazette\nlanguage: en\n"}

    assert "de" == read(files).language
    assert ["Auszug 1", "#a", "en", "double"] == read(files).carried["parts"][2][1:]


def test_no_word_of_a_collection_is_taken_for_markup() -> None:
    reading = read({**LEAST, "events/closing.yaml": dated("1987").replace("Harbour closes", json.dumps(HOSTILE))})

    assert HOSTILE.split() == reading.words[: len(HOSTILE.split())]


def test_a_disputed_date_and_one_that_is_not_verified_have_drawings_of_their_own() -> None:
    disputed = 'accounts: [{question: When?, about: date, answers: [{text: "So.[^a]"}, {text: "Not so.[^a]"}]}]\n'
    progressive = {**LEAST, "site.yaml": "format: 1\ntitle: Harbour\nevidence: progressive\n"}
    bare = 'title: Harbour opens\ndate: "[..1986]"\nsummary: It opened.\n'

    assert "dated-year-disputed" == read({**LEAST, "events/closing.yaml": dated("1987", more=disputed)}).carried["mark"]
    assert "dated-by-hollow" == read({**progressive, "events/opening.yaml": bare}, "events/opening/index.html").carried["mark"]

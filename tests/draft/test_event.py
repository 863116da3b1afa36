"""The first file of an event: seven lines that build, or a form that says what is missing."""

from __future__ import annotations

import pytest

from dateline import pipeline
from dateline.draft.event import dates_said, event, form
from dateline.draft.excerpt import candidates
from dateline.load.collection import load
from dateline.model.records import Policy
from dateline.resolve.sources import sources
from dateline.text.tree import DictTree

COLLECTION = {
    "site.yaml": "format: 1\ntitle: Pellwick harbour\n",
    "seeds/gazette.yaml": "title: The vote\nsha256: auto\n",
    "seeds/gazette.txt": "The vote\n\nOn 3 March 1987 the council voted for the new pier by nine votes. " + "All slept. " * 60,
}


def written(title: str, name: str | None = None) -> str:
    source = sources(load(DictTree(COLLECTION)).records)["gazette"]
    best = candidates("on 3 march 1987 the council voted for the new peer", source, Policy())[0]
    return event(title, "1987-03-03", best, name)


def problems(text: str) -> list[str]:
    walked = pipeline.walk(DictTree({**COLLECTION, "events/the-vote.yaml": text}))
    return [each.rule.name for each in walked.diagnostics if each.rule.name != "seed-hash"]


def test_an_event_is_seven_lines_that_build() -> None:
    text = written("Council votes for a new pier")

    assert (
        "title: Council votes for a new pier\n"
        'date: "1987-03-03"\n'
        "summary: Council votes for a new pier.[^council]\n"
        "excerpts:\n"
        "  council:\n"
        "    source: gazette\n"
        '    exact: "On 3 March 1987 the council voted for the new pier"\n'
    ) == text
    assert [] == problems(text)


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Council votes: a pier", 'summary: "Council votes: a pier.[^vote]"'),
        ("Who votes for the pier?", "summary: Who votes for the pier?[^vote]"),
        ("Council *votes* for [the] pier_", r"summary: Council \*votes\* for \[the\] pier\_.[^vote]"),
        ("Council votes for " + "a long " * 15 + "pier", "summary: Council votes for " + "a long " * 15 + "pier.[^vote]"),
    ],
)
def test_a_summary_is_the_title_as_a_sentence_on_one_line(title: str, summary: str) -> None:
    text = written(title, "vote")

    assert 7 == len(text.splitlines())
    assert summary == text.splitlines()[2]
    assert [] == problems(text)


def test_a_form_is_read_and_each_empty_field_is_told() -> None:
    text = form("", "", "", "vote")

    assert ["wrong-shape"] * 5 == problems(text)


def test_a_form_has_what_is_known_already() -> None:
    text = form("Council votes", "1987", "gazette", "vote")

    assert ["wrong-shape"] * 2 == problems(text)


@pytest.mark.parametrize(
    ("words", "language", "dates"),
    [
        ("On 3 March 1987 they voted", "en", ["1987-03-03"]),
        ("In March 1987, the coldest of 1987, they voted", "en", ["1987-03"]),
        ("built in 1903 and mended in 1911", "en", ["1903", "1911"]),
        ("on 3 March they voted", "en", []),
        ("They voted last Tuesday at noon", "en", []),
        ("2025-03-03 に", "ja", ["2025-03-03"]),
        ("", "en", []),
    ],
)
def test_the_date_is_what_the_words_say(words: str, language: str, dates: list[str]) -> None:
    assert dates == [said.date for said in dates_said(words, language)]

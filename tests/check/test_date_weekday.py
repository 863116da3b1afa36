"""Which weekdays of an excerpt speak of the date, and which of another day."""

from __future__ import annotations

import json

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree

MORE = "Nothing came of it for a long while, and the boats stayed in with their crews until the wind had turned again."


def rules_of(words: str, date: str, more: str = "", language: str = "en") -> list[str]:
    """Return the rules that speak of an event of this date which quotes these words."""
    files = {
        "site.yaml": "format: 1\ntitle: Harbour\n",
        "seeds/notice.txt": f"Notice of the harbour\n{words}. {MORE}\n",
        "seeds/notice.yaml": f'title: Notice of the harbour\nlanguage: {language}\npublished: "1987-03-20"\n',
        "events/closing.yaml": f'title: Harbour closes\ndate: "{date}"\nsummary: It closed.[^a]\n'
        f"excerpts: {{a: {{source: notice, exact: {json.dumps(words, ensure_ascii=False)}}}}}\n{more}",
    }
    found = pipeline.walk(DictTree({path: text.encode() for path, text in files.items()})).diagnostics
    return [each.rule.name for each in found if str(each.finding.primary.file.path).startswith("events/")]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("On 2 March 1987 the harbour master spoke of the Good Friday gale", "en"),
        ("Am 2. März 1987 schloss der Hafen, am Freitag wird gefeiert", "de"),
    ],
)
def test_beside_the_day_itself_a_weekday_elsewhere_is_that_of_another_day(words: str, language: str) -> None:
    assert [] == rules_of(words, "1987-03-02", language=language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("On Tuesday, 2 March 1987, the harbour closed", "en"),
        ("On Tuesday the 2nd of March 1987 the harbour closed for good", "en"),
        ("On March 2, 1987 (a Tuesday), the harbour closed", "en"),
        ("Am Dienstag, dem 2. März 1987, schloss der Hafen", "de"),
    ],
)
def test_weekday_next_to_the_day_is_held_against_it(words: str, language: str) -> None:
    assert ["date-weekday"] == rules_of(words, "1987-03-02", language=language)


def test_weekday_of_what_is_expected_is_held_against_that_though_the_day_of_the_date_stands() -> None:
    expected = 'status: expected\nexpects: "1987-03-07"\n'

    assert ["date-weekday"] == rules_of("On 2 March 1987 it was said to close on Friday", "1987-03-02", expected)


def test_words_of_a_step_that_contradict_the_date_have_one_report() -> None:
    stated = "date_basis: [{kind: stated, words: on Monday, excerpt: a}, {kind: context, note: The week of the fair.}]\n"
    derived = "date_basis: {kind: derived, rule: tuesday-before, words: on Monday, excerpt: a}\n"

    assert ["date-words-contradict"] == rules_of("The harbour closed on Monday for good", "1987-03-17", stated)
    assert ["rule-against-words"] == rules_of("The harbour closed on Monday for good", "1987-03-17", derived)

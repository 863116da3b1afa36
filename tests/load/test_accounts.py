"""What an event says of the accounts of its sources."""

from __future__ import annotations

import pytest

from dateline.diagnostics.diagnostic import Diagnostic
from dateline.edtf.parse import parse
from dateline.load.collection import load
from dateline.model.records import About, AccountRecord, AnswerRecord
from dateline.text.tree import DictTree

EVENT = 'title: x\ndate: "2025"\nsummary: y\n'


def read(accounts: str) -> tuple[tuple[AccountRecord, ...], tuple[Diagnostic, ...]]:
    loaded = load(DictTree({"site.yaml": "format: 1\ntitle: T\n", "events/call.yaml": f"{EVENT}accounts: {accounts}\n"}))
    return loaded.records.events[0].accounts, loaded.diagnostics


def said(accounts: str) -> list[str]:
    """Return what is said; the accounts stand on line 4."""
    return ["{}:{} {} {}".format(*found.finding.primary.place[1:], found.rule.name, found.finding.message) for found in read(accounts)[1]]


def account(answers: str) -> str:
    return f'[{{question: "When?", about: date, answers: [{answers}]}}]'


def test_a_full_account_is_read_field_by_field() -> None:
    accounts, diagnostics = read("""
  - question: On which night was it?
    about: date
    answers:
      - {text: "On the 3rd.[^lamp]", date: "1902-07-03"}
      - text: On the 4th.[^paper]
    preferred: 1
    rejected: [2]
    reason: The keeper was there.
    note: The *paper* is lost.
""")

    assert () == diagnostics
    assert accounts == (
        AccountRecord(
            question="On which night was it?",
            about=About.DATE,
            answers=(AnswerRecord("On the 3rd.[^lamp]", parse("1902-07-03")), AnswerRecord("On the 4th.[^paper]")),
            preferred=1,
            rejected=(2,),
            reason="The keeper was there.",
            note="The *paper* is lost.",
        ),
    )


@pytest.mark.parametrize("about", [about.value for about in About])
def test_an_account_is_about_one_of_eight_things(about: str) -> None:
    accounts, diagnostics = read(f"[{{question: Q, about: {about}, answers: [{{text: a}}, {{text: b}}]}}]")

    assert ((), about) == (diagnostics, accounts[0].about.value)


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        ("When was it?", "4:11 wrong-shape `accounts` is a text, not a list"),
        ("[When was it?]", "4:12 wrong-shape the item of `accounts` is a text, not a mapping"),
        ("[{about: fact, answers: []}]", "4:13 missing-field the item of `accounts` has no `question`"),
        ("[{question: Q, answers: []}]", "4:13 missing-field the item of `accounts` has no `about`"),
        ("[{question: Q, about: fact}]", "4:13 missing-field the item of `accounts` has no `answers`"),
        ("[{question: Q, about: time, answers: []}]", "4:33 not-one-of `time` is not a value of `about`"),
        ("[{question: Q, about: fact, answers: yes}]", "4:48 wrong-shape `answers` is a text, not a list"),
        ("[{question: Q, about: fact, answers: [], winner: 1}]", "4:52 unknown-field `winner` is not a field of an account"),
        ("[{question: Q, about: fact, answers: [], preferred: first}]", "4:63 invalid-number `first` is not a number"),
        ("[{question: Q, about: fact, answers: [], preferred: 0}]", "4:63 invalid-number `0` is not a whole number above 0"),
        ("[{question: Q, about: fact, answers: [], rejected: 1}]", "4:62 wrong-shape `rejected` is a text, not a list"),
        ("[{question: Q, about: fact, answers: [], rejected: [1, b]}]", "4:66 invalid-number `b` is not a number"),
        (account("{text: a}, b"), "4:66 wrong-shape item 2 of `answers` is a text, not a mapping"),
        (account("{text: a}, {date: 2025}"), "4:67 missing-field item 2 of `answers` of the account has no `text`"),
        (account("{text: a, date: May}"), "4:71 invalid-edtf `May` is not a date: it names no year"),
        (account("{text: a, source: b}"), "4:65 unknown-field `source` is not a field of an answer"),
    ],
)
def test_an_account_of_another_form_is_reported_once(accounts: str, expected: str) -> None:
    assert [expected] == said(accounts)


@pytest.mark.parametrize("unread", ["b", "~", '""', "*b", "[b]", '"a\\u202eb"'])
def test_an_answer_that_cannot_be_read_keeps_its_number(unread: str) -> None:
    accounts, diagnostics = read(account(f"{{text: a}}, {unread}, {{text: c}}"))

    assert 1 == len(diagnostics)
    assert ["a", "", "c"] == [answer.text for answer in accounts[0].answers]


@pytest.mark.parametrize("unread", ["b", "~", "*b", "[b]"])
def test_an_account_that_cannot_be_read_keeps_its_number(unread: str) -> None:
    accounts, diagnostics = read(f"[{unread}, {{question: Q, about: fact, answers: [{{text: a}}, {{text: b}}]}}]")

    assert 1 == len(diagnostics)
    assert ["", "Q"] == [account.question for account in accounts]


def test_an_answer_as_text_is_shown_in_fields() -> None:
    assert ("write `{text: On the 3rd}`",) == read(account("On the 3rd"))[1][0].finding.help
    assert ('write `{text: "On the 3rd, that night"}`',) == read(account('"On the 3rd, that night"'))[1][0].finding.help

"""What is said of accounts of which something could not be read."""

from __future__ import annotations

import pytest

from dateline import pipeline
from dateline.text.tree import DictTree
from tests.check.test_one_fault import EVENT, base

ANSWERS = "[{text: 'Nine.[^vote]'}, {text: 'Two.[^vote]'}]"


def said(account: str) -> list[str]:
    """Return what is said of the base collection whose event has this one account."""
    files = base()
    files[EVENT] += f"accounts: [{{{account}}}]\n"
    found = pipeline.walk(DictTree(files)).diagnostics
    return [f"{one.rule.name} {one.finding.primary.place[2]} {one.finding.message}" for one in found]


def rules(account: str) -> list[str]:
    return [line.partition(" ")[0] for line in said(account)]


def test_a_whole_account_is_free_of_findings() -> None:
    assert [] == said(f"question: How many?, about: number, answers: {ANSWERS}, preferred: 1, rejected: [2], reason: So it is")


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("answers: []", "has no answer"),
        ("answers: [{text: 'Nine.[^vote]'}]", "has one answer"),
        (f"answers: {ANSWERS}, rejected: [3], reason: So it is", "has no answer 3"),
        (f"answers: {ANSWERS}, preferred: 2, rejected: [2], reason: So it is", "is chosen twice"),
    ],
)
def test_an_account_that_does_not_add_up_is_reported(account: str, expected: str) -> None:
    found = said(f"question: How many?, about: number, {account}")

    assert 1 == len(found)
    assert found[0].startswith("account-choice ")
    assert expected in found[0]


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        ("about: number, answers: [~, {text: 'Two.[^vote]'}], preferred: 2, reason: So it is", "wrong-shape"),
        ("about: number, answers: nine or two, preferred: 1, reason: So it is", "wrong-shape"),
        (f"about: number, answers: {ANSWERS}, preferred: 1, reason: [a]", "wrong-shape"),
        ("about: day, answers: [{text: 'Now.[^vote]', date: 1987}, {text: 'Then.[^vote]'}]", "not-one-of"),
        ("answers: [{text: 'Now.[^vote]', date: 1987}, {text: 'Then.[^vote]'}]", "missing-field"),
    ],
)
def test_what_could_not_be_read_is_not_reported_again(account: str, expected: str) -> None:
    assert [expected] == rules(f"question: How many?, {account}")


def test_an_answer_behind_one_that_could_not_be_read_is_pointed_at_itself() -> None:
    found = said("question: Q, about: fact, answers: [~, {text: Two}]")

    assert "account-without-excerpt 59 answer 2 to `Q` of `council-votes-for-the-pier` rests on no excerpt" in found


def test_a_rejected_number_behind_one_that_could_not_be_read_is_pointed_at_itself() -> None:
    found = said(f"question: Q, about: fact, answers: {ANSWERS}, rejected: [~, 03], reason: So it is")

    assert "account-choice 111 `Q` of `council-votes-for-the-pier` has no answer 3" in found

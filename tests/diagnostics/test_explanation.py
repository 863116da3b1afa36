"""What `check --explain` prints of every rule keeps to its width, and says what changes the rule."""

from __future__ import annotations

import pytest

from dateline import pipeline
from dateline.diagnostics.diagnostic import Rule, Severity
from dateline.diagnostics.explanation import explained, listed

RULES = pipeline.rules()
DOC = """\
What is wrong.

Why it is wrong, in so many words that they are more than a line of the terminal holds.

    title: a short one of the right                          wrong: it says too little, and of that too much for a title
    title: a shorter one                                     right
"""


@pytest.mark.parametrize("columns", [60, 80])
def test_prose_keeps_to_the_width_for_every_rule(columns: int) -> None:
    wide = [(rule.name, line) for rule in RULES for line in explained(rule, columns).split("\n") if len(line) > columns]

    assert [] == [(name, line) for name, line in wide if not line.startswith("    ")]


def test_the_list_of_all_rules_keeps_to_the_width() -> None:
    assert 60 >= max(map(len, listed(RULES, 60).split("\n")))


def test_what_is_said_of_an_example_stands_beside_it_where_it_has_room_and_else_above() -> None:
    rule = Rule("x", Severity.ERROR, DOC, guarded=True)

    assert "    title: a shorter one                                     right\n" in explained(rule, 120)
    assert (
        "    # wrong: it says too little, and of that too\n    # much for a title\n    title: a short one of the right\n"
        "    # right\n    title: a shorter one\n" in explained(rule, 60)
    )


@pytest.mark.parametrize(
    ("rule", "said", "unsaid"),
    [
        (Rule("x", Severity.ERROR, DOC, guarded=True), "no severity, no `allow`", "severities:"),
        (Rule("x", Severity.ERROR, DOC, guarded=True), "What cannot be read cannot be proved:", "It guards"),
        (Rule("x", Severity.ERROR, DOC, guarded=True, find=lambda _: iter(())), "It guards quotations", "cannot be read"),
        (Rule("x", Severity.ERROR, DOC), "severities: {x: warning}", "allow:"),
        (Rule("x", Severity.WARNING, DOC), "severities: {x: error}", "no severity"),
        (Rule("x", Severity.WARNING, DOC, allowable=False), "severities: {x: error}", "allow:"),
    ],
)
def test_what_changes_a_rule_is_said(rule: Rule, said: str, unsaid: str) -> None:
    printed = explained(rule, 80)

    assert said in printed
    assert unsaid not in printed

"""The rules of form are documented and cannot be silenced."""

from __future__ import annotations

import re

import pytest

from dateline.diagnostics.diagnostic import Rule, Severity
from dateline.load.rules import RULES


def test_no_two_rules_have_one_name() -> None:
    assert len(RULES) == len({rule.name for rule in RULES})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_documented_from_its_first_sentence_on(rule: Rule) -> None:
    first = rule.doc.split("\n\n")[0]

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert first[0].isupper() or first[0] == "`"
    assert first.endswith(".")
    assert len(rule.doc.split("\n\n")) > 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_of_form_is_guarded_if_it_is_an_error(rule: Rule) -> None:
    assert (rule.severity is Severity.ERROR) == rule.guarded

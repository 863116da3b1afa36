"""The list of rules, and reading them."""

import pytest

from dateline.edtf.derivation_rules import BARE, NEEDS, RULE_NAMES, DerivationRule, kind_of, read


def test_the_list_is_closed() -> None:
    """The rules that the papers name; one more would date what nobody agreed on."""
    forms = [
        "<weekday>-on-or-before",
        "<weekday>-before",
        "<weekday>-on-or-after",
        "same-day",
        "day-before",
        "day-after",
        "days-before N",
        "weeks-before N",
        "this-week",
        "last-week",
        "this-month",
        "last-month",
        "this-year",
        "last-year",
        "month-on-or-before MM",
        "day-on-or-before MM-DD",
        "by-publication",
    ]

    assert forms == list(RULE_NAMES)


def test_every_weekday_has_its_rules() -> None:
    names = [name for name, rule in BARE.items() if rule.weekday is not None]

    assert 21 == len(names)
    assert DerivationRule("weekday-before", weekday=6) == read("sunday-before")


def test_rules_that_count_need_what_they_count_by() -> None:
    assert {"days-before": "N", "weeks-before": "N", "month-on-or-before": "MM", "day-on-or-before": "MM-DD"} == NEEDS


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("same-day", DerivationRule("same-day")),
        ("monday-on-or-after", DerivationRule("weekday-on-or-after", weekday=0)),
        ("days-before 999999", DerivationRule("days-before", count=999_999)),
        ("weeks-before 2", DerivationRule("weeks-before", count=2)),
        ("month-on-or-before 12", DerivationRule("month-on-or-before", month=12)),
        ("day-on-or-before 02-29", DerivationRule("day-on-or-before", month=2, day=29)),
    ],
)
def test_rules_are_read(text: str, rule: DerivationRule) -> None:
    assert rule == read(text)


def test_every_kind_is_one_of_the_list() -> None:
    kinds = {kind_of(form) for form in RULE_NAMES}

    assert {rule.kind for rule in BARE.values()} | NEEDS.keys() == kinds

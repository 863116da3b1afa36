"""The closed list of rules by which a date is derived from another, and reading one letter for letter.

In here: names, and what stands behind them. Not in here: what a rule gives (derive.py), what is wrong with text that is no
rule (rule_faults.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.edtf.english import ENGLISH
from dateline.edtf.model import days_in_month

WEEKDAYS: tuple[str, ...] = tuple(full.lower() for full, *_ in ENGLISH.weekdays)

RULE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "<weekday>-on-or-before": "that weekday: the day of the anchor, or else the last one before it",
        "<weekday>-before": "the last such weekday before the day of the anchor",
        "<weekday>-on-or-after": "that weekday: the day of the anchor, or else the first one after it",
        "same-day": "the day of the anchor",
        "day-before": "the day before that of the anchor",
        "day-after": "the day after that of the anchor",
        "days-before N": "N days before the day of the anchor",
        "weeks-before N": "N weeks, to the day, before the day of the anchor",
        "this-week": "the week of the anchor, Monday to Sunday",
        "last-week": "the week before that of the anchor, Monday to Sunday",
        "this-month": "the month of the anchor",
        "last-month": "the month before that of the anchor",
        "this-year": "the year of the anchor",
        "last-year": "the year before that of the anchor",
        "month-on-or-before MM": "that month: the month of the anchor, or else the last one before it",
        "day-on-or-before MM-DD": "that day of a year: the day of the anchor, or else the last one before it",
        "by-publication": "no later than the last day of the anchor",
    }
)
"""Every rule as it is written, and what it gives; <weekday> stands for one of the seven, N, MM and MM-DD for numbers."""

COUNT = re.compile("[1-9][0-9]{0,5}")
"""A million days are more than any source counts."""

MONTH = re.compile("0[1-9]|1[0-2]")
SOME_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class DerivationRule:
    """A rule: its kind, which is its name with `weekday` for whichever it is, and what it counts by.

    A weekday counts from Monday, which is 0; `count` is of days or weeks.
    """

    kind: str
    weekday: int | None = None
    count: int | None = None
    month: int | None = None
    day: int | None = None


def kind_of(form: str) -> str:
    """Return the kind of a rule from its form in `RULE_NAMES`.

    >>> kind_of("<weekday>-before"), kind_of("days-before N")
    ('weekday-before', 'days-before')
    """
    return form.partition(" ")[0].replace("<weekday>", "weekday")


def _bare_rules() -> dict[str, DerivationRule]:
    rules: dict[str, DerivationRule] = {}
    for form in RULE_NAMES:
        if form.startswith("<weekday>"):
            for number, weekday in enumerate(WEEKDAYS):
                rules[form.replace("<weekday>", weekday)] = DerivationRule(kind_of(form), weekday=number)
        elif " " not in form:
            rules[form] = DerivationRule(form)
    return rules


BARE: Mapping[str, DerivationRule] = MappingProxyType(_bare_rules())
"""The rules that need nothing behind their name."""

NEEDS: Mapping[str, str] = MappingProxyType(dict(form.split(" ") for form in RULE_NAMES if " " in form))
"""For each of the other rules what stands behind its name: N, MM or MM-DD."""


def read(text: str) -> DerivationRule | None:
    """Return the rule that `text` writes, with one space before what stands behind its name; None where it is none.

    >>> read("monday-before"), read("weeks-before 2")
    (DerivationRule(kind='weekday-before', weekday=0, count=None, month=None, day=None), \
DerivationRule(kind='weeks-before', weekday=None, count=2, month=None, day=None))
    """
    name, _, argument = text.partition(" ")
    match NEEDS.get(name):
        case "N" if COUNT.fullmatch(argument):
            return DerivationRule(name, count=int(argument))
        case "MM" if MONTH.fullmatch(argument):
            return DerivationRule(name, month=int(argument))
        case "MM-DD" if is_day_of_year(argument):
            month, day = argument.split("-")
            return DerivationRule(name, month=int(month), day=int(day))
        case _:
            return BARE.get(text)


def is_day_of_year(text: str) -> bool:
    """Tell whether a text is MM-DD, a day that at least a leap year has.

    >>> is_day_of_year("02-29"), is_day_of_year("02-30"), is_day_of_year("2-3")
    (True, False, False)
    """
    found = re.fullmatch("([0-9]{2})-([0-9]{2})", text)
    if found is None or not MONTH.fullmatch(found[1]):
        return False
    return 1 <= int(found[2]) <= days_in_month(SOME_LEAP_YEAR, int(found[1]))

"""Say what is wrong with text that should be a rule of derivation, and what to write.

In here: the ways in which a rule is often written otherwise, each with its own words. Not in here: the rules
(derivation_rules.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from dateline.edtf.derivation_rules import BARE, COUNT, MONTH, NEEDS, RULE_NAMES, SOME_LEAP_YEAR, is_day_of_year, read
from dateline.edtf.english import ENGLISH
from dateline.edtf.model import days_in_month
from dateline.edtf.relative import number_of, proposed

EXAMPLES: Mapping[str, str] = MappingProxyType({"N": "3", "MM": "02", "MM-DD": "02-14"})
LACKING: Mapping[str, str] = MappingProxyType({"N": "how many", "MM": "which month", "MM-DD": "which day"})
GLUED = re.compile("(?:(?P<before>[0-9]+)-)?(?P<unit>days|weeks)-before(?:-(?P<after>[0-9]+))?")
NEAR = 0.8
"""How alike, from 0 to 1, a name and what is written for it have to be."""


class RuleError(ValueError):
    """A text is not a rule.

    `message` is the short label for the caret under `start` to `end` (code points), `reason` the tail of a headline ("there
    is no month 13"), `hint` a help sentence whose words between backticks can be pasted.
    """

    def __init__(self, message: str, start: int, end: int, hint: str, *, reason: str) -> None:
        super().__init__(reason)
        self.message = message
        self.start = start
        self.end = end
        self.hint = hint
        self.reason = reason


def rule_fault(text: str) -> RuleError:
    """Return what is wrong with a text that `read` does not read.

    >>> error = rule_fault("month-on-or-before 13")
    >>> error.message, error.start, error.end, error.reason
    ('a month is 01 to 12', 19, 21, 'there is no month 13')
    """
    name, space, argument = text.partition(" ")
    if name in BARE:
        start = len(text) - len(argument.lstrip()) if argument.strip() else len(name)
        return RuleError("nothing stands behind this rule", start, len(text), f"write `{name}`", reason=f"`{name}` stands alone")
    if name not in NEEDS:
        return _unknown(text)
    form = NEEDS[name]
    if not argument.strip():
        example = f"{name} {EXAMPLES[form]}"
        hint = f"write {form} in digits behind it, for example `{example}`"
        return RuleError(f"{form} is missing behind it", 0, len(name), hint, reason=f"it does not say {LACKING[form]}")
    alone = f"{name} {argument.strip()}"
    if read(alone) is not None:
        return RuleError("one space stands here", len(name), len(text), f"write `{alone}`", reason="it has a space too many")
    fault = {"N": _count_fault, "MM": _month_fault, "MM-DD": _day_fault}[form]
    return fault(name, argument, len(name + space))


def _unknown(text: str) -> RuleError:
    meant = _meant_rules(text)
    if meant:
        *others, last = [f"`{rule}`" for rule in meant]
        listed = f"{', '.join(others)} or {last}" if others else last
        return RuleError(f"did you mean {listed}?", 0, len(text), f"write {listed}", reason="no rule has this name")
    forms = ", ".join(f"`{form}`" for form in RULE_NAMES)
    return RuleError("not known here", 0, len(text), f"the rules are {forms}", reason="no rule has this name")


def _meant_rules(text: str) -> tuple[str, ...]:
    """Return the rules that somebody may have meant: spelt otherwise, said in words, or with a slip of the hand."""
    name = re.sub(r"[\s_-]+", "-", text.strip().lower())
    glued = GLUED.fullmatch(name)
    if glued and (number := glued["before"] or glued["after"]) and COUNT.fullmatch(number):
        return (f"{glued['unit']}-before {number}",)
    reversed_name = f"{name.removeprefix('on-or-before-')}-on-or-before"
    for spelling in (name, reversed_name):
        if read(spelling) is not None:
            return (spelling,)
    # Names of days and months have a capital in a text, and none in a rule.
    return proposed(re.sub("[_-]", " ", text).title(), "en") or _nearest(text)


def _nearest(text: str) -> tuple[str, ...]:
    # Loaded only where something is wrong.
    from difflib import get_close_matches

    name, _, argument = text.partition(" ")
    found = get_close_matches(name.lower(), sorted({*BARE, *NEEDS}), n=1, cutoff=NEAR)
    if not found or found[0] in BARE:
        return tuple(found)
    whole = f"{found[0]} {argument}"
    return (whole if read(whole) is not None else f"{found[0]} {EXAMPLES[NEEDS[found[0]]]}",)


def _count_fault(name: str, argument: str, at: int) -> RuleError:
    end = at + len(argument)
    if re.fullmatch(r"\s*[-+]?0+\s*", argument):
        return RuleError("a number from 1 on", at, end, "for the day of the anchor itself write `same-day`", reason="it counts nothing")
    meant = number_of(argument.strip(" -+"), "en")
    if meant is not None and COUNT.fullmatch(f"{meant}"):
        return RuleError("a number is written in digits", at, end, f"write `{name} {meant}`", reason="its number is not in digits alone")
    reason = f"`{argument}` is more than a source counts" if argument.isdigit() else f"`{argument}` is not a number"
    hint = f"write a number from 1 to 999999, for example `{name} {EXAMPLES['N']}`"
    return RuleError("a number from 1 on", at, end, hint, reason=reason)


def _month_fault(name: str, argument: str, at: int) -> RuleError:
    end = at + len(argument)
    if (day := _meant_day(argument)) is not None:
        hint = f"for the month write `{name} {day[:2]}`, for the day `day-on-or-before {day}`"
        return RuleError("a month stands alone here", at, end, hint, reason="it names a day")
    if (month := _meant_month(argument)) is not None:
        return RuleError("a month is written 01 to 12", at, end, f"write `{name} {month:02d}`", reason="its month is not in two digits")
    reason = f"there is no month {argument}" if argument.isdigit() else f"`{argument}` is not a month"
    return RuleError("a month is 01 to 12", at, end, f"write the month, for example `{name} {EXAMPLES['MM']}`", reason=reason)


def _day_fault(name: str, argument: str, at: int) -> RuleError:
    end = at + len(argument)
    if (meant := _meant_day(argument)) is not None:
        return RuleError("a day is written MM-DD", at, end, f"write `{name} {meant}`", reason="its day is not month and day in digits")
    if (month := _meant_month(argument)) is not None:
        hint = f"for the month write `month-on-or-before {month:02d}`; for a day write, for example, `{name} {month:02d}-14`"
        return RuleError("a day is written MM-DD", at, end, hint, reason="it names no day")
    found = re.fullmatch("([0-9]{2})-([0-9]{2})", argument)
    if found is None:
        hint = f"write month and day, for example `{name} {EXAMPLES['MM-DD']}`"
        return RuleError("a day is written MM-DD", at, end, hint, reason=f"`{argument}` is not month and day")
    if not MONTH.fullmatch(found[1]):
        swapped = f"{found[2]}-{found[1]}"
        cure = f"for day and month swapped write `{name} {swapped}`" if is_day_of_year(swapped) else f"write, for example, `{name} 02-14`"
        return RuleError("a month is 01 to 12", at, at + len(found[1]), cure, reason=f"there is no month {found[1]}")
    month_name = ENGLISH.months[int(found[1]) - 1][0]
    message = f"{month_name} has {days_in_month(SOME_LEAP_YEAR, int(found[1]))} days at most"
    cure = f"for the month write `month-on-or-before {found[1]}`"
    reason = f"there is no {int(found[2])} {month_name}" if int(found[2]) else "there is no day 00"
    return RuleError(message, at + len("MM-"), end, cure, reason=reason)


def _meant_month(written: str) -> int | None:
    """Return the number of a month that is written by its name, or with one digit."""
    plain = written.strip(" .").capitalize()
    if re.fullmatch("[0-9]{1,2}", plain):
        return int(plain) if MONTH.fullmatch(plain.zfill(2)) else None
    return next((number for number, names in enumerate(ENGLISH.months, 1) if plain in names or f"{plain}." in names), None)


def _meant_day(written: str) -> str | None:
    """Return MM-DD for a day that is written with other signs, with one digit, or with the name of its month."""
    found = re.fullmatch(r"\s*([A-Za-z]+|[0-9]+)\.?[\s./-]+([A-Za-z]+|[0-9]+)\.?\s*", written)
    if found is None:
        return None
    first, second = found.groups()
    if second.isalpha():
        first, second = second, first
    month = _meant_month(first)
    day = f"{month:02d}-{second:0>2}" if month is not None else ""
    return day if is_day_of_year(day) else None

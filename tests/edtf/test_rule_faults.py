"""What is said of text that is no rule of derivation."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.derive import RULE_NAMES, RuleError, read_rule

Table = Callable[[str], list[list[str]]]


def fault_of(text: str) -> RuleError:
    """Return what `read_rule` says of a text that is not a rule."""
    with pytest.raises(RuleError) as caught:
        read_rule(text)
    return caught.value


def test_faults_point_at_the_exact_place_and_say_the_cure(table: Table) -> None:
    rows = table("rule_faults.txt")

    actual = []
    for marked, *_ in rows:
        text = re.sub("[«»]", "", marked)
        fault = fault_of(text)
        shown = f"{text[: fault.start]}«{text[fault.start : fault.end]}»{text[fault.end :]}"
        actual.append([shown, fault.message, fault.reason, fault.hint])

    assert rows == actual


def test_cures_can_be_read(table: Table) -> None:
    cures = [cure for *_, hint in table("rule_faults.txt") for cure in re.findall("`([^`]*)`", hint) if cure not in RULE_NAMES]

    assert len(cures) > 40
    assert all(read_rule(cure) for cure in cures)


@given(st.text(max_size=30) | st.text(alphabet="days-before weeks-month0123456789MayFeb. /", max_size=30))
def test_any_text_is_a_rule_or_has_a_fault_within_it(text: str) -> None:
    fault = outcome(text)

    assert fault is None or 0 <= fault.start <= fault.end <= len(text)
    assert fault is None or all((fault.message, fault.hint, fault.reason))


def outcome(text: str) -> RuleError | None:
    """Return what is wrong with a text, None where it is a rule."""
    try:
        read_rule(text)
    except RuleError as fault:
        return fault
    return None

"""Dates computed from an anchor."""

from collections.abc import Callable

import pytest

from dateline.edtf.derive import RULES, NotSettled, by_publication
from dateline.edtf.model import text
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]


def test_by_publication_ends_on_the_latest_day_of_its_anchor(table: Table) -> None:
    rows = table("derived.txt")

    actual = [[anchor, text(by_publication(parse(anchor)))] for anchor, _ in rows]

    assert rows == actual


@pytest.mark.parametrize("anchor", ["2025-03/..", "2025-03/", "[2025-03..]"])
def test_anchor_without_a_latest_day_settles_nothing(anchor: str) -> None:
    with pytest.raises(NotSettled) as caught:
        by_publication(parse(anchor))

    assert f"`{anchor}` has no latest day" == caught.value.reason


def test_rules_name_by_publication_alone() -> None:
    assert {"by-publication": by_publication} == RULES

"""Relations between events of one day, which the clock may rule out."""

from __future__ import annotations

import pytest

from dateline.check.relation_irreconcilable import find
from dateline.load.collection import load
from dateline.resolve.timeline import resolve
from dateline.text.tree import DictTree

CLOCKS = """
clocks:
  ship: {name: ship's time}
  cape: {name: Cape time, offset: "-05:00"}
  near: {name: nearly that, offset: "-03:10~"}
"""


def _messages(first: str, second: str, relation: str = "follows", more: tuple[str, str] = ("", "")) -> list[str]:
    """Return what is said where the first event relates to the second."""
    event = 'title: {id}\ndate: "{date}"\nsummary: It was.[^a]\nexcerpts: {{a: {{source: log, exact: It was so}}}}\n{more}\n'
    files = {
        "site.yaml": f"format: 1\ntitle: Log\n{CLOCKS}",
        "seeds/log.yaml": "title: Log\n",
        "seeds/log.txt": "It was so.\n",
        "events/first.yaml": event.format(id="first", date=first, more=f"relations: [{{type: {relation}, event: second}}]\n{more[0]}"),
        "events/second.yaml": event.format(id="second", date=second, more=more[1]),
    }
    return [finding.message for finding in find(resolve(load(DictTree(files)).records))]


@pytest.mark.parametrize(
    ("first", "second", "is_reported"),
    [
        ("1912-04-15T01:00", "1912-04-15T02:20", True),
        ("1912-04-15T02:20", "1912-04-15T01:00", False),
        ("1912-04-15T02:20", "1912-04-15T02:20", False),
        ("1912-04-15T02", "1912-04-15T02:20", False),
        ("1912-04-15T01", "1912-04-15T02:20", True),
        ("1912-04-15T01:00~", "1912-04-15T02:20", False),
        ("1912-04-15~T01:00", "1912-04-15T02:20", False),
        ("1912-04-15", "1912-04-15T02:20", False),
        ("1912-04-15T01:00Z", "1912-04-15T02:20Z", True),
        ("1912-04-15T01:00-03:00", "1912-04-15T02:20Z", False),
        ("1912-04-15T05:00+03:00", "1912-04-15T02:20Z", True),
        ("1912-04-15T01:00", "1912-04-15T02:20Z", False),
        ("1912-04-14T23:00", "1912-04-15T02:20", True),
    ],
)
def test_what_follows_is_not_over_before_the_other_begins(first: str, second: str, is_reported: bool) -> None:
    assert (["`first` follows `second`, and is earlier"] if is_reported else []) == _messages(first, second)


@pytest.mark.parametrize(
    ("clocks", "is_reported"),
    [
        (("clock: ship", "clock: ship"), True),
        (("clock: near", "clock: near"), True),
        (("clock: cape", "clock: cape"), True),
        (("clock: ship", "clock: cape"), False),
        (("clock: ship", ""), False),
        (("clock: near", "clock: cape"), False),
        (("places: [{name: Cobh}]", "places: [{name: Cobh}]"), True),
        (("places: [{name: Cobh}]", "places: [{name: New York}]"), False),
    ],
)
def test_times_of_clocks_that_cannot_be_compared_leave_room(clocks: tuple[str, str], is_reported: bool) -> None:
    assert is_reported is bool(_messages("1912-04-15T01:00", "1912-04-15T02:20", more=clocks))


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("outcome-of", ["`first` is the outcome of `second`, and is earlier"]),
        ("responds-to", ["`first` responds to `second`, and is earlier"]),
        ("leads-to", []),
        ("part-of", []),
        ("refutes", []),
        ("contrasts-with", []),
    ],
)
def test_relations_that_bind_an_order_bind_that_of_the_clock(relation: str, expected: list[str]) -> None:
    assert expected == _messages("1912-04-15T01:00", "1912-04-15T02:20", relation)


def test_what_leads_to_another_is_not_later_by_the_clock() -> None:
    expected = ["`first` leads to `second`, which is earlier"]

    assert expected == _messages("1912-04-15T02:20", "1912-04-15T01:00", "leads-to")

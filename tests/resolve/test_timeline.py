"""All joins in one pass, and the order of time."""

from __future__ import annotations

import pytest

from dateline.model.records import Status
from tests.resolve.collection import timeline_of, vote


def event(date: str) -> str:
    return f'title: Something\ndate: "{date}"\n'


def test_events_stand_in_the_order_of_time_and_equals_by_id() -> None:
    timeline = timeline_of(vote=event("1987-03"), zeal=event("1987-03-03"), begin=event("1987-03-03"), ancient=event("-0043"))

    assert ["ancient", "begin", "zeal", "vote"] == [found.id for found in timeline.events]


def test_events_without_a_readable_date_stand_last() -> None:
    timeline = timeline_of(vote=event("no date"), adrift=event("none either"), late=event("9999"))

    assert ["late", "adrift", "vote"] == [found.id for found in timeline.events]


def test_of_an_id_that_stands_twice_the_first_is_kept_and_the_other_beside_it() -> None:
    timeline = timeline_of(**{"more/vote": event("1986")})

    assert ["vote"] == [found.id for found in timeline.events]
    assert [("events/more/vote.yaml", "events/vote.yaml")] == [
        (str(first.origin.file.path), str(second.origin.file.path)) for first, second in timeline.duplicates
    ]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ("", None),
        ("status: expected", Status.EXPECTED),
        ("excerpts: {a: {source: gazette, exact: x}}", Status.OCCURRED),
        ("excerpts: {a: {source: gazette, exact: x, attribution: [mayor]}}", Status.REPORTED),
        ("excerpts: {a: {source: gazette, exact: x, attribution: [mayor]}, b: {source: gazette, exact: y}}", Status.OCCURRED),
        ("excerpts: {a: {source: gazette, exact: x, attribution: [mayor], role: context}}", Status.OCCURRED),
        ("status: claimed\nexcerpts: {a: {source: gazette, exact: x, attribution: [mayor]}}", Status.CLAIMED),
    ],
)
def test_status_follows_from_the_attributions_unless_it_is_written(fields: str, status: Status | None) -> None:
    assert status is vote(f'title: Vote\ndate: "1987"\n{fields}\n').status


def test_term_that_is_unknown_is_none_beside_its_id() -> None:
    found = vote('title: Vote\ndate: "1987"\nactors: [mayor]\ntopics: [pier]\n')

    assert ((("mayor", None),), (("pier", None),)) == (found.actors, found.topics)

"""Dates of events and of records as data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.parse import parse
from dateline.export._json import Json
from dateline.export._json_dates import date, dated
from dateline.model.records import BasisKind, BasisStep, EventRecord
from dateline.model.timeline import AnchorKind, ResolvedDate, ResolvedStep
from tests.views.sample import LEAST, timeline_of, views_of

DATES = views_of(LEAST).dates
RECORD = timeline_of(LEAST).events[0].record
RULE = "day-before"


def resolved(written: str, *steps: ResolvedStep) -> ResolvedDate:
    edtf = parse(written)
    return ResolvedDate(edtf, earliest(edtf), latest(edtf), steps)


def shown(written: str, record: EventRecord = RECORD, *steps: ResolvedStep) -> dict[str, Json]:
    found = date(resolved(written, *steps), record, DATES)
    assert found is not None
    return found


def test_a_date_has_edtf_words_mark_and_bounds() -> None:
    found = {"edtf": "1987-03", "words": "March 1987", "mark": "month", "earliest": "1987-03-01", "latest": "1987-03-31"}

    assert found == shown("1987-03")


def test_a_time_stands_beside_the_day_with_the_clock_that_gives_it() -> None:
    found = shown("1987-03-03T21:00", replace(RECORD, clock="ship"))

    assert ("1987-03-03", "1987-03-03T21:00", "ship") == (found["edtf"], found["written"], found["clock"])
    assert {"at": {"date": "1987-03-03", "time": "21:00"}} == found["time"]


def test_the_time_of_an_answer_has_the_clock_of_the_answer() -> None:
    found = date(resolved("1987-03-03T21:00"), replace(RECORD, clock="ship"), DATES, clock="town")

    assert found is not None
    assert "town" == found["clock"]


@pytest.mark.parametrize("written", ["1987-03-03", "1987-03-03T21:00Z"])
def test_a_date_that_needs_no_clock_names_none(written: str) -> None:
    assert "clock" not in shown(written, replace(RECORD, clock="ship"))


def test_what_is_expected_is_marked_so() -> None:
    assert "expected" == (date(resolved("1987-03"), RECORD, DATES, expected=True) or {})["mark"]


def test_a_date_that_could_not_be_read_is_none() -> None:
    assert date(None, RECORD, DATES) is None


@pytest.mark.parametrize(
    ("kind", "written", "anchor"),
    [
        ("publication", None, "publication"),
        ("publication", "publication", "publication"),
        ("document", "document", "document"),
        ("event", "event:closing", "event:closing"),
        ("date", "1987-03-04T09:00", "1987-03-04T09:00"),
    ],
)
def test_a_derived_date_says_what_it_is_counted_from_and_what_follows(kind: AnchorKind, written: str | None, anchor: str) -> None:
    record = replace(RECORD, basis=(BasisStep(BasisKind.DERIVED, rule=RULE, excerpt="a", anchor=written),))
    step = ResolvedStep(
        BasisKind.DERIVED, excerpt="a", rule=RULE, anchor=parse("1987-03-04T09:00"), anchored_on=kind, derived=parse("1987-03-03")
    )

    assert [
        {"kind": "derived", "excerpt": "a", "rule": RULE, "anchor": anchor, "anchor_date": "1987-03-04", "gives": "1987-03-03"}
    ] == shown("1987-03-03", record, step)["basis"]


def test_each_step_has_its_own_anchor() -> None:
    """The same rule on the same excerpt, from two events, once for each of the two dates."""
    record = replace(
        RECORD,
        basis=(
            BasisStep(BasisKind.DERIVED, rule=RULE, anchor="event:one"),
            BasisStep(BasisKind.DERIVED, rule=RULE, anchor="event:other", of_expects=True),
        ),
    )
    step = ResolvedStep(BasisKind.DERIVED, rule=RULE, anchor=parse("1987-03-04"), anchored_on="event", of_expects=True)

    assert [{"kind": "derived", "of": "expects", "rule": RULE, "anchor": "event:other", "anchor_date": "1987-03-04"}] == shown(
        "1987-03-03", record, step
    )["basis"]


def test_a_step_that_was_looked_up_says_so() -> None:
    step = ResolvedStep(BasisKind.STATED, words="in 1987", excerpt="a", looked_up=True)

    assert [{"kind": "stated", "words": "in 1987", "excerpt": "a", "looked_up": True}] == shown("1987", RECORD, step)["basis"]


def test_the_date_of_a_record_is_edtf_and_beside_it_what_is_written_where_that_is_more() -> None:
    assert {"accessed": "2025-03~"} == dated("accessed", parse("2025-03~"))
    assert {"accessed": "2025-03-03", "accessed_written": "2025-03-03T09:30"} == dated("accessed", parse("2025-03-03T09:30"))
    assert {} == dated("accessed", None)

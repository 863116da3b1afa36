from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.edtf.parse import parse
from dateline.edtf.words import ENGLISH, Run
from dateline.views.dates import Dates, date_words
from tests.views.sample import LEAST, timeline_of

DATES = Dates(ENGLISH, "Not recorded")


def test_words_for_dates_are_those_of_the_catalogue() -> None:
    words = date_words(catalogue("en"))

    assert {field.name: getattr(ENGLISH, field.name) for field in fields(ENGLISH)} == {
        field.name: getattr(words, field.name) for field in fields(words)
    }


def test_space_around_what_is_known_belongs_to_the_hedge() -> None:
    shown = DATES.shown(parse("[1985-02..1987-01]"))

    assert (Run("between ", True), Run("February 1985", False), Run(" and ", True), Run("January 1987", False)) == shown.runs
    assert "between February 1985 and January 1987" == shown.text


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2025-03-21", "21 March"),
        ("[..2025-03-21~]", "by c. 21 March"),
        ("2025-03", "March"),
        ("2025", "2025"),
        ("[2022-02..2025-01]", "between Feb 2022 and Jan 2025"),
    ],
)
def test_row_leaves_out_the_year_that_its_heading_says(date: str, words: str) -> None:
    assert words == DATES.under_heading(parse(date)).text


def test_plain_date_has_a_form_for_machines_and_a_set_has_none() -> None:
    assert ("2025-03", None) == (DATES.shown(parse("2025-03~")).machine, DATES.shown(parse("[..2025-03]")).machine)


def test_date_that_could_not_be_read_is_said_and_has_no_mark() -> None:
    shown = DATES.shown(None)

    assert ("Not recorded", None) == (shown.text, shown.mark)


def test_expected_date_has_the_mark_of_expectations() -> None:
    assert "expected" == DATES.shown(parse("2025-03-21"), expected=True).mark


@pytest.mark.parametrize(
    ("date", "status", "full", "under_heading", "mark"),
    [
        ("1987-03-04", "occurred", "4 March 1987", "4 March", "day"),
        ("1987-03-04", "expected", "4 March 1987", "4 March", "expected"),
        ("no date", "expected", "Not recorded", "Not recorded", None),
    ],
)
def test_date_of_an_event_is_marked_by_its_status(date: str, status: str, full: str, under_heading: str, mark: str | None) -> None:
    (event,) = timeline_of({**LEAST, "events/closing.yaml": f"title: T\ndate: {date!r}\nstatus: {status}\n"}).events

    shown, in_list = DATES.of_event(event), DATES.of_event(event, under_heading=True)

    assert (full, under_heading, mark, mark) == (shown.text, in_list.text, shown.mark, in_list.mark)


def test_day_of_any_year_has_no_year() -> None:
    assert ["3 March", "29 February"] == [DATES.day_of_year(3, 3), DATES.day_of_year(2, 29)]


def test_year_before_the_first_is_counted_as_people_do() -> None:
    assert "44 BC" == DATES.year(-43)

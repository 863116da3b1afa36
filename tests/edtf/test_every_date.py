"""What holds for dates of every kind."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.bounds import earliest, end_point, first_day, last_day, latest, length, singles, sort_point, start_point
from dateline.edtf.marks import Mark, mark
from dateline.edtf.model import Edtf, text
from dateline.edtf.order import place, sort_key, time_of
from dateline.edtf.parse import EdtfError, parse
from tests.edtf.every_date import dates

NORTH_OR_SOUTH = st.booleans().flatmap(lambda southern: st.tuples(st.just(southern), dates(southern)))
SIGNS = [*"0123456789-/.[],;:?~%{}()XYTZES+ \n", "", "am", "spring", "–"]


def is_helpful(fault: EdtfError, typed: str) -> bool:
    """Say whether a fault points at something, says what it is, and offers only cures that can be read."""
    points_at_something = 0 <= fault.start < fault.end <= len(typed) or typed == ""
    cures = re.findall(r"`([^`]*)`", fault.hint or "")
    return points_at_something and bool(fault.message and fault.reason and cures) and all(parse(cure) for cure in cures)


def is_date_or_helpful(typed: str) -> bool:
    """Say whether text is a date that is written back as the same, or has a helpful fault; nothing else is ever raised."""
    try:
        date = parse(typed)
    except EdtfError as fault:
        return is_helpful(fault, typed)
    return date == parse(text(date))


@given(NORTH_OR_SOUTH)
def test_text_is_read_back_as_the_same_date(drawn: tuple[bool, Edtf]) -> None:
    southern, date = drawn

    assert date == parse(text(date), southern=southern)


@given(NORTH_OR_SOUTH)
def test_text_is_written_back_as_the_same_text(drawn: tuple[bool, Edtf]) -> None:
    written = text(drawn[1])

    assert written == text(parse(written, southern=drawn[0]))


@given(dates() | dates(southern=True))
def test_earliest_is_not_after_latest_and_length_is_known_where_both_are(date: Edtf) -> None:
    first, last, days = earliest(date), latest(date), length(date)

    assert first is None or last is None or first <= last
    assert (days is None) == (first is None or last is None)
    assert days is None or days >= 1


@given(dates())
def test_bounds_hold_all_dates_that_are_named(date: Edtf) -> None:
    first, last = earliest(date), latest(date)

    for one in singles(date):
        begins, ends = first_day(one), last_day(one)
        assert (begins is None) == (ends is None)
        assert first is None or (begins is not None and first <= begins) or last is not None
        assert last is None or (ends is not None and ends <= last) or first is not None


@given(dates())
def test_start_begins_and_end_ends_with_the_bounds(date: Edtf) -> None:
    start, end = start_point(date), end_point(date)

    assert earliest(date) == (None if start is None else first_day(start))
    assert latest(date) == (None if end is None else last_day(end))


@given(dates(), dates(), dates())
def test_order_is_the_same_wherever_one_begins(a: Edtf, b: Edtf, c: Edtf) -> None:
    orders = {tuple(sort_key(date) for date in sorted(each, key=sort_key)) for each in ((a, b, c), (c, a, b), (b, c, a), (c, b, a))}

    assert 1 == len(orders)


@given(dates(), dates())
def test_years_come_in_their_order_and_undated_dates_last(a: Edtf, b: Edtf) -> None:
    earlier, later = (place(date).year for date in sorted((a, b), key=sort_key))

    assert earlier is not None or later is None
    assert earlier is None or later is None or earlier <= later


@given(dates())
def test_place_is_within_the_bounds_and_no_finer_than_the_sort_point(date: Edtf) -> None:
    at, begins = place(date), first_day(sort_point(date))

    assert (begins is None) == (at.year is None)
    assert begins is None or (at.year, at.month or begins.month, at.day or begins.day) == (begins.year, begins.month, begins.day)
    assert at.month is not None or at.day is None
    assert at.month is None or at.season is None
    assert at.day is not None or time_of(date) is None


@given(dates(), st.booleans())
def test_mark_is_undated_where_nothing_has_a_place(date: Edtf, expected: bool) -> None:
    name = mark(date, expected)

    assert name in get_args(Mark)
    assert (name == "undated") == (place(date).year is None and not expected)


@given(dates())
def test_mark_says_which_side_is_open(date: Edtf) -> None:
    first, last = earliest(date), latest(date)

    match mark(date):
        case "by" | "until":
            assert first is None and last is not None  # noqa: PT018
        case "from" | "onward":
            assert first is not None and last is None  # noqa: PT018
        case "undated":
            assert first is last is None
        case "either" | "both":
            assert len(singles(date)) > 1
        case _:
            assert first is not None and last is not None  # noqa: PT018


@given(dates(), st.data())
def test_a_slip_is_a_date_or_has_a_fault_within_it_and_a_cure(date: Edtf, data: st.DataObject) -> None:
    written = text(date)
    at = data.draw(st.integers(0, len(written)))
    typed = written[:at] + data.draw(st.sampled_from(SIGNS)) + written[at + data.draw(st.integers(0, 2)) :]

    assert is_date_or_helpful(typed)


@given(dates(), st.sampled_from(["c. {}", "{} or 2025", "from {} to {}", "{}s", "({})", "{} 9 pm", "spring {}", "{}, {}", "the {}s"]))
def test_words_around_a_date_are_a_date_or_have_a_fault_and_a_cure(date: Edtf, around: str) -> None:
    assert is_date_or_helpful(around.replace("{}", text(date)))


@given(st.text(alphabet="0123456789-/.[],;:?~%{}() TXYZxcMarchBCspringto–\n", max_size=40) | st.text(max_size=20))
def test_any_text_is_a_date_or_has_a_fault_within_it_and_a_cure(typed: str) -> None:
    assert is_date_or_helpful(typed)

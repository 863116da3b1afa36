"""Times of day: what is read, and where they stand on a clock and in the world."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.model import Day, Qualifier, Time, time_text
from dateline.edtf.times import clock_span, instant, on_clock, read_time
from tests.edtf.every_date import times

DAY = Day(2025, 3, 3)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("06", Time(6)),
        ("02:20", Time(2, 20)),
        ("23:59:59", Time(23, 59, 59)),
        ("00", Time(0)),
        ("09:00Z", Time(9, 0, offset=0)),
        ("09Z", Time(9, offset=0)),
        ("09:00+05:30", Time(9, 0, offset=330)),
        ("09:00-03:10", Time(9, 0, offset=-190)),
        ("09:00+14:00", Time(9, 0, offset=840)),
        ("09:00-14:00", Time(9, 0, offset=-840)),
        ("09:00+00:00", Time(9, 0, offset=0)),
        ("09:00:00-04", Time(9, 0, 0, -240)),
        ("21~", Time(21, qualifier=Qualifier.APPROXIMATE)),
        ("21:00:05-04:00?", Time(21, 0, 5, -240, Qualifier.UNCERTAIN)),
    ],
)
def test_time_is_read_as_far_as_it_is_written(written: str, expected: Time) -> None:
    assert expected == read_time(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "9", "9:00", "09:0", "09:00:0", "0900", "09.00", "24:00", "25", "09:60", "23:59:60", "09:00:00.5", "09:00:00,5"),
        *("09:00z", "09:00 Z", "09:00+2", "09:00+02", "09+02", "09:00+0200", "09:00-00:00", "09:00+14:01", "09:00-15:00", "09:00+02:60"),
        *("~09:00", "09:00~~", "09~:00", "09:00~Z", "09:00\n", "٠٩:٠٠"),
    ],
)
def test_other_text_is_no_time(written: str) -> None:
    assert read_time(written) is None


@given(times())
def test_time_is_read_back_as_it_was_written(time: Time) -> None:
    assert time == read_time(time_text(time))


def test_time_lasts_as_long_as_the_smallest_part_that_it_names() -> None:
    spans = [clock_span(time) for time in (Time(1), Time(1, 30), Time(1, 30, 5))]

    assert [(3600, 7200), (5400, 5460), (5405, 5406)] == spans


def test_own_offset_counts_before_that_of_a_clock() -> None:
    instants = {instant(DAY, Time(9, 0, offset=120), -300), instant(DAY, Time(7, 0, offset=0)), instant(DAY, Time(2, 0), -300)}

    assert 1 == len(instants)


@given(st.datetimes(timezones=st.integers(-840, 840).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))))
def test_instants_are_as_far_apart_as_the_standard_library_says(moment: datetime.datetime) -> None:
    moment = moment.replace(microsecond=0)
    offset = moment.utcoffset()
    assert offset is not None
    east = int(offset.total_seconds()) // 60
    time = Time(moment.hour, moment.minute, moment.second, east)

    since_1970 = instant(Day(moment.year, moment.month, moment.day), time) - instant(Day(1970, 1, 1), Time(0))

    assert moment.timestamp() == since_1970


@given(times().filter(lambda time: time.offset is not None), st.integers(-840, 840))
def test_another_clock_shows_the_same_instant(time: Time, offset: int) -> None:
    day, shown = on_clock(DAY, time, offset)

    assert (offset, time.qualifier) == (shown.offset, shown.qualifier)
    assert instant(DAY, time) == instant(day, shown)

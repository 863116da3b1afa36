"""Times of day as sources write them."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.clock import fits_times, is_time, spoken_times, times_in
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Range, Time
from dateline.edtf.phrase import Phrase

Table = Callable[[str], list[list[str]]]

TIMES = st.builds(Time, st.integers(0, 23), st.none() | st.integers(0, 59))


def shown(phrase: Phrase) -> str:
    """Write a time as the table does."""
    return f"{phrase.hour:02d}:{'-' if phrase.minute is None else f'{phrase.minute:02d}'}"


def marked(text: str, phrases: tuple[Phrase, ...]) -> str:
    """Set each phrase between «»."""
    for phrase in reversed(phrases):
        text = f"{text[: phrase.start]}«{text[phrase.start : phrase.end]}»{text[phrase.end :]}"
    return text


def at(hour: int, minute: int | None = None, second: int | None = None, *, offset: int | None = None, day: int = 15) -> Point:
    """Make a time of a day of April 1912."""
    return Point(1912, 4, day, time=Time(hour, minute, second, offset))


def test_times_are_found_where_the_table_marks_them(table: Table) -> None:
    rows = table("clock.txt")

    actual = []
    for text, _ in rows:
        plain = re.sub("[«»]", "", text)
        phrases = times_in(plain, "en")
        actual.append([marked(plain, phrases), ", ".join(map(shown, phrases))])

    assert rows == actual


def test_time_may_run_over_the_end_of_a_line() -> None:
    phrases = times_in("at 2:20\na.m. she sank", "en")

    assert (Phrase(3, 12, hour=2, minute=20),) == phrases


@pytest.mark.parametrize("text", ["ten minutes past 2 a.m.", "shortly before midnight", "2 to 3 a.m.", "after 4 p.m."])
def test_time_on_which_another_leans_is_found_on_demand(text: str) -> None:
    assert () == times_in(text, "en")
    assert 1 == len(times_in(text, "en", leaning=True))


def test_language_without_a_table_has_its_clock_read_only() -> None:
    assert [Phrase(2, 7, hour=14, minute=30)] == list(times_in("à 14:30, 2 a.m., noon", "fr"))


@pytest.mark.parametrize(
    ("hour", "minute", "time", "expected"),
    [
        (2, 20, Time(2, 20), True),
        (2, 20, Time(2, 20, offset=0), True),
        (2, 20, Time(2), True),
        (2, None, Time(2), True),
        (2, None, Time(2, 0), True),
        (2, None, Time(2, 20), False),
        (2, 20, Time(14, 20), False),
        (2, 20, Time(2, 21), False),
        (2, 20, Time(2, 20, 0), False),
    ],
)
def test_words_name_a_time_to_the_minute_or_its_hour(hour: int, minute: int | None, time: Time, expected: bool) -> None:
    assert expected == is_time(Phrase(0, 1, hour=hour, minute=minute), time)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (at(2, 20), ["02:20", "02:-"]),
        (at(2), ["02:20", "02:-"]),
        (at(3), []),
        (at(2, 20, 15), ["02:20", "02:-"]),
        (at(3, offset=0), ["02:20", "02:-", "14:00"]),
        (Point(1912, 4, 15), ["02:20", "02:-", "14:00"]),
        (Interval(at(1), at(2, 10)), ["02:-"]),
        (Interval(at(1), at(2, 30)), ["02:20", "02:-"]),
        (Interval(at(2, 30), at(14)), ["02:-", "14:00"]),
        (Interval(at(2, 30), End.OPEN), ["02:20", "02:-", "14:00"]),
        (Interval(at(23, 40, day=14), at(2, 20)), ["02:20", "02:-", "14:00"]),
        (OneOf((at(2, 20), at(14, 0))), ["02:20", "02:-", "14:00"]),
        (OneOf((Range(at(13), at(15)),)), ["14:00"]),
        (AllOf((at(2, 20), Point(1912, 4, 16))), ["02:20", "02:-", "14:00"]),
    ],
)
def test_times_fit_where_nothing_speaks_against_them(date: Edtf, expected: list[str]) -> None:
    phrases = [Phrase(0, 1, hour=2, minute=20), Phrase(0, 1, hour=2), Phrase(0, 1, hour=14, minute=0)]

    assert expected == [shown(phrase) for phrase in phrases if fits_times(phrase, date)]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (Time(2, 20), ("2:20 a.m.", "2.20 a.m.", "02:20")),
        (Time(14, 5), ("2:05 p.m.", "2.05 p.m.", "14:05")),
        (Time(2, 0), ("2:00 a.m.", "2.00 a.m.", "2 a.m.", "02:00")),
        (Time(12, 0), ("12:00 p.m.", "12.00 p.m.", "12 p.m.", "12:00", "noon")),
        (Time(0, 0), ("12:00 a.m.", "12.00 a.m.", "12 a.m.", "00:00", "midnight")),
        (Time(0), ("12 a.m.",)),
        (Time(2, 20, 15), ()),
    ],
)
def test_spoken_forms_are_those_looked_for(time: Time, expected: tuple[str, ...]) -> None:
    assert expected == spoken_times(time, "en")


def test_spoken_forms_of_a_language_without_a_table_are_those_of_the_clock() -> None:
    assert ("02:20",) == spoken_times(Time(2, 20), "fr")


@given(TIMES)
def test_every_spoken_form_is_found_again(time: Time) -> None:
    for form in spoken_times(time, "en"):
        (phrase,) = times_in(f"It happened at {form}.", "en")

        assert is_time(phrase, time)
        assert fits_times(phrase, Point(1912, 4, 15, time=time))


@given(st.text(alphabet="0123456789 :.-apAPmM,noon midnight\n", max_size=60))
def test_times_do_not_overlap_and_are_of_the_clock(text: str) -> None:
    phrases = times_in(text, "en", leaning=True)

    assert all(0 <= phrase.start < phrase.end <= len(text) for phrase in phrases)
    assert all(a.end <= b.start for a, b in pairwise(phrases))
    assert all(phrase.hour in range(24) and phrase.minute in (None, *range(60)) for phrase in phrases)

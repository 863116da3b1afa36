"""Dates, times and relative words as sources in German write them."""

import re
from collections.abc import Callable
from datetime import date as Date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.clock import is_time, spoken_times, times_in
from dateline.edtf.derive import read_rule
from dateline.edtf.model import Point, Time
from dateline.edtf.parse import parse
from dateline.edtf.phrases import contradicts, dates_in, find, misses_weekday, names, outside, spoken
from dateline.edtf.relative import proposed
from tests.edtf import test_clock, test_phrases

Table = Callable[[str], list[list[str]]]


def test_dates_are_found_where_the_table_marks_them(table: Table) -> None:
    rows = table("de/phrases.txt")

    actual = []
    for text, _ in rows:
        plain = re.sub("[«»]", "", text)
        phrases = dates_in(plain, "de")
        actual.append([test_phrases.marked(plain, phrases), ", ".join(map(test_phrases.shown, phrases))])

    assert rows == actual


def test_times_are_found_where_the_table_marks_them(table: Table) -> None:
    rows = table("de/clock.txt")

    actual = []
    for text, _ in rows:
        plain = re.sub("[«»]", "", text)
        phrases = times_in(plain, "de")
        actual.append([test_clock.marked(plain, phrases), ", ".join(map(test_clock.shown, phrases))])

    assert rows == actual


def test_rules_are_those_of_the_table(table: Table) -> None:
    rows = table("de/relative.txt")

    actual = [[words, ", ".join(proposed(words, "de")) or "-"] for words, _ in rows]

    assert rows == actual
    assert all(read_rule(rule) for words, _ in rows for rule in proposed(words, "de"))


def test_names_are_the_parts_of_the_table(table: Table) -> None:
    rows = table("de/named.txt")

    actual = [[words, " ".join(sorted(names(words, "de") or {"-"}))] for words, _ in rows]

    assert rows == actual


def test_contradictions_are_those_of_the_table(table: Table) -> None:
    rows = table("de/contradictions.txt")

    actual = [[words, date, test_phrases.yes(contradicts(words, parse(date), "de"))] for words, date, _ in rows]

    assert rows == actual


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE", "de-CH"])
def test_variants_of_the_language_share_its_table(tag: str) -> None:
    assert 1 == len(dates_in("am 3. Jänner 2025", tag))


def test_the_table_is_that_of_the_source() -> None:
    assert () == dates_in("am 3. März", "en")
    assert () == dates_in("on May 3", "de")


def test_weekdays_are_held_against_the_date() -> None:
    assert not misses_weekday("am Montagabend", parse("2025-03-03"), "de")
    assert misses_weekday("am Sonnabend", parse("2025-03-03"), "de")


@pytest.mark.parametrize(
    ("text", "time", "expected"),
    [
        ("am 15. April 1912 um 2.20 Uhr", Time(2, 20), "15. April 1912 um 2.20 Uhr"),
        ("um 2.20 Uhr am 15. April 1912", Time(2, 20), "2.20 Uhr am 15. April 1912"),
        ("am 16. April 1912 um 2.20 Uhr", Time(2, 20), None),
    ],
)
def test_day_beside_a_time_is_part_of_the_phrase(text: str, time: Time, expected: str | None) -> None:
    phrase = find(Point(1912, 4, 15, time=time), text, "de")

    assert expected == (phrase and text[phrase.start : phrase.end])


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (Point(2025, 3, 3), ("3. März 2025", "3.3.2025", "2025-03-03")),
        (Point(2025, 5), ("Mai 2025", "2025-05")),
        (Point(2025, 3, 3, time=Time(14, 5)), ("14.05 Uhr", "14:05 Uhr", "14:05")),
        (Point(2025, 3, 3, time=Time(0, 0)), ("0.00 Uhr", "0:00 Uhr", "0 Uhr", "00:00", "Mitternacht")),
    ],
)
def test_spoken_forms_are_those_looked_for(point: Point, expected: tuple[str, ...]) -> None:
    assert expected == spoken(point, "de")


def test_hour_of_either_half_of_the_day_states_no_afternoon_and_speaks_against_none() -> None:
    afternoon = Point(1907, 11, 12, time=Time(14, 35))

    assert find(afternoon, "um 2 Uhr 35", "de") is None
    assert () == outside(afternoon, "um 2 Uhr 35", "de")
    assert 1 == len(outside(afternoon, "um 2 Uhr 35 nachts", "de"))


@given(st.dates(Date(1000, 1, 1), Date(2999, 12, 31)))
def test_every_spoken_form_of_a_day_is_found_again(day: Date) -> None:
    point = Point(day.year, day.month, day.day)

    for form in spoken(point, "de"):
        assert find(point, f"Es geschah am {form}.", "de") is not None


@given(st.builds(Time, st.integers(0, 23), st.none() | st.integers(0, 59)))
def test_every_spoken_form_of_a_time_is_found_again(time: Time) -> None:
    for form in spoken_times(time, "de"):
        (phrase,) = times_in(f"Es geschah um {form}.", "de")

        assert is_time(phrase, time)

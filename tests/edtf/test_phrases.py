"""Dates as sources write them."""

import re
from collections.abc import Callable

import pytest

from dateline.edtf.model import Edtf, Interval, Point, Qualifier, Time
from dateline.edtf.parse import parse
from dateline.edtf.phrases import LANGUAGES, Phrase, contradicts, dates_in, find, misses_weekday, names, outside, spoken

Table = Callable[[str], list[list[str]]]


def shown(phrase: Phrase) -> str:
    """Write the parts of a phrase as the table does: `----03-03` where it has no year."""
    year = "--" if phrase.year is None else f"{phrase.year}"
    return "-".join([year, *(f"{part:02d}" for part in (phrase.month, phrase.day) if part is not None)]).replace("---", "----")


def marked(text: str, phrases: tuple[Phrase, ...]) -> str:
    """Set each phrase between «»."""
    for phrase in reversed(phrases):
        text = f"{text[: phrase.start]}«{text[phrase.start : phrase.end]}»{text[phrase.end :]}"
    return text


def yes(value: bool) -> str:
    """Write an answer as the tables do."""
    return "yes" if value else "no"


def test_dates_are_found_where_the_table_marks_them(table: Table) -> None:
    rows = table("phrases.txt")

    actual = []
    for text, _ in rows:
        plain = re.sub("[«»]", "", text)
        phrases = dates_in(plain, "en")
        actual.append([marked(plain, phrases), ", ".join(map(shown, phrases))])

    assert rows == actual


def test_phrase_may_run_over_the_end_of_a_line() -> None:
    phrases = dates_in("on March\n3, 2025", "en")

    assert (Phrase(3, 16, 2025, 3, 3),) == phrases


def test_variants_of_a_language_share_its_table() -> None:
    assert dates_in("3 March 2025", "en") == dates_in("3 March 2025", "en-GB")


def test_language_without_a_table_has_its_numbers_read_only() -> None:
    phrases = dates_in("3 mars 2025, 2025-03-04", "fr")

    assert [(2025, None, None), (2025, 3, 4)] == [(phrase.year, phrase.month, phrase.day) for phrase in phrases]


def test_languages_with_a_table_are_named() -> None:
    assert ("en", "de") == LANGUAGES


@pytest.mark.parametrize(
    ("point", "text", "expected"),
    [
        (Point(2025, 3, 3), "on 3 March 2025", "3 March 2025"),
        (Point(2025, 3), "in March 2025", "March 2025"),
        (Point(2025, 3), "on 3 March 2025", "3 March 2025"),
        (Point(2025), "on 3 March 2025", "3 March 2025"),
        (Point(2025), "on 3 March 2025, in 2025", "2025"),
        (Point(2025, 3, 3), "in March 2025", None),
        (Point(2025, 3), "in 2025", None),
        (Point(2025, 3, 3), "on 3 March of that year, 2025", None),
        (Point(2025, 3, 3), "on 4 March 2025", None),
    ],
)
def test_point_is_found_as_one_phrase(point: Point, text: str, expected: str | None) -> None:
    phrase = find(point, text, "en")

    assert expected == (phrase and text[phrase.start : phrase.end])


@pytest.mark.parametrize(
    ("point", "text", "expected"),
    [
        (Point(2025, 3, 3), "3 March 2025, 4 March 2025", ["4 March 2025"]),
        (Point(2025, 3, 3), "March 2025 and 2025", []),
        (Point(2025, 3), "3 March 2025 and April 2025", ["April 2025"]),
        (Point(2025), "3 March 2025 and 2022", ["2022"]),
        (Point(2025), "on 4 July", []),
    ],
)
def test_outside_are_the_dated_phrases_that_do_not_overlap(point: Point, text: str, expected: list[str]) -> None:
    phrases = outside(point, text, "en")

    assert expected == [text[phrase.start : phrase.end] for phrase in phrases]


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (Point(2025, 3, 3), ("3 March 2025", "March 3, 2025", "3 Mar 2025", "Mar 3, 2025", "2025-03-03")),
        (Point(2025, 5), ("May 2025", "2025-05")),
        (Point(2025), ("2025",)),
        (Point(476), ()),
    ],
)
def test_spoken_forms_are_those_looked_for(point: Point, expected: tuple[str, ...]) -> None:
    forms = spoken(point, "en")

    assert expected == forms


def test_spoken_forms_of_a_language_without_a_table_are_numbers() -> None:
    assert ("2025-03-03",) == spoken(Point(2025, 3, 3), "fr")


def test_names_are_the_parts_of_the_table(table: Table) -> None:
    rows = table("named.txt")

    actual = [[words, " ".join(sorted(names(words, "en") or {"-"}))] for words, _ in rows]

    assert rows == actual


def test_words_of_a_language_without_a_table_cannot_be_read() -> None:
    assert names("en mars 2025", "fr") is None


def test_contradictions_are_those_of_the_table(table: Table) -> None:
    rows = table("contradictions.txt")

    actual = [[words, date, yes(contradicts(words, parse(date), "en"))] for words, date, _ in rows]

    assert rows == actual


def test_missed_weekdays_are_those_of_the_table(table: Table) -> None:
    rows = table("weekdays.txt")

    actual = [[words, date, yes(misses_weekday(words, parse(date), "en"))] for words, date, _ in rows]

    assert rows == actual


def test_weekdays_of_a_language_without_a_table_are_not_missed() -> None:
    assert not misses_weekday("on Monday", parse("2025-03-04"), "fr")


SANK = Point(1912, 4, 15, time=Time(2, 20))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She sank at 2.20 a.m.", "2.20 a.m."),
        ("At 02:20 she sank", "02:20"),
        ("at 2:20 a.m. on 15 April 1912", "2:20 a.m. on 15 April 1912"),
        ("on 15 April 1912, at 2.20 a.m.,", "15 April 1912, at 2.20 a.m."),
        ("on April 15 at about 2.20 a.m.", "April 15 at about 2.20 a.m."),
        ("1912-04-15T02:20", "1912-04-15T02:20"),
        ("1912-04-15 02:20", "1912-04-15 02:20"),
        ("at 2.20 a.m., or at 2:20 a.m. on 15 April", "2:20 a.m. on 15 April"),
        ("on 15 April 1912. At 2.20 a.m. she sank", "2.20 a.m."),
        ("at 2.20 a.m. on 16 April", None),
        ("at 2.20 a.m. on 15 May 1912", None),
        ("at 2 a.m.", None),
        ("at 2.20 p.m.", None),
        ("at 2.20", None),
        ("on 15 April 1912", None),
    ],
)
def test_words_of_the_time_suffice_and_those_of_its_day_are_taken_with_them(text: str, expected: str | None) -> None:
    phrase = find(SANK, text, "en")

    assert expected == (phrase and text[phrase.start : phrase.end])


@pytest.mark.parametrize(
    ("time", "text", "expected"),
    [
        (Time(2), "at 2.20 a.m., at 2 a.m.", "2 a.m."),
        (Time(2), "at 2.20 a.m.", "2.20 a.m."),
        (Time(2, 0), "at 2 a.m.", "2 a.m."),
        (Time(12, 0), "at noon", "noon"),
        (Time(0, 0), "at midnight", "midnight"),
        (Time(2, 20, offset=-190), "at 2.20 a.m.", "2.20 a.m."),
        (Time(2, 20, 15), "at 02:20:15, at 2.20 a.m.", None),
        (Time(12, 0), "before noon", None),
    ],
)
def test_time_is_found_as_finely_as_it_is_known(time: Time, text: str, expected: str | None) -> None:
    phrase = find(Point(1912, 4, 15, time=time), text, "en")

    assert expected == (phrase and text[phrase.start : phrase.end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 2.20 a.m. on 15 April 1912", []),
        ("at 2.20 a.m. and at 3 p.m.", ["3 p.m."]),
        ("at 2 a.m.", ["2 a.m."]),
        ("before noon", ["noon"]),
        ("from 23:40 and 02:20", ["23:40"]),
        ("on 14 April 1912 at 11.40 p.m.", ["14 April 1912", "11.40 p.m."]),
        ("on 16 April", []),
    ],
)
def test_outside_of_a_time_are_other_times_too(text: str, expected: list[str]) -> None:
    phrases = outside(SANK, text, "en")

    assert expected == [text[phrase.start : phrase.end] for phrase in phrases]


def test_times_are_outside_no_day() -> None:
    assert () == outside(Point(1912, 4, 15), "at 2.20 a.m. and at noon on 15 April 1912", "en")


def test_spoken_forms_of_a_time_are_those_of_the_clock() -> None:
    assert ("2:20 a.m.", "2.20 a.m.", "02:20") == spoken(SANK, "en")


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        ("at 2.20 a.m.", SANK, False),
        ("at 2 a.m.", SANK, False),
        ("at 2.30 a.m.", SANK, True),
        ("at 2.30 a.m., or at 2.20", SANK, True),
        ("at 2.30 a.m., or at 2.20 a.m.", SANK, False),
        ("shortly before 3 a.m.", SANK, False),
        ("at 2.20 a.m. on 16 April 1912", SANK, True),
        ("on 15 April", SANK, False),
        ("at 2.30 a.m.", Point(1912, 4, 15, time=Time(2, 20, offset=0)), False),
        ("at 9.05 p.m.", Point(1912, 4, 15, time=Time(21, 0, qualifier=Qualifier.APPROXIMATE)), True),
        ("at 1 a.m.", Interval(Point(1912, 4, 15, time=Time(0, 45)), Point(1912, 4, 15, time=Time(1, 45))), False),
        ("at 2 a.m.", Interval(Point(1912, 4, 15, time=Time(0, 45)), Point(1912, 4, 15, time=Time(1, 45))), True),
    ],
)
def test_times_contradict_times_alone(words: str, date: Edtf, expected: bool) -> None:
    assert expected == contradicts(words, date, "en")


def test_weekday_is_missed_by_a_time_of_another_day() -> None:
    assert (False, True) == (misses_weekday("on Monday", SANK, "en"), misses_weekday("on Sunday", SANK, "en"))


def test_times_of_a_language_without_a_table_are_read_by_the_clock() -> None:
    assert frozenset({"time"}) == names("à 14:30", "fr")

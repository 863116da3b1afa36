"""Seasons, decades, centuries and parts of them in the words of a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.model import Day
from dateline.edtf.parse import parse
from dateline.edtf.periods import Period, periods_in

Table = Callable[[str], list[list[str]]]


def _written(period: Period) -> str:
    if period.yearly is not None:
        return "..".join(f"{month:02d}-{day:02d}" for month, day in period.yearly)
    return " ".join(f"{_day(first)}..{_day(last)}" for first, last in period.spans)


def _day(day: Day) -> str:
    return f"{day.year}-{day.month:02d}-{day.day:02d}"


@pytest.mark.parametrize(("language", "name"), [("en", "periods.txt"), ("de", "de/periods.txt")])
def test_stretches_of_time_are_those_of_the_table(table: Table, language: str, name: str) -> None:
    rows = table(name)

    actual = [[words, " ".join(map(_written, periods_in(words, language))) or "-"] for words, _ in rows]

    assert rows == actual


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        ("in the spring of 1942", "1942-04", True),
        ("in the spring of 1942", "1942-11", False),
        ("in the spring of 1942", "1942", True),
        ("in the spring of 1942", "1942-06/1942-07", True),
        ("in the spring of 1942", "[..1942-02]", False),
        ("in the spring of 1942", "1942-07/..", False),
        ("in the spring of 1942", "[..1942-04]", True),
        ("in the spring", "2003-04-05", True),
        ("in the spring", "2003-11-05", False),
        ("in the spring", "2003-07/2004-02", False),
        ("in the spring", "2003-07/2004-03", True),
        ("in the spring", "0001/2004", True),
        ("in the spring", "[..2004-11]", True),
        ("in winter", "2003-01-05", True),
        ("in winter", "2003-12-05", True),
        ("in winter", "2003-05-05", False),
        ("in the 1980s", "2003", False),
        ("in the 1980s", "198X", True),
        ("in the 19th century", "1905", False),
        ("in early March", "2003-03-28", False),
        ("in early March", "2003-03", True),
    ],
)
def test_stretch_of_time_has_a_day_of_a_date_or_none(words: str, date: str, expected: bool) -> None:
    (period,) = periods_in(words, "en")

    assert expected is period.has(earliest(parse(date)), latest(parse(date)))


def test_seasons_are_turned_on_the_other_half_of_the_earth() -> None:
    (north,), (south,) = periods_in("in the spring of 1942", "en"), periods_in("in the spring of 1942", "en", southern=True)

    assert "1942-09-01..1942-12-22" == _written(south)
    assert north.turned is not None
    assert _written(south) == _written(north.turned)


def test_days_around_a_day_are_those_of_its_year_or_the_nearest() -> None:
    (spring,), (winter,) = periods_in("in spring", "en"), periods_in("in the winter of 1942", "en")

    assert (Day(2003, 3, 1), Day(2003, 6, 21)) == spring.around(Day(2003, 11, 3))
    assert (Day(1942, 12, 1), Day(1943, 3, 21)) == winter.around(Day(1943, 7, 1))


@pytest.mark.parametrize("language", ["fr", "", "tlh"])
def test_language_without_a_table_names_none(language: str) -> None:
    assert () == periods_in("in early March 1987, in the 1980s", language)

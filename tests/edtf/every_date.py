"""Strategies that draw dates of every kind that EDTF has, with times of day."""

from __future__ import annotations

from hypothesis import strategies as st

from dateline.edtf.bounds import runs_backwards
from dateline.edtf.masks import has_reading
from dateline.edtf.model import (
    AllOf,
    Edtf,
    End,
    Interval,
    OneOf,
    Parts,
    Point,
    Qualifier,
    Range,
    Season,
    Single,
    Time,
    Unspecified,
    days_in_month,
)
from dateline.edtf.seasons import DEPENDENT

QUALIFIERS = st.sampled_from(Qualifier)
LAST_YEAR = 999_999_999_999


@st.composite
def times(draw: st.DrawFn) -> Time:
    """Draw a time of day to the hour, the minute or the second, with an offset or none."""
    minute = draw(st.none() | st.integers(0, 59))
    second = None if minute is None else draw(st.none() | st.integers(0, 59))
    return Time(draw(st.integers(0, 23)), minute, second, draw(st.none() | st.integers(-840, 840)), draw(QUALIFIERS))


@st.composite
def signs(draw: st.DrawFn, count: int) -> tuple[Qualifier, Parts | None]:
    """Draw the qualifier of a whole of so many parts, or those of its parts."""
    drawn = [draw(QUALIFIERS) for _ in range(count)]
    return (drawn[0], None) if len(set(drawn)) == 1 or draw(st.booleans()) else (Qualifier.NONE, Parts(*drawn))


@st.composite
def years(draw: st.DrawFn, first: int, last: int) -> Point:
    """Draw a year, of any number of digits, all of which are sure or the first of them."""
    year = draw(st.integers(first, last) | st.integers(-LAST_YEAR, LAST_YEAR))
    return Point(year, qualifier=draw(QUALIFIERS), significant=draw(st.none() | st.integers(1, len(f"{abs(year):04d}"))))


@st.composite
def points(draw: st.DrawFn, first: int = -9999, last: int = 9999) -> Point:
    """Draw a year, a month, a day or a time of a day."""
    if draw(st.integers(0, 3)) == 0:
        return draw(years(first, last))
    year, month = draw(st.integers(first, last)), draw(st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_in_month(year, month)))
    whole, parts = draw(signs(2 if day is None else 3))
    return Point(year, month, day, whole, None if day is None else draw(st.none() | times()), parts)


@st.composite
def seasons(draw: st.DrawFn, southern: bool, first: int = -9999, last: int = 9999) -> Season:
    """Draw a part of a year, of the hemisphere that is meant."""
    number = draw(st.integers(21, 41))
    return Season(draw(st.integers(first, last)), number, southern and number in DEPENDENT, draw(QUALIFIERS))


@st.composite
def masks(draw: st.DrawFn) -> Unspecified:
    """Draw digits and unknown digits, which may fit no day."""
    written = [draw(st.sampled_from(("", "", "-"))) + draw(st.from_regex("[12][0-9][0-9X]X|[0-9X]{4}", fullmatch=True))]
    written += draw(st.lists(st.from_regex("[0-9X]{2}|[01]X|XX", fullmatch=True), max_size=2))
    year, month, day, *_ = (*written, None, None)
    assert year is not None
    return Unspecified(year, month, day, *draw(signs(len(written))))


def unspecified() -> st.SearchStrategy[Unspecified]:
    """Draw a date with an unknown digit at least that some day of the calendar fits."""
    return masks().filter(lambda date: "X" in f"{date.year}{date.month}{date.day}" and date.year != "-0000" and has_reading(date))


def single_dates(southern: bool) -> st.SearchStrategy[Single]:
    """Draw one date; half of them are near each other, so that they meet in one month and one day."""
    return points() | points(2023, 2025) | points(2024, 2024) | seasons(southern) | seasons(southern, 2023, 2025) | unspecified()


def forwards(ends: tuple[Single, Single]) -> tuple[Single, Single]:
    """Return two ends so that they do not run backwards; where both orders do, by their days or by their instants, one end twice."""
    start, end = ends
    if not runs_backwards(start, end):
        return ends
    return (start, start) if runs_backwards(end, start) else (end, start)


def pairs(southern: bool) -> st.SearchStrategy[tuple[Single, Single]]:
    """Draw two ends that do not run backwards."""
    return st.tuples(single_dates(southern), single_dates(southern)).map(forwards)


def intervals(southern: bool) -> st.SearchStrategy[Interval]:
    """Draw an interval, one end of which may be open or not known."""
    ends = st.sampled_from(End)
    dates = single_dates(southern)
    return pairs(southern).map(lambda both: Interval(*both)) | st.builds(Interval, dates, ends) | st.builds(Interval, ends, dates)


@st.composite
def sets(draw: st.DrawFn, southern: bool) -> OneOf | AllOf:
    """Draw a set, whose first member may lack its start, and whose last its end."""
    dates = single_dates(southern)
    members: list[Single | Range] = draw(st.lists(dates | pairs(southern).map(lambda both: Range(*both)), min_size=1, max_size=4))
    before, after = draw(st.none() | dates), draw(st.none() | dates)
    drawn = (*([Range(None, before)] if before else []), *members, *([Range(after, None)] if after else []))
    return OneOf(drawn) if draw(st.booleans()) else AllOf(drawn)


def dates(southern: bool = False) -> st.SearchStrategy[Edtf]:
    """Draw any date; its seasons 21 to 24 are those of one hemisphere."""
    return single_dates(southern) | intervals(southern) | sets(southern)

"""What holds for the words of every date."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

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
from dateline.edtf.words import ENGLISH, Heading, plain, words

SIGNS = st.sampled_from(Qualifier)
YEARS = st.integers(2023, 2026) | st.integers(-200_000, 200_000)
TIMES = st.builds(
    Time,
    st.integers(0, 23),
    st.integers(0, 59),
    st.none() | st.integers(0, 59),
    st.none() | st.integers(-840, 840),
    SIGNS,
) | st.builds(Time, st.integers(0, 23))


@st.composite
def points(draw: st.DrawFn) -> Point:
    """Draw a year, a month, a day or a time of a day; a qualifier is of all of it or of its parts."""
    year = draw(YEARS)
    month = draw(st.none() | st.integers(1, 12))
    day = None if month is None else draw(st.none() | st.integers(1, days_in_month(year, month)))
    time = None if day is None else draw(st.none() | TIMES)
    parts = draw(st.none() | st.builds(Parts, SIGNS))
    return Point(year, month, day, draw(SIGNS) if parts is None else Qualifier.NONE, time, parts)


MONTHS = st.sampled_from(["01", "02", "04", "12", "XX", "0X", "1X", "X1", "X4"])
DAYS = st.sampled_from(["01", "09", "25", "XX", "0X", "1X", "2X", "3X", "X1", "X5"])
MASKS = st.sampled_from(["2025", "-0043", "202X", "200X", "20XX", "2XXX", "XXXX", "2X25", "X0X5", "-004X", "000X"])


def has_reading(date: Unspecified) -> bool:
    """Say whether a date may be one at all: no February has a 30th."""
    return not (date.month == "02" and date.day == "3X")


@st.composite
def unspecified(draw: st.DrawFn) -> Unspecified:
    """Draw a date with digits that are not known."""
    month = draw(st.none() | MONTHS)
    return Unspecified(draw(MASKS), month, None if month is None else draw(st.none() | DAYS), draw(SIGNS))


SEASONS = st.builds(Season, YEARS, st.integers(21, 41), qualifier=SIGNS) | st.builds(Season, YEARS, st.integers(21, 24), st.just(True))
SINGLES: st.SearchStrategy[Single] = points() | SEASONS | unspecified().filter(has_reading)
INTERVALS = (
    st.builds(Interval, SINGLES, SINGLES)
    | st.builds(Interval, SINGLES, st.sampled_from(End))
    | st.builds(Interval, st.sampled_from(End), SINGLES)
)
MEMBERS = st.lists(
    SINGLES | st.builds(Range, SINGLES, SINGLES | st.none()) | st.builds(Range, st.none(), SINGLES), min_size=1, max_size=4
).map(tuple)
DATES: st.SearchStrategy[Edtf] = SINGLES | INTERVALS | st.builds(OneOf, MEMBERS) | st.builds(AllOf, MEMBERS)
HEADINGS: st.SearchStrategy[Heading] = st.tuples(st.integers(2023, 2026), st.none() | st.integers(1, 12), st.none() | st.integers(1, 31))
CLOCKS = st.sampled_from([None, "ship's time"])


@given(DATES, st.none() | HEADINGS, CLOCKS)
def test_words_are_never_empty_and_hedges_take_turns_with_what_is_known(date: Edtf, under: Heading | None, clock: str | None) -> None:
    runs = words(date, ENGLISH, under=under, clock=clock)

    assert any(run.text.strip() and not run.hedge for run in runs)
    assert all(run.text and not (run.hedge and run.text != run.text.strip()) for run in runs)
    assert all(a.hedge != b.hedge for a, b in pairwise(runs))


@given(DATES, HEADINGS, CLOCKS, st.booleans())
def test_words_under_a_heading_are_never_longer(date: Edtf, under: Heading, clock: str | None, short: bool) -> None:
    alone = plain(words(date, ENGLISH, short=short, clock=clock))

    assert len(plain(words(date, ENGLISH, under=under, short=short, clock=clock))) <= len(alone)


@given(points())
def test_a_point_under_its_own_headings_loses_what_they_say_step_by_step(point: Point) -> None:
    headings: list[Heading | None] = [None, (point.year, None), (point.year, point.month), (point.year, point.month, point.day)]

    lengths = [len(plain(words(point, ENGLISH, under=heading))) for heading in headings]

    assert sorted(lengths, reverse=True) == lengths


@given(DATES, CLOCKS)
def test_words_have_no_empty_places_and_no_double_spaces(date: Edtf, clock: str | None) -> None:
    text = plain(words(date, ENGLISH, clock=clock))

    assert text == " ".join(text.split())
    assert not any(sign in text for sign in "{}")
    assert "None" not in text

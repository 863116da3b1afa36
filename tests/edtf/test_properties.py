"""What holds for the words of every date, and for dates in the words of sources."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.bounds import earliest, latest, runs_backwards
from dateline.edtf.derive import by_publication
from dateline.edtf.model import Edtf, End, Interval, OneOf, Point, Qualifier, Range, days_in_month
from dateline.edtf.order import place, sort_key
from dateline.edtf.phrases import contradicts, dates_in, find, outside, spoken
from dateline.edtf.words import ENGLISH, machine, plain, words


@st.composite
def points(draw: st.DrawFn, first: int = -9999, last: int = 9999) -> Point:
    """Draw a year, a month or a day."""
    year = draw(st.integers(first, last))
    month = draw(st.none() | st.integers(1, 12))
    day = None if month is None else draw(st.none() | st.integers(1, days_in_month(year, month)))
    return Point(year, month, day, draw(st.sampled_from(Qualifier)))


NEAR = points(2023, 2026)
"""Points near each other, so that they meet in one month and one day."""


def forwards(ends: tuple[Point, Point]) -> tuple[Point, Point]:
    """Turn two points so that they do not run backwards."""
    start, end = ends
    return (end, start) if runs_backwards(start, end) else ends


PAIRS = st.tuples(points(), points()).map(forwards) | st.tuples(NEAR, NEAR).map(forwards)
INTERVALS = (
    PAIRS.map(lambda ends: Interval(*ends))
    | st.builds(Interval, points(), st.sampled_from(End))
    | st.builds(Interval, st.sampled_from(End), points())
)
MEMBERS = points() | NEAR | PAIRS.map(lambda ends: Range(*ends))


@st.composite
def sets(draw: st.DrawFn) -> OneOf:
    """Draw a set, whose first member may lack its start, and whose last its end."""
    members = draw(st.lists(MEMBERS, min_size=1, max_size=4))
    before = draw(st.none() | points())
    after = draw(st.none() | points())
    return OneOf((*([Range(None, before)] if before else []), *members, *([Range(after, None)] if after else [])))


DATES: st.SearchStrategy[Edtf] = points() | NEAR | INTERVALS | sets()
UNDER = st.none() | st.tuples(st.integers(2023, 2026), st.none() | st.integers(1, 12))


@given(NEAR, NEAR)
def test_a_month_comes_before_its_year_and_a_day_before_its_month(a: Point, b: Point) -> None:
    if a.month is not None and (b.month, b.year) == (None, a.year):
        assert sort_key(a) < sort_key(b)
    if a.day is not None and (b.day, b.month, b.year) == (None, a.month, a.year):
        assert sort_key(a) < sort_key(b)


@given(points())
def test_only_an_end_comes_just_before_its_equals(point: Point) -> None:
    by = OneOf((Range(None, point),))

    assert sort_key(by) < sort_key(point)
    assert place(by) == place(point)


@given(NEAR, NEAR)
def test_nothing_comes_between_only_an_end_and_its_equals(end: Point, other: Point) -> None:
    between = sort_key(OneOf((Range(None, end),))) < sort_key(other) < sort_key(end)

    assert not between


@given(DATES, UNDER)
def test_words_are_never_empty(date: Edtf, under: tuple[int, int | None] | None) -> None:
    runs = words(date, ENGLISH, under=under)

    assert any(run.text.strip() and not run.hedge for run in runs)
    assert all(run.text and not (run.hedge and run.text != run.text.strip()) for run in runs)
    assert all(a.hedge != b.hedge for a, b in pairwise(runs))


@given(DATES, UNDER)
def test_words_have_no_stray_spaces(date: Edtf, under: tuple[int, int | None] | None) -> None:
    written = plain(words(date, ENGLISH, under=under))

    assert written == " ".join(written.split())


@given(NEAR, NEAR, UNDER)
def test_different_dates_never_read_alike_under_one_heading(a: Point, b: Point, under: tuple[int, int | None] | None) -> None:
    alike = plain(words(a, ENGLISH, under=under)) == plain(words(b, ENGLISH, under=under))

    assert alike == (a == b)


@given(DATES)
def test_machine_forms_are_valid_where_there_are_any(date: Edtf) -> None:
    form = machine(date)

    assert form is None or re.fullmatch(r"(?!0000)[0-9]{4}(-[0-9]{2}){0,2}", form)
    assert (form is None) == (not isinstance(date, Point) or date.year < 1)


@given(DATES.filter(lambda date: latest(date) is not None))
def test_by_publication_keeps_the_latest_day_and_forgets_the_earliest(anchor: Edtf) -> None:
    derived = by_publication(anchor)

    assert (None, latest(anchor)) == (earliest(derived), latest(derived))
    assert derived == by_publication(derived)


@given(points(1000, 2999))
def test_every_spoken_form_is_found_again(point: Point) -> None:
    found = [find(point, f"It happened ({form}).", "en") for form in spoken(point, "en")]

    assert found
    assert all(phrase and (point.year, point.month, point.day) == (phrase.year, phrase.month, phrase.day) for phrase in found)


@given(points(1000, 2999))
def test_no_spoken_form_lies_outside_its_own_date_or_contradicts_it(point: Point) -> None:
    text = "; ".join(spoken(point, "en"))

    assert () == outside(point, text, "en")
    assert not contradicts(text, point, "en")


@given(st.text(alphabet="0123456789 ,.-MarchayJn$th\n", max_size=60))
def test_phrases_do_not_overlap_and_stand_in_order(text: str) -> None:
    phrases = dates_in(text, "en")

    assert all(a.end <= b.start for a, b in pairwise(phrases))
    assert all(0 <= phrase.start < phrase.end <= len(text) for phrase in phrases)

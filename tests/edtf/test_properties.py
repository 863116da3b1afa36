"""What holds for every date."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.bounds import earliest, latest, length, sort_point
from dateline.edtf.derive import by_publication
from dateline.edtf.grammar import runs_backwards
from dateline.edtf.marks import mark
from dateline.edtf.model import Edtf, End, Interval, OneOf, Point, Qualifier, Range, days_in_month, text
from dateline.edtf.order import place, sort_key
from dateline.edtf.parse import EdtfError, parse
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
TYPED = st.text(alphabet="0123456789-/.[],;?~%{} TXxcMarchBCto–\n", max_size=24)


def outcome(typed: str) -> str | EdtfError:
    """Return the text of the date that was typed, or what is wrong with it."""
    try:
        return text(parse(typed))
    except EdtfError as fault:
        return fault


def is_helpful(fault: EdtfError, typed: str) -> bool:
    """Say whether a fault points at something, says what it is, and offers only cures that can be read."""
    points_at_something = 0 <= fault.start < fault.end <= len(typed) or typed == ""
    cures = re.findall(r"`([^`]*)`", fault.hint or "")
    return points_at_something and bool(fault.message and fault.reason and cures) and all(parse(cure) for cure in cures)


@given(DATES)
def test_text_is_read_back_as_the_same_date(date: Edtf) -> None:
    assert date == parse(text(date))


@given(DATES)
def test_earliest_is_not_after_latest(date: Edtf) -> None:
    first, last = earliest(date), latest(date)

    assert first is None or last is None or first <= last


@given(DATES)
def test_length_is_known_where_both_bounds_are(date: Edtf) -> None:
    is_open = earliest(date) is None or latest(date) is None

    assert is_open == (length(date) is None)
    assert (length(date) or 1) >= 1


@given(DATES, DATES)
def test_order_of_keys_keeps_the_order_of_years(a: Edtf, b: Edtf) -> None:
    earlier, later = sorted((a, b), key=sort_key)

    assert place(earlier).year <= place(later).year


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


@given(DATES)
def test_place_is_never_finer_than_the_sort_point(date: Edtf) -> None:
    at, point = place(date), sort_point(date)

    assert (point.year, point.month) == (at.year, at.month)
    assert at.day in (None, point.day)


@given(DATES, st.booleans())
def test_every_date_has_a_mark(date: Edtf, expected: bool) -> None:
    marks = {"day", "month", "year", "about", "span", "from", "until", "by", "onward", "between", "either", "expected"}

    assert mark(date, expected) in marks


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


@given(TYPED | st.text(max_size=12))
def test_any_text_is_a_date_or_has_a_fault_within_it_and_a_cure(typed: str) -> None:
    result = outcome(typed)

    assert typed == result if isinstance(result, str) else is_helpful(result, typed)


@given(DATES, st.data())
def test_a_slip_of_one_letter_is_a_date_or_has_a_fault_within_it_and_a_cure(date: Edtf, data: st.DataObject) -> None:
    written = text(date)
    at = data.draw(st.integers(0, len(written)))
    slip = data.draw(st.sampled_from([*"0123456789-/.[],;?~%{} X", ""]))
    typed = written[:at] + slip + written[at + 1 :]

    result = outcome(typed)

    assert typed == result if isinstance(result, str) else is_helpful(result, typed)


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

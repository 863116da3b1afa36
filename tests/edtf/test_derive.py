"""Dates computed from an anchor."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.edtf.derive import RULE_NAMES, NotSettled, agrees, by_publication, days_of, derive, kind_of, read_rule
from dateline.edtf.model import AllOf, Day, Edtf, Interval, OneOf, Parts, Point, Qualifier, Range, Time, text
from dateline.edtf.parse import parse

Table = Callable[[str], list[list[str]]]
Dates = tuple[datetime.date, ...]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = datetime.timedelta(days=1)


def test_results_are_those_of_the_table(table: Table) -> None:
    rows = table("derive.txt")

    actual = [[rule, anchor, text(derive(read_rule(rule), parse(anchor))), why] for rule, anchor, _, why in rows]

    assert rows == actual


def test_every_rule_gives_by_every_kind_of_anchor_what_the_table_says(table: Table) -> None:
    head, *rows = table("derive_every_anchor.txt")

    actual = [[rule, *(_given(rule, anchor) for anchor in head[1:])] for rule, *_ in rows]

    assert rows == actual
    assert {kind_of(name) for name in RULE_NAMES} == {read_rule(rule).kind for rule, *_ in rows}


def _given(rule: str, anchor: str) -> str:
    try:
        return text(derive(read_rule(rule), parse(anchor)))
    except NotSettled:
        return "-"


@pytest.mark.parametrize("rule", ["by-publication", "last-month", "monday-before"])
@pytest.mark.parametrize("anchor", ["2025-03/..", "2025-03/", "[2025-03..]"])
def test_anchor_without_a_latest_day_settles_nothing(rule: str, anchor: str) -> None:
    with pytest.raises(NotSettled) as caught:
        derive(read_rule(rule), parse(anchor))

    assert f"`{anchor}` has no latest day" == caught.value.reason


@pytest.mark.parametrize("anchor", ["../2025-03-21", "/2025-03-21", "[..2025-03-21]", "[..2020,2025-03-21]"])
def test_anchor_without_an_earliest_day_settles_nothing_but_by_when(anchor: str) -> None:
    with pytest.raises(NotSettled) as caught:
        derive(read_rule("same-day"), parse(anchor))

    assert f"`{anchor}` has no earliest day" == caught.value.reason
    assert parse("[..2025-03-21]") == derive(read_rule("by-publication"), parse(anchor))


@pytest.mark.parametrize(
    ("anchor", "first", "last"),
    [
        (Point(2004, 6, 11, parts=Parts(day=Qualifier.APPROXIMATE)), Day(2004, 6, 8), Day(2004, 6, 14)),
        (Point(2004, 6, 11, parts=Parts(month=Qualifier.UNCERTAIN)), Day(2004, 5, 11), Day(2004, 7, 11)),
        (Point(2004, 3, 31, parts=Parts(month=Qualifier.UNCERTAIN)), Day(2004, 2, 29), Day(2004, 4, 30)),
        (Point(2004, 6, 11, parts=Parts(year=Qualifier.APPROXIMATE, month=Qualifier.BOTH)), Day(2003, 6, 11), Day(2005, 6, 11)),
        (Point(2023, 2, parts=Parts(year=Qualifier.APPROXIMATE)), Day(2022, 2, 1), Day(2024, 2, 29)),
        (Point(2004, 6, 11, parts=Parts()), Day(2004, 6, 11), Day(2004, 6, 11)),
    ],
)
def test_the_largest_part_that_is_not_sure_widens_an_anchor(anchor: Edtf, first: Day, last: Day) -> None:
    assert (first, last) == days_of(anchor)


@pytest.mark.parametrize("sign", Qualifier)
def test_qualifier_of_a_time_does_not_widen_the_day(sign: Qualifier) -> None:
    anchor = Point(2025, 3, 21, time=Time(9, 30, qualifier=sign))

    assert (Day(2025, 3, 21), Day(2025, 3, 21)) == days_of(anchor)
    assert Point(2025, 3, 20) == derive(read_rule("day-before"), anchor)


def test_qualifier_of_a_day_with_a_time_widens_it() -> None:
    anchor = Point(2025, 3, 21, Qualifier.APPROXIMATE, Time(9, 30))

    assert (Day(2025, 3, 18), Day(2025, 3, 24)) == days_of(anchor)


def test_publication_keeps_the_qualifier_of_the_day_and_not_that_of_its_time() -> None:
    anchor = Point(2025, 3, 21, Qualifier.UNCERTAIN, Time(9, 30, qualifier=Qualifier.APPROXIMATE))

    assert OneOf((Range(None, Point(2025, 3, 21, Qualifier.UNCERTAIN)),)) == by_publication(anchor)


def test_each_of_several_dates_may_be_the_anchor() -> None:
    anchor = AllOf((Point(2025, 3, 3), Point(2025, 3, 5)))

    assert parse("[2025-03-02..2025-03-04]") == derive(read_rule("day-before"), anchor)


@pytest.mark.parametrize(
    ("date", "derived", "in_part", "expected"),
    [
        ("2025-02", "2025-02", False, True),
        ("2025-02-01", "2025-02", False, False),
        ("2025-02~", "2025-02", False, False),
        ("[2025-02-01..2025-02-28]", "2025-02", False, False),
        ("2025-02/2025-05", "2025-02", False, True),
        ("2025-01/2025-02", "2025-02", False, True),
        ("2025-02/..", "2025-02", False, True),
        ("2025-01/2025-05", "2025-02", False, False),
        ("[2025-02,2025-05]", "2025-02", False, True),
        ("[2025-01,2025-02~]", "2025-02", False, False),
        ("[2025-03-10..2025-03-16]", "[2025-03-10..2025-03-16]", False, True),
        ("[2025-03-10..2025-03-16,2025-04]", "[2025-03-10..2025-03-16]", False, True),
        ("[..2025-03-21~]", "[..2025-03-21~]", False, True),
        ("[..2025-03-21]", "[..2025-03-21~]", False, False),
        ("[2025-02..2025-03-21]", "[..2025-03-21]", False, False),
        ("[2025-02..2025-03-21]", "[..2025-03-21]", True, True),
        ("[2025-02..2025-03-21]", "2025-02", False, False),
        ("[2025-02..2025-03-21]", "2025-02", True, True),
        ("[2025-02..2025-03-21]", "2025-03-21", True, True),
        ("[2025-02..2025-03-21]", "2025-03-22", True, False),
    ],
)
def test_a_date_an_end_or_a_member_agrees_with_what_is_derived(date: str, derived: str, in_part: bool, expected: bool) -> None:
    assert expected == agrees(parse(date), parse(derived), in_part=in_part)


def test_times_make_no_difference_to_what_agrees() -> None:
    day = Point(2025, 3, 20)
    timed = Point(2025, 3, 20, time=Time(14, 30, qualifier=Qualifier.APPROXIMATE))
    dates: list[Edtf] = [timed, Interval(timed, Point(2025, 3, 21)), OneOf((Point(2025, 3, 1), timed)), AllOf((timed,))]

    assert all(agrees(date, day) for date in dates)
    assert agrees(OneOf((Range(timed, None),)), day, in_part=True)


def given_by(rule: str, day: datetime.date) -> Iterator[datetime.date]:
    """Yield every day that a rule gives for one day, by going from day to day."""
    name, _, argument = rule.partition(" ")
    weekday, _, relation = name.partition("-")
    if weekday in WEEKDAYS:
        step = DAY if relation == "on-or-after" else -DAY
        day = day - DAY if relation == "before" else day
        while day.weekday() != WEEKDAYS.index(weekday):
            day += step
        yield day
    elif name in ("days-before", "weeks-before"):
        yield day - int(argument) * (7 if name == "weeks-before" else 1) * DAY
    elif name in ("same-day", "day-before", "day-after"):
        yield day + {"same-day": 0, "day-before": -1, "day-after": 1}[name] * DAY
    elif name == "day-on-or-before":
        while f"{day:%m-%d}" != argument:
            day -= DAY
        yield day
    else:
        yield from (other for other in around(day) if is_of(rule, other, day))


def around(day: datetime.date) -> Iterator[datetime.date]:
    """Yield the days of more than two years around a day."""
    return (day + after * DAY for after in range(-800, 400))


def is_of(rule: str, other: datetime.date, day: datetime.date) -> bool:
    """Say whether a day is of the week, the month or the year that a rule gives."""
    name, _, argument = rule.partition(" ")
    match name:
        case "this-week" | "last-week":
            wanted = day - (7 * DAY if name == "last-week" else 0 * DAY)
            return other.isocalendar()[:2] == wanted.isocalendar()[:2]
        case "this-month":
            return (other.year, other.month) == (day.year, day.month)
        case "last-month":
            wanted = day.replace(day=1) - DAY
            return (other.year, other.month) == (wanted.year, wanted.month)
        case "this-year":
            return other.year == day.year
        case "last-year":
            return other.year == day.year - 1
        case _:
            month = int(argument)
            return (other.year, other.month) == (day.year - (month > day.month), month)


def written(days: set[datetime.date], rule: str) -> str:
    """Write days in the shortest form, in the unit of the rule."""
    first, last = min(days), max(days)
    unbroken = len(days) == (last - first).days + 1
    unit = "%Y" if rule.endswith("-year") else "%Y-%m" if "month" in rule else "%Y-%m-%d"
    if f"{first:{unit}}" == f"{last:{unit}}":
        return f"{first:{unit}}"
    if unbroken and f"{first:%m-%d}" == "01-01" and f"{last:%m-%d}" == "12-31" and first.year == last.year:
        return f"{first:%Y}"
    if unbroken and first.day == 1 and (last + DAY).day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"[{first:{unit}}..{last:{unit}}]"


RULES = st.one_of(
    st.sampled_from([f"{weekday}-{relation}" for weekday in WEEKDAYS for relation in ("on-or-before", "before", "on-or-after")]),
    st.sampled_from(["same-day", "day-before", "day-after", "this-week", "last-week"]),
    st.sampled_from(["this-month", "last-month", "this-year", "last-year"]),
    st.integers(1, 400).map("days-before {}".format),
    st.integers(1, 60).map("weeks-before {}".format),
    st.integers(1, 12).map("month-on-or-before {:02d}".format),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)).map("day-on-or-before {:%m-%d}".format),
)
NEAR = st.dates(datetime.date(2019, 1, 1), datetime.date(2026, 12, 31))


@given(RULES, NEAR, st.integers(0, 70), st.sampled_from(["", "?", "~", "%"]), st.sampled_from(["", "?", "~", "%"]))
def test_result_is_the_shortest_form_of_what_each_day_of_the_anchor_gives(
    rule: str, start: datetime.date, length: int, first_sign: str, last_sign: str
) -> None:
    end = start + length * DAY
    first = start - (3 * DAY if first_sign else 0 * DAY)
    last = end + (3 * DAY if last_sign else 0 * DAY)

    actual = text(derive(read_rule(rule), parse(f"{start}{first_sign}/{end}{last_sign}")))

    anchors = [first + after * DAY for after in range((last - first).days + 1)]
    assert written({day for anchor in anchors for day in given_by(rule, anchor)}, rule) == actual


@given(RULES, st.lists(NEAR, min_size=1, max_size=3))
def test_result_of_a_set_is_that_of_all_its_members(rule: str, members: list[datetime.date]) -> None:
    anchor = parse(f"[{','.join(map(str, members))}]")

    actual = text(derive(read_rule(rule), anchor))

    assert written({day for member in members for day in given_by(rule, member)}, rule) == actual


@given(RULES, st.integers(-9000, 9000), st.integers(1, 12))
def test_every_rule_is_the_same_four_hundred_years_on(rule: str, year: int, month: int) -> None:
    before, after = (derive(read_rule(rule), Point(each, month)) for each in (year, year + 400))

    assert later(before, 400) == after


def later(date: Edtf, years: int) -> Edtf:
    """Return a point, or a set of one range of points, so many years later."""
    match date:
        case Point():
            return later_point(date, years)
        case OneOf((Range(Point() as start, Point() as end),)):
            return OneOf((Range(later_point(start, years), later_point(end, years)),))
    raise AssertionError(f"no rule gives {date}")


def later_point(point: Point, years: int) -> Point:
    """Return a point so many years later."""
    return replace(point, year=point.year + years)

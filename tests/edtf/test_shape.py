"""How far the single dates of a date reach, for drawings."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given

from dateline.edtf.bounds import earliest, first_day, latest, singles
from dateline.edtf.marks import mark
from dateline.edtf.model import Edtf, Point, Time, day_at, day_number, text
from dateline.edtf.parse import parse
from dateline.edtf.shape import Extent, shape
from tests.edtf.every_date import dates

Table = Callable[[str], list[list[str]]]


def moment(at: float | None) -> str:
    """Write a side of an extent as a day, with the time that a fraction of it is."""
    if at is None:
        return "…"
    seconds = round((at - at // 1) * 86_400)
    day = day_at(int(at // 1))
    time = Time(seconds // 3600, seconds // 60 % 60, seconds % 60 or None) if seconds else None
    return text(Point(day.year, day.month, day.day, time=time))


def shown(extent: Extent) -> str:
    """Write an extent as the table does."""
    return f"{moment(extent.start)} to {moment(extent.end)}, {extent.precision}{', soft' if extent.soft else ''}"


def test_extents_are_those_of_the_table(table: Table) -> None:
    rows = table("shape.txt")

    actual = [[row[0], "; ".join(map(shown, shape(parse(row[0]))))] for row in rows]

    assert rows == actual


def test_days_are_counted_from_the_first_of_march_of_the_year_0() -> None:
    extents = shape(parse("0000-03-01T06/0000-03-02"))

    assert (Extent(0.25, 0.25 + 1 / 24, "time", soft=False), Extent(1.0, 2.0, "day", soft=False)) == extents


@given(dates())
def test_extents_are_never_empty_and_lie_within_the_bounds(date: Edtf) -> None:
    first, last = earliest(date), latest(date)

    for extent in shape(date):
        assert extent.start is None or extent.end is None or extent.start < extent.end
        assert first is None or (extent.start is not None and day_number(first) <= extent.start)
        assert last is None or (extent.end is not None and extent.end <= day_number(last) + 1)


@given(dates())
def test_only_what_is_undated_has_no_extent_and_none_has_more_than_it_names(date: Edtf) -> None:
    extents = shape(date)

    assert (not extents) == (mark(date) == "undated")
    assert len(extents) <= len(singles(date))


@given(dates().filter(lambda date: all(first_day(one) is not None for one in singles(date))))
def test_a_side_is_open_where_the_date_is(date: Edtf) -> None:
    extents = shape(date)

    assert (earliest(date) is None) == any(extent.start is None for extent in extents)
    assert (latest(date) is None) == any(extent.end is None for extent in extents)

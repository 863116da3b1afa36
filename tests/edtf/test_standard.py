"""The examples of the specification, and another program that reads them."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable

from hypothesis import given, settings

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.marks import mark
from dateline.edtf.model import Day, Point, text
from dateline.edtf.parse import parse
from tests.edtf.every_date import points

with warnings.catch_warnings():
    # Its grammar uses a feature of pyparsing of which newer releases warn.
    warnings.simplefilter("ignore")
    from edtf import parse_edtf

Table = Callable[[str], list[list[str]]]
Bounds = tuple[tuple[int, ...] | None, tuple[int, ...] | None]


def shown(day: Day | None) -> str:
    """Write a day as the table does."""
    return "open" if day is None else text(Point(day.year, day.month, day.day))


def bounds(written: str) -> Bounds:
    """Return the first and the last day by our reading, as numbers."""
    date = parse(written)
    return _numbers(earliest(date)), _numbers(latest(date))


def bounds_elsewhere(written: str) -> Bounds | None:
    """Return the first and the last day by the package edtf, None where it does not read the date."""
    try:
        # It prints when it breaks.
        with contextlib.redirect_stdout(io.StringIO()):
            date = parse_edtf(written)
            return _numbers_elsewhere(date.lower_strict()), _numbers_elsewhere(date.upper_strict())
    except Exception:  # whatever it breaks with
        return None


def _numbers(day: Day | None) -> tuple[int, ...] | None:
    return None if day is None else (day.year, day.month, day.day)


def _numbers_elsewhere(day: tuple[int, ...] | float) -> tuple[int, ...] | None:
    return None if isinstance(day, float) else tuple(day[:3])


def test_every_example_of_the_specification_has_the_bounds_that_it_says(table: Table) -> None:
    rows = table("loc.txt")

    dates = [parse(row[0]) for row in rows]
    actual = [[row[0], row[1], shown(earliest(date)), shown(latest(date)), mark(date)] for row, date in zip(rows, dates, strict=True)]

    assert rows == actual


def test_the_package_edtf_agrees_but_where_it_is_known_to_be_wrong(table: Table) -> None:
    written = {row[0] for name in ("loc.txt", "bounds.txt") for row in table(name)}

    differing = {date for date in written if bounds(date) != bounds_elsewhere(date)}

    assert {row[0] for row in table("oracle.txt")} == differing


@settings(max_examples=50)
@given(points(1, 9999).filter(lambda point: point.significant is None and point.time is None and abs(point.year) < 10_000))
def test_the_package_edtf_agrees_on_every_plain_date(point: Point) -> None:
    written = text(Point(point.year, point.month, point.day, point.qualifier))

    assert bounds(written) == bounds_elsewhere(written)

"""Which stretch of time is shown, in which equal columns, and where a moment stands in it.

In here: the ladder of units, fitting a window, the way from days to per cent. Not in here: what is drawn there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.chart.calendar import Unit, UnitName

_LEAST: dict[UnitName, int] = {"hour": 5, "day": 7}

HOURS_UP_TO = 3.0
"""Days that a window may have to be divided into hours."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A window of whole columns, all of one width; within a column, time runs evenly."""

    unit: Unit
    first: int
    columns: int

    @property
    def start(self) -> float:
        """The first moment of the window, in days."""
        return self.unit.starts(self.first)

    @property
    def end(self) -> float:
        """The first moment after the window, in days."""
        return self.unit.starts(self.first + self.columns)

    @property
    def timed(self) -> bool:
        """Whether times of day can be told apart."""
        return self.unit.name == "hour"

    def at(self, moment: float) -> float:
        """Return where a moment stands, in per cent of the width; below 0 and above 100 outside of the window.

        >>> Scale(Unit("year"), 2022, 4).at(Unit("year").starts(2025))
        75.0
        """
        column = self.unit.column(moment)
        start, end = self.unit.starts(column), self.unit.starts(column + 1)
        return 100 * (column - self.first + (moment - start) / (end - start)) / self.columns

    def edges(self) -> tuple[float, ...]:
        """Return where one column ends and the next begins, in per cent."""
        return tuple(100 * number / self.columns for number in range(1, self.columns))


def over(unit: Unit, start: float, end: float, *, margin: int = 0, least: int = 1) -> Scale:
    """Return the window of whole columns that holds all from `start` to `end`, `margin` columns more on both sides.

    Where these are fewer than `least`, it grows on both sides alike.
    """
    first, last = unit.column(start) - margin, max(unit.last_column(end), unit.column(start)) + margin
    missing = max(0, least - (last - first + 1))
    return Scale(unit, first - missing // 2, last - first + 1 + missing)


def fit(start: float, end: float, finest: UnitName) -> Scale:
    """Return the window in the finest unit that has few enough columns, beginning with `finest`; hours are for a few days only.

    There is a column more on each side, and of a single day a week is shown, so that it is seen where it lies.

    >>> from dateline.chart.calendar import day_number
    >>> fit(day_number(2025, 1, 20), day_number(2025, 6), "day")
    Scale(unit=Unit(name='month', size=1), first=24299, columns=7)
    """
    fine = True
    for unit, most in _ladder():
        fine = fine and unit.name != finest
        if fine or (unit.name == "hour" and end - start > HOURS_UP_TO):
            continue
        scale = over(unit, start, end, margin=1, least=_LEAST.get(unit.name, 3))
        if scale.columns <= most:
            return scale
    raise AssertionError("the ladder has no end")


def _ladder() -> Iterator[tuple[Unit, int]]:
    """Yield the units from fine to coarse, each with the most columns that it may have, margins counted."""
    yield Unit("hour"), 26
    yield Unit("hour", 3), 26
    yield Unit("day"), 33
    yield Unit("month"), 14
    yield Unit("month", 3), 14
    years = 1
    while True:
        yield Unit("year", years), 18
        yield Unit("year", 5 * years), 14
        years *= 10

"""The words of a drawing, in the language of the site.

In here: what chart/words.py asks for, answered from the catalogue. Not in here: which events are drawn, where columns lead.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.chart.calendar import Period
from dateline.chart.model import Item
from dateline.chart.words import ColumnName
from dateline.edtf.model import Point
from dateline.views.dates import Dates
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of drawings (chart/words.py: Words) of one language."""

    wording: Wording
    dates: Dates

    def events(self, count: int) -> str:
        """Return a number of events in words."""
        return self.wording.plural("counts.events", count)

    def title(self, item: Item) -> str:
        """Return the date and the title of an event in one line, and that it is withdrawn, disputed or not verified."""
        states = (("withdrawn", item.faint), ("disputed", item.disputed), ("unverified", item.hollow))
        key = next((f"chart.title_{state}" for state, holds in states if holds), "chart.title")
        return self.wording.t(key, date=item.date, title=item.title)

    def column(self, period: Period) -> ColumnName:
        """Return the name of a column without what its era says; a run of years is named in short by its first."""
        if period.hour is not None:
            return _always(self.wording.t("chart.hour", hour=self.wording.catalogue.digits(f"{period.hour:02d}")))
        if period.day is not None:
            return _always(self.wording.catalogue.number(period.day))
        if period.month is not None:
            return self._months(period.month, period.month + period.size - 1)
        if period.size == 1:
            return _always(self.dates.year(period.year))
        return ColumnName(self._years(period), self.dates.year(period.year))

    def era(self, period: Period) -> str:
        """Return the day of an hour, the month of a day, the year of a month."""
        if period.hour is not None:
            return self.dates.text(Point(period.year, period.month, period.day))
        return self.dates.text(Point(period.year, period.month if period.day is not None else None))

    def known(self, count: int, *, timed: bool) -> str:
        """Return how many events have their day known, or their time of day."""
        return self.wording.plural("chart.known_time" if timed else "chart.known_day", count)

    def unknown(self, count: int, *, timed: bool) -> str:
        """Return how many events have not."""
        return self.wording.plural("chart.unknown_time" if timed else "chart.unknown_day", count)

    def outside(self, count: int) -> str:
        """Return how many events lie outside of a window."""
        return self.wording.plural("chart.outside", count)

    def undated(self, count: int) -> str:
        """Return how many events have no date."""
        return self.wording.plural("chart.undated", count)

    def _months(self, first: int, last: int) -> ColumnName:
        words = self.dates.words
        if first == last:
            return ColumnName(words.months[first - 1], words.months_short[first - 1])
        names = words.months_short
        return ColumnName(self.wording.t("chart.months", first=names[first - 1], last=names[last - 1]), names[first - 1])

    def _years(self, period: Period) -> str:
        if period.last_year >= 1:
            return self.wording.t("chart.years", first=self.dates.year(period.year), last=self.dates.year(period.last_year))
        first, last = (self.dates.year(1 - year) for year in (period.year, period.last_year))
        return self.wording.t("chart.years_bc", first=first, last=last)


def _always(text: str) -> ColumnName:
    return ColumnName(text, text)

from __future__ import annotations

import pytest

from dateline.catalogue.catalogue import catalogue
from dateline.chart.calendar import Period
from dateline.chart.model import Item
from dateline.chart.words import ColumnName
from dateline.views.chart_words import ChartWords
from dateline.views.dates import Dates, date_words
from dateline.views.wording import Wording

WORDING = Wording(catalogue("en"), date_words(catalogue("en")))
WORDS = ChartWords(WORDING, Dates(WORDING.dates, ""))


@pytest.mark.parametrize(
    ("period", "full", "short", "era"),
    [
        (Period("hour", 3, 1912, 4, 15, 3), "03:00", "03:00", "15 April 1912"),
        (Period("day", 1, 1912, 4, 15), "15", "15", "April 1912"),
        (Period("month", 1, 1912, 2), "February", "Feb", "1912"),
        (Period("month", 3, -43, 10), "Oct–Dec", "Oct", "44 BC"),
        (Period("year", 1, 1912), "1912", "1912", "1912"),
        (Period("year", 1, -43), "44 BC", "44 BC", "44 BC"),
        (Period("year", 10, 1910), "1910–1919", "1910", "1910"),
        (Period("year", 10, 1), "1–9", "1", "1"),
        (Period("year", 10, -49), "50–41 BC", "50 BC", "50 BC"),
        (Period("year", 10_000, -199_999), "200,000–190,001 BC", "200,000 BC", "200,000 BC"),
        (Period("year", 1, 170_000_002), "170,000,002", "170,000,002", "170,000,002"),
    ],
)  # fmt: skip
def test_columns_are_named_in_full_and_in_short_without_their_era(period: Period, full: str, short: str, era: str) -> None:
    assert ColumnName(full, short) == WORDS.column(period)
    assert era == WORDS.era(period)


def test_counts_are_spelt_out() -> None:
    """A bare number beside a month would be read as a day."""
    assert ("1 event", "1,200 events") == (WORDS.events(1), WORDS.events(1_200))
    assert "Day known: 1 event" == WORDS.known(1, timed=False)
    assert "Time not known: 2 events" == WORDS.unknown(2, timed=True)
    assert "1 event lies outside of the time shown here." == WORDS.outside(1)
    assert "2 events have no date and are not drawn." == WORDS.undated(2)


@pytest.mark.parametrize(
    ("disputed", "title"), [(False, "3 March 2025: Harbour closes"), (True, "3 March 2025: Harbour closes (disputed)")]
)
def test_event_is_said_in_one_line_and_a_dispute_with_it(disputed: bool, title: str) -> None:
    assert title == WORDS.title(Item("a", "day", (), "Harbour closes", "3 March 2025", "#", disputed=disputed))

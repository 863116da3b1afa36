"""Dates as the styles print them.

In here: years, months and days in English, of a date or of a first and a last one. Not in here: reducing dates to that (dates.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.citing.dates import Reduced
from dateline.edtf.english import ENGLISH

MONTHS = tuple(names[0] for names in ENGLISH.months)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")


@dataclass(frozen=True, slots=True)
class Eras:
    """What stands behind years before the year 1, and behind those of fewer than four digits."""

    before: str = " BC"
    after: str = " AD"


BC_AD = Eras()


def years(date: Reduced, eras: Eras = BC_AD) -> str:
    """Return the year, or the first and the last one; of a date that is no numbers its words.

    >>> years(Reduced(((2024, 12), (2025, 1)))), years(Reduced(((-44,),)))
    ('2024–2025', '44 BC')
    """
    if date.words is not None:
        return date.words
    written = [_year(numbers[0], eras) for numbers in date.parts]
    return "–".join(dict.fromkeys(written))


def month_day(date: Reduced, *, days: bool = True) -> str:
    """Return month and day, or the season, without the year; nothing where there are none, or where words have said it.

    >>> month_day(Reduced(((2025, 3, 14), (2025, 3, 20)))), month_day(Reduced(((2025, 3, 30), (2025, 4, 2))))
    ('March 14–20', 'March 30–April 2')
    """
    if date.season is not None:
        return SEASONS[date.season - 1]
    dates = [numbers if days else numbers[:2] for numbers in date.parts if len(numbers) > 1]
    if len(dates) == 2 and len(dates[0]) == len(dates[1]) == 3 and dates[0][1] == dates[1][1]:
        return f"{_american(dates[0])}–{dates[1][2]}"
    return "–".join(dict.fromkeys(_american(numbers) for numbers in dates))


def american(date: Reduced) -> str:
    """Return the whole date, month first.

    >>> american(Reduced(((2025, 2, 3),))), american(Reduced(((2025, 2, 3), (2025, 2, 5))))
    ('February 3, 2025', 'February 3–5, 2025')
    """
    if len(date.parts) == 2 and date.parts[0][0] != date.parts[1][0]:
        return "–".join(american(Reduced((numbers,))) for numbers in date.parts)
    named = month_day(date)
    comma = "," if any(len(numbers) == 3 for numbers in date.parts) else ""
    return f"{named}{comma} {years(date)}" if named else years(date)


def day_first(date: Reduced, *, days: bool = True) -> str:
    """Return the whole date as MLA has it: day, short month, year.

    >>> day_first(Reduced(((2025, 3, 14), (2025, 3, 20)))), day_first(Reduced(((2024, 12), (2025, 1))))
    ('14–20 Mar. 2025', 'Dec. 2024–Jan. 2025')
    """
    if date.words is not None or not date.parts:
        return date.words or ""
    if date.season is not None:
        return f"{SEASONS[date.season - 1]} {years(date)}"
    dates = [numbers if days else numbers[:2] for numbers in date.parts]
    end = _european(dates[-1])
    if len(dates) == 1 or dates[0] == dates[1]:
        return end
    start, last = dates
    if start[0] != last[0] or len(start) == 1:
        return f"{_european(start)}–{end}"
    if len(start) == len(last) == 3 and start[1] == last[1]:
        return f"{start[2]}–{end}"
    return f"{_day_and_month(start)}–{end}"


def _year(year: int, eras: Eras) -> str:
    if year < 0:
        return f"{-year}{eras.before}"
    return f"{year}{eras.after}" if year < 1000 else str(year)


def _american(numbers: tuple[int, ...]) -> str:
    return " ".join([MONTHS[numbers[1] - 1], *(str(day) for day in numbers[2:])])


def _day_and_month(numbers: tuple[int, ...]) -> str:
    return " ".join([*(str(day) for day in numbers[2:]), *(SHORT_MONTHS[month - 1] for month in numbers[1:2])])


def _european(numbers: tuple[int, ...]) -> str:
    return f"{_day_and_month(numbers)} {_year(numbers[0], BC_AD)}".strip()

"""What is left of a date in the formats of bibliographies, which know years, months, days, seasons and `circa`.

In here: reducing a date to that, and the words for what it cannot say. Not in here: printing it (the styles).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.edtf.model import Edtf, Interval, Point, Season, Single, Unspecified, is_qualified
from dateline.edtf.words import ENGLISH, plain, words

AMERICAN = replace(
    ENGLISH,
    day="{month} {day}, {year}",
    day_of_year="{month} {day}",
    days="{month} {first}–{last}, {year}",
    days_of_year="{month} {first}–{last}",
)
"""The words of dates that are no numbers, with days as the styles write them."""

FIRST_SEASONS = (21, 25, 29)
"""The numbers of spring: of no hemisphere, of the north, of the south."""


@dataclass(frozen=True, slots=True)
class Reduced:
    """A date, or a first and a last one: year, month and day, as far as they are known.

    Years before the year 1 count from -1, which is 1 BC. `season` is 1 for spring to 4 for winter, of a year alone. `circa` is
    what becomes of every qualifier. `words` stand where numbers cannot say it, and then there are no numbers.
    """

    parts: tuple[tuple[int, ...], ...] = ()
    season: int | None = None
    circa: bool = False
    words: str | None = None


def reduced(date: Edtf) -> Reduced:
    """Reduce a date to what formats of bibliographies can say; times of day are left out.

    >>> from dateline.edtf.parse import parse
    >>> reduced(parse("2025-03~"))
    Reduced(parts=((2025, 3),), season=None, circa=True, words=None)
    >>> reduced(parse("2025-XX-XX")).parts, reduced(parse("-0043-03-15")).parts
    (((2025,),), ((-44, 3, 15),))
    >>> reduced(parse("2025-03/..")).words
    'from March 2025, continuing'
    """
    match date:
        case Season(year, number) if (season := _season(number)) is not None:
            return Reduced((_year(year),), season, is_qualified(date))
        case Interval(Point() | Unspecified() as start, Point() | Unspecified() as end) if (both := _span(start, end)) is not None:
            return both
        case Point() | Unspecified() if (numbers := _numbers(date)) is not None:
            return Reduced((numbers,), circa=is_qualified(date))
        case _:
            return Reduced(words=spelled(date))


def spelled(date: Edtf) -> str:
    """Return a date in words, as the site says it, with the month before the day.

    >>> from dateline.edtf.parse import parse
    >>> spelled(parse("2025-03~")), spelled(parse("[..2025-03-14]"))
    ('c. March 2025', 'by March 14, 2025')
    """
    return plain(words(date, AMERICAN))


def _span(start: Point | Unspecified, end: Point | Unspecified) -> Reduced | None:
    first, last = _numbers(start), _numbers(end)
    if first is None or last is None:
        return None
    return Reduced((first,) if first == last else (first, last), circa=is_qualified(start) or is_qualified(end))


def _numbers(date: Single) -> tuple[int, ...] | None:
    """Return year, month and day, as far as they are known, or None where the year is not."""
    match date:
        case Point(significant=None):
            return _year(date.year) + tuple(part for part in (date.month, date.day) if part is not None)
        case Unspecified(year) if "X" not in year:
            numbers: tuple[int, ...] = _year(int(year))
            for part in (date.month, date.day):
                if part is None or "X" in part:
                    return numbers
                numbers += (int(part),)
            return numbers
        case _:
            return None


def _year(year: int) -> tuple[int]:
    return (year if year > 0 else year - 1,)


def _season(number: int) -> int | None:
    return next((number - first + 1 for first in FIRST_SEASONS if first <= number < first + 4), None)

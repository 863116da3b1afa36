"""Which parts a date has, and which of them the words of a source give.

In here: those parts by their names. Not in here: whether words fit a date (phrases.py), and steps of `date_basis` (check/).
"""

from __future__ import annotations

from dateline.edtf.model import Edtf, Point, Season, Single, Unspecified
from dateline.edtf.phrases import names
from dateline.edtf.voice import singles

PARTS: tuple[str, ...] = ("year", "season", "month", "day", "time")
"""The parts of a date, the largest first."""

FINEST_OF_A_SEASON = "month"


def parts_of(date: Edtf) -> frozenset[str]:
    """Return which parts a date has at some point of it; a part of which no digit is known is none.

    >>> sorted(parts_of(Season(2025, 21))), sorted(parts_of(Unspecified("156X", "12", "XX"))), sorted(parts_of(Unspecified("XXXX")))
    (['season', 'year'], ['month', 'year'], [])
    """
    return frozenset(part for single in singles(date) for part in _parts(single))


def covered(words: str | None, date: Edtf, language: str) -> frozenset[str]:
    """Return which parts of a date a step with these words gives.

    Without words it gives all. Words that name a time give its day too, which is plain from the passage then; beside words
    for a date that has no time they give nothing. Words that no program can read count as naming the time of a date that has
    one, and else the whole date. A month gives the season that it is of, a decade the year only where the date says no more
    than the decade.

    >>> from dateline.edtf.parse import parse
    >>> sorted(covered("on Friday in March", parse("2025-03-21"), "en")), sorted(covered("recently", parse("2025-03"), "en"))
    (['day', 'month'], ['month', 'year'])
    """
    parts = parts_of(date)
    named = names(words, language) if words else None
    if named is None or named == {"time"} or "time" in named & parts:
        return parts
    given = {*named}
    if FINEST_OF_A_SEASON in named:
        given.add("season")
    if "decade" in named and all(isinstance(single, Unspecified) and "X" in single.year for single in singles(date)):
        given.add("year")
    return parts & given


def _parts(single: Single) -> tuple[str, ...]:
    match single:
        case Season():
            return ("year", "season")
        case Unspecified():
            digits = {"year": single.year, "month": single.month, "day": single.day}
            return tuple(part for part, written in digits.items() if written is not None and written.strip("-X"))
        case Point():
            values = {"month": single.month, "day": single.day, "time": single.time}
            return ("year", *(part for part, value in values.items() if value is not None))

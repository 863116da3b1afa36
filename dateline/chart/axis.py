"""The names of columns, thinned out so that none covers the next, at three widths.

In here: which names are shown from which width on, and their counts. Not in here: the words themselves (words.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.chart.calendar import Period
from dateline.chart.measure import width
from dateline.chart.scale import Scale
from dateline.chart.words import Links, Words

Width = Literal["narrow", "middle", "wide", "never"]
WIDTHS: tuple[tuple[Width, float], ...] = (("narrow", 286.0), ("middle", 570.0), ("wide", 880.0))
"""Pixels of the narrowest drawing of each width, as the style sheet tells them apart; names are in its small type."""
SIZE = 13.0
PADDING: Mapping[Width, float] = {"narrow": 5.0, "middle": 5.0, "wide": 10.0}
GAP = 8.0
"""Pixels between two names."""

_STEPS: Mapping[str, tuple[int, ...]] = {"hour": (1, 3, 6, 12), "day": (1, 5, 10), "month": (1, 3, 6, 12), "year": (1, 2, 5, 10, 20)}


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a column, in full and short, its count in words, and where it leads; `era` stands under the first of each.

    `shows` is the least width at which the name shows, `era_shows` that of the era.
    """

    full: str
    short: str
    count: str | None
    href: str | None
    shows: Width
    era: str | None
    era_shows: Width


@dataclass(frozen=True, slots=True)
class Axis:
    """The names of all columns; `full` and `counted` are the least widths at which there is room for full names, and for counts."""

    labels: tuple[Label, ...]
    full: Width
    counted: Width


def axis(scale: Scale, counts: Mapping[int, int], words: Words, links: Links) -> Axis:
    """Return the names of the columns of a scale; `counts` says how many events stand in which, by its number in the unit."""
    numbers = range(scale.first, scale.first + scale.columns)
    periods = [scale.unit.period(number) for number in numbers]
    names = [words.column(period) for period in periods]
    counted = [words.events(counts[number]) if counts.get(number) else None for number in numbers]
    eras = _eras(periods, words)
    shows = _shows(periods, [name.short for name in names])
    era_shows = _era_shows(eras)
    return Axis(
        labels=tuple(
            Label(name.full, name.short, count, links(period), show, era, era_show)
            for period, name, count, show, era, era_show in zip(periods, names, counted, shows, eras, era_shows, strict=True)
        ),
        full=_fits([name.full for name in names]),
        # A count beside the number of a day would be read as one with it.
        counted="never"
        if scale.unit.name in ("hour", "day")
        else _fits([f"{name.full}   {count}" if count else name.full for name, count in zip(names, counted, strict=True)]),
    )


def _eras(periods: Sequence[Period], words: Words) -> list[str | None]:
    """Return what stands under the first column, and under each that begins another year, month or day."""
    if periods[0].unit == "year":
        return [None] * len(periods)
    eras = [words.era(period) for period in periods]
    return [era if number == 0 or era != eras[number - 1] else None for number, era in enumerate(eras)]


def _shows(periods: Sequence[Period], texts: Sequence[str]) -> list[Width]:
    """Return for each name the least width at which it shows: what shows in a narrow drawing shows in a wider one too."""
    shown: list[Width] = ["never"] * len(periods)
    step, kept = 1, list(range(len(periods)))
    for level, pixels in reversed(WIDTHS):
        step, kept = _thinned(periods, texts, (level, pixels), step, kept)
        for number in kept:
            shown[number] = level
    return shown


def _thinned(
    periods: Sequence[Period], texts: Sequence[str], at: tuple[Width, float], least: int, among: Sequence[int]
) -> tuple[int, list[int]]:
    """Return which of the names are shown at a width, and the step: all, or every second, third …, as round numbers go."""
    heads = [_is_head(period) for period in periods]
    kept: list[int] = []
    step = least
    for step in (step for step in _STEPS[periods[0].unit] if step % least == 0):
        chosen = [number for number in among if _is_round(periods[number], step)]
        kept = _kept(chosen, heads, texts, at[0], at[1] / len(periods))
        # Beside the first of a month, and at the right edge, one may give way without breaking the rhythm.
        spared = sum(heads[number] for number in chosen) + 1 if step > 1 else 0
        if len(chosen) - len(kept) <= spared:
            break
    return step, kept


def _kept(chosen: Sequence[int], heads: Sequence[bool], texts: Sequence[str], level: Width, column: float) -> list[int]:
    """Return which of the chosen names do not cover the next and end within the drawing; a first of a month outranks its neighbour."""
    kept: list[int] = []
    end = column * len(texts)
    for number in chosen:
        x = number * column + PADDING[level]
        if x + width(texts[number], SIZE) > end:
            continue
        while kept and heads[number] and not heads[kept[-1]] and _right(kept[-1], texts, level, column) + GAP > x:
            kept.pop()
        if not kept or _right(kept[-1], texts, level, column) + GAP <= x:
            kept.append(number)
    return kept


def _right(number: int, texts: Sequence[str], level: Width, column: float) -> float:
    return number * column + PADDING[level] + width(texts[number], SIZE)


def _era_shows(eras: Sequence[str | None]) -> list[Width]:
    """Return for each era the least width at which it shows: the first, of which little may be seen, gives way to the next."""
    texts = [era or "" for era in eras]
    heads = [number > 0 for number in range(len(eras))]
    kept = [number for number, era in enumerate(eras) if era]
    shown: list[Width] = ["never"] * len(eras)
    for level, pixels in reversed(WIDTHS):
        kept = _kept(kept, heads, texts, level, pixels / len(eras))
        for number in kept:
            shown[number] = level
    return shown


def _is_round(period: Period, step: int) -> bool:
    """Tell whether a column begins a round number of its unit."""
    match period.unit:
        case "hour":
            return (period.hour or 0) % (step * period.size) == 0
        case "day":
            day = period.day or 1
            return day % step == 0 or day == 1
        case "month":
            return ((period.month or 1) - 1) % (step * period.size) == 0
        case "year":
            # A run that begins in the year 1 or before it begins with a round number all the same: 10 BC is the year −9.
            year = period.year if period.size == 1 or period.year > 1 else period.year - 1
            return year % (step * period.size) == 0


def _is_head(period: Period) -> bool:
    """Tell whether a column begins what its unit counts through: a day, a month or a year."""
    return {"hour": period.hour == 0, "day": period.day == 1, "month": period.month == 1, "year": False}[period.unit]


def _fits(texts: Sequence[str]) -> Width:
    """Return the least width at which each of these stands within its column."""
    widest = max(width(text, SIZE) for text in texts) + GAP
    return next((level for level, pixels in WIDTHS if PADDING[level] + widest <= pixels / len(texts)), "never")

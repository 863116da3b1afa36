"""Write dates for people, in the words of one language, and for machines where HTML has a form for them.

In here: filling the patterns of a language, and leaving out what a heading already says. Not in here: the words and
patterns themselves (wording.py, the catalogue); markup, which the pages make of the runs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from dateline.edtf.bounds import earliest, latest, points
from dateline.edtf.model import Day, Edtf, End, Interval, OneOf, Point, Qualifier, Range
from dateline.edtf.wording import ENGLISH, DateWords

__all__ = ["ENGLISH", "DateWords", "Run", "iso_bounds", "machine", "plain", "words"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a date; a hedge ("by", "c.", "from") is set lighter than the date itself."""

    text: str
    hedge: bool


@dataclass(frozen=True, slots=True)
class _Voice:
    """How one date is written: in which language, with which names, and what its heading has said already."""

    language: DateWords
    months: tuple[str, ...]
    year_is_said: bool
    month_is_said: bool


def words(date: Edtf, language: DateWords, *, under: tuple[int, int | None] | None = None, short: bool = False) -> tuple[Run, ...]:
    """Write a date for people; runs that are hedges and runs that are not take turns.

    `under` is the year and the month that the heading says. They are left out where all points of the date are in
    that year, and days of that month; what differs is never left out, and neither is the only part of a date.
    `short` takes the short names of months.

    >>> from dateline.edtf.parse import parse
    >>> words(parse("[..2025-03-21~]"), ENGLISH, under=(2025, None))
    (Run(text='by c.', hedge=True), Run(text=' 21 March', hedge=False))
    """
    voice = _voice(date, language, under, language.months_short if short else language.months)
    return _joined(_date_runs(date, voice))


def plain(runs: Iterable[Run]) -> str:
    """Join runs to plain text.

    >>> from dateline.edtf.parse import parse
    >>> plain(words(parse("2025-05-19/2025-06-03"), ENGLISH))
    '19 May–3 June 2025'
    """
    return "".join(run.text for run in runs)


def machine(date: Edtf) -> str | None:
    """Return the value of `<time datetime>`, None where HTML has none: for sets, intervals and years before 1.

    It has no form for a qualifier either: the hedge belongs outside the element.

    >>> from dateline.edtf.parse import parse
    >>> machine(parse("2025-03~")), machine(parse("-0043-03-15"))
    ('2025-03', None)

    Source: HTML (WHATWG), the time element: valid month, date and year strings.
    """
    if not isinstance(date, Point) or date.year < 1:
        return None
    return "-".join([f"{date.year:04d}", *(f"{part:02d}" for part in (date.month, date.day) if part is not None)])


def iso_bounds(date: Edtf) -> tuple[str | None, str | None]:
    """Return the first and the last day of a date in ISO 8601, None where it is open or not known.

    >>> from dateline.edtf.parse import parse
    >>> iso_bounds(parse("2025-02/.."))
    ('2025-02-01', None)
    """
    return _iso(earliest(date)), _iso(latest(date))


def _iso(day: Day | None) -> str | None:
    if day is None:
        return None
    sign = "-" if day.year < 0 else ""
    return f"{sign}{abs(day.year):04d}-{day.month:02d}-{day.day:02d}"


def _voice(date: Edtf, language: DateWords, under: tuple[int, int | None] | None, months: tuple[str, ...]) -> _Voice:
    year, month = under or (None, None)
    named = points(date)
    year_is_said = all(point.year == year and point.month is not None for point in named)
    month_is_said = year_is_said and all(point.month == month and point.day is not None for point in named)
    return _Voice(language, months, year_is_said, month_is_said)


def _date_runs(date: Edtf, voice: _Voice) -> tuple[Run, ...]:
    match date:
        case Point():
            return _point_runs(date, voice)
        case Interval(start, end):
            return _interval_runs(start, end, voice)
        case OneOf(members):
            return _set_runs(members, voice)


def _point_runs(point: Point, voice: _Voice) -> tuple[Run, ...]:
    language = voice.language
    date = (Run(_point_text(point, voice), hedge=False),)
    match point.qualifier:
        case Qualifier.NONE:
            return date
        case Qualifier.APPROXIMATE:
            return _filled(language.approximate, date=date)
        case Qualifier.UNCERTAIN:
            return _filled(language.uncertain, date=date)
        case Qualifier.BOTH:
            return _filled(language.both, date=date)


def _interval_runs(start: Point | End, end: Point | End, voice: _Voice) -> tuple[Run, ...]:
    language = voice.language
    if isinstance(start, Point) and isinstance(end, Point):
        return _closed_runs(start, end, voice)
    if isinstance(start, Point):
        return _filled(language.continuing if end is End.OPEN else language.end_not_known, start=_point_runs(start, voice))
    assert isinstance(end, Point), "an interval has a date at one end at least"
    return _filled(language.until if start is End.OPEN else language.start_not_known, end=_point_runs(end, voice))


def _closed_runs(start: Point, end: Point, voice: _Voice) -> tuple[Run, ...]:
    """Write A/B: with a dash where both are plain and share their year, else with words."""
    if start == end:
        return _point_runs(start, voice)
    if not _take_a_dash(start, end):
        return _filled(voice.language.span, start=_point_runs(start, voice), end=_point_runs(end, voice))
    if start.day is not None and start.month == end.month:
        return (Run(_days_text(start, end, voice), hedge=False),)
    first = _point_text(start, _Voice(voice.language, voice.months, year_is_said=True, month_is_said=False))
    return (Run(voice.language.through.format(start=first, end=_point_text(end, voice)), hedge=False),)


def _take_a_dash(start: Point, end: Point) -> bool:
    plain_points = start.qualifier is end.qualifier is Qualifier.NONE
    alike = start.month is not None and end.month is not None and (start.day is None) == (end.day is None)
    return plain_points and alike and start.year == end.year


def _set_runs(members: tuple[Point | Range, ...], voice: _Voice) -> tuple[Run, ...]:
    language = voice.language
    first, *rest = (_member_runs(member, voice) for member in members)
    runs = first
    for index, member in enumerate(rest, start=1):
        pattern = language.either if index == len(rest) else language.several
        runs = _filled(pattern, first=runs, last=member)
    return runs


def _member_runs(member: Point | Range, voice: _Voice) -> tuple[Run, ...]:
    language = voice.language
    match member:
        case Point():
            return _point_runs(member, voice)
        case Range(Point() as start, Point() as end):
            return _filled(language.between, start=_point_runs(start, voice), end=_point_runs(end, voice))
        case Range(Point() as start, _):
            return _filled(language.onward, start=_point_runs(start, voice))
        case Range(_, Point() as end):
            return _filled(language.by, end=_point_runs(end, voice))
    raise AssertionError("a range has a date at one end at least")


def _point_text(point: Point, voice: _Voice) -> str:
    language = voice.language
    if point.month is None:
        return _year_text(point.year, language)
    month = voice.months[point.month - 1]
    if point.day is None:
        pattern = language.month_of_year if voice.year_is_said else language.month
    elif voice.month_is_said:
        pattern = language.day_of_month
    else:
        pattern = language.day_of_year if voice.year_is_said else language.day
    return pattern.format(day=point.day, month=month, year=_year_text(point.year, language))


def _days_text(start: Point, end: Point, voice: _Voice) -> str:
    """Write days of one month: 19–20 May 2025."""
    language = voice.language
    month = voice.months[(start.month or 1) - 1]
    under_year = language.days_of_year if voice.year_is_said else language.days
    pattern = language.days_of_month if voice.month_is_said else under_year
    return pattern.format(first=start.day, last=end.day, month=month, year=_year_text(start.year, language))


def _year_text(year: int, language: DateWords) -> str:
    """Write a year as people count it: the astronomical year 0 is 1 BC."""
    return language.year.format(year=year) if year > 0 else language.year_bc.format(year=1 - year)


def _filled(pattern: str, **parts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Put runs in the place of the names in braces; what the pattern itself says is a hedge."""
    runs: list[Run] = []
    for literal, name, _, _ in Formatter().parse(pattern):
        if literal:
            runs.append(Run(literal, hedge=True))
        if name:
            runs.extend(parts[name])
    return tuple(runs)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of one kind; a space between a hedge and a date goes to the date."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].hedge == run.hedge:
            run = Run(joined.pop().text + run.text, run.hedge)
        elif joined:
            joined[-1], run = _with_space_at_the_date(joined[-1], run)
        joined.append(run)
    return tuple(joined)


def _with_space_at_the_date(left: Run, right: Run) -> tuple[Run, Run]:
    if left.hedge:
        kept = left.text.rstrip()
        return Run(kept, hedge=True), Run(left.text[len(kept) :] + right.text, hedge=False)
    kept = right.text.lstrip()
    return Run(left.text + right.text[: len(right.text) - len(kept)], hedge=False), Run(kept, hedge=True)

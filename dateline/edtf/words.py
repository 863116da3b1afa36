"""Write dates for people, in the words of one language.

In here: hedges, intervals, sets, times, and leaving out what a heading already says. Not in here: the words and
patterns themselves (wording.py, the catalogue); digits that are not known (gaps.py); forms for machines (machine.py);
markup, which the pages make of the runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce

from dateline.edtf.bounds import earliest, latest
from dateline.edtf.gaps import unspecified_runs
from dateline.edtf.machine import iso_bounds, machine
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Parts, Point, Qualifier, Range, Season, Single, Time, Unspecified
from dateline.edtf.runs import Run, Runs, filled, hedged, joined, known, lightened, plain
from dateline.edtf.voice import Heading, Voice, day_text, days_text, is_hedged, offset_text, season_text, time_text, voice_of, year_text
from dateline.edtf.wording import ENGLISH, DateWords

__all__ = ["ENGLISH", "DateWords", "Heading", "Run", "iso_bounds", "machine", "plain", "words"]


def words(
    date: Edtf, language: DateWords, *, under: Heading | None = None, short: bool = False, clock: str | None = None
) -> tuple[Run, ...]:
    """Write a date for people; runs that are hedges and runs that are not take turns.

    `under` is the year, the month and the day that the heading says. The year and the month are left out where all parts of
    the date are in that year, and days of that month; the day only before a time of day. What differs is never left out,
    and neither is the only part of a date. `short` takes the short names of months. `clock` is the name of the clock by
    which times without an offset are told; it stands once, with the last of them.

    >>> from dateline.edtf.parse import parse
    >>> words(parse("[..2025-03-21~]"), ENGLISH, under=(2025, None))
    (Run(text='by c.', hedge=True), Run(text=' 21 March', hedge=False))
    >>> plain(words(Point(1912, 4, 15, time=Time(2, 20)), ENGLISH, clock="ship's time"))
    "15 April 1912, 02:20, ship's time"
    """
    voice = voice_of(date, language, under=under, short=short, clock=clock)
    day = _shared_day(date)
    if day is None or voice.day_is_said:
        return joined(_date_runs(date, voice))
    runs = _date_runs(date, replace(voice, day_is_said=True))
    return joined(filled(language.at, date=_single_runs(day, voice), time=runs))


def _shared_day(date: Edtf) -> Point | None:
    """Return the day that is said once, for all the times that an interval or a set names.

    There are two times at least and no open end, which may lie on another day.
    """
    match date:
        case Interval(start, end):
            sides: Iterable[Single | End | None] = (start, end)
        case OneOf(members) | AllOf(members):
            sides = [side for member in members for side in ((member.start, member.end) if isinstance(member, Range) else (member,))]
        case _:
            return None
    days = {replace(side, time=None) if isinstance(side, Point) and side.time is not None else None for side in sides}
    return days.pop() if len(days) == 1 else None


def _date_runs(date: Edtf, voice: Voice) -> Runs:
    language = voice.language
    match date:
        case Interval(start, end):
            return _interval_runs(start, end, voice)
        case OneOf(members):
            return _listed(tuple(_member_runs(member, voice) for member in members), language.several, language.either)
        case AllOf(members):
            return _listed(tuple(_each_runs(member, voice) for member in members), language.several, language.together)
        case _:
            return _single_runs(date, voice)


def _single_runs(date: Single, voice: Voice) -> Runs:
    """Write one date with its qualifiers."""
    match date:
        case Point():
            return _point_runs(date, voice)
        case Season():
            return _qualified(known(season_text(date, voice)), date.qualifier, None, voice.language)
        case Unspecified():
            return _qualified(unspecified_runs(date, voice), date.qualifier, date.parts, voice.language)


def _point_runs(point: Point, voice: Voice) -> Runs:
    if point.time is not None and voice.day_is_said:
        return _time_runs(point, point.time, voice)
    runs = _qualified(_estimated(point, voice), point.qualifier, point.parts, voice.language)
    if point.time is None:
        return runs
    return filled(voice.language.at, date=runs, time=_time_runs(point, point.time, voice))


def _estimated(point: Point, voice: Voice) -> Runs:
    """Write a point; one whose leading digits alone are sure with the years that have them."""
    date, language = known(day_text(point, voice)), voice.language
    if point.significant is None:
        return date
    first, last = earliest(point), latest(point)
    if first is None or last is None or first.year == last.year:
        return date
    years = {name: lightened(known(year_text(day.year, language))) for name, day in (("first", first), ("last", last))}
    return hedged(language.estimated, date=date, **years)


def _time_runs(point: Point, time: Time, voice: Voice) -> Runs:
    """Write a time of day, with its offset or clock where this time carries it."""
    language = voice.language
    runs = _qualified(known(time_text(time, language)), time.qualifier, None, language)
    if not any(point is carrier for carrier in voice.carriers):
        return runs
    if time.offset is not None:
        return hedged(language.zoned, time=runs, offset=lightened(known(language.numerals(offset_text(time.offset)))))
    return runs if voice.clock is None else hedged(language.clocked, time=runs, clock=lightened(known(voice.clock)))


def _qualified(date: Runs, qualifier: Qualifier, parts: Parts | None, language: DateWords) -> Runs:
    """Write how sure a date is, or its parts are."""
    for shared, names in _parts_by_qualifier(parts, language).items() if parts is not None else ():
        pattern = {
            Qualifier.APPROXIMATE: language.parts_approximate,
            Qualifier.UNCERTAIN: language.parts_uncertain,
            Qualifier.BOTH: language.parts_both,
        }[shared]
        listed = _listed(tuple(lightened(known(name)) for name in names), language.several, language.together)
        date = hedged(pattern, date=date, parts=listed)
    match qualifier:
        case Qualifier.NONE:
            return date
        case Qualifier.APPROXIMATE:
            return hedged(language.approximate, date=date)
        case Qualifier.UNCERTAIN:
            return hedged(language.uncertain, date=date)
        case Qualifier.BOTH:
            return hedged(language.both, date=date)


def _parts_by_qualifier(parts: Parts, language: DateWords) -> Mapping[Qualifier, list[str]]:
    """Return the names of the parts that are not sure, the smallest first, by how they are not."""
    found: dict[Qualifier, list[str]] = {}
    for name, qualifier in zip(language.parts, (parts.day, parts.month, parts.year), strict=True):
        if qualifier is not Qualifier.NONE:
            found.setdefault(qualifier, []).append(name)
    return found


def _interval_runs(start: Single | End, end: Single | End, voice: Voice) -> Runs:
    language = voice.language
    if isinstance(start, End):
        assert not isinstance(end, End), "an interval has a date at one end at least"
        return hedged(language.until if start is End.OPEN else language.start_not_known, end=_single_runs(end, voice))
    if isinstance(end, End):
        return hedged(language.continuing if end is End.OPEN else language.end_not_known, start=_single_runs(start, voice))
    return _closed_runs(start, end, voice)


def _closed_runs(start: Single, end: Single, voice: Voice) -> Runs:
    """Write A/B: with a dash where both are plain and share their year, or their day, else with words."""
    if start == end:
        return _single_runs(end, voice)
    if isinstance(start, Point) and isinstance(end, Point):
        if _are_dashed_times(start, end, voice):
            return filled(voice.language.through, start=_point_runs(start, voice), end=_point_runs(end, voice))
        if _are_dashed_days(start, end):
            return known(_dashed_text(start, end, voice))
    pattern = voice.language.span_from_day if _is_written_as_day(start, voice) else voice.language.span
    return hedged(pattern, start=_single_runs(start, voice), end=_single_runs(end, voice))


def _is_written_as_day(date: Single, voice: Voice) -> bool:
    """Tell whether a date is written beginning with the number of its day, before which some languages need another word."""
    is_plain_day = isinstance(date, Point) and date.day is not None and not is_hedged(date)
    return is_plain_day and not (voice.day_is_said and isinstance(date, Point) and date.time is not None)


def _are_dashed_times(start: Point, end: Point, voice: Voice) -> bool:
    """Tell whether two times stand behind the one day that both are of, and nothing hedges them or stands between them."""
    if start.time is None or end.time is None or not voice.day_is_said or any(start is carrier for carrier in voice.carriers):
        return False
    if start.time.minute is None or end.time.minute is None or (start.time.second is None) != (end.time.second is None):
        return False
    return start.time.qualifier is end.time.qualifier is Qualifier.NONE


def _are_dashed_days(start: Point, end: Point) -> bool:
    plain_points = not any(is_hedged(point) or point.time is not None for point in (start, end))
    alike = start.month is not None and end.month is not None and (start.day is None) == (end.day is None)
    return plain_points and alike and start.year == end.year


def _dashed_text(start: Point, end: Point, voice: Voice) -> str:
    if start.day is not None and start.month == end.month:
        return days_text(start, end, voice)
    first = day_text(start, replace(voice, year_is_said=True, month_is_said=False))
    return voice.language.through.format(start=first, end=day_text(end, voice))


def _listed(items: tuple[Runs, ...], several: str, last: str) -> Runs:
    """Write the items of a set, the last one joined by a pattern of its own."""
    *others, end = items
    if not others:
        return end
    return hedged(last, first=reduce(lambda first, item: hedged(several, first=first, last=item), others), last=end)


def _member_runs(member: Single | Range, voice: Voice) -> Runs:
    """Write a member of a set of which one is meant."""
    language = voice.language
    sides = [side for side in (member.start, member.end) if side is not None] if isinstance(member, Range) else []
    if all(_is_written_as_day(side, voice) for side in sides):
        return _range_runs(member, voice, (language.by_day, language.between_days, language.onward_day))
    return _range_runs(member, voice, (language.by, language.between, language.onward))


def _each_runs(member: Single | Range, voice: Voice) -> Runs:
    """Write a member of a set of which each is meant."""
    language = voice.language
    return _range_runs(member, voice, (language.all_until, language.all_between, language.all_onward))


def _range_runs(member: Single | Range, voice: Voice, patterns: tuple[str, str, str]) -> Runs:
    """Write a date, or a run of dates by one of three patterns: without a start, with both ends, without an end."""
    if not isinstance(member, Range):
        return _single_runs(member, voice)
    until, between, onward = patterns
    sides = {name: _single_runs(side, voice) for name, side in (("start", member.start), ("end", member.end)) if side is not None}
    if len(sides) == len(("start", "end")):
        return hedged(between, **sides)
    return hedged(onward if "start" in sides else until, **sides)

"""Find times of day in the words of a source, and say which they name.

In here: what `2:20 a.m.`, `14.30 Uhr`, `02:20`, `noon` and the like say. Not in here: the forms of a language (english.py,
german.py), dates (phrases.py), times in EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.edtf import languages
from dateline.edtf.bounds import earliest
from dateline.edtf.model import AllOf, Edtf, End, Interval, OneOf, Point, Range, Single, Time
from dateline.edtf.phrase import Phrase, longest

NOON = 12
HOURS_IN_DAY = 24
MINUTES_IN_HOUR = 60
LONGEST_BEFORE = 40
"""Code points before a time in which it is told whether another leans on it."""


def times_in(text: str, language: str, *, leaning: bool = False) -> tuple[Phrase, ...]:
    """Return the times of day written out in a text, from left to right; of those that overlap the longest.

    The hour alone has no minute. A time that others lean on is none ("ten minutes past 2 a.m.", "before noon", "2 to 3
    p.m."), for what it names is not the time that is told; `leaning` returns these too.

    >>> [(phrase.hour, phrase.minute) for phrase in times_in("at 2.20 a.m., or at 23:40", "en")]
    [(2, 20), (23, 40)]
    >>> times_in("won 3:1 at 2.30, Luke 3:16", "en")
    ()
    """
    found = [phrase for pattern in languages.time_patterns(language) for phrase in _matches(pattern, text)]
    names = languages.names_of(language)
    whole = longest(found)
    if leaning or names is None:
        return whole
    leans = re.compile(rf"{names.leaning}$", re.IGNORECASE)
    return tuple(phrase for phrase in whole if not _is_leaned_on(phrase, text, leans, whole))


def is_time(phrase: Phrase, time: Time) -> bool:
    """Tell whether words name a time, no less: to the minute, or the hour alone for the hour or for its beginning.

    There is no form in words for seconds. The offset is not looked at, nor is the qualifier. Where the half of the day is not
    said, the hour counts as it is written: whether words may mean the other, `may_be_time` tells.

    >>> two = Phrase(0, 6, hour=2)
    >>> is_time(two, Time(2)), is_time(two, Time(2, 0)), is_time(two, Time(2, 20))
    (True, True, False)
    """
    if phrase.hour != time.hour % HOURS_IN_DAY or time.second is not None:
        return False
    return time.minute is None or phrase.minute == time.minute or (phrase.minute is None and time.minute == 0)


def may_be_time(phrase: Phrase, time: Time) -> bool:
    """Tell whether words may name a time, in whichever half of the day, where they do not say which.

    >>> half_past_two = Phrase(0, 10, hour=2, minute=30, either_half=True)
    >>> may_be_time(half_past_two, Time(14, 30)), is_time(half_past_two, Time(14, 30))
    (True, False)
    """
    return any(is_time(one, time) for one in halves(phrase))


def halves(phrase: Phrase) -> tuple[Phrase, ...]:
    """Return the times that words may name: one, or that of either half of the day, where they do not say which.

    >>> [one.hour for one in halves(Phrase(0, 6, hour=12, either_half=True))]
    [12, 0]
    """
    if phrase.hour is None or not phrase.either_half:
        return (phrase,)
    return (phrase, replace(phrase, hour=(phrase.hour + NOON) % HOURS_IN_DAY))


def fits_times(phrase: Phrase, date: Edtf) -> bool:
    """Tell whether a time that words name may be one of a date: what one of them leaves open, the other may name.

    A date without a time of day has room for every time, and so has one that reaches from day to day. A time with an offset
    has too, since a source may tell it by another clock. Where words do not say the half of the day, both are tried.

    >>> from dataclasses import replace
    >>> half_past_two, day = Phrase(0, 9, hour=2, minute=30), Point(1912, 4, 15)
    >>> [fits_times(half_past_two, replace(day, time=time)) for time in (Time(2), Time(2, 20), Time(2, 20, offset=0), None)]
    [True, False, True, True]
    """
    match date:
        case Interval(start, end):
            return _fits_between(phrase, start, end)
        case OneOf(members) | AllOf(members):
            sides = ((member.start, member.end) if isinstance(member, Range) else (member, member) for member in members)
            return any(_fits_between(phrase, start, end) for start, end in sides)
        case _:
            return _fits_between(phrase, date, date)


def spoken_times(time: Time, language: str) -> tuple[str, ...]:
    """Return the forms in which a source may write a time, for a message; none for a time with seconds.

    >>> spoken_times(Time(14, 5), "en"), spoken_times(Time(0, 0), "en")
    (('2:05 p.m.', '2.05 p.m.', '14:05'), ('12:00 a.m.', '12.00 a.m.', '12 a.m.', '00:00', 'midnight'))
    """
    if time.second is not None:
        return ()
    digits = () if time.minute is None else (f"{time.hour:02d}:{time.minute:02d}",)
    names = languages.names_of(language)
    if names is None:
        return digits
    hour = time.hour % HOURS_IN_DAY
    parts = {"hour": hour, "hour12": hour % NOON or NOON, "minute": f"{time.minute or 0:02d}", "half": names.halves[hour >= NOON]}
    minutes = [form.format(**parts) for form in names.minute_forms if time.minute is not None]
    alone = [form.format(**parts) for form in names.hour_forms if time.minute in (None, 0)]
    name = {0: names.midnight, NOON: names.noon}.get(hour) if time.minute == 0 else None
    return (*minutes, *alone, *digits, *([name] if name else []))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Phrase]:
    """Yield what the pattern matches and the clock has: 12 a.m. is midnight, and there is no 0 p.m."""
    for found in pattern.finditer(text):
        parts = found.groupdict()
        if "noon" in parts or "midnight" in parts:
            yield Phrase(found.start(), found.end(), hour=NOON if "noon" in parts else 0, minute=0)
            continue
        hour, minute = int(parts["hour"]), None if parts["minute"] is None else int(parts["minute"])
        either_half = parts.get("either") is not None
        if "after" in parts and parts["after"] is not None:
            if hour > 0:
                yield Phrase(found.start(), found.end(), hour=hour % NOON + NOON, minute=minute)
        else:
            hour %= NOON if "after" in parts else HOURS_IN_DAY
            yield Phrase(found.start(), found.end(), hour=hour, minute=minute, either_half=either_half)


def _is_leaned_on(phrase: Phrase, text: str, leans: re.Pattern[str], whole: tuple[Phrase, ...]) -> bool:
    """Tell whether what stands before a time makes it another one; a number there that is a time itself does not."""
    before = leans.search(text, max(0, phrase.start - LONGEST_BEFORE), phrase.start)
    return before is not None and not any(other.end == before.start() + 1 for other in whole)


def _fits_between(phrase: Phrase, start: Single | End | None, end: Single | End | None) -> bool:
    """Tell whether a time may lie between two times of one day."""
    times = [side.time for side in (start, end) if isinstance(side, Point) and side.time is not None and side.time.offset is None]
    if len(times) < len((start, end)) or (isinstance(start, Single) and isinstance(end, Single) and earliest(start) != earliest(end)):
        return True
    first, last = times
    spans = (_minutes(one.hour or 0, one.minute) for one in halves(phrase))
    return any(_minutes(first.hour, first.minute)[0] <= ends and begins <= _minutes(last.hour, last.minute)[1] for begins, ends in spans)


def _minutes(hour: int, minute: int | None) -> tuple[int, int]:
    """Return the first and the last minute of the day that an hour, or a minute of it, may be."""
    start = MINUTES_IN_HOUR * (hour % HOURS_IN_DAY)
    return (start, start + MINUTES_IN_HOUR - 1) if minute is None else (start + minute, start + minute)

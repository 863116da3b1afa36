"""Say what is wrong with a time of day.

In here: the ways in which times are often written otherwise, and times that no clock shows. Not in here: reading times
that are right (times.py); the day before them (point_faults.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf.bounds import first_day
from dateline.edtf.model import Point, day_at, day_number, text
from dateline.edtf.part import LONGEST, Advice, EdtfError, Part
from dateline.edtf.singles import read_single
from dateline.edtf.times import MOST_OFFSET, read_time

UTC = ("Z", "UTC", "GMT", "UT")
BEHIND = (
    r"\s?(?:h|hrs?|hours|o['’]clock)?\s?(?:(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?"
    r"\s?(?P<zone>[A-Za-z]{1,5})?\s?(?P<shift>[+\u2212-][0-9]{1,2}(?::?[0-9]{1,2})?)?\s?(?P<signs>[?~%]*)"
)
LOOSE = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:(?P<colon>[:.h])(?P<minute>[0-9]{1,2})"
    rf"(?:(?P<colons>[:.])(?P<second>[0-9]{{1,2}})(?P<fraction>[.,][0-9]+)?)?)?{BEHIND}"
)
COMPACT = re.compile(
    r"(?P<hour>[0-9]{2})(?P<colon>)(?P<minute>[0-9]{2})"
    rf"(?:(?P<colons>)(?P<second>[0-9]{{2}})(?P<fraction>[.,][0-9]+)?)?{BEHIND}"
)
ALONE = re.compile(rf"(?P<letter>[Tt]?){LOOSE.pattern}")
BEHIND_DATE = re.compile(
    r"(?P<date>[?~%]*-?[0-9X]+[?~%]*(?:-[?~%]*[0-9X]+[?~%]*){0,2})(?P<between>\s?[Tt]\s?(?=[0-9?~%]|$)|T|,?\s(?:at\s)?)(?P<time>.*)",
    re.DOTALL,
)
TWO_TIMES = re.compile(
    r"(?P<first>[0-9]{1,2}[:.][0-9]{2})\s?(?:(?P<between>[\u2013\u2014-]|to|until|till)|or|,)\s?(?P<second>[0-9]{1,2}[:.][0-9]{2})"
)
DAY = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}")

BETWEEN = {"t": ("the T is a capital", "its T is small"), "T": ("a date has no spaces", "there are spaces in it")}
"""What is said where something else than the letter T alone stands between day and time."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A time as somebody wrote it behind a date: its match, and where in the part it begins."""

    part: Part
    date: str
    found: re.Match[str]
    at: int

    def error(self, name: str, message: str, reason: str, *advice: Advice) -> EdtfError:
        """Make the error for a group of the match; the last advice is to leave the time out."""
        span = (self.at + self.found.start(name), self.at + self.found.end(name))
        return self.part.error(message, reason, *advice, ("if only the day is sure write {}", self.date), at=span)

    def cured(self, time: str) -> str:
        """Return the date with another time behind it."""
        return f"{self.date}T{time}"


def as_time(words: str) -> str | None:
    """Return the time of day that words name, as it stands behind a `T`; None where they name none for sure.

    Digits alone name none: they need a colon, or a.m. or p.m.

    >>> as_time("9 p.m."), as_time("9:05"), as_time("noon"), as_time("9"), as_time("9.30")
    ('21', '09:05', '12:00', None, None)
    """
    if words.lower() in ("noon", "midday"):
        return "12:00"
    found = LOOSE.fullmatch(words)
    if found is None or not _is_surely_time(found) or any(found.group("zone", "shift", "fraction", "signs")):
        return None
    return _clock(found) if read_time(_clock(found)) is not None else None


def time_fault(part: Part) -> EdtfError | None:
    """Find what should be a time behind a date in numbers, and a time without a date."""
    if len(part.own) > LONGEST:
        return None
    alone = ALONE.fullmatch(part.own)
    named = as_time(part.own)
    if named or (alone is not None and (alone["letter"] or _is_surely_time(alone))):
        return _dayless_fault(part, named or (_clock(alone) if alone is not None else ""))
    behind = BEHIND_DATE.fullmatch(part.own)
    return None if behind is None else _behind_date_fault(part, behind)


def _behind_date_fault(part: Part, behind: re.Match[str]) -> EdtfError | None:
    has_letter = behind["between"].strip() in ("T", "t")
    found = LOOSE.fullmatch(behind["time"]) or (COMPACT.fullmatch(behind["time"]) if has_letter else None)
    date = read_single(behind["date"])
    is_day = isinstance(date, Point) and date.day is not None
    is_time = found is not None and (is_day or _is_surely_time(found))
    two_times = TWO_TIMES.fullmatch(behind["time"])
    if date is None or not (has_letter or is_time or two_times or as_time(behind["time"])):
        return None
    if not isinstance(date, Point) or date.day is None:
        at = (behind.start("between"), len(part.own))
        return part.error("a time stands behind a day", "it has no day", ("without the time write {}", behind["date"]), at=at)
    # Behind a T and with a hyphen the second is an offset, as EDTF has it.
    if two_times is not None and not (has_letter and found is not None):
        return _two_times_fault(part, behind, two_times)
    if found is None:
        return _shapeless_fault(part, behind)
    written = _Written(part, behind["date"], found, behind.start("time"))
    return _impossible_fault(written, date) or _impossible_offset_fault(written) or _form_fault(written, behind)


def _dayless_fault(part: Part, time: str) -> EdtfError:
    """Say that a time has no day; the one that stands last before it is most likely meant."""
    days = DAY.findall(part.text[: part.start])
    if days and part.cure(f"{days[-1]}T{time}") is not None:
        return part.error("a time stands behind a day", "a time has no day", ("write {}", f"{days[-1]}T{time}"))
    example = f"2025-03-14T{time}"
    right = example if read_single(example) is not None else "2025-03-14T09:00"
    return part.error("a time stands behind a day", "it has no day", ("write its day before it, for example {}", right))


def _two_times_fault(part: Part, behind: re.Match[str], times: re.Match[str]) -> EdtfError:
    """Say that the second of two times has no day."""
    first, second = (f"{behind['date']}T{as_time(times[name].replace('.', ':'))}" for name in ("first", "second"))
    if times["between"] is None:
        advice: tuple[Advice, ...] = (("for one of these write {}", f"[{first},{second}]"), ("for both write {}", f"{{{first},{second}}}"))
    else:
        advice = (("for what lasted write {}", f"{first}/{second}"), ("for one time between the two write {}", f"[{first}..{second}]"))
    return part.error("each time stands behind its day", "it has two times", *advice, at=behind.span("time"))


def _is_surely_time(found: re.Match[str]) -> bool:
    return bool(found["half"]) or found["colon"] == ":"


def _shapeless_fault(part: Part, behind: re.Match[str]) -> EdtfError:
    """Find a time that is missing, or is no time at all."""
    day = ("if only the day is sure write {}", behind["date"])
    if not behind["time"].strip():
        return part.error("a time stands behind the T", "its time is missing", day, at=(behind.start("between"), len(part.own)))
    signs = re.match(r"[?~%]+", behind["time"])
    if signs is not None:
        moved = ("write {}", f"{behind['date']}T{behind['time'][signs.end() :]}{signs[0]}")
        at = (behind.start("time"), behind.start("time") + signs.end())
        return part.error("a qualifier stands behind a time", "a qualifier stands before its time", moved, day, at=at)
    advice = [("write {}", f"{behind['date']}T{named}")] if (named := as_time(behind["time"])) else []
    return part.error("a time is written hh:mm", "its time is not in the form of a time", *advice, day, at=behind.span("time"))


def _impossible_fault(written: _Written, date: Point) -> EdtfError | None:
    """Find numbers that no clock shows, from left to right."""
    found = written.found
    hour, minute, second = (0 if found[name] is None else int(found[name]) for name in ("hour", "minute", "second"))
    if found["half"] and not 1 <= hour <= 12:
        by_24 = ("write {}", written.cured(":".join(f"{int(found[name]):02d}" for name in ("hour", "minute", "second") if found[name])))
        reason = f"there is no hour {hour} {found['half'].lower()}.m."
        return written.error("hour", "hours before a.m. and p.m. are 1 to 12", reason, by_24)
    if (hour, minute, second) == (24, 0, 0):
        next_day = day_at(day_number(first_day(date)) + 1)
        midnight = text(Point(next_day.year, next_day.month, next_day.day, date.qualifier))
        return written.error("hour", "an hour is 00 to 23", "a day has no 24:00", ("for midnight at its end write {}", f"{midnight}T00:00"))
    if hour > 23:
        return written.error("hour", "an hour is 00 to 23", f"there is no hour {hour}")
    if minute > 59:
        return written.error("minute", "a minute is 00 to 59", f"there is no minute {minute}", _coarser(written, 1))
    if second == 60:
        before = ("for the second before it write {}", written.cured(f"{hour:02d}:{minute:02d}:59{_offset(found) or ''}"))
        message = "a second is 00 to 59, for all minutes have as many"
        return written.error("second", message, "it is a leap second", before, _coarser(written, 2))
    if second > 60:
        return written.error("second", "a second is 00 to 59", f"there is no second {second}", _coarser(written, 2))
    return None


def _coarser(written: _Written, count: int) -> Advice:
    """Advise to leave out what is finer than the hour or the minute."""
    parts = ":".join(_clock(written.found).split(":")[:count])
    return (f"if only the {('hour', 'minute')[count - 1]} is sure write {{}}", written.cured(parts + (_offset(written.found) or "")))


def _impossible_offset_fault(written: _Written) -> EdtfError | None:
    shift = written.found["shift"]
    if not shift:
        return None
    hours, minutes = _hours_and_minutes(shift)
    without = ("by the clock of the place write {}", written.cured(_clock(written.found)))
    if minutes > 59:
        return written.error("shift", "the minutes of an offset are 00 to 59", f"there is no offset {shift}", without)
    if 60 * hours + minutes > MOST_OFFSET:
        return written.error("shift", "an offset is -14:00 to +14:00", f"there is no offset {shift}", without)
    return None


def _form_fault(written: _Written, behind: re.Match[str]) -> EdtfError:
    """Find the first sign that EDTF writes otherwise; the cure mends all of them."""
    offset = _offset(written.found)
    signs = written.found["signs"]
    sign = signs[:1] if len(set(signs)) < 2 else "%"
    cure = ("write {}", written.cured(_clock(written.found) + (offset or "") + sign))
    if behind["between"] != "T":
        message, reason = BETWEEN.get(behind["between"].strip(), ("a T stands between day and time", "there is no T before its time"))
        return written.part.error(message, reason, cure, at=behind.span("between"))
    if offset is None:
        by_place = ("by the clock of the place write {}", cure[1])
        return written.error("zone", "an offset is in hours and minutes", "a zone is not an offset", by_place)
    name, message, reason = next(_deviations(written.found))
    span = (written.at + written.found.start(name), written.at + written.found.end(name))
    return written.part.error(message, reason, cure, at=span)


def _deviations(found: re.Match[str]) -> Iterator[tuple[str | int, str, str]]:
    """Yield what is written otherwise, from left to right: its group, the label and the reason; last that something is."""
    if len(found["hour"]) < 2:
        yield "hour", "an hour has two digits", "its hour has one digit"
    for colon, name in (("colon", "minute"), ("colons", "second")):
        if found[name] and found[colon] != ":":
            yield colon if found[colon] else name, "colons stand between hour, minute and second", "colons do not separate its parts"
        if found[name] and len(found[name]) < 2:
            yield name, f"a {name} has two digits", f"its {name} has one digit"
    if found["fraction"]:
        yield "fraction", "a time ends with its second", "it has a fraction of a second"
    if found["half"]:
        yield "half", "hours are 00 to 23", "it has a.m. or p.m."
    if found["shift"] and _offset(found) == "Z":
        yield "shift", "the offset of UTC is Z", f"there is no offset {found['shift']}"
    if found["shift"] and found["shift"] != _offset(found):
        yield "shift", "an offset is written +hh:mm or -hh:mm", "its offset is written otherwise"
    if found["zone"]:
        yield "zone", "the offset of UTC is Z", "its offset is written otherwise"
    if len(found["signs"]) > 1:
        yield "signs", "one qualifier stands at the end", "it has more than one qualifier"
    yield 0, "a time is written hh:mm", "its time is written otherwise"


def _clock(found: re.Match[str]) -> str:
    """Return hours, minutes and seconds as EDTF writes them."""
    hour, *rest = (int(found[name]) for name in ("hour", "minute", "second") if found[name])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    return ":".join(f"{number:02d}" for number in (hour, *rest))


def _offset(found: re.Match[str]) -> str | None:
    """Return an offset as EDTF writes it, empty where there is none; None for a zone by its name."""
    zone, shift = found["zone"], found["shift"]
    if zone and zone.upper() not in UTC:
        return None
    if not shift:
        return "Z" if zone else ""
    hours, minutes = _hours_and_minutes(shift)
    return f"{'+' if shift[0] == '+' else '-'}{hours:02d}:{minutes:02d}" if hours or minutes else "Z"


def _hours_and_minutes(shift: str) -> tuple[int, int]:
    hours, _, minutes = shift[1:].partition(":") if ":" in shift or len(shift) < 4 else (shift[1:-2], "", shift[-2:])
    return int(hours), int(minutes or 0)

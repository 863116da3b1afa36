"""Dates as people type them into tables, as EDTF: in numbers, in words, from one to another.

In here: one text that holds a date, and a date in parts. Not in here: which cell holds which (drafting.py), names of months
(edtf/languages.py). A date that may be read in two ways is none: nothing is guessed, and nothing made surer than it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.edtf import languages
from dateline.edtf.english import ENGLISH
from dateline.edtf.model import Edtf, Point, text
from dateline.edtf.parse import EdtfError, parse
from dateline.edtf.phrases import dates_in

AMBIGUOUS = "day or month first cannot be told: say it for the whole file with `--day-first` or `--month-first`"
_WRITE = "write it as docs/content.md shows under `Dates`: `1987-03-03`, `1987-03`, `1987`, `[..1987-03-03]`"
_SERIAL = "have the spreadsheet show the column as a date, `YYYY-MM-DD`, and save it again"
_CENTURY = "write the year with four digits"
_LONGEST = 200

_ISO_TIME = re.compile(
    r"(?P<day>-?[0-9]{4,}-[0-9]{2}-[0-9]{2})[T ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?"
    r"\s*(?P<zone>Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_BASIC = re.compile("([12][0-9]{3})([01][0-9])([0-3][0-9])")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./]([0-9]{1,2})(?:[./]([0-9]{1,2}))?|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})([./-])\s?([0-9]{1,2})\2\s?([0-9]{4}|[0-9]{2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_TIME_BEHIND = re.compile(r"\s+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s*([ap])\.?m\.?)?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|approximately|approx\.?|about|around|etwa|um)\s*(?=\S)", re.IGNORECASE)
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably|vielleicht|wohl)\s+(?=\S)", re.IGNORECASE)
_ERA_BEHIND = re.compile(r"([0-9]{1,4})\s*(?:(?P<bc>B\.?C\.?(?:E\.?)?|v\.\s?Chr\.)|A\.?D\.?|C\.?E\.?|n\.\s?Chr\.)", re.IGNORECASE)
_ERA_BEFORE = re.compile(r"A\.?D\.?\s*([0-9]{1,4})", re.IGNORECASE)
_DECADE = re.compile(r"(?:the\s+)?([12][0-9]{2})0(?:['’]?s|er(?:\s+Jahre)?)", re.IGNORECASE)
_CENTURY_OF = re.compile(r"(?:the\s+)?([0-9]{1,2})(?:st|nd|rd|th|\.)\s+(?:century|Jahrhundert|Jh\.)", re.IGNORECASE)
_QUARTER = re.compile(r"Q([1-4])[ /-]([0-9]{4})|([0-9]{4})[ /-]Q([1-4])", re.IGNORECASE)
_YEARS = re.compile(r"([0-9]{4})\s*[-–—]\s*([0-9]{4})")
_SHORT_YEARS = re.compile(r"([0-9]{4})\s*[-–—/]\s*([0-9]{2})")
_APART = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*|\s+(?:to|until|till|bis)\s+|\s*\.\.+\s*", re.IGNORECASE)
_DAYS_BEHIND = re.compile(r"(\D+?)\s*([0-9]{1,2})\s*[-–—]\s*([0-9]{1,2}),?\s+([0-9]{4})")
_DAYS_BEFORE = re.compile(r"([0-9]{1,2})\.?\s*[-–—]\s*([0-9]{1,2}\.?\s+\D+?\s+[0-9]{4})")
_SERIAL_NUMBER = re.compile(r"[0-9]{5}(?:\.[0-9]+)?")
_SEASON_CODES = range(21, 42)
_STILL = frozenset(("present", "now", "today", "ongoing", "heute"))
_MIDNIGHT = frozenset(("00:00", "00:00:00"))


@dataclass(frozen=True, slots=True)
class Reading:
    """How dates are read: the language of their words, and whether the day stands before the month, None where that is not said."""

    language: str = "en"
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class NotRead:
    """Why a text is no date: the reason, and how to mend it."""

    reason: str
    help: str = _WRITE


def read_date(written: str, reading: Reading) -> str | NotRead:
    """Return the date that a text says, in EDTF.

    >>> read_date("3 March 1987", Reading()), read_date("c. 1850", Reading()), read_date("44 BC", Reading())
    ('1987-03-03', '1850~', '-0043')
    >>> read_date("25/12/1987", Reading()), read_date("May 3–5, 1987", Reading())
    ('1987-12-25', '1987-05-03/1987-05-05')
    >>> read_date("03/04/1987", Reading()).reason
    '`03/04/1987` is 3 April or 4 March'
    """
    said = " ".join(written.split())
    if not said:
        return NotRead("there is no date")
    if len(said) > _LONGEST:
        return NotRead("the date has more than 200 characters")
    if _SERIAL_NUMBER.fullmatch(said):
        return NotRead(f"`{said}` looks like a spreadsheet's count of days", _SERIAL)
    if (years := _SHORT_YEARS.fullmatch(said)) and int(years[2]) > max(12, int(years[1][2:])):
        first, last = years[1], years[1][:2] + years[2]
        season = f"; if a season is meant, in words: `spring {first}`" if int(years[2]) in _SEASON_CODES else ""
        return NotRead(f"`{said}` may be years or a part of one", f"if the years are meant, write them whole, as {first}/{last}{season}")
    found = _one(said, reading)
    if isinstance(found, str):
        return found
    lasting = _lasting(said, reading)
    return lasting if lasting is not None else found if found is not None else _unknown(said)


def read_span(start: str, end: str) -> str | NotRead:
    """Return from when to when something was, of two dates in EDTF; of equal ones the one.

    >>> read_span("1987-03", "1987-05"), read_span("1987", "1987")
    ('1987-03/1987-05', '1987')
    """
    if start == end or not end:
        return start
    whole = f"{start}/{end}"
    if _edtf(whole) is None:
        return NotRead(f"it cannot last from `{start}` to `{end}`", "see that the end is not before the start, and that each is one date")
    return whole


def says_more(shown: str, date: str, reading: Reading) -> bool:
    """Tell whether the words in which a date was displayed say something else than the date does.

    >>> says_more("March 3, 1987", "1987-03-03", Reading()), says_more("Early March", "1987-03-03", Reading())
    (False, True)
    """
    return bool(shown) and read_date(shown, reading) != date


def from_parts(year: str, month: str = "", day: str = "", time: str = "", *, negative_is_bc: bool = False) -> str | NotRead:
    """Return the date of which the parts stand in cells of their own; with `negative_is_bc` the year -44 is 44 BC.

    >>> from_parts("1987", "3", "3"), from_parts("-44", negative_is_bc=True), from_parts("476")
    ('1987-03-03', '-0043', '0476')
    """
    numbers = [_whole(part) for part in (year, month, day)]
    for name, part, number in zip(("year", "month", "day"), (year, month, day), numbers, strict=True):
        if part and number is None:
            return NotRead(f"`{part}` is not the number of a {name}", f"write the {name} in digits, or leave it empty")
    if numbers[0] is None:
        return NotRead("there is no year", "write the year, or take the row out")
    if numbers[0] == 0 or (numbers[0] < 0 and not negative_is_bc):
        return NotRead(f"the year `{year}` may be counted with a year 0 or without", "write it as `44 BC`")
    if not month and day:
        return NotRead("there is a day and no month", "write the month, or leave the day empty")
    counted = numbers[0] + 1 if numbers[0] < 0 else numbers[0]
    date = text(Point(counted, numbers[1], numbers[2])) if abs(counted) <= 10**15 else ""
    if _edtf(date) is None:
        said = "-".join(part for part in (year, month, day) if part)
        return NotRead(f"`{said}` is no day of the calendar", "mend the month or the day")
    if not time.strip() or not day:
        return date
    clock = _clock(time.strip())
    if clock is None:
        return NotRead(f"`{time.strip()}` is not a time of day", "write it as `14:20` or `2:20 pm`, or leave it empty")
    return date if clock in _MIDNIGHT else f"{date}T{clock}"


def _one(said: str, reading: Reading) -> str | NotRead | None:
    """Return what a text says that is no stretch from one date to another; None where it says nothing."""
    for reader in (_as_edtf, _in_iso, _in_numbers, _with_era, _vague):
        found = reader(said, reading)
        if found is not None:
            return found
    return _hedged(said, reading) or _in_words(said, reading)


def _as_edtf(said: str, reading: Reading) -> str | None:
    date = _edtf(said)
    return text(date) if date is not None else None


def _in_iso(said: str, reading: Reading) -> str | NotRead | None:
    """Read a day with a time behind it; midnight is what programs write where there was none."""
    if found := _ISO_TIME.fullmatch(said):
        zone = found["zone"] or ""
        zone = f"{zone[:3]}:{zone[3:]}" if re.fullmatch("[+-][0-9]{4}", zone) else zone
        whole = found["day"] if found["time"] in _MIDNIGHT else f"{found['day']}T{found['time']}{zone}"
        return whole if _edtf(whole) else None
    if found := _BASIC.fullmatch(said):
        return _calendar(said, *found.groups())
    if found := _YEAR_FIRST.fullmatch(said):
        return _calendar(said, *(part for part in found.groups() if part))
    return None


def _in_numbers(said: str, reading: Reading) -> str | NotRead | None:
    timed = next((found for found in _TIME_BEHIND.finditer(said) if found.end() == len(said)), None)
    if timed is not None:
        date = _in_numbers(said[: timed.start()], reading) or _in_words(said[: timed.start()], reading)
        clock = _clock(timed[0].strip())
        if not isinstance(date, str) or clock is None:
            return date
        return date if clock in _MIDNIGHT or "T" in date else _checked(f"{date}T{clock}")
    if found := _MONTH_YEAR.fullmatch(said):
        return _calendar(said, found[2], found[1])
    found = _NUMBERS.fullmatch(said)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), found[4]
    if len(year) < 4:
        return NotRead(f"`{said}` leaves the century open", _CENTURY)
    if first == second or (reading.day_first is None and first > 12):
        return _calendar(said, year, found[3], found[1])
    if reading.day_first is None and second > 12:
        return _calendar(said, year, found[1], found[3])
    if reading.day_first is None:
        names = ENGLISH.months
        if not (1 <= first <= 12 and 1 <= second <= 12):
            return NotRead(f"`{said}` is no day of the calendar")
        return NotRead(f"`{said}` is {first} {names[second - 1][0]} or {second} {names[first - 1][0]}", AMBIGUOUS)
    return _calendar(said, year, *((found[3], found[1]) if reading.day_first else (found[1], found[3])))


def _with_era(said: str, reading: Reading) -> str | None:
    found = _ERA_BEHIND.fullmatch(said) or _ERA_BEFORE.fullmatch(said)
    if found is None:
        return f"{int(said):04}" if re.fullmatch("[1-9][0-9]{2}", said) else None
    year = int(found[1])
    if year == 0:
        return None
    return text(Point(1 - year if found.groupdict().get("bc") else year))


def _vague(said: str, reading: Reading) -> str | None:
    if found := _DECADE.fullmatch(said):
        return f"{found[1]}X"
    if (found := _CENTURY_OF.fullmatch(said)) and 2 <= int(found[1]) <= 30:
        return f"{int(found[1]) - 1:02}XX"
    if found := _QUARTER.fullmatch(said):
        return f"{found[2] or found[3]}-{32 + int(found[1] or found[4])}"
    for language in dict.fromkeys((reading.language, "en")):
        names = languages.names_of(language)
        for number, row in enumerate(names.seasons if names else ()):
            season = re.fullmatch(rf"(?:{'|'.join(map(re.escape, row))})(?:\s+of)?,?\s+([0-9]{{4}})", said, re.IGNORECASE)
            if season:
                return f"{season[1]}-{21 + number}"
    return None


def _hedged(said: str, reading: Reading) -> str | NotRead | None:
    """Read what is hedged: "c. 1850", "1850?", "perhaps May 1850"."""
    for pattern, sign in ((_ABOUT, "~"), (_PERHAPS, "?")):
        found = pattern.match(said)
        if found:
            return _with_sign(_one(said[found.end() :], reading), sign)
    if said.endswith("?") and len(said) > 1:
        return _with_sign(_one(said[:-1].strip(), reading), "?")
    return None


def _with_sign(date: str | NotRead | None, sign: str) -> str | NotRead | None:
    if not isinstance(date, str):
        return date
    both = f"{date[:-1]}%" if date[-1:] in "?~" and date[-1:] != sign else date if date[-1:] == sign else f"{date}{sign}"
    return both if _edtf(both) is not None else None


def _in_words(said: str, reading: Reading) -> str | None:
    """Read a date in the words of the language or in English; a weekday may stand before it, and is not looked at."""
    for language in dict.fromkeys((reading.language, "en")):
        for form in dict.fromkeys((said, said.title())):
            phrases = dates_in(form, language)
            if len(phrases) != 1 or phrases[0].year is None or form[phrases[0].end :].strip(" ."):
                continue
            before, names = form[: phrases[0].start].strip(" ,."), languages.names_of(language)
            weekdays = {name for row in (names.weekdays if names else ()) for name in row}
            if not before or before in weekdays:
                return text(Point(phrases[0].year, phrases[0].month, phrases[0].day))
    return None


def _lasting(said: str, reading: Reading) -> str | NotRead | None:
    """Read what goes from one date to another; what the first leaves out it has from the second."""
    for start, end in _sides(said):
        if end.lower() in _STILL and isinstance(first := _one(start, reading), str):
            return read_span(first, "..")
        last = _one(end, reading)
        first = _one(start, reading) if isinstance(last, str) else None
        if isinstance(first, str) and isinstance(last, str):
            return read_span(first, last)
        for refused in (last, first):
            if isinstance(refused, NotRead):
                return refused
    return None


def _sides(said: str) -> Iterator[tuple[str, str]]:
    if found := _YEARS.fullmatch(said):
        yield found[1], found[2]
    if found := _DAYS_BEHIND.fullmatch(said):
        yield f"{found[1]} {found[2]}, {found[4]}", f"{found[1]} {found[3]}, {found[4]}"
    if found := _DAYS_BEFORE.fullmatch(said):
        rest = re.sub(r"^[0-9]{1,2}", "", found[2])
        yield f"{found[1]}{rest}", found[2]
    apart = _APART.split(re.sub(r"^(?:from|von)\s+", "", said, flags=re.IGNORECASE))
    if len(apart) == 2 and all(apart):
        yield apart[0], apart[1]
        year = re.search("[0-9]{4}$", apart[1])
        if year is not None:
            yield f"{apart[0]} {year[0]}", apart[1]
            yield f"{apart[0]}, {year[0]}", apart[1]


def _unknown(said: str) -> NotRead:
    """Say why a text is no date; what consists of figures and signs was probably meant as EDTF."""
    if re.fullmatch(r"[0-9XT:.,/\[\]{}~?%+Z-]+", said):
        try:
            parse(said)
        except EdtfError as fault:
            return NotRead(f"`{said}` is not a date: {fault.reason}", fault.hint or _WRITE)
    return NotRead(f"`{said}` is not a date that can be read")


def _calendar(said: str, year: str, month: str, day: str | None = None) -> str | NotRead:
    date = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    return date if _edtf(date) is not None and int(month) <= 12 else NotRead(f"`{said}` is no day of the calendar")


def _checked(date: str) -> str | None:
    return date if _edtf(date) is not None else None


def _clock(said: str) -> str | None:
    """Return a time of day as `hh:mm` or `hh:mm:ss`."""
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?:\s*([ap])\.?m\.?)?", said, re.IGNORECASE)
    if found is None:
        return None
    hour = int(found[1])
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    clock = f"{hour:02}:{found[2]}" + (f":{found[3]}" if found[3] and found[3] != "00" else "")
    return clock if _edtf(f"2000-01-01T{clock}") is not None else None


def _whole(part: str) -> int | None:
    found = re.fullmatch(r"\s*(-?[0-9]{1,15})(?:\.0+)?\s*", part)
    return int(found[1]) if found else None


def _edtf(written: str) -> Edtf | None:
    try:
        return parse(written) if written else None
    except EdtfError:
        return None

"""Say what to write in place of a date in words: `c. 2025`, `March 2025`, `44 BC`, `spring 2025`, `the 1990s`, `at 9 p.m.`.

In here: words that curators write where EDTF belongs: English ones, and single dates in every language that has a table. Not in
here: dates in the text of sources (phrases.py).
"""

import re
from dataclasses import replace

from dateline.edtf.english import ENGLISH
from dateline.edtf.model import Point, Season
from dateline.edtf.model import text as edtf
from dateline.edtf.part import LONGEST, Advice, EdtfError, Part
from dateline.edtf.phrases import LANGUAGES, dates_in, names, weekdays_in
from dateline.edtf.seasons import DEPENDENT, months_of
from dateline.edtf.singles import read_single
from dateline.edtf.time_faults import as_time

MONTH_NAMES: tuple[str, ...] = tuple(full for full, *_ in ENGLISH.months)

ABOUT = r"(circa|ca?\.|ca?(?=[ 0-9])|about|around|approximately|approx\.?)"
PERHAPS = r"(perhaps|possibly|probably|maybe)"

FORMS: tuple[tuple[str, str, str], ...] = (
    (rf"{PERHAPS} {ABOUT} ?(?P<a>.+)", "%", "write {}"),
    (rf"{ABOUT} ?(?P<a>.+)", "~", "write {}"),
    (rf"{PERHAPS} (?P<a>.+)", "?", "write {}"),
    (rf"(?P<a>.+?),? \(?{ABOUT}\)?", "~", "write {}"),
)
"""Words before a date or behind it, the qualifier that says the same, and the advice."""

SEVERAL: tuple[tuple[str, str, str], ...] = (
    (r"(by|no later than|not later than) (?P<a>.+)", "[..{a}]", "write {}"),
    (r"(until|till|up to) (?P<a>.+)", "../{a}", "write {}"),
    (r"(since|from) (?P<a>.+)", "{a}/..", "write {}"),
    (r"(on or after|not before|no earlier than) (?P<a>.+)", "[{a}..]", "write {}"),
    (r"before (?P<a>.+)", "[..{a}]", "for that date or earlier write {}"),
    (r"after (?P<a>.+)", "[{a}..]", "for that date or later write {}"),
    (r"between (?P<a>.+) and (?P<b>.+)", "[{a}..{b}]", "write {}"),
    (r"from (?P<a>.+) (to|until|till) (?P<b>.+)", "{a}/{b}", "write {}"),
    (r"(either )?(?P<a>.+) or (?P<b>.+)", "[{a},{b}]", "write {}"),
    (r"(both )?(?P<a>.+) and (?P<b>.+)", "{{{a},{b}}}", "for both write {}"),
    (r"(?P<a>.+?) ?(to|until|till|[\u2013\u2014-]) ?(?P<b>.+)", "{a}/{b}", "for what lasted write {}"),
    (r"(?P<a>.+?) ?(to|until|till|[\u2013\u2014-]) ?(?P<b>.+)", "[{a}..{b}]", "for one time between the two write {}"),
    (r"(?P<a>.+?) ?\([?]\)", "{a}?", "write {}"),
)
"""Words around one date or two, the date in EDTF, and the advice."""

PART_OF_YEAR: dict[str, int] = {
    **{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
    **{f"q{number}": 32 + number for number in range(1, 5)},
    **{f"{ordinal} quarter": 33 + index for index, ordinal in enumerate(("first", "second", "third", "fourth"))},
    **{f"{ordinal} quarter": 33 + index for index, ordinal in enumerate(("1st", "2nd", "3rd", "4th"))},
    **{"last quarter": 36, "early": 37, "mid": 38, "late": 39},
    **{"h1": 40, "h2": 41, "first half": 40, "second half": 41, "1st half": 40, "2nd half": 41},
}
"""What people call a part of the year, and its number; early, mid and late are its thirds."""
NAMES_OF_PARTS = "|".join(sorted(PART_OF_YEAR, key=len, reverse=True))
NAMED_PARTS = (
    re.compile(
        rf"(?:the )?(?P<name>{NAMES_OF_PARTS})(?:(?: of)?,? |[-/])(?P<year>[0-9]{{4}})(?:[/\u2013-](?P<next>[0-9]{{2}}|[0-9]{{4}}))?", re.I
    ),
    re.compile(rf"(?P<year>[0-9]{{4}})[ -]?(?P<name>{NAMES_OF_PARTS})(?P<next>)", re.I),
)
DECADE = re.compile(r"(?:the )?(?P<part>early |mid[ -]|late )?(?P<decade>[0-9]{3})0['’]?s(?P<sign>[?~%]?)", re.IGNORECASE)
CENTURY = re.compile(r"(?:the )?(?P<number>[1-9][0-9]?)(?:st|nd|rd|th)[ -](?:century|cent\.|c\.)(?P<era> .*)?", re.IGNORECASE)
BEFORE_CHRIST = re.compile(r"(?P<year>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12}) ?(?:BCE?|B\.\s?C\.(?:\s?E\.)?)", re.IGNORECASE)
AFTER_CHRIST = re.compile(r"(?:A\.?D\.? ?(?P<a>[0-9]{1,4})|(?P<b>[0-9]{1,4}) ?(?:C\.?E\.?|A\.?D\.?))", re.IGNORECASE)
YEAR_BEFORE = re.compile(r"(?P<year>[0-9]{4})(?:[ -]|, ?)(?P<month>[A-Za-z]{3,9}\.?)(?:[ -](?P<day>[0-9]{1,2}))?")
HYPHENED = re.compile(r"(?:(?P<day>[0-9]{1,2})-)?(?P<month>[A-Za-z]{3,9})-(?P<year>[0-9]{4})")
TIME = r"(?P<time>[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?: ?[ap]\.? ?m\.?)?|noon|midday)"
TIMED = (
    re.compile(rf"(?P<day>.+?),?(?: at)? {TIME}", re.IGNORECASE),
    re.compile(rf"(?:at )?{TIME},?(?: on)? (?P<day>.+)", re.IGNORECASE),
)
NO_DATE = frozenset({"undated", "n.d.", "n. d.", "nd", "no date", "unknown", "not known", "date unknown"})


def as_written(part: Part) -> EdtfError | None:
    """Find a date in words, and say what to write for it; a long text is none, however it goes on."""
    if len(part.own) > LONGEST:
        return None
    faults = (_hedge_fault, season_fault, _decade_fault, _century_fault, _no_date_fault, _words_fault)
    return next((fault for find in faults if (fault := find(part)) is not None), None)


def as_edtf(words: str, *, southern: bool = False) -> str | None:
    """Return the EDTF of one date in words or numbers, None where it is none or more than one.

    >>> as_edtf("Monday, 19 May 2025"), as_edtf("may 19, 2025 at 9 p.m."), as_edtf("44 BC"), as_edtf("soon")
    ('2025-05-19', '2025-05-19T21', '-0043', None)
    """
    words = words.strip()
    if read_single(words) is not None:
        return words
    if found := BEFORE_CHRIST.fullmatch(words):
        return edtf(Point(1 - int(found["year"].replace(",", ""))))
    if found := AFTER_CHRIST.fullmatch(words):
        return edtf(Point(int(found["a"] or found["b"])))
    for readings in (_parts_of_years(words, southern=southern), _decades(words)):
        if readings:
            return readings[0][1] if len(readings) == 1 else None
    return _timed(words) or _day_in_words(words)


def season_fault(part: Part) -> EdtfError | None:
    """Find a season, a quarter or another part of a year in words; `winter 2024/25` holds a slash and is one date."""
    readings = _parts_of_years(part.own, southern=part.southern) if len(part.own) <= LONGEST else []
    if not readings:
        return None
    return part.error("a season, a quarter or a half is a number", "a part of the year is written in words", *readings)


def _hedge_fault(part: Part) -> EdtfError | None:
    """Find words that hedge a date."""
    for pattern, sign, advice in FORMS:
        found = re.fullmatch(pattern, part.own, re.IGNORECASE)
        date = as_edtf(found["a"], southern=part.southern) if found else None
        if found and date:
            cure: Advice = (advice, date.rstrip("?~%") + sign)
            before, behind = part.own[: found.start("a")].rstrip(), part.own[found.end("a") :].lstrip(" ,")
            at = (0, len(before)) if before else (len(part.own) - len(behind), len(part.own))
            return part.error("a qualifier stands at the end", "it is hedged in words", cure, at=at)
    return None


def _parts_of_years(words: str, *, southern: bool) -> list[Advice]:
    """Return what a season, a quarter or the like may mean: one that goes over the turn of the year is of either year."""
    found = next((found for pattern in NAMED_PARTS if (found := pattern.fullmatch(words))), None)
    if found is None:
        return []
    number, year = PART_OF_YEAR[found["name"].lower()], int(found["year"])
    season = Season(year, number, southern and number in DEPENDENT)
    first, count = months_of(season)
    over_years = first + count > 13
    if found["next"]:
        return [_for_months(season)] if over_years and int(found["next"][-2:]) == (year + 1) % 100 else []
    return [_for_months(season), *([_for_months(replace(season, year=year - 1))] if over_years else [])]


def _for_months(season: Season) -> Advice:
    first, count = months_of(season)
    years_on, last = divmod(first + count - 2, 12)
    begins = MONTH_NAMES[first - 1] + (f" {season.year}" if years_on else "")
    return (f"for {begins} to {MONTH_NAMES[last]} {season.year + years_on} write {{}}", edtf(season))


def _decade_fault(part: Part) -> EdtfError | None:
    readings = _decades(part.own)
    return part.error("an unknown digit of a year is X", "a decade is written in words", *readings) if readings else None


def _decades(words: str) -> list[Advice]:
    """Return what `the 1990s` means, and both that `the 1900s` may mean."""
    found = DECADE.fullmatch(words)
    if found is None:
        return []
    decade, sign = found["decade"], found["sign"]
    if not decade.endswith("0"):
        return [("for a year of the decade write {}" if found["part"] else "write {}", f"{decade}X{sign}")]
    first = f"{decade[:2]}00"
    return [
        (f"for {first} to {decade}9 write {{}}", f"{decade}X{sign}"),
        (f"for {first} to {decade[:2]}99 write {{}}", f"{decade[:2]}XX{sign}"),
    ]


def _century_fault(part: Part) -> EdtfError | None:
    """Find a century in words, which begins with the year 1 of its hundred, as no mask of digits does."""
    found = CENTURY.fullmatch(part.own)
    era = (found["era"] or "").strip(" .").upper().replace(".", "") if found else ""
    if found is None or era not in ("", "BC", "BCE", "AD", "CE"):
        return None
    number = int(found["number"])
    first, last = 100 * number - 99, 100 * number
    if era.startswith("B"):
        advice: list[Advice] = [("for one of its years write {}", f"[{edtf(Point(1 - last))}..{edtf(Point(1 - first))}]")]
    else:
        advice = [
            (f"for one of its years, {first} to {last}, write {{}}", f"[{first:04d}..{last:04d}]"),
            (f"for {first - 1} to {last - 1} write {{}}", f"{number - 1:02d}XX"),
        ]
    return part.error("a century is two years, or unknown digits", "a century is written in words", *advice)


def _no_date_fault(part: Part) -> EdtfError | None:
    if part.own.lower() not in NO_DATE:
        return None
    return part.error("an unknown digit of a year is X", "it says that no date is known", ("for no date at all write {}", "XXXX"))


def _words_fault(part: Part) -> EdtfError | None:
    named = {each for language in LANGUAGES for each in names(_capitalised(part.own), language) or ()}
    if named and "year" not in named:
        return part.error("a date begins with its year", "it names no year")
    if date := as_edtf(part.own, southern=part.southern):
        return part.error("a date is written in numbers", "it is written in words", ("write {}", date))
    advice: list[Advice] = []
    for pattern, form, sentence in SEVERAL:
        found = re.fullmatch(pattern, part.own, re.IGNORECASE)
        dates = {name: as_edtf(words, southern=part.southern) for name, words in found.groupdict().items()} if found else {}
        if dates and all(dates.values()):
            advice.append((sentence, form.format(**dates)))
    return part.error("a date is written in numbers and signs", "it is not written as EDTF", *advice) if advice else None


def _timed(words: str) -> str | None:
    """Return a day in words or numbers with a time of day before or behind it."""
    for pattern in TIMED:
        found = pattern.fullmatch(words)
        day = _day_in_words(found["day"]) or found["day"] if found else ""
        time = as_time(found["time"]) if found else None
        if time is not None and isinstance(read := read_single(day), Point) and read.day is not None and read.time is None:
            return f"{day}T{time}"
    return None


def _day_in_words(words: str) -> str | None:
    """Return the year, month or day that the words are, with a weekday before it or without, in any order of its parts."""
    named = YEAR_BEFORE.fullmatch(words) or HYPHENED.fullmatch(words)
    capitalised = _capitalised(f"{named['day'] or ''} {named['month']} {named['year']}".strip() if named else words)
    return next((date for language in LANGUAGES if (date := _whole_date(capitalised, language)) is not None), None)


def _whole_date(words: str, language: str) -> str | None:
    """Return the date that the words are in one language, if they are nothing else."""
    phrases = dates_in(words, language)
    if len(phrases) != 1 or phrases[0].year is None:
        return None
    phrase = phrases[0]
    before = words[: phrase.start].rstrip(" ,.")
    is_whole = phrase.end == len(words) and (not before or (before.isalpha() and bool(weekdays_in(before, language))))
    return edtf(Point(phrases[0].year, phrase.month, phrase.day)) if is_whole else None


def _capitalised(words: str) -> str:
    """Begin each word with a capital, so that `march` is a month: where a date belongs it is nothing else."""
    return re.sub(r"\b[a-z]", lambda letter: letter[0].upper(), words)

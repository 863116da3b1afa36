"""Say what to write in place of a date in words: `c. 2025`, `March 2025`, `44 BC`, `the 1990s`.

In here: English words that curators write where EDTF belongs. Not in here: dates in the text of sources (phrases.py).
"""

import re

from dateline.edtf.grammar import read_point
from dateline.edtf.languages import ENGLISH
from dateline.edtf.model import Point
from dateline.edtf.model import text as edtf
from dateline.edtf.part import Advice, EdtfError, Part
from dateline.edtf.phrases import dates_in, names, weekdays_in

MONTH_NAMES: tuple[str, ...] = tuple(full for full, *_ in ENGLISH.months)

LONGEST = 80
"""The most code points in which a date is written out."""

ABOUT = r"(circa|ca?\.|ca?(?=[ 0-9])|about|around|approximately|approx\.?)"
PERHAPS = r"(perhaps|possibly|probably|maybe)"

FORMS: tuple[tuple[str, str, str], ...] = (
    (rf"{PERHAPS} {ABOUT} ?(?P<a>.+)", "%", "write {}"),
    (rf"{ABOUT} ?(?P<a>.+)", "~", "write {}"),
    (rf"{PERHAPS} (?P<a>.+)", "?", "write {}"),
)
"""Words before a date, the qualifier that says the same, and the advice."""

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
    (r"(?P<a>.+?) ?(to|[\u2013\u2014-]) ?(?P<b>.+)", "{a}/{b}", "for what lasted write {}"),
    (r"(?P<a>.+?) ?(to|[\u2013\u2014-]) ?(?P<b>.+)", "[{a}..{b}]", "for one time between the two write {}"),
    (r"(?P<a>.+?) ?\([?]\)", "{a}?", "write {}"),
)
"""Words around one date or two, the date in EDTF, and the advice."""

SPRING_TO_WINTER: dict[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
SEASON = re.compile(rf"(?P<name>{'|'.join(SPRING_TO_WINTER)})(?: of)?,? (?P<year>[0-9]{{4}})", re.IGNORECASE)
DECADE = re.compile(r"(?:the )?(?P<decade>[0-9]{3})0['’]?s", re.IGNORECASE)
BEFORE_CHRIST = re.compile(r"(?P<year>[0-9]{1,4}) ?(?:BCE?|B\.\s?C\.(?:\s?E\.)?)", re.IGNORECASE)


def as_written(part: Part) -> EdtfError | None:
    """Find a date in words, and say what to write for it; a long text is none, however it goes on."""
    if len(part.own) > LONGEST:
        return None
    return _before_fault(part) or _season_fault(part) or _decade_fault(part) or _words_fault(part)


def as_edtf(words: str) -> str | None:
    """Return the EDTF of one date in words or numbers, None where it is none.

    >>> as_edtf("Monday, 19 May 2025"), as_edtf("may 19, 2025"), as_edtf("44 BC"), as_edtf("soon")
    ('2025-05-19', '2025-05-19', '-0043', None)
    """
    words = words.strip()
    if read_point(words) is not None:
        return words
    if found := BEFORE_CHRIST.fullmatch(words):
        return edtf(Point(1 - int(found["year"])))
    capitalised = _capitalised(words)
    phrases = dates_in(capitalised, "en")
    if len(phrases) != 1 or phrases[0].year is None:
        return None
    phrase = phrases[0]
    before = capitalised[: phrase.start].rstrip(" ,.")
    is_whole = phrase.end == len(capitalised) and (not before or (before.isalpha() and bool(weekdays_in(before, "en"))))
    return edtf(Point(phrases[0].year, phrase.month, phrase.day)) if is_whole else None


def _before_fault(part: Part) -> EdtfError | None:
    """Find words that hedge a date."""
    for pattern, sign, advice in FORMS:
        found = re.fullmatch(pattern, part.own, re.IGNORECASE)
        date = as_edtf(found["a"]) if found else None
        if found and date:
            cure: Advice = (advice, date.rstrip("?~%") + sign)
            hedge = part.own[: found.start("a")].rstrip()
            return part.error("a qualifier stands at the end", "it is hedged in words", cure, at=(0, len(hedge)))
    return None


def _season_fault(part: Part) -> EdtfError | None:
    found = SEASON.fullmatch(part.own)
    if found is None:
        return None
    first, last = SPRING_TO_WINTER[found["name"].lower()]
    year = int(found["year"])
    months = f"[{year:04d}-{first:02d}..{year + (last < first):04d}-{last:02d}]"
    return part.error("a date is a year, a month or a day", "a season is not a date", ("for one time in these months write {}", months))


def _decade_fault(part: Part) -> EdtfError | None:
    found = DECADE.fullmatch(part.own)
    if found is None:
        return None
    first, last = f"{found['decade']}0", f"{found['decade']}9"
    advice = (("for one of these years write {}", f"[{first}..{last}]"), ("for what lasted write {}", f"{first}/{last}"))
    return part.error("a date is a year, a month or a day", "a decade is not a date", *advice)


def _words_fault(part: Part) -> EdtfError | None:
    named = names(_capitalised(part.own), "en")
    if named and "year" not in named:
        return part.error("a date begins with its year", "it names no year")
    if date := as_edtf(part.own):
        return part.error("a date is written in numbers", "it is written in words", ("write {}", date))
    advice: list[Advice] = []
    for pattern, form, sentence in SEVERAL:
        found = re.fullmatch(pattern, part.own, re.IGNORECASE)
        dates = {name: as_edtf(words) for name, words in found.groupdict().items()} if found else {}
        if dates and all(dates.values()):
            advice.append((sentence, form.format(**dates)))
    return part.error("a date is written in numbers and signs", "it is not written as EDTF", *advice) if advice else None


def _capitalised(words: str) -> str:
    """Begin each word with a capital, so that `march` is a month: where a date belongs it is nothing else."""
    return re.sub(r"\b[a-z]", lambda letter: letter[0].upper(), words)

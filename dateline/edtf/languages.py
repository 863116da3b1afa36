"""The languages in which dates are read, and the patterns compiled from the table of each.

In here: which languages have a table, and patterns. Not in here: the tables (english.py, german.py); what is done with what
patterns match (phrases.py, clock.py, vague.py, relative.py); the words in which pages are written (words.py).
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from dateline.edtf.english import ENGLISH
from dateline.edtf.german import GERMAN
from dateline.edtf.names import Names, Rows, Rules

TABLES: Mapping[str, Names] = MappingProxyType({"en": ENGLISH, "de": GERMAN})

CURRENCY = "$£€¥"
YEAR = "(?P<year>[12][0-9]{3})"
BEFORE_A_NUMBER = rf"(?<![\w{CURRENCY}])(?<![{CURRENCY}]\s)(?<![0-9][.,])"
AFTER_A_NUMBER = rf"(?!\w|[.,][0-9]|\s?[{CURRENCY}%])"
"""Not inside a longer number, a word, a sum or a share."""

IN_EVERY_LANGUAGE = (
    rf"(?<!\w)(?<![0-9]-){YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?![0-9]|-[0-9])",
    rf"(?<!\w)(?<![0-9]-){YEAR}-(?P<month>[0-9]{{2}})(?!\w|-[0-9])",
    rf"{BEFORE_A_NUMBER}{YEAR}{AFTER_A_NUMBER}",
)


CLOCK = "(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
CLOCK_OR_TWELVE = CLOCK.replace("[01][0-9]", "0[0-9]|1[3-9]|(?P<either>1[0-2])")
"""From 10:00 to 12:59 two digits do not say that the hours count to 24."""
BEFORE_A_TIME = rf"(?<![\w{CURRENCY}])(?<![0-9][.,:])"
TIMES_IN_EVERY_LANGUAGE = (
    rf"{BEFORE_A_TIME}{CLOCK_OR_TWELVE}(?![\w:%]|[.,][0-9])",
    rf"(?<=[0-9][0-9]T){CLOCK}(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?(?![\w:])",
)
"""By the clock, and behind a day in ISO 8601."""


def names_of(language: str) -> Names | None:
    """Return the table of a language tag such as `en` or `en-GB`, or None where there is none."""
    return TABLES.get(language.partition("-")[0].lower())


@cache
def date_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of all dates that are read: with a year, or with a month and a day."""
    names = names_of(language)
    return tuple(map(re.compile, (*IN_EVERY_LANGUAGE, *(() if names is None else _dates(names)))))


@cache
def month_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a month alone; an abbreviation needs its full stop there, for Jan is a person too."""
    full, short = _full_and_short(names.months)
    return re.compile(rf"(?<!\w)(?P<month>(?:{full})(?!\w)|(?:{short})\.)")


@cache
def weekday_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a weekday, whose group is its name."""
    full, short = _full_and_short(names.weekdays)
    abbreviated = names.weekday_abbreviated.replace("{month}", _month(names))
    end = f"(?:{names.weekday_end})?"
    return re.compile(rf"(?<!\w)(?P<name>(?:{full})(?={end}(?!\w))|(?:{short}){abbreviated}){end}")


@cache
def time_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of times of day, with the groups `hour` and `minute`, and `after` where the half of the day is said.

    `HH:MM` needs two digits on either side, and no more parts: "3:1" is a score, "1:02:03" the place of a film.
    """
    names = names_of(language)
    own = () if names is None else (form.replace("{start}", BEFORE_A_TIME) for form in names.times)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*TIMES_IN_EVERY_LANGUAGE, *own))


@cache
def season_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a season, as the group `season`, with its `year` behind it and what makes it one `before` it.

    Either may be absent; where both are, it is no season for sure: a spring and a fall are other things too.
    """
    season = "|".join(name for row in names.seasons for name in row)
    year = rf"(?:(?:\s+{names.of})?,?\s+{YEAR}(?!\w|[.,][0-9]))?"
    return re.compile(rf"(?<!\w)(?P<before>{names.season_of})?(?P<season>{season})(?!\w){year}", re.IGNORECASE)


@cache
def decade_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of ten years, the first of them as the group `decade`."""
    return re.compile(rf"(?<!\w){names.decade}(?!\w)")


@cache
def early_year_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a year that is looked for in no text, since it looks like any other number there.

    It has its era with it, or it has three digits and ends the words, behind a month.
    """
    behind_month = rf"{_month(names)}(?:\s+[0-9]{{1,2}}{names.ordinal}?)?,?\s+[1-9][0-9]{{2}}(?=\W*\Z)"
    return re.compile(rf"(?<!\w){names.era}(?!\w)|{behind_month}")


@cache
def counted_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of what stands behind a number that counts; the group `unit` is what no year stands before."""
    return re.compile(rf"\s+(?:(?P<unit>{names.units})|{names.counted})(?!\w)")


@cache
def before_year_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of what stands before a year, as the last of a text."""
    return re.compile(rf"(?<!\w)(?:{names.before_year})\s+$", re.IGNORECASE)


@cache
def relative_patterns(names: Names) -> tuple[tuple[re.Pattern[str], Rules], ...]:
    """Return the patterns of words that count from another day, each with its rules; the group `number` says how many days, if any."""
    number = rf"(?P<number>[1-9][0-9]{{0,3}}|{'|'.join(names.numbers)})"
    found: list[tuple[re.Pattern[str], Rules]] = []
    for words, rules in names.relative:
        whole = words.format(number=number) if "{number}" in words else words
        found.append((re.compile(rf"(?<!\w)(?:{whole})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE), rules))
    return tuple(found)


@cache
def year_of_words_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a year that is named without its number: "the following year"."""
    return re.compile(rf"(?<!\w)(?:{names.year_of_words})(?!\w)", re.IGNORECASE)


def number_of(name: str, table: Rows) -> int:
    """Return the place of a name in its table, counted from 0, in whichever case it is written, with its full stop or without."""
    bare = name.rstrip(".").capitalize()
    return next(index for index, row in enumerate(table) if bare in row or f"{bare}." in row)


def _dates(names: Names) -> Iterator[str]:
    parts = {
        "{day}": f"{BEFORE_A_NUMBER}(?P<day>[0-9]{{1,2}})",
        "{month}": _month(names),
        "{year}": YEAR + AFTER_A_NUMBER,
        "{end}": AFTER_A_NUMBER,
    }
    for form in names.dates:
        yield re.sub("|".join(map(re.escape, parts)), lambda found: parts[found[0]], form)


def _month(names: Names) -> str:
    """Match a month as a word; a full stop belongs to it where it abbreviates.

    A full name takes no full stop, so that "It ended in March. 3 people" is no date.
    """
    full, short = _full_and_short(names.months)
    return rf"(?<!\w)(?P<month>(?:{full})(?!\w)|(?:{short})(?!\w)\.?)"


def _full_and_short(table: Rows) -> tuple[str, str]:
    """Return the patterns of whole names, and of what abbreviates them, without its full stop."""
    names = [name for row in table for name in row]
    return _any_of([name for name in names if not name.endswith(".")]), _any_of([name[:-1] for name in names if name.endswith(".")])


def _any_of(names: list[str]) -> str:
    """Match any of the names, capitalised or in capitals: "may" is no month, "May" and "MAY" are."""
    forms = sorted((form for name in names for form in (name, name.upper())), key=len, reverse=True)
    return "|".join(map(re.escape, forms))

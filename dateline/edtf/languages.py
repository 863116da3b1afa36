"""What dates and times look like in the languages of sources: the names of months and weekdays, and the patterns made of them.

In here: one table per language, and the patterns compiled from it. Not in here: what is done with what they match
(phrases.py, clock.py, vague.py); words that count from another day (relative.py); the words in which pages are written
(words.py).
"""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one language: for each month and weekday the full name first, then what abbreviates it.

    An abbreviation may be followed by a full stop. Seasons are four, spring first. What follows them are regular
    expressions: `era` matches a year with the era that it is counted in, `decade` ten years, with the first of them as
    the group `decade`; `half` says behind an hour whether it is before noon or after it, with the group `after`;
    `leaning` matches what, before a time, makes it another time ("ten minutes past"), `beside` what stands between a day
    and a time of that day.
    """

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    seasons: tuple[tuple[str, ...], ...]
    ordinal: str
    of: str
    era: str
    season_of: str
    decade: str
    half: str
    noon: str
    midnight: str
    leaning: str
    beside: str


ENGLISH = Names(
    months=(
        ("January", "Jan"),
        ("February", "Feb"),
        ("March", "Mar"),
        ("April", "Apr"),
        ("May",),
        ("June", "Jun"),
        ("July", "Jul"),
        ("August", "Aug"),
        ("September", "Sept", "Sep"),
        ("October", "Oct"),
        ("November", "Nov"),
        ("December", "Dec"),
    ),
    weekdays=(
        ("Monday", "Mon"),
        ("Tuesday", "Tues", "Tue"),
        ("Wednesday", "Weds", "Wed"),
        ("Thursday", "Thurs", "Thur", "Thu"),
        ("Friday", "Fri"),
        ("Saturday", "Sat"),
        ("Sunday", "Sun"),
    ),
    ordinal="(?:st|nd|rd|th|ST|ND|RD|TH)",
    of="(?:of|OF)",
    seasons=(("spring",), ("summer",), ("autumn", "fall"), ("winter",)),
    era=r"(?:A\.?D\.? ?[0-9]{1,4}|[0-9]{1,4} ?(?:B\.?C\.?(?:E\.?)?|C\.?E\.?|A\.?D\.?))",
    season_of=r"(?:in|during|by|until|since|of|this|that|last|next|early|late|mid)[\s-]+(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?",
    decade="(?P<decade>[12][0-9]{2}0)s",
    half=r"(?:a|(?P<after>p))(?P<stop>\.)?\s?m(?:(?(stop)\.)|(?!\w))(?!\w)",
    noon="noon",
    midnight="midnight",
    leaning=(
        r"(?:(?<!\w)(?:past|before|after|half|quarter)|(?<!\w)(?:minutes?|quarter|five|ten|twenty(?:[\s-]five)?)\s+(?:to|of)"
        r"|[0-9]\s*(?:minutes?\s+)?(?:to|of|and|or)|[0-9]\s*[-–—])\s*(?:the\s+)?"
    ),
    beside=r"(?:\s*,)?\s+(?:(?:at|on|about|around)\s+)*",
)

TABLES: dict[str, Names] = {"en": ENGLISH}

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
TIMES_IN_EVERY_LANGUAGE = (
    rf"(?<![\w{CURRENCY}])(?<![0-9][.,:]){CLOCK}(?![\w:%]|[.,][0-9])",
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
    return tuple(map(re.compile, (*IN_EVERY_LANGUAGE, *(() if names is None else _with_month_names(names)))))


@cache
def month_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a month alone; an abbreviation needs its full stop there, for Jan is a person too."""
    full, short = _full_and_short(names.months)
    return re.compile(rf"(?<!\w)(?P<month>(?:{full})(?!\w)|(?:{short})\.)")


@cache
def weekday_pattern(names: Names) -> re.Pattern[str]:
    """Return the pattern of a weekday, whose group is its name.

    An abbreviation needs its full stop or a date after it, for the Sun is a newspaper too.
    """
    full, short = _full_and_short(names.weekdays)
    return re.compile(rf"(?<!\w)(?P<name>(?:{full})(?!\w)|(?:{short})(?:\.|(?=,?\s+(?:[0-9]|{_month(names)}))))")


@cache
def time_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of times of day, with the groups `hour` and `minute`, and `after` where the half of the day is said.

    `HH:MM` needs two digits on either side, and no more parts: "3:1" is a score, "1:02:03" the place of a film. With a point
    between hour and minute, or with the hour alone, a time is one only where a.m. or p.m. follows: "2.30" is a price.
    """
    names = names_of(language)
    return tuple(
        re.compile(pattern, re.IGNORECASE) for pattern in (*TIMES_IN_EVERY_LANGUAGE, *(() if names is None else _with_halves(names)))
    )


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


def number_of(name: str, table: tuple[tuple[str, ...], ...]) -> int:
    """Return the place of a name in its table, counted from 0, in whichever case it is written, with its full stop or without."""
    return next(index for index, row in enumerate(table) if name.rstrip(".").capitalize() in row)


def _with_month_names(names: Names) -> tuple[str, ...]:
    month = _month(names)
    day = rf"(?P<day>[0-9]{{1,2}}){names.ordinal}?"
    before_year = rf"(?:,?\s+|\s+{names.of}\s+)"
    day_first = rf"{BEFORE_A_NUMBER}{day}(?:\s+{names.of})?\s+{month}"
    month_first = rf"{month}\s+{day}"
    year = YEAR + AFTER_A_NUMBER
    return (
        rf"{day_first}{before_year}{year}",
        rf"{month_first}{before_year}{year}",
        rf"{month}{before_year}{year}",
        day_first,
        rf"{month_first}{AFTER_A_NUMBER}",
    )


def _with_halves(names: Names) -> tuple[str, ...]:
    """Match hours to 12 with the half of the day, and the two hours that have names, with their number or without."""
    hour = r"(?P<hour>1[0-2]|0?[0-9])(?:[:.](?P<minute>[0-5][0-9]))?"
    twelve = r"(?<![\w-])(?:12(?:[:.]00)?\s+)?"
    return (
        rf"(?<![\w{CURRENCY}])(?<![0-9][.,:]){hour}\s*{names.half}",
        rf"{twelve}(?P<noon>{names.noon})(?![\w-])",
        rf"{twelve}(?P<midnight>{names.midnight})(?![\w-])",
    )


def _month(names: Names) -> str:
    """Match a month as a word; a full stop belongs to it where it abbreviates.

    A full name takes no full stop, so that "It ended in March. 3 people" is no date.
    """
    full, short = _full_and_short(names.months)
    return rf"(?<!\w)(?P<month>(?:{full})(?!\w)|(?:{short})(?!\w)\.?)"


def _full_and_short(table: tuple[tuple[str, ...], ...]) -> tuple[str, str]:
    return _any_of(tuple(row[:1] for row in table)), _any_of(tuple(row[1:] for row in table))


def _any_of(rows: tuple[tuple[str, ...], ...]) -> str:
    """Match any of the names, capitalised or in capitals: "may" is no month, "May" and "MAY" are."""
    names = sorted((form for row in rows for name in row for form in (name, name.upper())), key=len, reverse=True)
    return "|".join(map(re.escape, names))

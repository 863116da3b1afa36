"""What a table of one language holds: how its sources write dates, times, and words that count from another day.

In here: the shape of the table. Not in here: any language (english.py, german.py), the patterns made of it (languages.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass

Rules = tuple[str, ...]
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How sources of one language name a stretch of time: regular expressions, in whatever case.

    `early`, `mid` and `late` name a part of what follows, `between` stands before that, `of` between a month and its year; `bound`,
    perhaps with one of the `articles` behind it, makes words a bound, or a remark on something else ("the fashion of the 1990s").
    A century is the group `century`, its number `{ordinal}`, which may be one of `ordinals`, from the first on.
    """

    early: str
    mid: str
    late: str
    between: str
    of: str
    bound: str
    articles: str
    century: str
    ordinals: tuple[str, ...]


# There is one table of each language: it is told by being it, not by what it holds.
@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names and the forms of one language.

    `months` and `weekdays` have the name by which we call each first, then others; a name that ends in a full stop abbreviates,
    and may be written without it where a date makes it plain. Seasons are four, spring first, in small letters.
    All else is regular expressions or forms.

    `weekday_end` may be grown to the name of a weekday ("Montagabend"), `weekday_abbreviated` follows an abbreviation of one;
    `{month}` in it is a month.
    `dates` are the forms of a date: in them `{day}` and `{month}` stand for a day and a month by its name, `{year}` for a year
    with which a date ends, `{end}` for the end of another one that ends in a number.
    `ordinal` and `of` are what may stand behind the number of a day, and between a season and its year; `era` matches a year with
    the era that it is counted in, `decade` ten years, with the first of them as the group `decade`; `season_of` what, before a
    season, makes it one.
    `times` are the forms of a time of day with the groups `hour`, `minute` and, where twelve hours are counted, `after` for those
    from noon on, or the groups `noon` and `midnight`; the group `either` matches where the hour may be of either half of the day.
    `{start}` in them stands before a number.
    `leaning` matches what, before a time, makes it another time ("ten minutes past"), `beside` what stands between a day and a
    time of that day.

    Forms for messages: `day_forms` and `month_forms`, of {day}, {month}, {short} for the month abbreviated, its {number}, and
    {year}; `minute_forms` and `hour_forms`, of {hour}, {hour12}, {minute} and {half}, of which `halves` are the two; `noon` and
    `midnight` by name.

    Words that count from another day: `numbers` in words, `relative` with the rules that they may mean, the likeliest first;
    a `{number}` in them counts. `last` and `next` stand before a weekday, `year_of_words` names a year without its number.

    `counted` is what numbers count ("1914 men"), so that such a number is no year, unless `before_year` stands before it;
    before `units` it never is one ("after 2000 years"). `periods` are the words of stretches of time ("early March").
    """

    months: Rows
    weekdays: Rows
    weekday_end: str
    weekday_abbreviated: str
    seasons: Rows
    dates: tuple[str, ...]
    ordinal: str
    of: str
    era: str
    season_of: str
    decade: str
    times: tuple[str, ...]
    leaning: str
    beside: str

    day_forms: tuple[str, ...]
    month_forms: tuple[str, ...]
    minute_forms: tuple[str, ...]
    hour_forms: tuple[str, ...]
    halves: tuple[str, str]
    noon: str
    midnight: str

    numbers: Mapping[str, int]
    relative: tuple[tuple[str, Rules], ...]
    last: str
    next: str
    year_of_words: str

    counted: str
    units: str
    before_year: str

    periods: PeriodWords


def called(table: Rows) -> tuple[str, ...]:
    """Return the names by which we call months or weekdays."""
    return tuple(row[0] for row in table)

"""The words and patterns in which a language writes dates, and those of English.

In here: the table. Not in here: filling it in (words.py and what it calls); other languages, which the catalogue gives.
"""

from dataclasses import dataclass

ASCII = "0123456789"


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words and patterns in which one language writes dates; names in braces stand for the parts.

    A pattern in `..._of_year` is used under a heading that says the year, one in `..._of_month` under one that says
    the month too; these may name what the heading says all the same.
    """

    # Names. Twelve months, January first. Parts of a year: four seasons, spring first, the same of the northern and of the
    # southern half of the earth where that is written, four quarters, three thirds, two halves.
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    seasons: tuple[str, ...]

    # The ten digits of the language, nought first.
    digits: str

    # A year: {year}; as people count it, not as astronomers do. `group` stands between three digits and three of a year of
    # five digits or more.
    year: str
    year_bc: str
    group: str

    # A month: {month} {year}.
    month: str
    month_of_year: str

    # A day: {day} {month} {year}.
    day: str
    day_of_year: str
    day_of_month: str

    # A season: {season} {year}, or {year} {next} where it ends in the next year; a quarter, third or half: {season} {year}.
    season: str
    season_over_years: str
    part_of_year: str

    # A time of day: {hour} {minute} {second}, in two digits each; the hour alone; and {time} behind its day, {date}.
    minute: str
    second: str
    hour: str
    at: str

    # Days of one month: {first} {last} {month} {year}. Days or months of one year, times of one day: {start} {end}.
    days: str
    days_of_year: str
    days_of_month: str
    through: str

    # Digits that are not known. Ten years: {decade} is the first of them. Other years, and months of one year: {first}
    # {last}, and where what is known stands behind what is not, {written} with its X. Nothing known at all.
    decade: str
    run: str
    run_written: str
    undated: str

    # From here on, what stands beside the braces is a hedge. A day of a month or year that is the {date}; a month without a
    # name; a day of the month of which the {month} is not known. {date} in a {year} that may be several; in one year of a
    # decade or a run of years, {years} or {first} {last}; in a year of which nothing is known.
    some_day: str
    some_month: str
    day_of_some_month: str
    of_year: str
    of_decade: str
    of_years: str
    year_not_known: str

    # A year of which only the leading digits are sure: {date}, and the years that have them, {first} {last}.
    estimated: str

    # Qualifiers: {date}. Of single parts of a date: their names, the smallest first, and {date} with the {parts} that are not
    # sure.
    approximate: str
    uncertain: str
    both: str
    parts: tuple[str, ...]
    parts_approximate: str
    parts_uncertain: str
    parts_both: str

    # By which clock a {time} is told: {offset} from UTC, nothing for UTC itself, or the name of a {clock}.
    zoned: str
    clocked: str

    # Intervals: A/B, A/.., A/, ../B, /B, with {start} and {end}; A/B once more for an A that is a plain day.
    span: str
    span_from_day: str
    continuing: str
    end_not_known: str
    until: str
    start_not_known: str

    # Sets: [..B], [A..B], [A..] with {start} and {end}, and once more for plain days; [A,B] with {first} and {last}, and the
    # members before the last two.
    by: str
    by_day: str
    between: str
    between_days: str
    onward: str
    onward_day: str
    either: str
    several: str

    # Sets of which each date is meant: {A,B} with {first} and {last}; {..B}, {A..B}, {A..} with {start} and {end}.
    together: str
    all_until: str
    all_between: str
    all_onward: str

    def numerals(self, text: str) -> str:
        """Write the digits 0 to 9 of a text with those of the language.

        >>> ENGLISH.numerals("02:20")
        '02:20'
        """
        return text if self.digits == ASCII else text.translate(str.maketrans(ASCII, self.digits))


ENGLISH = DateWords(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    months_short=("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    seasons=(
        "spring",
        "summer",
        "autumn",
        "winter",
        "northern spring",
        "northern summer",
        "northern autumn",
        "northern winter",
        "southern spring",
        "southern summer",
        "southern autumn",
        "southern winter",
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
        "first third",
        "second third",
        "last third",
        "first half",
        "second half",
    ),
    digits=ASCII,
    year="{year}",
    year_bc="{year} BC",
    group=",",
    month="{month} {year}",
    month_of_year="{month}",
    day="{day} {month} {year}",
    day_of_year="{day} {month}",
    day_of_month="{day}",
    season="{season} {year}",
    season_over_years="{season} {year}–{next}",
    part_of_year="{season} of {year}",
    minute="{hour}:{minute}",
    second="{hour}:{minute}:{second}",
    hour="the hour {hour}",
    at="{date}, {time}",
    days="{first}–{last} {month} {year}",
    days_of_year="{first}–{last} {month}",
    days_of_month="{first}–{last}",
    through="{start}–{end}",
    decade="the {decade}s",
    run="{first} to {last}",
    run_written="{first} to {last} ({written})",
    undated="undated",
    some_day="a day in {date}",
    some_month="a month",
    day_of_some_month="day {day} of {month}",
    of_year="{date} of {year}",
    of_decade="{date} of a year in {years}",
    of_years="{date} of a year from {first} to {last}",
    year_not_known="{date}, year not known",
    estimated="about {date} ({first} to {last})",
    approximate="c. {date}",
    uncertain="perhaps {date}",
    both="perhaps c. {date}",
    parts=("day", "month", "year"),
    parts_approximate="{date}, {parts} approximate",
    parts_uncertain="{date}, {parts} uncertain",
    parts_both="{date}, {parts} uncertain and approximate",
    zoned="{time} (UTC{offset})",
    clocked="{time}, {clock}",
    span="from {start} to {end}",
    span_from_day="from {start} to {end}",
    continuing="from {start}, continuing",
    end_not_known="from {start}, end not known",
    until="until {end}",
    start_not_known="until {end}, start not known",
    by="by {end}",
    by_day="by {end}",
    between="between {start} and {end}",
    between_days="between {start} and {end}",
    onward="on or after {start}",
    onward_day="on or after {start}",
    either="{first} or {last}",
    several="{first}, {last}",
    together="{first} and {last}",
    all_until="all until {end}",
    all_between="all from {start} to {end}",
    all_onward="all from {start} on",
)

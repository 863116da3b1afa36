"""The words and patterns in which a language writes dates, and those of English.

In here: the table. Not in here: filling it in (words.py); other languages, which the catalogue gives.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words and patterns in which one language writes dates; names in braces stand for the parts.

    A pattern in `..._of_year` is used under a heading that says the year, one in `..._of_month` under one that says
    the month too; these may name what the heading says all the same. Twelve months, January first.
    """

    months: tuple[str, ...]
    months_short: tuple[str, ...]

    # A year: {year}; as people count it, not as astronomers do.
    year: str
    year_bc: str

    # A month: {month} {year}.
    month: str
    month_of_year: str

    # A day: {day} {month} {year}.
    day: str
    day_of_year: str
    day_of_month: str

    # Days of one month: {first} {last} {month} {year}. Days or months of one year: {start} {end}.
    days: str
    days_of_year: str
    days_of_month: str
    through: str

    # From here on, what stands beside the braces is a hedge. Qualifiers: {date}.
    approximate: str
    uncertain: str
    both: str

    # Intervals: A/B, A/.., A/, ../B, /B, with {start} and {end}.
    span: str
    continuing: str
    end_not_known: str
    until: str
    start_not_known: str

    # Sets: [..B], [A..B], [A..] with {start} and {end}; [A,B] with {first} and {last}, and the members before the last two.
    by: str
    between: str
    onward: str
    either: str
    several: str


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
    year="{year}",
    year_bc="{year} BC",
    month="{month} {year}",
    month_of_year="{month}",
    day="{day} {month} {year}",
    day_of_year="{day} {month}",
    day_of_month="{day}",
    days="{first}–{last} {month} {year}",
    days_of_year="{first}–{last} {month}",
    days_of_month="{first}–{last}",
    through="{start}–{end}",
    approximate="c. {date}",
    uncertain="perhaps {date}",
    both="perhaps c. {date}",
    span="from {start} to {end}",
    continuing="from {start}, continuing",
    end_not_known="from {start}, end not known",
    until="until {end}",
    start_not_known="until {end}, start not known",
    by="by {end}",
    between="between {start} and {end}",
    onward="on or after {start}",
    either="{first} or {last}",
    several="{first}, {last}",
)

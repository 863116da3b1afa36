"""How sources in English write dates."""

from types import MappingProxyType

from dateline.edtf.names import Names, PeriodWords

_TH = "(?:st|nd|rd|th|ST|ND|RD|TH)"
_OF = "(?:of|OF)"
_DAY_FIRST = rf"{{day}}{_TH}?(?:\s+{_OF})?\s+{{month}}"
_MONTH_FIRST = rf"{{month}}\s+{{day}}{_TH}?"
_BEFORE_YEAR = rf"(?:,?\s+|\s+{_OF}\s+)"

_HOUR = r"(?P<hour>1[0-2]|0?[0-9])(?:[:.](?P<minute>[0-5][0-9]))?"
_HALF = r"(?:a|(?P<after>p))(?P<stop>\.)?\s?m(?:(?(stop)\.)|(?!\w))(?!\w)"
_TWELVE = r"(?<![\w-])(?:12(?:[:.]00)?\s+)?"

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip
"""Numbers of centuries."""

ENGLISH = Names(
    months=(
        ("January", "Jan."),
        ("February", "Feb."),
        ("March", "Mar."),
        ("April", "Apr."),
        ("May",),
        ("June", "Jun."),
        ("July", "Jul."),
        ("August", "Aug."),
        ("September", "Sept.", "Sep."),
        ("October", "Oct."),
        ("November", "Nov."),
        ("December", "Dec."),
    ),
    weekdays=(
        ("Monday", "Mon."),
        ("Tuesday", "Tues.", "Tue."),
        ("Wednesday", "Weds.", "Wed."),
        ("Thursday", "Thurs.", "Thur.", "Thu."),
        ("Friday", "Fri."),
        ("Saturday", "Sat."),
        ("Sunday", "Sun."),
    ),
    weekday_end="",
    # An abbreviation needs its full stop or a date after it, for the Sun is a newspaper too.
    weekday_abbreviated=r"(?:\.|(?=,?\s+(?:[0-9]|{month})))",
    seasons=(("spring",), ("summer",), ("autumn", "fall"), ("winter",)),
    dates=(
        rf"{_DAY_FIRST}{_BEFORE_YEAR}{{year}}",
        rf"{_MONTH_FIRST}{_BEFORE_YEAR}{{year}}",
        rf"{{month}}{_BEFORE_YEAR}{{year}}",
        _DAY_FIRST,
        rf"{_MONTH_FIRST}{{end}}",
    ),
    ordinal=_TH,
    of=_OF,
    era=r"(?:A\.?D\.? ?[0-9]{1,4}|[0-9]{1,4} ?(?:B\.?C\.?(?:E\.?)?|C\.?E\.?|A\.?D\.?))",
    season_of=r"(?:in|during|by|until|since|of|this|that|last|next|early|late|mid)[\s-]+(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?",
    decade="(?P<decade>[12][0-9]{2}0)s",
    # With a point between hour and minute, or with the hour alone, a time is one only where a.m. or p.m. follows: "2.30" is a price.
    times=(
        rf"{{start}}{_HOUR}\s*{_HALF}",
        rf"{_TWELVE}(?P<noon>noon)(?![\w-])",
        rf"{_TWELVE}(?P<midnight>midnight)(?![\w-])",
    ),
    leaning=(
        r"(?:(?<!\w)(?:past|before|after|half|quarter)|(?<!\w)(?:minutes?|quarter|five|ten|twenty(?:[\s-]five)?)\s+(?:to|of)"
        r"|[0-9]\s*(?:minutes?\s+)?(?:to|of|and|or)|[0-9]\s*[-–—])\s*(?:the\s+)?"
    ),
    beside=r"(?:\s*,)?\s+(?:(?:at|on|about|around)\s+)*",
    day_forms=("{day} {month} {year}", "{month} {day}, {year}", "{day} {short} {year}", "{short} {day}, {year}"),
    month_forms=("{month} {year}", "{short} {year}"),
    minute_forms=("{hour12}:{minute} {half}", "{hour12}.{minute} {half}"),
    hour_forms=("{hour12} {half}",),
    halves=("a.m.", "p.m."),
    noon="noon",
    midnight="midnight",
    numbers=MappingProxyType(
        {
            word: number
            for number, words in enumerate(
                ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
            )
            for word in words.split()
        }
    ),
    relative=(
        ("(?:the )?day before yesterday", ("days-before 2",)),
        ("(?:the )?day after tomorrow", ()),
        ("yesterday", ("day-before",)),
        ("last night", ("day-before", "same-day")),
        ("(?:(?:earlier|later) )?today|tonight|this (?:morning|afternoon|evening)|(?:that|the same) day", ("same-day",)),
        ("(?:the )?(?:previous|preceding) day|the day before", ("day-before",)),
        ("tomorrow|(?:the )?(?:next|following) day|the day after", ("day-after",)),
        ("(?:a|one|1) day (?:ago|before|earlier)", ("day-before",)),
        ("{number} days? (?:ago|before|earlier)", ("days-before {number}",)),
        ("{number} weeks? (?:ago|before|earlier)", ("weeks-before {number}",)),
        ("a fortnight (?:ago|before|earlier)", ("weeks-before 2",)),
        ("a month (?:ago|before|earlier)", ("last-month",)),
        ("a year (?:ago|before|earlier)", ("last-year",)),
        ("(?:(?:earlier|later) )?this week|(?:that|the same) week", ("this-week",)),
        ("(?:(?:earlier|later|early|late) )?this month|(?:that|the same) month", ("this-month",)),
        ("(?:(?:earlier|later|early|late) )?this year|(?:that|the same) year", ("this-year",)),
        ("(?:(?:early|late) )?last week|(?:the )?previous week|the week before", ("last-week",)),
        ("(?:(?:early|late) )?last month|(?:the )?previous month|the month before", ("last-month",)),
        ("(?:(?:early|late) )?last year|(?:the )?previous year|the year before", ("last-year",)),
    ),
    last="last|previous|past",
    next="next|following|coming",
    year_of_words="(?:this|that|last|next|(?:the )?(?:same|following|coming|previous|preceding)) year|the year (?:before|after)",
    counted=(
        "men|women|people|persons|children|soldiers|troops|sailors|workers|passengers|prisoners|refugees|residents|inhabitants|members|dead"
        "|boats|ships|vessels|tanks|planes|guns|houses|homes|copies|votes|seats|shares|jobs|words|pages"
    ),
    units=(
        "tons|tonnes|pounds|dollars|euros|francs|miles|kilomet(?:re|er)s|km|met(?:re|er)s|feet|acres|hectares|barrels|gallons|lit(?:re|er)s"
        "|years|months|weeks|days|hours|minutes|per cent|percent"
    ),
    before_year="in|since|until|till|from|during|before|after|by",
    periods=PeriodWords(
        early="early|(?:the )?(?:beginning|start) of",
        mid="mid|(?:the )?middle of",
        late="late|(?:the )?end of",
        between=r"(?:\s+|-)(?:(?:in|the)\s+)*",
        of="of",
        bound="by|until|till|since|before|after|from|to|through|than|of|ahead of",
        articles="the",
        century=r"(?P<century>{ordinal})[\s-]+century(?!\s+(?:B\.?C|BC))",
        ordinals=_ORDINALS,
    ),
)

"""How sources in German write dates.

In all of it `3. März` and `14 Uhr` are read, words for numbers are not: whoever writes "um drei Uhr" means three or fifteen.
"""

from types import MappingProxyType

from dateline.edtf.names import Names, PeriodWords

_DAY_AND_MONTH = r"{day}(?:\.\s*|\s+|ten\s+){month}"
_BEFORE_YEAR = r"(?:\s+des\s+Jahres|,)?\s+"

_SHORT_MINUTE = "(?P<minute>[0-5]?[0-9])"
_HOUR_OF_DAY = "(?P<hour>2[0-3]|1[3-9]|0[0-9]?|24(?=[:.]00|\\s*Uhr)|(?P<either>1[0-2]|[1-9]))"
"""Whoever counts to twelve says "2 Uhr 35" of either half of the day; nobody writes "02.35 Uhr" of the second."""
_FORENOON_HOUR = "(?P<hour>1[01]|0?[1-9])"
_AFTERNOON_HOUR = "(?P<hour>1[0-2]|0?[1-9])"
_EVENING_HOUR = "(?P<hour>1[01]|0?[4-9])"
_NOON_HOUR = "(?P<hour>12|0?[12])"
_LATE = "(?P<hour>1[01]|0?[89])"
_EARLY = "(?P<hour>12|0?[1-5])"
"""Beside a part of the day that they do not go with, hours stay open: 12 in the evening, 6 in the night."""
_ENDS_A_CLAUSE = r"(?=\s*(?:[.;,!?)](?![0-9])|\Z)|\s+Min(?:uten|\.))"
_MINUTE_BEHIND = rf"(?P<minute>[0-5][0-9]|(?(behind)(?:[0-9]{_ENDS_A_CLAUSE})|(?!)))"
"""Behind "Uhr" one digit is a minute where nothing follows that it may count: "um 5 Uhr 5 Boote" is at five."""
_O_CLOCK = rf"(?:(?:[:.]|(?P<behind>\s*Uhr\s+)){_MINUTE_BEHIND})?(?(behind)(?:\s+Min(?:uten|\.))?|\s*Uhr)"
_O_CLOCK_THEN = _O_CLOCK.replace(_MINUTE_BEHIND, _SHORT_MINUTE) + r"\s+"
"""Before a part of the day "5 Uhr 5" is a minute; elsewhere the 5 may count something else."""
_END = r"(?!\w|[.,:][0-9])"
_FORENOON = r"(?:morgens|vormittags?|vorm\.|früh|(?:am|des)\s+(?:frühen\s+|späten\s+)?(?:Morgens?|Vormittags?)|in\s+der\s+Frühe?)"
_AFTERNOON = r"(?:nachmittags?|nachm\.|(?:am|des)\s+(?:frühen\s+|späten\s+)?Nachmittags?)"
_EVENING = r"(?:abends?|abds\.|(?:am|des)\s+(?:frühen\s+|späten\s+)?Abends?)"
_NOON = r"(?:mittags|(?:am|zu|des)\s+Mittags?)"
_NIGHT = r"(?:nachts|in\s+der\s+Nacht|des\s+Nachts)"
_AT = r"\s+(?:(?:um|gegen|etwa)\s+)*"
_NO_HOUR_FROM_NOON_ON = "(?P<after>(?!))?"
"""Twelve at night is 0."""

_SAME = "(?:selben|gleichen)"
_LAST = "(?:letzten?|letzter|letztes|vergangenen?|vergangener|vergangenes|vorigen?|voriger|voriges)"
_EARLIER = "(?:zuvor|vorher|davor|früher)"
_PART = "(?:Anfang|Mitte|Ende)"
_OF_DAY = "(?: (?:Abend|Morgen|Mittag|Nachmittag|Vormittag|früh))?"

GERMAN = Names(
    months=(
        ("Januar", "Jänner", "Jan.", "Jän."),
        ("Februar", "Feber", "Feb.", "Febr."),
        ("März", "Maerz", "Mär.", "Mrz."),
        ("April", "Apr."),
        ("Mai",),
        ("Juni", "Jun."),
        ("Juli", "Jul."),
        ("August", "Aug."),
        ("September", "Sept.", "Sep."),
        ("Oktober", "Okt."),
        ("November", "Nov."),
        ("Dezember", "Dez."),
    ),
    weekdays=(
        ("Montag", "Mo."),
        ("Dienstag", "Di."),
        ("Mittwoch", "Mi."),
        ("Donnerstag", "Do."),
        ("Freitag", "Fr."),
        ("Samstag", "Sonnabend", "Sa."),
        ("Sonntag", "So."),
    ),
    # The night of a Monday is that before it or that after it.
    weekday_end="(?:abend|morgen|mittag|nachmittag|vormittag|früh)",
    # An abbreviation needs a date after it, for Fr. is a woman's title too.
    weekday_abbreviated=r"\.?(?=,?\s+(?:den\s+)?[0-9]{1,2}\.)",
    seasons=(
        ("frühjahr", "frühling", "frühjahrs", "frühlings", "vorfrühling"),
        ("sommer", "sommers", "frühsommer", "hochsommer", "spätsommer"),
        ("herbst", "herbstes", "herbsts", "frühherbst", "spätherbst"),
        ("winter", "winters"),
    ),
    dates=(
        rf"{_DAY_AND_MONTH}{_BEFORE_YEAR}{{year}}",
        r"{day}\.\s?(?P<month>[0-9]{1,2})\.\s?{year}",
        rf"{{month}}{_BEFORE_YEAR}{{year}}",
        r"{day}(?:\.\s*|ten\s+){month}",
    ),
    ordinal=r"\.",
    of=r"(?:des\s+Jahres)",
    era=r"(?:[0-9]{1,4}\s?(?:[vn]\.\s?Chr\.|(?:vor|nach)\s+Christus|v\.\s?u\.\s?Z\.|u\.\s?Z\.))",
    season_of=(
        r"(?:im|des|seit|bis|zum|vom|diesen|diesem|dieses|letzten|vergangenen|vorigen|nächsten|kommenden|Anfang|Mitte|Ende)\s+"
        r"(?:(?:frühen|späten)\s+)?"
    ),
    decade=r"(?P<decade>[12][0-9]{2}0)er(?:n|[-\s]+Jahren?)?",
    times=(
        rf"{{start}}{_HOUR_OF_DAY}{_O_CLOCK}{_END}",
        rf"{{start}}{_FORENOON_HOUR}{_O_CLOCK_THEN}{_FORENOON}(?!\w)",
        rf"{{start}}{_AFTERNOON_HOUR}{_O_CLOCK_THEN}(?P<after>{_AFTERNOON})(?!\w)",
        rf"{{start}}{_EVENING_HOUR}{_O_CLOCK_THEN}(?P<after>{_EVENING})(?!\w)",
        rf"{{start}}{_NOON_HOUR}{_O_CLOCK_THEN}(?P<after>{_NOON})(?!\w)",
        rf"{{start}}{_LATE}{_O_CLOCK_THEN}(?P<after>{_NIGHT})(?!\w)",
        rf"{{start}}{_EARLY}{_O_CLOCK_THEN}{_NIGHT}{_NO_HOUR_FROM_NOON_ON}(?!\w)",
        rf"(?<!\w){_FORENOON}{_AT}{_FORENOON_HOUR}{_O_CLOCK}{_END}",
        rf"(?<!\w)(?P<after>{_AFTERNOON}){_AT}{_AFTERNOON_HOUR}{_O_CLOCK}{_END}",
        rf"(?<!\w)(?P<after>{_EVENING}){_AT}{_EVENING_HOUR}{_O_CLOCK}{_END}",
        rf"(?<!\w)(?P<after>{_NOON}){_AT}{_NOON_HOUR}{_O_CLOCK}{_END}",
        rf"(?<!\w)(?P<after>{_NIGHT}){_AT}{_LATE}{_O_CLOCK}{_END}",
        rf"(?<!\w){_NIGHT}{_AT}{_EARLY}{_O_CLOCK}{_NO_HOUR_FROM_NOON_ON}{_END}",
        # "Am Mittag" is some time around noon.
        r"(?<![\w-])(?<!am\s)(?<!den\s)(?<!zum\s)(?<!beim\s)(?<!heute\s)(?<!gestern\s)(?<!tag\s)(?<!woch\s)(?P<noon>Mittag)(?![\w-])",
        r"(?<![\w-])(?P<midnight>Mitternacht)(?![\w-])",
    ),
    leaning=r"(?:(?<!\w)(?:vor|nach|halb|(?:drei)?viertel)|[0-9]\s*(?:bis|und|oder)|[0-9]\s*[-–—/]|[0-9]/[0-9]\s|[¼½¾])\s*",
    beside=r"(?:\s*,)?\s+(?:(?:um|gegen|etwa|ca\.|circa|am|den|dem|des)\s+)*",
    day_forms=("{day}. {month} {year}", "{day}.{number}.{year}"),
    month_forms=("{month} {year}",),
    minute_forms=("{hour}.{minute} Uhr", "{hour}:{minute} Uhr"),
    hour_forms=("{hour} Uhr",),
    halves=("", ""),
    noon="Mittag",
    midnight="Mitternacht",
    numbers=MappingProxyType(
        {
            **dict.fromkeys(("ein", "eine", "einem", "einen", "einer"), 1),
            **{
                word: number
                for number, word in enumerate(
                    ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"), 2
                )
            },
            "vierzehn": 14,
        }
    ),
    relative=(
        ("vorgestern", ("days-before 2",)),
        ("übermorgen", ()),
        (f"gestern{_OF_DAY}", ("day-before",)),
        ("in der (?:letzten|vergangenen|vorigen) Nacht|(?:letzte|vergangene|vorige) Nacht|heute Nacht", ("day-before", "same-day")),
        (f"heute{_OF_DAY}|an diesem (?:Tag|Morgen|Vormittag|Mittag|Nachmittag|Abend)|am {_SAME} (?:Tage?|Abend)", ("same-day",)),
        (f"am (?:Tage? {_EARLIER}|Vortag|Vortage|Vorabend)|tags {_EARLIER}|am vorigen Tage?", ("day-before",)),
        # "Morgen" is the morning, "morgen" tomorrow, though not behind a weekday in older spelling.
        (r"(?<!tag\s)(?<!woch\s)(?<!abend\s)(?-i:morgen)|Morgen (?=wird|soll|werden|will)", ("day-after",)),
        ("am (?:nächsten|folgenden|darauffolgenden) Tage?|am Tage? (?:darauf|danach)|tags darauf|am Folgetag", ("day-after",)),
        (f"vor (?:einem|1) Tag|(?:einen|1) Tag {_EARLIER}", ("day-before",)),
        ("vor {number} Tagen", ("days-before {number}",)),
        (f"{{number}} Tage {_EARLIER}", ("days-before {number}",)),
        ("vor {number} Wochen?", ("weeks-before {number}",)),
        (f"{{number}} Wochen? {_EARLIER}", ("weeks-before {number}",)),
        (f"vor einem Monat|einen Monat {_EARLIER}", ("last-month",)),
        (f"vor einem Jahr|ein Jahr {_EARLIER}", ("last-year",)),
        (f"(?:in )?diese[rs]? Woche|in der {_SAME} Woche|(?:{_PART} )?(?:der|dieser) (?:laufenden )?Woche", ("this-week",)),
        (f"diesen Monat|in diesem Monat|(?:{_PART} )?dieses Monats|im {_SAME} Monat|im laufenden Monat", ("this-month",)),
        (f"dieses Jahr|in diesem Jahr|(?:{_PART} )?dieses Jahres|im {_SAME} Jahr|im laufenden Jahr|heuer", ("this-year",)),
        (f"(?:in der |{_PART} )?{_LAST} Woche|in der Vorwoche|(?:in der |die )Woche {_EARLIER}", ("last-week",)),
        (f"(?:im |{_PART} )?{_LAST} Monate?s?|im Vormonat|im Monat {_EARLIER}", ("last-month",)),
        (f"(?:im |{_PART} )?{_LAST} Jahre?s?|im Vorjahr|im Jahre? {_EARLIER}", ("last-year",)),
    ),
    last=_LAST,
    next="nächsten?|nächster|kommenden?|kommender|folgenden?|darauffolgenden",
    year_of_words=(
        f"(?:dieses|diesem|{_LAST}|{_SAME}|selben|gleichen|nächste[ns]?|kommende[ns]?|folgende[ns]?|darauffolgenden) Jahre?s?"
        "|im (?:Vor|Folge)jahr|des (?:Vor|Folge)jahres|im Jahre? (?:zuvor|danach|darauf)"
    ),
    counted=(
        "Mann|Männer|Frauen|Menschen|Leute|Personen|Kinder|Soldaten|Matrosen|Arbeiter|Passagiere|Gefangene|Flüchtlinge|Einwohner|Mitglieder"
        "|Tote|Verletzte|Boote|Schiffe|Panzer|Flugzeuge|Häuser|Exemplare|Stimmen|Sitze|Aktien|Stellen|Wörter|Seiten"
    ),
    units=(
        "Tonnen|Pfund|Dollar|Euro|Mark|Franken|Meilen|Kilometern?|km|Metern?|Fuß|Hektar|Litern?"
        "|Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Prozent"
    ),
    before_year="seit|bis|von|ab|vor|nach|im Jahre?",
    periods=PeriodWords(
        early="Anfang|(?:zu )?Beginn|frühen",
        mid="Mitte",
        late="Ende|späten|ausgehenden",
        between=r"\s+(?:(?:der|des|den)\s+)*",
        of=r"des\s+Jahres",
        bound="bis|bis zum|seit|seit dem|vor|vor dem|nach|nach dem|ab|von|vom|zum|gegen",
        articles="den|dem|der|die",
        century=r"(?P<century>{ordinal})\s?(?:Jahrhunderts?|Jhdts?\.|Jh\.)(?!\s+(?:v\.|vor))",
        ordinals=(),
    ),
)

"""Say what is wrong with one date.

In here: numbers in another order, with other signs between them, or in no calendar; qualifiers. Not in here: years with
letters (year_faults.py), unknown digits (mask_faults.py), times (time_faults.py), words (written_out.py), intervals and sets
(faults.py).
"""

import re
from dataclasses import replace

from dateline.edtf.mask_faults import mask_fault
from dateline.edtf.model import MOST_DIGITS, Qualifier, Season, days_in_month, text
from dateline.edtf.part import Advice, EdtfError, Part
from dateline.edtf.seasons import MONTHS
from dateline.edtf.singles import qualifiers, read_single
from dateline.edtf.time_faults import BEHIND_DATE, time_fault
from dateline.edtf.written_out import MONTH_NAMES, as_written
from dateline.edtf.year_faults import year_fault

LEAP_DAY = 29
FORM = "a date is written year, month, day"
NUMBERS = re.compile(
    r"(?P<before_year>[?~%]*)(?P<year>[+-]?[0-9]+)(?P<behind_year>[?~%]*)"
    r"(?:-(?P<before_month>[?~%]*)(?P<month>[0-9]+)(?P<behind_month>[?~%]*)"
    r"(?:-(?P<before_day>[?~%]*)(?P<day>[0-9]+)(?P<behind_day>[?~%]*))?)?"
)
DAY_FIRST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})([/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
OTHER_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
SIGNS = re.compile(r"[?~%]+")
SIGNED = re.compile(r"([?~%]?)-?Y?-?[0-9X]+(?:S[0-9]+)?([?~%]?)")
DATE_AT_START = re.compile(r"-?[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2}(T[0-9]{2}(:[0-9]{2}){0,2}(?![0-9:]))?)?)?[?~%]?")


def numeric_fault(whole: Part) -> EdtfError | None:
    """Find a date in numbers of another order or with other signs between them (`03/04/2025`)."""
    own = whole.own
    if found := DAY_FIRST.fullmatch(own):
        return _day_first_fault(whole, found)
    if found := MONTH_FIRST.fullmatch(own):
        return whole.error(FORM, "the month stands before the year", ("write {}", f"{found[2]}-{int(found[1]):02d}"))
    if found := YEAR_FIRST.fullmatch(own):
        return _year_first_fault(whole, found)
    return None


def point_fault(part: Part) -> EdtfError:
    """Return what is wrong with a part that should be one date; `read_single` does not read it."""
    found = NUMBERS.fullmatch(part.own)
    behind = BEHIND_DATE.fullmatch(part.own)
    if found is not None:
        fault = mask_fault(part) or _numbers_fault(part, found)
    elif behind is not None and behind["between"].strip() in ("T", "t") and read_single(behind["date"]) is None:
        fault = point_fault(part.within(*behind.span("date")))
    else:
        fault = mask_fault(part) or year_fault(part) or time_fault(part) or _dash_fault(part)
    return fault or _signs_fault(part) or as_written(part) or _parentheses_fault(part) or _unexpected_fault(part)


def _day_first_fault(whole: Part, found: re.Match[str]) -> EdtfError:
    a, b, year = int(found[1]), int(found[3]), found[4]
    if len(year) == 2:
        return whole.error(FORM, "its year has two digits")
    cures = {(month, day): f"{year}-{month:02d}-{day:02d}" for month, day in ((b, a), (a, b))}
    valid = {parts: cure for parts, cure in cures.items() if read_single(cure) is not None}
    if len(valid) < 2:
        return whole.error(FORM, "the year does not stand first", *(("write {}", cure) for cure in valid.values()))
    advice = (_for_day(month, day, cure) for (month, day), cure in valid.items())
    return whole.error(FORM, "it does not say which number is the month", *advice)


def _for_day(month: int, day: int, cure: str) -> Advice:
    return (f"for {day} {MONTH_NAMES[month - 1]} write {{}}", cure)


def _year_first_fault(whole: Part, found: re.Match[str]) -> EdtfError | None:
    year, between, second, third = found[1], found[2], found[3], found[4]
    if between == "/" and third is None and int(second) == (int(year) + 1) % 100:
        return whole.error("each end is a whole date", "the end of the interval is shortened", *_years(year, second))
    numbers = "-".join([year, f"{int(second):02d}", *([f"{int(third):02d}"] if third else [])])
    if between == " " and read_single(numbers) is None:
        return None
    at = (len(year), len(year) + 1)
    return whole.error("hyphens stand between year, month and day", "hyphens do not separate its parts", ("write {}", numbers), at=at)


def _years(year: str, end: str) -> tuple[Advice, ...]:
    last = end if len(end) == 4 else f"{int(year[:2]) + (end == '00'):02d}{end}"
    return (("for what lasted write {}", f"{year}/{last}"), ("for one time between the two write {}", f"[{year}..{last}]"))


def _numbers_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find what is wrong with numbers that stand in the right order, from left to right."""
    return _year_fault(part, found) or _month_fault(part, found) or _day_fault(part, found)


def _with(found: re.Match[str], **written: str) -> str:
    """Return the text with other words in the place of some groups."""
    text = found.string
    for name in sorted(written, key=found.start, reverse=True):
        text = text[: found.start(name)] + written[name] + text[found.end(name) :]
    return text


def _only(found: re.Match[str], name: str) -> str:
    """Return the text as far as a part and its qualifier, or else with that of the whole."""
    last = next(other for other in ("day", "month", "year") if found[other] is not None)
    return found.string[: found.end(name)] + (found[f"behind_{name}"] or found[f"behind_{last}"])


def _year_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    year = found["year"]
    digits, at = year.lstrip("+-"), found.span("year")
    if year.startswith("+"):
        cure = ("write {}", _with(found, year=digits))
        return part.error("a year has no plus sign", "there is a plus sign before the year", cure, at=(at[0], at[0] + 1))
    if year == "-0000":
        return part.error("the year 0 has no sign", "there is no year -0000", ("for 1 BC write {}", _with(found, year="0000")), at=at)
    if len(digits) < 4:
        return _short_year_fault(part, found)
    return _long_year_fault(part, found) if len(digits) > 4 else None


def _short_year_fault(part: Part, found: re.Match[str]) -> EdtfError:
    year = found["year"]
    digits = year.lstrip("-")
    minus = year[: -len(digits)]
    advice: list[Advice] = [(f"for the year {year} write {{}}", _with(found, year=f"{minus}{digits:0>4}"))]
    if minus:
        advice.append((f"for {digits} BC write {{}}", _with(found, year=f"-{int(digits) - 1:04d}" if int(digits) > 1 else "0000")))
    elif len(digits) > 1:
        tens, sign = ("ten" if len(digits) == 3 else "hundred"), "" if found["behind_year"] == "?" else found["behind_year"]
        advice.append((f"for one year of these {tens} write {{}}", _with(found, year=f"{digits:X<4}", behind_year=sign)))
    plural = "digit" if len(digits) == 1 else "digits"
    return part.error("a year has four digits", f"its year has {len(digits)} {plural}", *advice, at=found.span("year"))


def _long_year_fault(part: Part, found: re.Match[str]) -> EdtfError:
    year, at = found["year"], found.span("year")
    digits = year.lstrip("-")
    minus, number = year[: -len(digits)], digits.lstrip("0")
    if len(number) > MOST_DIGITS:
        return part.error(f"a year has at most {MOST_DIGITS} digits", f"its year has {len(number)} digits", at=at)
    whole = f"Y{minus}{number}" if len(number) > 4 else f"{minus}{number:0>4}"
    only_year = _only(found, "year").replace(year, whole, 1)
    if len(digits) in (6, 8) and found["month"] is None:
        hyphened = _with(found, year=minus + "-".join(filter(None, (digits[:4], digits[4:6], digits[6:]))))
        if read_single(hyphened) is not None:
            cure = ("write {}", hyphened)
            return part.error("hyphens stand between year, month and day", "hyphens do not separate its parts", cure, at=at)
    reason = f"its year has {len(digits)} digits"
    if found["month"] is None or len(number) <= 4:
        advice = (f"for the year {year} write {{}}", _with(found, year=whole))
        return part.error("Y stands before a year of more than four digits", reason, advice, at=at)
    message = "a year of more than four digits has Y before it and no month behind it"
    return part.error(message, reason, ("if only the year is sure write {}", only_year), at=at)


def _month_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    year, month, at = found["year"], found["month"], found.span("month")
    if month is None or (len(month) == 2 and 1 <= int(month) <= 12):
        return None
    only_year = ("if only the year is sure write {}", _only(found, "year"))
    if len(month) == 1:
        padded = _with(found, month=f"0{month}", **({"day": f"{found['day']:0>2}"} if found["day"] else {}))
        return part.error("a month is written with two digits", "its month has one digit", ("write {}", padded), at=at)
    if len(month) == 4 and found.end("month") == len(part.own):
        between = (found.start("month") - 1, found.start("month"))
        return part.error("a slash stands between two dates", "a hyphen does not join two years", *_years(year, month), at=between)
    if len(month) > 2:
        return part.error("a month is 01 to 12", f"its month has {len(month)} digits", only_year, at=at)
    return _season_fault(part, found, only_year) if int(month) in MONTHS else _no_such_month_fault(part, found, only_year)


def _season_fault(part: Part, found: re.Match[str], only_year: Advice) -> EdtfError | None:
    """Find a season with a day; its qualifiers are looked at with all others."""
    if found["day"] is None:
        return None
    season = ("for that part of the year write {}", found.string[: found.end("month")] + found["behind_day"])
    reason = f"{found['month']} is a part of the year, which has no days"
    return part.error("a month is 01 to 12", reason, season, only_year, at=found.span("month"))


def _no_such_month_fault(part: Part, found: re.Match[str], only_year: Advice) -> EdtfError:
    year, month, day = found["year"], found["month"], found["day"]
    advice: list[Advice] = []
    if day is not None:
        advice.append(("for day and month swapped write {}", _with(found, month=f"{day:0>2}", day=month)))
    elif int(month) == (int(year) + 1) % 100:
        advice.extend(_years(year, month))
    message = "a month is 01 to 12" if int(month) < min(MONTHS) else "a month is 01 to 12, a part of the year 21 to 41"
    return part.error(message, f"there is no month {month}", *advice, only_year, at=found.span("month"))


def _day_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find what is wrong with the day; year and month are right."""
    day, at = found["day"], found.span("day")
    if day is None:
        return None
    only_month = ("if only the month is sure write {}", _only(found, "month"))
    if len(day) == 1:
        return part.error("a day is written with two digits", "its day has one digit", ("write {}", _with(found, day=f"0{day}")), at=at)
    if len(day) > 2:
        return part.error("a day is written with two digits", f"its day has {len(day)} digits", only_month, at=at)
    last = days_in_month(int(found["year"]), int(found["month"]))
    if 1 <= int(day) <= last:
        return None
    name = MONTH_NAMES[int(found["month"]) - 1]
    if int(day) == 0:
        return part.error(f"a day of {name} is 01 to {last}", "there is no day 00", only_month, at=at)
    cures = (("for the last day write {}", _with(found, day=str(last))), only_month)
    reason = f"there is no {int(day)} {name}" + (f" in {found['year']}" if int(day) == LEAP_DAY else "")
    return part.error(f"{name} {found['year']} has {last} days", reason, *cures, at=at)


def _dash_fault(part: Part) -> EdtfError | None:
    """Find other dashes than hyphens in what else would be a date."""
    hyphens = OTHER_DASHES.sub("-", part.own)
    if hyphens == part.own or read_single(hyphens) is None:
        return None
    dash = OTHER_DASHES.search(part.own)
    return part.error("this dash is not a hyphen", "its dashes are not hyphens", ("write {}", hyphens), at=dash and dash.span())


def _signs_fault(part: Part) -> EdtfError | None:
    """Find qualifiers that are too many, or stand where none may, in what else would be a date."""
    own = part.own
    bare = read_single(SIGNS.sub("", own))
    if bare is None or not SIGNS.search(own):
        return None
    several = next((found for found in SIGNS.finditer(own) if len(found[0]) > 1), None)
    if several is not None:
        both = len(set(several[0])) > 1
        once = SIGNS.sub(lambda found: found[0][0] if len(set(found[0])) == 1 else "%", own)
        advice = ("for both together write {}" if both else "write {}", once)
        return part.error("a part has one qualifier", "it has more than one qualifier", advice, at=several.span())
    first = SIGNS.search(own)
    at = first and first.span()
    if not re.fullmatch(rf"{SIGNED.pattern}(?:-{SIGNED.pattern}){{0,2}}", own):
        cure = SIGNS.sub("", own) + SIGNS.findall(own)[-1]
        return part.error("a qualifier stands before a part or behind it", "a qualifier stands within a part", ("write {}", cure), at=at)
    whole, parts = qualifiers([(found[1], found[2]) for found in SIGNED.finditer(own)])
    if isinstance(bare, Season):
        cure = text(replace(bare, qualifier=whole if parts is None else Qualifier(SIGNS.findall(own)[-1])))
        return part.error("a qualifier stands at the end", "a season has one qualifier, at its end", ("write {}", cure), at=at)
    cure = text(replace(bare, qualifier=whole, parts=parts))
    return part.error("a part has one qualifier", "a part has a qualifier on both sides", ("write {}", cure), at=at)


def _parentheses_fault(part: Part) -> EdtfError | None:
    """Find parentheses: around a set, or around or within a date."""
    found = re.search(r"[()]", part.own)
    if found is None:
        return None
    within = re.sub(r"[()]", "", part.own)
    several = (("for one of these write {}", f"[{within}]"), ("for all of these write {}", f"{{{within}}}"))
    advice = several if "," in within or ".." in within else (("write {}", within),)
    return part.error("a date has no parentheses", "there are parentheses in it", *advice, at=found.span())


def _unexpected_fault(part: Part) -> EdtfError:
    """Point at what follows a date, or else at all of it."""
    found = DATE_AT_START.match(part.own)
    if found is None or read_single(found[0]) is None or found.end() == len(part.own):
        return part.error("a date is written in numbers, the year first", "it is not in the form of a date")
    after = (found.end(), len(part.own))
    return part.error("nothing follows a date", "there is something after the date", ("write {}", found[0]), at=after)

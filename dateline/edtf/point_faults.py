"""Say what is wrong with one date: a year, a month or a day.

In here: the ways in which one date is often written otherwise, each with its own words. Not in here: intervals and
sets (faults.py); dates in the words of a language (written_out.py).
"""

import re

from dateline.edtf.grammar import read_point
from dateline.edtf.model import days_in_month
from dateline.edtf.part import Advice, EdtfError, Part
from dateline.edtf.written_out import MONTH_NAMES, as_written

LEAP_DAY = 29
FORM = "a date is written year, month, day"
NUMBERS = re.compile(r"(?P<year>[+-]?[0-9]+)(?:-(?P<month>[0-9]+)(?:-(?P<day>[0-9]+))?)?(?P<sign>[?~%]*)")
DAY_FIRST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})([/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
OTHER_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
TIME_OF_DAY = re.compile(r"(?P<day>-?[0-9]{4}-[0-9]{2}-[0-9]{2})(?P<time>[Tt ]\s*[0-9].*)")
UNKNOWN_PARTS = re.compile(r"(?P<known>-?[0-9]{4}(?:-[0-9]{2})?)-(?P<unknown>[Xx?*_]+(?:-[Xx?*_]+)?)[~%]?")
UNKNOWN_YEAR = re.compile(r"(?P<year>(?=[0-9]*[^0-9])[0-9Xxu*_]{4}|\?{4})(?:-[0-9Xxu?*_]{1,2}){0,2}[?~%]?")

SEASONS: dict[int, tuple[int, int]] = {
    **{first + index: (month, 3) for first in (21, 25) for index, month in enumerate((3, 6, 9, 12))},
    **{29 + index: (month, 3) for index, month in enumerate((9, 12, 3, 6))},
    **{33 + index: (1 + 3 * index, 3) for index in range(4)},
    **{37 + index: (1 + 4 * index, 4) for index in range(3)},
    **{40 + index: (1 + 6 * index, 6) for index in range(2)},
}
"""Of the numbers with which EDTF means a part of the year: the first month, and how many."""


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
    """Return what is wrong with a part that should be one date; `read_point` does not read it."""
    found = NUMBERS.fullmatch(part.own)
    fault = _numbers_fault(part, found) if found else _sign_fault(part)
    return fault or as_written(part) or _unexpected_fault(part)


def _day_first_fault(whole: Part, found: re.Match[str]) -> EdtfError:
    a, b, year = int(found[1]), int(found[3]), found[4]
    if len(year) == 2:
        return whole.error(FORM, "its year has two digits")
    cures = {(month, day): f"{year}-{month:02d}-{day:02d}" for month, day in ((b, a), (a, b))}
    valid = {parts: cure for parts, cure in cures.items() if read_point(cure) is not None}
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
    if between == " " and read_point(numbers) is None:
        return None
    at = (len(year), len(year) + 1)
    return whole.error("hyphens stand between year, month and day", "hyphens do not separate its parts", ("write {}", numbers), at=at)


def _years(year: str, end: str) -> tuple[Advice, ...]:
    last = end if len(end) == 4 else f"{int(year[:2]) + (end == '00'):02d}{end}"
    return (("for what lasted write {}", f"{year}/{last}"), ("for one time between the two write {}", f"[{year}..{last}]"))


def _numbers_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find what is wrong with numbers that stand in the right order, from left to right."""
    return _year_fault(part, found) or _month_fault(part, found) or _day_fault(part, found) or _several_signs_fault(part, found)


def _year_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    year, rest = found["year"], part.own[found.end("year") :]
    digits, at = year.lstrip("+-"), found.span("year")
    if year.startswith("+"):
        return part.error("a year has no plus sign", "there is a plus sign before the year", ("write {}", part.own[1:]), at=(0, 1))
    if year == "-0000":
        return part.error("the year 0 has no sign", "there is no year -0000", ("for 1 BC write {}", f"0000{rest}"), at=at)
    if len(digits) < 4:
        return _short_year_fault(part, found)
    if len(digits) in (6, 8) and found["month"] is None:
        cure = year[: -len(digits)] + "-".join(filter(None, (digits[:4], digits[4:6], digits[6:]))) + rest
        return part.error("hyphens stand between year, month and day", "hyphens do not separate its parts", ("write {}", cure), at=at)
    if len(digits) > 4:
        return part.error("a year has four digits", f"its year has {len(digits)} digits", at=at)
    return None


def _short_year_fault(part: Part, found: re.Match[str]) -> EdtfError:
    year, rest = found["year"], part.own[found.end("year") :]
    digits = year.lstrip("-")
    padded = f"{year[: -len(digits)]}{digits:0>4}{rest}"
    advice: list[Advice] = [(f"for the year {year} write {{}}", padded)]
    if len(digits) == 3 and rest == "?":
        advice.append(("for one year of these ten write {}", f"[{digits}0..{digits}9]"))
    plural = "digit" if len(digits) == 1 else "digits"
    return part.error("a year has four digits", f"its year has {len(digits)} {plural}", *advice, at=found.span("year"))


def _month_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    year, month, rest = found["year"], found["month"], part.own[found.end("month") :]
    if month is None or (len(month) == 2 and 1 <= int(month) <= 12):
        return None
    at = found.span("month")
    if len(month) == 1:
        padded = f"{year}-0{month}" + (f"-{int(found['day']):02d}{found['sign']}" if found["day"] else rest)
        return part.error("a month is written with two digits", "its month has one digit", ("write {}", padded), at=at)
    if len(month) == 4 and not rest:
        between = (found.start("month") - 1, found.start("month"))
        return part.error("a slash stands between two dates", "a hyphen does not join two years", *_years(year, month), at=between)
    if len(month) > 2:
        return part.error("a month is 01 to 12", f"its month has {len(month)} digits", ("if only the year is sure write {}", year), at=at)
    return _no_such_month_fault(part, found)


def _no_such_month_fault(part: Part, found: re.Match[str]) -> EdtfError:
    year, month, day = found["year"], found["month"], found["day"]
    advice: list[Advice] = []
    if day is not None:
        advice.append(("for day and month swapped write {}", f"{year}-{day:0>2}-{month}{found['sign']}"))
    elif int(month) == (int(year) + 1) % 100:
        advice.extend(_years(year, month))
    elif int(month) in SEASONS:
        advice.append(("for one time in these months write {}", _months_of_season(int(year), *SEASONS[int(month)])))
    advice.append(("if only the year is sure write {}", f"{year}{found['sign']}"))
    return part.error("a month is 01 to 12", f"there is no month {month}", *advice, at=found.span("month"))


def _months_of_season(year: int, first: int, count: int) -> str:
    sign = "-" if year < 0 else ""
    last_year, last = divmod(year * 12 + first + count - 2, 12)
    return f"[{sign}{abs(year):04d}-{first:02d}..{'-' if last_year < 0 else ''}{abs(last_year):04d}-{last + 1:02d}]"


def _day_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    """Find what is wrong with the day; year and month are right."""
    month, day = f"{found['year']}-{found['month']}", found["day"]
    if day is None:
        return None
    at, sign = found.span("day"), found["sign"]
    only_month = ("if only the month is sure write {}", month + sign)
    if len(day) == 1:
        return part.error("a day is written with two digits", "its day has one digit", ("write {}", f"{month}-0{day}{sign}"), at=at)
    if len(day) > 2:
        return part.error("a day is written with two digits", f"its day has {len(day)} digits", only_month, at=at)
    last = days_in_month(int(found["year"]), int(found["month"]))
    if 1 <= int(day) <= last:
        return None
    name = MONTH_NAMES[int(found["month"]) - 1]
    if int(day) == 0:
        return part.error(f"a day of {name} is 01 to {last}", "there is no day 00", only_month, at=at)
    cures = (("for the last day write {}", f"{month}-{last}{sign}"), only_month)
    reason = f"there is no {int(day)} {name}" + (f" in {found['year']}" if int(day) == LEAP_DAY else "")
    return part.error(f"{name} {found['year']} has {last} days", reason, *cures, at=at)


def _several_signs_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    sign = found["sign"]
    if len(sign) < 2:
        return None
    one = sign[0] if len(set(sign)) == 1 else "%"
    advice = ("write {}" if one != "%" else "for both together write {}", part.own[: found.start("sign")] + one)
    return part.error("one qualifier stands at the end", "it has more than one qualifier", advice, at=found.span("sign"))


def _sign_fault(part: Part) -> EdtfError | None:
    """Find signs that are not those of a date: other dashes, times of day, unknown digits, qualifiers within."""
    own = part.own
    hyphens = OTHER_DASHES.sub("-", own)
    if hyphens != own and read_point(hyphens) is not None:
        dash = OTHER_DASHES.search(own)
        return part.error("this dash is not a hyphen", "its dashes are not hyphens", ("write {}", hyphens), at=dash and dash.span())
    if found := TIME_OF_DAY.fullmatch(own):
        advice = ("write {} and say the time in the summary", found["day"])
        return part.error("a date ends with its day", "a date has no time of day", advice, at=found.span("time"))
    if found := UNKNOWN_PARTS.fullmatch(own):
        advice = ("leave out what is not known and write {}", found["known"])
        return part.error("what is not known is left out", "it has a part that is not known", advice, at=found.span("unknown"))
    if found := UNKNOWN_YEAR.fullmatch(own):
        return _unknown_year_fault(part, found)
    return _qualifier_fault(part)


def _unknown_year_fault(part: Part, found: re.Match[str]) -> EdtfError:
    known = re.sub(r"[^0-9]", "", found["year"])
    at = found.span("year")
    if not known:
        advice = (("for an end that is not known write {}", ""), ("for a year between two others write, for example, {}", "[1900..1999]"))
        return part.error("a date needs a year", "its year is not known", *advice, at=at)
    one_of = ("for one of these years write {}", f"[{known:0<4}..{known:9<4}]")
    return part.error("each digit of a year is written", "its year is not known to the digit", one_of, at=at)


def _qualifier_fault(part: Part) -> EdtfError | None:
    """Find a qualifier that stands before or within the date."""
    own = part.own
    bare = re.sub(r"[?~%]", "", own)
    signs = "".join(re.findall(r"[?~%]", own))
    if not signs or read_point(bare) is None:
        return None
    first = re.search(r"[?~%]", own)
    cure = bare + (signs[0] if len(set(signs)) == 1 else "%")
    return part.error("a qualifier stands at the end", "a qualifier is not at its end", ("write {}", cure), at=first and first.span())


def _unexpected_fault(part: Part) -> EdtfError:
    """Point at what follows a date, or else at all of it."""
    found = re.match(r"-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?", part.own)
    if found is None or read_point(found[0]) is None or found.end() == len(part.own):
        return part.error("a date is a year, a month or a day", "it is not in the form of a date")
    after = (found.end(), len(part.own))
    return part.error("nothing follows a date", "there is something after the date", ("write {}", found[0]), at=after)

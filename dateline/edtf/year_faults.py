"""Say what is wrong with a year of more than four digits, with an exponent, or with significant digits.

In here: what begins with `Y`, or has `E` or `S` behind its year. Not in here: years of other lengths that have neither
(point_faults.py).
"""

import re

from dateline.edtf.model import MOST_DIGITS, Point, text
from dateline.edtf.part import LONGEST, Advice, EdtfError, Part

LONG_YEAR = re.compile(
    r"(?P<before>[?~%]?)(?P<letter>[Yy])\s?(?P<plus>\+?)(?P<minus>-?)(?P<number>[0-9][0-9,]*)(?:\.(?P<fraction>[0-9]+))?"
    r"(?:(?P<e>[Ee])(?P<exponent>[+-]?[0-9]{1,3}))?(?:(?P<s>[SsPp])(?P<significant>[0-9]{0,3}))?"
    r"(?P<rest>(?:-[0-9X]{1,2}){0,2})(?P<behind>[?~%]?)"
)
SHORT_YEAR = re.compile(
    r"(?P<before>[?~%]?)(?P<year>-?[0-9X]{4,13})(?:(?P<e>[Ee])(?P<exponent>[0-9]{1,2}))?(?:(?P<s>[SsPp])(?P<significant>[0-9]{0,3}))?(?P<behind>[?~%]?)"
)


def year_fault(part: Part) -> EdtfError | None:
    """Find a year with a letter that should be one date, and is not."""
    if len(part.own) > LONGEST:
        return None
    if found := LONG_YEAR.fullmatch(part.own):
        return _long_fault(part, found)
    if re.fullmatch(r"[?~%]?[Yy]-?[?~%]?", part.own):
        return part.error("a year stands behind Y", "its year is missing")
    found = SHORT_YEAR.fullmatch(part.own)
    return None if found is None else _short_fault(part, found)


def _long_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    digits = found["number"].replace(",", "")
    fraction, exponent = found["fraction"] or "", int(found["exponent"] or 0)
    zeros = exponent - len(fraction)
    at = found.span("number")
    if zeros < 0:
        return part.error("a year is a whole number", "its year is not a whole number", at=at)
    significant = (digits + fraction).lstrip("0")
    if len(significant) + zeros > MOST_DIGITS:
        return part.error(f"a year has at most {MOST_DIGITS} digits", f"its year has {len(significant) + zeros} digits", at=at)
    year = int(f"{found['minus']}{significant or 0}{'0' * zeros}")
    behind = found["before"] or found["behind"]
    plain = text(Point(year)) + behind
    if abs(year) <= 9999:
        short = ("write {}", text(Point(year)) + found["rest"] + behind)
        reason = f"its year has {len(str(abs(year)))} digits"
        return part.error("Y stands before more than four digits", reason, short, at=found.span("letter"))
    if found["rest"]:
        reason = "a year of more than four digits has no month"
        return part.error("nothing follows such a year", reason, ("if only the year is sure write {}", plain), at=found.span("rest"))
    return _significant_fault(part, found, text(Point(year))) or _long_form_fault(part, found, year)


def _long_form_fault(part: Part, found: re.Match[str], year: int) -> EdtfError | None:
    """Find the first sign that EDTF writes otherwise in a year that is right."""
    behind = found["before"] or found["behind"]
    sure = f"S{int(found['significant'])}" if found["significant"] else ""
    cure = ("write {}", text(Point(year)) + sure + behind)
    for name, is_wrong, message, reason in (
        ("letter", found["letter"] == "y", "the Y is a capital", "its Y is small"),
        ("plus", found["plus"], "a year has no plus sign", "there is a plus sign before the year"),
        ("number", "," in found["number"], "the digits of a year stand together", "there is a comma in its year"),
        ("number", found["fraction"], "the number before an E is whole", "the number before its E is not whole"),
        ("number", found["number"].startswith("0"), "a year behind Y does not begin with 0", "its year begins with 0"),
        ("e", found["e"] == "e", "the E is a capital", "its E is small"),
        ("exponent", found["e"] and not re.fullmatch("[1-9][0-9]*", found["exponent"]), "the exponent is 1 or more", "its exponent is not"),
        ("s", found["s"] not in (None, "S"), "the S is a capital", "the letter before its significant digits is not S"),
        ("behind", found["before"] and found["behind"], "one qualifier stands at the end", "it has more than one qualifier"),
    ):
        if is_wrong:
            return part.error(message, reason, cure, at=found.span(name))
    return None


def _short_fault(part: Part, found: re.Match[str]) -> EdtfError | None:
    if not found["e"] and (not found["s"] or (found["s"] != "S" and not found["significant"])):
        return None
    behind = found["before"] or found["behind"]
    plain = found["year"] + behind
    if found["e"]:
        full = [] if "X" in found["year"] else [("write {}", text(Point(int(found["year"]) * 10 ** int(found["exponent"]))) + behind)]
        return part.error("an exponent stands in a year with Y", "it has an exponent and no Y", *full, at=found.span("e"))
    if len(found["year"].lstrip("-")) > 4:
        cure = ("write {}", f"Y{found['year']}S{found['significant']}{behind}")
        return part.error("Y stands before a year of more than four digits", "its year has no Y", cure, at=found.span("year"))
    if "X" in found["year"]:
        at = (found.start("s"), found.end("significant"))
        return part.error("X says already which digits are sure", "it has unknown and significant digits", ("write {}", plain), at=at)
    fault = _significant_fault(part, found, found["year"])
    if fault is not None or found["s"] == "S":
        return fault
    cure = ("write {}", f"{found['year']}S{int(found['significant'])}{behind}")
    return part.error("the S is a capital", "the letter before its significant digits is not S", cure, at=found.span("s"))


def _significant_fault(part: Part, found: re.Match[str], year: str) -> EdtfError | None:
    """Find a count of significant digits that is missing, none, or more than the year has."""
    if not found["s"]:
        return None
    behind = found["before"] or found["behind"]
    only: Advice = ("if all digits are sure write {}", year + behind)
    at = (found.start("s"), found.end("significant"))
    if not found["significant"]:
        return part.error("a number stands behind S", "it does not say how many digits are sure", only, at=at)
    most, count = len(year.lstrip("Y-")), int(found["significant"])
    if not 1 <= count <= most:
        return part.error(f"1 to {most} digits can be significant", f"its year has no {count} significant digits", only, at=at)
    if found["significant"].startswith("0"):
        cure = ("write {}", f"{year}S{count}{behind}")
        return part.error("the number behind S does not begin with 0", "the number behind its S begins with 0", cure, at=at)
    return None

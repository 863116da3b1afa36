"""Read numbers that others gave to works and people: DOI, ISBN, ORCID.

In here: their forms and check digits, so that a slip of the hand is found before a reader follows it. Not in here: whether they exist.
"""

from __future__ import annotations

import re

from dateline.load import rules
from dateline.load.fields import Fields, line_of
from dateline.load.words import shown

# The number of a registrant may be divided further, each part after a full stop.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")
_DOI_ADDRESS = re.compile(rf"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)({_DOI.pattern})", re.I)
_ORCID = re.compile(r"(?:https?://orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])", re.I)


def doi(fields: Fields, name: str) -> str | None:
    """Return a DOI without what leads to it.

    Source: ISO 26324; the DOI Handbook, section 2.2.
    """
    text = _line(fields, name)
    if text is None or _DOI.fullmatch(text):
        return text
    found = _DOI_ADDRESS.fullmatch(text)
    help = f"write `{name}: {found[1]}`" if found else "write the part that begins with `10.`, for example `10.1000/182`"
    _report(fields, name, text, "a DOI", "a DOI begins with `10.`" if not found else "the address is not part of it", help)
    return None


def isbn(fields: Fields, name: str) -> str | None:
    """Return an ISBN as it is written, its check digit proved.

    Source: ISO 2108; the ISBN Users' Manual, section 5.
    """
    text = _line(fields, name)
    if text is None:
        return None
    digits = re.sub("[ -]", "", text).upper()
    if _is_isbn(digits):
        return text
    if re.fullmatch("[0-9]{9}[0-9X]|97[89][0-9]{10}", digits):
        at = "its check digit does not fit"
    else:
        at = "an ISBN of 13 digits begins with 978 or 979" if re.fullmatch("[0-9]{13}", digits) else "an ISBN has 10 or 13 digits"
    _report(fields, name, text, "an ISBN", at, "compare it with the book, digit by digit")
    return None


def orcid(fields: Fields, name: str) -> str | None:
    """Return an ORCID iD without its address, its check digit proved.

    Source: ISO 7064, MOD 11-2; the structure of the ORCID Identifier.
    """
    text = _line(fields, name)
    if text is None:
        return None
    found = _ORCID.fullmatch(text)
    if found and _orcid_check(found[1].replace("-", "")[:15]) == found[1][-1].upper():
        return found[1].upper()
    at = "its check digit does not fit" if found else "four groups of four digits are wanted here"
    _report(fields, name, text, "an ORCID iD", at, "copy it from the page of the person at orcid.org")
    return None


def _line(fields: Fields, name: str) -> str | None:
    node = fields.raw(name)
    return line_of(fields.desk, node, f"`{name}`", name) if node else None


def _report(fields: Fields, name: str, text: str, what: str, at: str, help: str) -> None:
    node = fields.raw(name)
    fields.desk.report(rules.INVALID_IDENTIFIER, node.span if node else None, f"`{shown(text)}` is not {what}", at, help=[help])


def _is_isbn(digits: str) -> bool:
    """Tell whether digits are an ISBN of ten or thirteen.

    >>> _is_isbn("0306406152"), _is_isbn("9780306406157"), _is_isbn("9780306406158")
    (True, True, False)
    """
    if re.fullmatch("[0-9]{9}[0-9X]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum(weight * value for weight, value in zip(range(10, 0, -1), values, strict=True)) % 11 == 0
    if re.fullmatch("97[89][0-9]{10}", digits):
        return sum((3 if place % 2 else 1) * int(digit) for place, digit in enumerate(digits)) % 10 == 0
    return False


def _orcid_check(digits: str) -> str:
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)

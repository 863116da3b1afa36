"""What a text must look like to be an id, a date, an address, a language or a number.

In here: those forms and what is said where a text has another. Not in here: fields and their shapes (fields.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from dateline.edtf.derive import RuleError, read_rule
from dateline.edtf.model import Edtf
from dateline.edtf.parse import EdtfError, is_date, parse
from dateline.load import rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, as_written, is_in_brackets, line_of
from dateline.load.words import shown
from dateline.text import align
from dateline.text.file import Span
from dateline.text.ids import LONGEST_ID, mended_id
from dateline.text.node import Node, Scalar
from dateline.text.yaml_values import in_quotation_marks

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"(?P<scheme>https?)://(?:[^\s/?#@]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]]+)(?::[0-9]+)?(?:[/?#]\S*)?", re.I)
_HOST = re.compile(r"[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)+(?:[:/?#]|$)")
_WIKIDATA = re.compile("Q[0-9]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*(?:-x(?:-[A-Za-z0-9]{1,8})+)?")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?%")
_IN_CURLY_MARKS = re.compile("[“”„‟«»‘’‚‹›](.+)[“”„‟«»‘’‚‹›]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"[0-9]{1,9}")


def is_id(text: str) -> bool:
    """Tell whether a text is an id or a label.

    >>> is_id("harbour-vote"), is_id("harbour--vote")
    (True, False)
    """
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


def report_id(desk: Desk, span: Span | None, text: str, what: str, rename: Callable[[str], str]) -> None:
    """Report a text that is not an id; `rename` says how to use the mended one."""
    mended = mended_id(text)
    at = (
        f"{what} has {len(text)} signs, and {LONGEST_ID} are the most"
        if _ID.fullmatch(text)
        else f"{what} has small letters a to z, digits and single hyphens"
    )
    help = rename(mended) if mended else "write it in the letters a to z, as it sounds or as it is translated"
    desk.report(rules.INVALID_ID, span, f"`{shown(text)}` is not an id", at, help=[help])


def date(fields: Fields, name: str) -> Edtf | None:
    """Return a date in EDTF."""
    node = fields.raw(name)
    if node is None:
        return None
    if is_in_brackets(fields.desk, node):
        _report_unquoted(fields.desk, node, name)
        return None
    text = line_of(fields.desk, node, f"`{name}`", name)
    return _edtf(fields.desk, node, text, name) if text is not None else None


def day(fields: Fields, name: str) -> Edtf | None:
    """Return a date that is one day, known as such: something that we did ourselves."""
    found = date(fields, name)
    node = fields.raw(name) if found is not None else None
    if not isinstance(node, Scalar) or _DAY.fullmatch(node.value):
        return found
    headline, help = f"`{shown(node.value)}` is not one day", f'write it like `{name}: "2025-03-14"`'
    fields.desk.report(rules.INVALID_EDTF, node.span, headline, "a year, a month and a day are wanted here", help=[help])
    return None


def _edtf(desk: Desk, node: Node, text: str, name: str) -> Edtf | None:
    try:
        return parse(text, southern=desk.southern)
    except EdtfError as error:
        inside = _IN_CURLY_MARKS.fullmatch(text)
        if inside is not None and is_date(inside[1]):
            headline = f"`{shown(text)}` is not a date: its quotation marks are not YAML's"
            desk.report(rules.INVALID_EDTF, node.span, headline, "YAML takes straight marks alone", help=[f'write `{name}: "{inside[1]}"`'])
            return None
        span = align.span_of(node, desk.file.text, error.start, error.end) if isinstance(node, Scalar) else node.span
        desk.report(rules.INVALID_EDTF, span, f"`{shown(text)}` is not a date: {error.reason}", error.message, help=[error.hint or ""])
        return None


def rule(fields: Fields, name: str) -> str | None:
    """Return a rule by which a date is derived."""
    node = fields.raw(name)
    text = line_of(fields.desk, node, f"`{name}`", name) if node else None
    if node is None or text is None:
        return None
    try:
        read_rule(text)
    except RuleError as error:
        span = align.span_of(node, fields.desk.file.text, error.start, error.end) if isinstance(node, Scalar) else node.span
        headline = f"`{shown(text)}` is not a rule: {error.reason}"
        fields.desk.report(rules.INVALID_RULE, span, headline, error.message, help=[error.hint])
        return None
    return text


def _report_unquoted(desk: Desk, node: Node, name: str) -> None:
    shape = "a list" if desk.file.text[node.span.start] == "[" else "a mapping"
    text = as_written(desk, node).replace(" ", "")
    try:
        parse(text)
        help = f"put the date in quotation marks: `{name}: {in_quotation_marks(text)}`"
    except EdtfError as error:
        help = f"put the date in quotation marks; {error.hint or error.message}"
    headline = f"`{name}` is {shape} to YAML, since the date is not in quotation marks"
    desk.report(rules.UNQUOTED_DATE, desk.line_of(node.span), headline, "a date in quotation marks is wanted here", help=[help])


def url(fields: Fields, name: str) -> str | None:
    """Return an address of the web."""
    node = fields.raw(name)
    text = line_of(fields.desk, node, f"`{name}`", name) if node else None
    return checked_url(fields.desk, node, text) if node and text is not None else None


def urls(fields: Fields, name: str) -> tuple[str, ...]:
    """Return a list of addresses of the web."""
    found: list[str] = []
    for item, what in fields.items(name):
        text = line_of(fields.desk, item, what)
        if text is not None and checked_url(fields.desk, item, text) is not None:
            found.append(text)
    return tuple(found)


def checked_url(desk: Desk, node: Node, text: str) -> str | None:
    """Return `text` if it is an address of the web, or report that it is not."""
    is_form = _URL.fullmatch(text) is not None
    if is_form and _has_host(text):
        return text
    space = re.search(r"\s", text)
    if space and isinstance(node, Scalar):
        span = align.span_of(node, desk.file.text, space.start(), space.end())
        whole = re.sub(r"\s", "%20", text.strip())
        cure = f"write `{shown(whole)}`" if _URL.fullmatch(whole) and shown(whole) == whole else "write `%20` for a space within"
        at, help = "an address has no spaces", cure
    elif _WIKIDATA.fullmatch(text):
        span, at, help = node.span, "the number of an item alone", f"write `https://www.wikidata.org/wiki/{text}`"
    elif _HOST.match(text):
        span, at, help = node.span, "the scheme is missing", f"write it in full, with its scheme: `https://{shown(text)}`"
    else:
        span, at, help = (
            node.span,
            "its host cannot be read" if is_form else "`https://` or `http://` and a host are wanted here",
            "write the address as it stands in a browser's address bar",
        )
    desk.report(rules.INVALID_URL, span, f"`{shown(text)}` is not an address of the web", at, help=[help])
    return None


def _has_host(text: str) -> bool:
    """Tell whether the host and the port of an address can be read, which brackets and signs may hinder."""
    try:
        parts = urlsplit(text)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def is_language(text: str) -> bool:
    """Tell whether a text has the shape of a language tag.

    >>> is_language("pt-BR"), is_language("English")
    (True, False)
    """
    return _LANGUAGE.fullmatch(text) is not None


def language(fields: Fields, name: str) -> str | None:
    """Return a language tag.

    Source: BCP 47 (RFC 5646), of which the shape is checked, not the registry.
    """
    node = fields.raw(name)
    text = line_of(fields.desk, node, f"`{name}`", name) if node else None
    if node is None or text is None or _LANGUAGE.fullmatch(text):
        return text
    hyphens = text.replace("_", "-")
    help = f"write `{hyphens}`" if _LANGUAGE.fullmatch(hyphens) else "write its two or three letters, for example `en`, `fr` or `pt-BR`"
    headline = f"`{shown(text)}` is not a language tag"
    fields.desk.report(rules.INVALID_LANGUAGE, node.span, headline, "a tag of BCP 47, such as `en`, is wanted here", help=[help])
    return None


def share(fields: Fields, name: str) -> float | None:
    """Return a number from 0 to 1."""
    node = fields.raw(name)
    text = line_of(fields.desk, node, f"`{name}`", name) if node else None
    if node is None or text is None:
        return None
    if _NUMBER.fullmatch(text) and 0 <= float(text) <= 1:
        return float(text)
    meant = _meant_share(text)
    help = f"write `{meant}`" if meant else "write a number from 0 to 1, with a point: `0.35`"
    if _NUMBER.fullmatch(text):
        headline, at = f"`{shown(text)}` is not a share: it does not lie between 0 and 1", "a share of a text is 0 to 1"
    else:
        headline, at = f"`{shown(text)}` is not a number", "a share of a text, 0 to 1, is wanted here"
    fields.desk.report(rules.INVALID_NUMBER, node.span, headline, at, help=[help])
    return None


def _meant_share(text: str) -> str | None:
    """Return the share that is written as a percentage, or with a comma."""
    percent = _PERCENT.fullmatch(text)
    meant = f"{float(percent[1]) / 100:g}" if percent else text.replace(",", ".")
    return meant if _NUMBER.fullmatch(meant) and 0 <= float(meant) <= 1 else None


def count(fields: Fields, name: str, *, least: int = 1) -> int | None:
    """Return a whole number of `least` or more."""
    node = fields.raw(name)
    return count_of(fields.desk, node, f"`{name}`", name, least=least) if node else None


def counts(fields: Fields, name: str) -> tuple[int, ...]:
    """Return a list of whole numbers above 0."""
    read = (count_of(fields.desk, item, what) for item, what in fields.items(name))
    return tuple(number for number in read if number is not None)


def count_of(desk: Desk, node: Node, what: str, name: str = "", *, least: int = 1) -> int | None:
    """Return the whole number of `least` or more that a value is."""
    text = line_of(desk, node, what, name)
    if text is None:
        return None
    if _WHOLE.fullmatch(text) and int(text) >= least:
        return int(text)
    above = f" above {least - 1}" if least else ""
    fault = f"is not a whole number{above}" if _NUMBER.fullmatch(text) else "is not a number"
    help = [f"write digits alone: `{max(3, least)}`"]
    desk.report(rules.INVALID_NUMBER, node.span, f"`{shown(text)}` {fault}", "a whole number is wanted here", help=help)
    return None


def coordinates(fields: Fields) -> tuple[float | None, float | None]:
    """Return latitude and longitude in degrees; neither where one of them is not there or cannot be read."""
    lat, lon = (_degrees(fields, name, most) for name, most in (("lat", 90), ("lon", 180)))
    for name, other in (("lat", "lon"), ("lon", "lat")):
        if name in fields.given and other not in fields.given:
            fields.needs(other, f"{other}: 0.0", f"{fields.kind.this} has `{name}` and no `{other}`")
    return (lat, lon) if lat is not None and lon is not None else (None, None)


def _degrees(fields: Fields, name: str, most: int) -> float | None:
    node = fields.raw(name)
    text = line_of(fields.desk, node, f"`{name}`", name) if node else None
    if node is None or text is None:
        return None
    if _NUMBER.fullmatch(text) and -most <= float(text) <= most:
        return float(text)
    if _NUMBER.fullmatch(text):
        headline, at = f"`{shown(text)}` is not a place on the earth", f"`{name}` lies between -{most} and {most}"
    else:
        headline, at = f"`{shown(text)}` is not a number", "degrees are wanted here, with a point"
    cure = text.replace(",", ".").rstrip("°").strip()
    meant = _NUMBER.fullmatch(cure) and -most <= float(cure) <= most
    help = f"write `{name}: {cure}`" if meant else f"write degrees as one number, north and east without a sign: `{name}: 50.45`"
    fields.desk.report(rules.INVALID_NUMBER, node.span, headline, at, help=[help])
    return None


def is_true(fields: Fields, name: str) -> bool:
    """Tell whether a field is `true`; it takes no other word, since absence means no."""
    return fields.one_of(name, ("true",)) is not None

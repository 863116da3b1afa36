"""Read `site.yaml`.

In here: the fields of the site. Not in here: whether the rules that it names exist (check/).
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

from dateline.diagnostics.diagnostic import Severity
from dateline.form.common import AUTHOR_OF_SITE
from dateline.form.shape import LONGEST_VALUE
from dateline.form.site import CLOCK, FORMAT, LEAST_SPLIT_KB, POLICY, SITE
from dateline.load import forms, people, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind, line_of, mapping_of, one_of, report_nothing
from dateline.load.words import shown
from dateline.model.records import ClockRecord, Evidence, Hemisphere, Policy, SiteRecord
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping, Node, Scalar
from dateline.text.origin import Origin
from dateline.text.yaml_values import quoted

PATH = "site.yaml"
DEFAULT_LANGUAGE = "en"
SPLIT_KB = 1000
DEFAULT_CARDS = 500
_SEVERITIES = tuple(severity.value for severity in Severity)
_EVIDENCE = tuple(each.value for each in Evidence)
_HEMISPHERES = tuple(each.value for each in Hemisphere)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>[01][0-9]):(?P<minutes>[0-5][0-9])|Z")
_FARTHEST_OFFSET = 14 * 60
_NO_LIMITS = Policy(quote_warn=1, quote_fail=1, excerpt_min=1, excerpt_max=LONGEST_VALUE, cut_gap=LONGEST_VALUE)
"""Stand in for limits that cannot be read, so that nothing is reported for passing others."""


def read(desk: Desk, root: Mapping) -> SiteRecord:
    """Return what `site.yaml` says."""
    fields = Fields(desk, root, Kind.of(SITE, "the site"))
    fields.needs("format", f"format: {FORMAT}")
    fields.needs("title", "title: The name of the site")
    _format(fields)
    return SiteRecord(
        title=fields.line("title") or "",
        short_title=fields.line("short_title"),
        description=fields.text("description"),
        base_url=_base_url(fields),
        language=forms.language(fields, "language") or DEFAULT_LANGUAGE,
        authors=people.read(fields, form=AUTHOR_OF_SITE),
        publisher=fields.line("publisher"),
        licence=fields.line("licence"),
        repository=forms.url(fields, "repository"),
        contact=fields.line("contact"),
        severities=_severities(fields),
        policy=_policy(fields),
        origin=Origin(desk.file, root),
        hemisphere=Hemisphere(fields.one_of("hemisphere", _HEMISPHERES) or Hemisphere.NORTH.value),
        clocks=_clocks(fields),
        evidence=_evidence(fields),
        published_since=fields.line("published_since"),
        tag_authority=_tag_authority(fields),
        tag_date=fields.line("tag_date") if forms.day(fields, "tag_date") is not None else None,
        split_kb=forms.count(fields, "split_kb", least=LEAST_SPLIT_KB) or SPLIT_KB,
        cards=DEFAULT_CARDS if (cards := forms.count(fields, "cards", least=0)) is None else cards,
    )


def stand_in(file: TextFile) -> SiteRecord:
    """Return a site that says nothing, for a `site.yaml` that is not there or cannot be read."""
    return SiteRecord(
        title="", short_title=None, description=None, base_url=None, language=DEFAULT_LANGUAGE, authors=(), publisher=None, licence=None,
        repository=None, contact=None, severities={}, policy=_NO_LIMITS, origin=Origin(file, Mapping((), Span(0, 0))),
        evidence=Evidence.PROGRESSIVE,
    )  # fmt: skip


def _evidence(fields: Fields) -> Evidence:
    """Return how much is asked of an event; where that cannot be read, the less, so that not each of them is reported too."""
    word = fields.one_of("evidence", _EVIDENCE)
    if word is None:
        return Evidence.PROGRESSIVE if "evidence" in fields.given else Evidence.STRICT
    return Evidence(word)


def _format(fields: Fields) -> None:
    text = fields.line("format")
    node = fields.raw("format") if text is not None else None
    if text is None or node is None or text == FORMAT:
        return
    headline = f"format `{shown(text)}` is not one that this program reads"
    fields.desk.report(rules.UNKNOWN_FORMAT, node.span, headline, f"this program reads format {FORMAT}", help=[f"write `format: {FORMAT}`"])


# Source: RFC 3986, of which these are the signs of ASCII that stand in no part of an address.
NOT_IN_ADDRESS = re.compile(r"""["<>\\^`{|}]""")


def _base_url(fields: Fields) -> str | None:
    """Return the address below which the pages lie; it becomes a part of theirs, so it has only what an address may hold."""
    text = forms.url(fields, "base_url")
    node = fields.raw("base_url") if text is not None else None
    if text is None or node is None:
        return text
    if "?" in text or "#" in text:
        at, help = "it has a `?` or a `#`", f"write the address of the folder alone: `{shown(re.split('[?#]', text)[0])}`"
    elif wrong := NOT_IN_ADDRESS.search(text):
        at, help = f"no address has `{wrong[0]}`", f"write `{quote(wrong[0])}` for it, as the address bar of a browser does"
    else:
        return text
    fields.desk.report(rules.INVALID_URL, node.span, f"`{shown(text)}` is not an address below which pages can lie", at, help=[help])
    return None


# Source: RFC 4151, section 2.1: a domain name, or an address of mail.
_AUTHORITY = re.compile(r"(?:[a-z0-9._-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def _tag_authority(fields: Fields) -> str | None:
    """Return the name under which ids in feeds are ours."""
    text = fields.line("tag_authority")
    node = fields.raw("tag_authority") if text is not None else None
    if text is not None:
        headline = "the site has a `tag_authority` and no `tag_date`"
        fields.needs("tag_date", 'tag_date: "2025-03-14"', headline, lead="write a day on which the name was yours, for example")
    if text is None or node is None or _AUTHORITY.fullmatch(text):
        return text
    headline = f"`{shown(text)}` is not the name of a domain or an address of mail"
    help = "write a domain that is yours, in small letters: `tag_authority: example.org`"
    fields.desk.report(rules.INVALID_AUTHORITY, node.span, headline, "no `https://` and no path are wanted here", help=[help])
    return None


def _severities(fields: Fields) -> dict[str, str]:
    found = fields.mapping_at("severities", "write a rule and a severity: `title-not-in-text: off`")
    severities: dict[str, str] = {}
    for key, node in found.entries if found else ():
        what = f"`{shown(key.value)}`"
        if fields.desk.is_spoilt(key) or fields.desk.is_spoilt(node) or report_nothing(fields.desk, node, what, key.span):
            continue
        text = line_of(fields.desk, node, what)
        severity = one_of(fields.desk, node, text, what, _SEVERITIES) if text is not None else None
        if severity is not None:
            severities[key.value] = severity
    return severities


def _clocks(fields: Fields) -> tuple[ClockRecord, ...]:
    """Return the clocks by which times of day are given, in the order of the file."""
    found = fields.mapping_at("clocks", "write each clock below an id of its own: `ship:`, and below that `name: ship's time`")
    read = [_clock(fields.desk, key, node) for key, node in found.entries] if found else []
    return tuple(clock for clock in read if clock is not None)


def _clock(desk: Desk, key: Scalar, node: Node) -> ClockRecord | None:
    if desk.is_spoilt(key):
        return None
    if not forms.is_id(key.value):
        forms.report_id(desk, key.span, key.value, "an id", lambda mended: f"write `{mended}:`, and `clock: {mended}` in events")
    name = quoted(shown(node.value), in_brackets=True) if isinstance(node, Scalar) and node.value else "…"
    what = f"the clock `{key.value}`"
    mapping = mapping_of(desk, node, what, key.span, f"write `{shown(key.value)}: {{name: {name}}}`")
    if mapping is None:
        return ClockRecord(key.value, key.value)
    fields = Fields(desk, mapping, Kind.of(CLOCK, what), key)
    fields.needs("name", "name: ship's time")
    offset, roughly = _offset(fields)
    return ClockRecord(key.value, fields.line("name") or key.value, offset, roughly, fields.text("note"))


def _offset(fields: Fields) -> tuple[int | None, bool]:
    """Return how far a clock is from UTC, in minutes, and whether that is known roughly only."""
    text = fields.line("offset")
    node = fields.raw("offset") if text is not None else None
    if text is None or node is None:
        return None, False
    found = _OFFSET.fullmatch(text.removesuffix("~"))
    minutes = 0 if found is None or found["sign"] is None else int(found["hours"]) * 60 + int(found["minutes"])
    if found is not None and minutes <= _FARTHEST_OFFSET:
        return -minutes if found["sign"] == "-" else minutes, text.endswith("~")
    at = "no clock is more than 14 hours from UTC" if found else "a sign, hours and minutes are wanted here"
    help = 'write it like `offset: "-03:10"`, or `"-03:10~"` where it is known roughly; leave it out where it is not known'
    fields.desk.report(rules.INVALID_OFFSET, node.span, f"`{shown(text)}` is not a difference from UTC", at, help=[help])
    return None, False


def _policy(fields: Fields) -> Policy:
    found = fields.mapping_at("policy", "write a limit and its number: `excerpt_max: 300`")
    if found is None:
        return _NO_LIMITS if "policy" in fields.given else Policy()
    numbers = Fields(fields.desk, found, Kind.of(POLICY, "`policy`"), fields.key("policy"))
    warn, fail = forms.share(numbers, "quote_warn"), forms.share(numbers, "quote_fail")
    absent = replace(Policy(), **{name: getattr(_NO_LIMITS, name) for name in POLICY.names if name in numbers.given})
    return Policy(
        # A share of 0 is a limit as well, so absence alone gives the default.
        quote_warn=absent.quote_warn if warn is None else warn,
        quote_fail=absent.quote_fail if fail is None else fail,
        excerpt_min=forms.count(numbers, "excerpt_min") or absent.excerpt_min,
        excerpt_max=forms.count(numbers, "excerpt_max") or absent.excerpt_max,
        cut_gap=forms.count(numbers, "cut_gap") or absent.cut_gap,
    )

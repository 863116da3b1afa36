"""Read `site.yaml`.

In here: the fields of the site. Not in here: whether the rules that it names exist (check/).
"""

from __future__ import annotations

import re
from urllib.parse import quote

from dateline.diagnostics.diagnostic import Severity
from dateline.load import forms, people, rules
from dateline.load.desk import Desk
from dateline.load.fields import Fields, Kind, line_of, one_of, report_nothing
from dateline.load.words import shown
from dateline.model.records import Policy, SiteRecord
from dateline.text.file import Span, TextFile
from dateline.text.node import Mapping
from dateline.text.origin import Origin

PATH = "site.yaml"
FORMAT = "1"
DEFAULT_LANGUAGE = "en"
_SITE = Kind(
    "`site.yaml`",
    "the site",
    (
        "format", "title", "short_title", "description", "base_url", "language", "authors", "publisher", "licence", "repository", "contact",
        "severities", "policy",
    ),
)  # fmt: skip
_POLICY = Kind("`policy`", "`policy`", ("quote_warn", "quote_fail", "excerpt_min", "excerpt_max"))
_SEVERITIES = tuple(severity.value for severity in Severity)


def read(desk: Desk, root: Mapping) -> SiteRecord:
    """Return what `site.yaml` says."""
    fields = Fields(desk, root, _SITE)
    fields.needs("format", f"format: {FORMAT}")
    fields.needs("title", "title: The name of the site")
    _format(fields)
    return SiteRecord(
        title=fields.line("title") or "",
        short_title=fields.line("short_title"),
        description=fields.text("description"),
        base_url=_base_url(fields),
        language=forms.language(fields, "language") or DEFAULT_LANGUAGE,
        authors=people.read(fields, people.OF_SITE),
        publisher=fields.line("publisher"),
        licence=fields.line("licence"),
        repository=forms.url(fields, "repository"),
        contact=fields.line("contact"),
        severities=_severities(fields),
        policy=_policy(fields),
        origin=Origin(desk.file, root),
    )


def stand_in(file: TextFile) -> SiteRecord:
    """Return a site that says nothing, for a `site.yaml` that is not there or cannot be read."""
    return SiteRecord(
        title="", short_title=None, description=None, base_url=None, language=DEFAULT_LANGUAGE, authors=(), publisher=None, licence=None,
        repository=None, contact=None, severities={}, policy=Policy(), origin=Origin(file, Mapping((), Span(0, 0))),
    )  # fmt: skip


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


def _policy(fields: Fields) -> Policy:
    found = fields.mapping_at("policy", "write a limit and its number: `excerpt_max: 300`")
    if found is None:
        return Policy()
    numbers = Fields(fields.desk, found, _POLICY, fields.key("policy"))
    warn, fail = forms.share(numbers, "quote_warn"), forms.share(numbers, "quote_fail")
    default = Policy()
    return Policy(
        # A share of 0 is a limit as well, so absence alone gives the default.
        quote_warn=default.quote_warn if warn is None else warn,
        quote_fail=default.quote_fail if fail is None else fail,
        excerpt_min=forms.count(numbers, "excerpt_min") or default.excerpt_min,
        excerpt_max=forms.count(numbers, "excerpt_max") or default.excerpt_max,
    )

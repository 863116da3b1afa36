"""The `reference` of a date leads to the front page of a site.

A reader follows it to check the date, and finds today's news there. Give the address of the page that has the date:

    reference: https://example.org                         wrong
    reference: https://example.org/1987/harbour-vote       right
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline.check._basis import steps
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Event


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each reference that is an address without a path."""
    for step in steps(event):
        reference = step.written.reference
        if reference is None or not reference.lower().startswith(("http://", "https://")):
            continue
        parts = urlsplit(reference)
        if parts.path in ("", "/") and not parts.query and not parts.fragment:
            yield Finding(
                f"`{short(reference)}` is the front page of a site",
                step.at("reference", "which page has the date?"),
                help=("write the address of the page on which the date stands",),
            )


RULE = Rule(name="reference-without-path", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)

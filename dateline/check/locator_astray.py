"""A `locator` gives a page on which the excerpt does not stand.

The text of the source tells where its pages end, so the page of an excerpt is computed. A page that is given wins, for it may
follow another edition; but where it differs one of the two is probably wrong. Mend the number, take it out, or mend `page_numbers`
in the record of the source:

    locator: {page: 12}        wrong, where the words stand on page 13
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event
from dateline.text.listing import listed
from dateline.text.node import escape


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each page that is given and is none of those computed."""
    for excerpt in event.excerpts:
        given = dict(excerpt.record.locator).get("page")
        pages = excerpt.location.pages
        if given is None or not (pages or excerpt.location.unnumbered) or _named(given) & set(pages):
            continue
        computed = f"{listed(pages)}" if pages else "a page without a number"
        yield Finding(
            f"the excerpt `{excerpt.record.label}` of `{event.id}` stands on page {computed}, not `{given}`"
            if pages
            else f"the excerpt `{excerpt.record.label}` of `{event.id}` stands on a page without a number, not `{given}`",
            label(event.record.origin, f"/excerpts/{escape(excerpt.record.label)}/locator/page", f"the text has {computed}"),
            help=("take the page out, for it is computed; or mend it, or `page_numbers` of the source",),
        )


def _named(given: str) -> set[str]:
    """Return the pages that a text names: one, or the ends of a range."""
    return {part.strip() for part in given.replace("–", "-").replace(",", "-").split("-")} | {given.strip()}


RULE = Rule(name="locator-astray", severity=Severity.WARNING, doc=__doc__ or "", about=Event, find=find)

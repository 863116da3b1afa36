"""A source has a `quote_limit` without a reason, or a reason without a limit.

The limit on how much of a text is printed protects those who wrote it. Who sets another for one source says why, so that
the next editor, and a publisher who asks, can see it.

    quote_limit: 0.8                                                          wrong
    quote_limit: 0.8                                                          right
    quote_limit_reason: A government press release, free to reprint.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Source


def find(source: Source) -> Iterator[Finding]:
    """Yield a finding if one of the two stands alone."""
    record = source.record
    given, reasoned = "quote_limit" in record.given, "quote_limit_reason" in record.given
    if given and not reasoned:
        yield Finding(
            f"the `quote_limit` of `{record.id}` has no reason",
            label(record.origin, "/quote_limit#key", "takes the place of the site's limit"),
            help=("say below it why it is another, for example\nquote_limit_reason: A government press release, free to reprint.",),
        )
    if reasoned and not given:
        yield Finding(
            f"`{record.id}` has a `quote_limit_reason` and no `quote_limit`",
            label(record.origin, "/quote_limit_reason#key", "a reason for a limit that is not given"),
            help=("give the limit as a share, for example `quote_limit: 0.8`, or take the reason out",),
        )


RULE = Rule(name="quote-limit-reason", severity=Severity.ERROR, doc=__doc__ or "", about=Source, find=find)

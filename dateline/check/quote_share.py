"""Much of a source's text is printed.

A site that quotes most of an article takes its place. The share of a text is what all excerpts print of it, with their
`prefix` and `suffix` and the title or opening words, over its length. Above `policy.quote_warn` (0.35, unless `site.yaml`
says otherwise) this warning says so; from `policy.quote_fail` on the site is not built. Texts below 1,000 characters are
bound by the length of each excerpt alone.

Shorten the longest excerpts, or let the warning stand with a reason in the source's record:

    allow:
      - {rule: quote-share, reason: The gazette is in the public domain.}
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._share import finding, percent, printed
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each source that is printed more than is good, and less than is forbidden."""
    warn = timeline.site.policy.quote_warn
    for source in printed(timeline):
        if warn < source.share < source.limit:
            much = f"{percent(source.share)} of the text of `{source.source.record.id}` is printed: above {percent(warn)} that is much"
            yield finding(f"{much}, from {percent(source.limit)} on the site is not built", source, warn, below=False)


RULE = Rule(name="quote-share", severity=Severity.WARNING, doc=__doc__ or "", about=Timeline, find=find)

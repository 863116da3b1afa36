"""More of a source's text is printed than may be.

A site that quotes half of an article takes its place, and its publisher may rightly object. From `policy.quote_fail` on
(0.5, unless `site.yaml` says otherwise) the site is not built. What counts is told under `quote-share`.

Shorten the longest excerpts. Where more, or less, may be quoted of one source, its record says so, with the reason:

    quote_limit: 0.8
    quote_limit_reason: A government press release, free to reprint.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._share import finding, percent, printed
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each source of which too much is printed."""
    for source in printed(timeline):
        if source.share >= source.limit:
            own = source.source.record.quote_limit is not None
            bound = f"{'its `quote_limit`' if own else 'the limit'} is {percent(source.limit)}"
            much = f"{percent(source.share)} of the text of `{source.source.record.id}` is printed"
            yield finding(f"{much}, and {bound}", source, source.limit, below=True)


RULE = Rule(name="quote-share-exceeded", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

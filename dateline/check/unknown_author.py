"""An author is said to be an actor that the vocabulary does not have.

Where the author of a source, or of the site, also acts in events, `actor` ties the name to that entry. Mend the spelling,
add the actor to vocabulary/actors.yaml, or take `actor` out: an author needs none.

    authors: [{given: Ada, family: Moss, actor: ada-mos}]          wrong: a slip of the pen
    authors: [{given: Ada, family: Moss, actor: ada-moss}]         right
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.check._listed import fields
from dateline.check._terms import actors, unknown
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.records import SiteRecord, SourceRecord
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each `actor` of an author that is none."""
    records: list[SiteRecord | SourceRecord] = [timeline.site, *(source.record for source in timeline.sources.values())]
    for record in records:
        names = {name.actor: name for name in record.authors if name.actor not in (None, "", *timeline.actors)}
        for id, pointer in fields(record.origin, "/authors", "actor", names):
            finding = unknown(id, record.origin, pointer, actors(timeline), names[id].full)
            yield replace(finding, help=(finding.help[0], "or take `actor` out: an author needs none"))


RULE = Rule(name="unknown-author", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

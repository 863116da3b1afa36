"""An author, an editor or a translator is said to be an actor that the vocabulary does not have.

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
from dateline.model.records import Name
from dateline.model.timeline import Timeline
from dateline.text.origin import Origin


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each `actor` of an author that is none."""
    for origin, field, people in _people(timeline):
        names = {name.actor: name for name in people if name.actor not in (None, "", *timeline.actors)}
        for id, pointer in fields(origin, field, "actor", names):
            finding = unknown(id, origin, pointer, actors(timeline), names[id].full)
            yield replace(finding, help=(finding.help[0], "or take `actor` out: a name needs none"))


def _people(timeline: Timeline) -> Iterator[tuple[Origin, str, tuple[Name, ...]]]:
    """Yield each list of people with its place."""
    yield timeline.site.origin, "/authors", timeline.site.authors
    for page in timeline.prose:
        yield page.record.origin, "/authors", page.record.authors
    for source in timeline.sources.values():
        record = source.record
        yield record.origin, "/authors", record.authors
        yield record.origin, "/editors", record.publication.editors
        yield record.origin, "/translators", record.publication.translators


RULE = Rule(name="unknown-author", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

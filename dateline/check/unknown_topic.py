"""An event names a topic that the vocabulary does not have.

A topic gathers events only if all of them name it by one id, so each id that an event names has its entry, with the name
to show, in vocabulary/topics.yaml. Mend the spelling, or add the topic:

    topics: [harbor]          wrong: another spelling
    topics: [harbour]         right, with this in vocabulary/topics.yaml:

    harbour:
      name: Harbour
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._terms import all_unknown, topics
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each id under `topics` that is no topic."""
    yield from all_unknown(timeline, topics(timeline))


RULE = Rule(name="unknown-topic", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

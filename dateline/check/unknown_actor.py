"""An event names an actor that the vocabulary does not have.

Readers find all that a person or an organisation did by one id, so each id that an event names has its entry, with the
name to show, in vocabulary/actors.yaml. Mend the spelling, or add the actor:

    actors: [concil]          wrong: a slip of the pen
    actors: [council]         right, with this in vocabulary/actors.yaml:

    council:
      name: Pellwick council
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._terms import actors, all_unknown
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each id under `actors` that is no actor."""
    yield from all_unknown(timeline, actors(timeline))


RULE = Rule(name="unknown-actor", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

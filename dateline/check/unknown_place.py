"""An event names a place that the vocabulary does not have.

Readers find all that happened at a place by one id, so each id under `places` has its entry in vocabulary/places.yaml. Mend the
spelling, add the place, or write it out in the event, where it gets no page of its own:

    places: [pelwick]                                            wrong: a slip of the pen
    places: [pellwick]                                           right, with this in vocabulary/places.yaml:

    pellwick:
      name: Pellwick

    places: [{name: Pellwick, lat: 51.5, lon: -1.25}]            right
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._terms import all_unknown, places
from dateline.diagnostics.diagnostic import Finding, Rule, Severity
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each id under `places` that is no place."""
    yield from all_unknown(timeline, places(timeline))


RULE = Rule(name="unknown-place", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find)

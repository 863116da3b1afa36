"""An event quotes nothing, so nothing proves it.

Each event is tied to the exact words of an archived article: that is what readers are promised. Add at least one excerpt,
and name it in a footnote of the summary:

    summary: The council voted for the new pier.                     wrong: there is nothing below

    summary: The council voted for the new pier.[^vote]              right
    excerpts:
      vote:
        source: gazette
        exact: "On 3 March 1987 the council voted for the new pier"
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._meant import listed
from dateline.check._notes import is_label
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.timeline import Event, Timeline
from dateline.text.nearest import did_you_mean
from dateline.text.node import Mapping

_MOST_LISTED = 12
_MOST_FIELDS = 100
"""A mapping with more fields is no record, and no name in it a slip of the hand."""


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each event without an excerpt; excerpts that could not be read, or that a misspelt name has, were reported."""
    quotable = [id for id, source in timeline.sources.items() if source.text is not None]
    for event in timeline.events:
        node = event.record.origin.node("/excerpts")
        absent = "excerpts" not in event.record.given and not _misspelt(event.record.given)
        if absent or (isinstance(node, Mapping) and not node.entries):
            yield _finding(event, quotable)


def _misspelt(given: frozenset[str]) -> bool:
    """Tell whether one of the fields was meant to be `excerpts`; that it is not known was reported."""
    return len(given) <= _MOST_FIELDS and any(did_you_mean(name, ("excerpts",)) for name in given)


def _finding(event: Event, quotable: list[str]) -> Finding:
    cited = next((note for note in event.summary.footnotes if is_label(note.label)), None)
    name = cited.label if cited else "words"
    source = quotable[0] if len(quotable) == 1 else "id-of-a-source"
    lines = f'excerpts:\n  {name}:\n    source: {source}\n    exact: "the words as they stand in the source"'
    cite = f", and put `[^{name}]` behind the sentence that it supports" if cited is None else ""
    few = 1 < len(quotable) <= _MOST_LISTED
    return Finding(
        f"`{event.id}` has no excerpt: nothing proves it",
        _where(event),
        help=(f"quote what a source says of it{cite}; `cite SOURCE WORDS` prints such lines:\n{lines}",),
        note=(f"the sources with a text are {listed(quotable)}",) if few else (),
    )


def _where(event: Event) -> Label:
    origin = event.record.origin
    if "excerpts" in event.record.given:
        return label(origin, "/excerpts#key", "no excerpt follows")
    if event.record.summary:
        return label(origin, "/summary#key", "no source's words stand behind this")
    return Label(origin.file, None, "there are no `excerpts`")


RULE = Rule(name="event-without-excerpt", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

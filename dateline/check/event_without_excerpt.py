"""An event quotes nothing, so nothing proves it.

Each event is tied to the exact words of an archived article: that is what readers are promised. Add at least one excerpt,
and name it in a footnote of the summary:

    summary: The council voted for the new pier.                     wrong: there is nothing below

    summary: The council voted for the new pier.[^vote]              right
    excerpts:
      vote:
        source: gazette
        exact: "On 3 March 1987 the council voted for the new pier"

A collection that is being brought over from elsewhere says so in `site.yaml`, with `evidence: progressive`. Its events may wait
for their excerpts: until then they are shown as not verified, and count as no evidence. Without that line, ten such events or
more are reported as one fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._notes import is_label, lacks_excerpts
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import Evidence
from dateline.model.timeline import Event, Timeline
from dateline.text.listing import listed

_FEWEST_TOGETHER = 10
_FEWEST_OF_MOST = 3
"""From so many events on it is one fault, and from so few where they are most of all: a collection that is being brought over,
and does not say so."""
_MOST_LISTED = 12


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each event without an excerpt, of many one for all; a collection that is being brought over may have them."""
    if timeline.site.evidence is Evidence.PROGRESSIVE:
        return
    lacking = [event for event in timeline.events if lacks_excerpts(event)]
    most = 2 * len(lacking) > len(timeline.events)
    if len(lacking) >= (_FEWEST_OF_MOST if most else _FEWEST_TOGETHER):
        yield _together(timeline, lacking)
        return
    quotable = [id for id, source in timeline.sources.items() if source.text is not None]
    for event in lacking:
        yield _finding(event, quotable)


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


def _together(timeline: Timeline, lacking: list[Event]) -> Finding:
    site = timeline.site.origin
    first = min(lacking, key=lambda event: str(event.record.origin.file.path)).record
    given = site.node("/evidence") is not None
    return Finding(
        f"{len(lacking):,} of {len(timeline.events):,} events have no excerpt: nothing proves them",
        label(site, "/evidence", "asks for one in every event") if given else Label(site.file, None, "it asks for one in every event"),
        (label(first.origin, "/summary#key" if first.summary else "", "the first of them"),),
        help=(
            "if the collection is being brought over, so that excerpts are still to come, write into site.yaml:\nevidence: progressive",
            "else quote what a source says of each: `check --explain event-without-excerpt` shows how",
        ),
    )


def _where(event: Event) -> Label:
    origin = event.record.origin
    if "excerpts" in event.record.given:
        return label(origin, "/excerpts#key", "no excerpt follows")
    if event.record.summary:
        return label(origin, "/summary#key", "no source's words stand behind this")
    return Label(origin.file, None, "there are no `excerpts`")


RULE = Rule(name="event-without-excerpt", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

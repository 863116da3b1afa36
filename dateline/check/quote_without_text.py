"""A quotation names a source whose text is not kept here.

Every quotation is looked up in the archived text of its source before the site is built. Of a source without a text
nothing can be proved: it can be named in `derived_from`, as a work that another retells, and not be quoted.

Archive the text as `seeds/<id>.txt` beside the record, or quote the work that retells it. A text that may not lie here can
be kept elsewhere: its record has the `sha256`, and `prove` writes what stands in for it.

    source: ministry-letter          wrong, if there is no seeds/ministry-letter.txt
    source: gazette                  right: its text is kept, and its record says `derived_from: [ministry-letter]`
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._elsewhere import standing
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity, label
from dateline.model.records import ExcerptRecord, SourceRecord
from dateline.model.timeline import Event, Source, Timeline
from dateline.quotes.words import word_count
from dateline.text.node import escape


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each quotation of a source that has no text."""
    for event in timeline.events:
        for excerpt in event.excerpts:
            # A record with a hash, or a proof, had a text: that it is not there is said of the record (seed-hash).
            record = excerpt.source.record if excerpt.source is not None else None
            if excerpt.source is not None and record is not None and record.text is None and not _had_text(record):
                yield _finding(event, excerpt.record, excerpt.source, timeline)


def _had_text(record: SourceRecord) -> bool:
    return "sha256" in record.given or record.proof is not None


def _finding(event: Event, excerpt: ExcerptRecord, source: Source, timeline: Timeline) -> Finding:
    id = source.record.id
    others = [other.record.id for other, _ in standing(excerpt.exact, timeline)] if word_count(excerpt.exact) > 1 else []
    archive = f"archive its text as seeds/{id}.txt, with the `sha256` of it in seeds/{id}.yaml"
    return Finding(
        f"`{id}` is quoted, but its text is not kept here",
        label(event.record.origin, f"/excerpts/{escape(excerpt.label)}/source", "nothing to look the words up in"),
        (Label(source.record.origin.file, None, f"there is no seeds/{id}.txt beside this record"),),
        note=tuple(f"`{other}` retells it, and its text is kept" for other in _retold(id, timeline)),
        help=(f"the words stand in `{others[0]}`: quote them from there\nsource: {others[0]}", archive) if others else (archive,),
    )


def _retold(id: str, timeline: Timeline) -> Iterator[str]:
    for source in timeline.sources.values():
        if id in source.record.derived_from and source.text is not None:
            yield source.record.id


RULE = Rule(name="quote-without-text", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True)

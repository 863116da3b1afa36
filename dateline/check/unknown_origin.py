"""The `origin` of an excerpt is no work that its source retells.

`origin` says from which of the works under the source's `derived_from` these words come, or that they are the source's own (its
own id). It decides what counts as one witness, so it must be one of these:

    derived_from: [wire-report]        in the record of the source `gazette`

    origin: wire                       wrong
    origin: wire-report                right: retold from there
    origin: gazette                    right: the gazette's own words
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._named import nothing_named
from dateline.diagnostics.diagnostic import Finding, Label, Rule, Severity
from dateline.diagnostics.diagnostic import label as label_at
from dateline.model.timeline import Event, Source
from dateline.text.node import Sequence, escape


def find(event: Event) -> Iterator[Finding]:
    """Yield a finding for each origin that is neither the source nor a work that it retells; an unknown source was reported."""
    for excerpt in event.excerpts:
        source, origin = excerpt.source, excerpt.record.origin
        if source is None or origin is None or origin in (source.record.id, *source.record.derived_from):
            continue
        if _is_known(source):
            yield _finding(event, excerpt.record.label, source, origin)


def _is_known(source: Source) -> bool:
    """Tell whether every work that the source retells could be read and is there; if not, that was reported, and it may be the origin."""
    retold = source.record.origin.node("/derived_from")
    return len(retold.items) == len(source.origins) if isinstance(retold, Sequence) else "derived_from" not in source.record.given


def _finding(event: Event, label: str, source: Source, origin: str) -> Finding:
    record = source.record
    works = {work.id: (work.title, work.publisher, *work.previous_ids) for work in source.origins}
    there: tuple[Label, ...] = ()
    if "derived_from" in record.given:
        there = (label_at(record.origin, "/derived_from", "the works that it retells"),)
    return nothing_named(
        origin,
        event.record.origin,
        f"/excerpts/{escape(label)}/origin",
        f"{{}} is no work that `{record.id}` retells",
        {**works, record.id: (record.title, record.publisher, *record.previous_ids)},
        at=f"not in `derived_from` of {record.origin.file.path}",
        cure=f"add it to `derived_from` in {record.origin.file.path}, or write `origin: {record.id}` for the source's own words",
        there=there,
    )


RULE = Rule(name="unknown-origin", severity=Severity.ERROR, doc=__doc__ or "", about=Event, find=find)

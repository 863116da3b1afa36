"""An id in `previous_ids` is that of a record that is there.

The address made of a previous id leads on to the record that names it. It cannot do that while something of this id has the
address itself. Where two records were merged, take the one away that is no more; its id then leads to the other.

    # in events/harbour-vote.yaml
    previous_ids: [harbour-ballot]        wrong while there is events/harbour-ballot.yaml
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.check._addresses import Lasting, is_term, lasting
from dateline.check._listed import UNREAD
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Timeline


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each previous id that is taken, or is the record's own."""
    for kind, records in lasting(timeline).items():
        live = {record.id: record for record in records}
        for record in records:
            for id, pointer in record.previous():
                if id == record.id:
                    at = label(record.origin, pointer, "its id now")
                    yield Finding(f"`{id}` is both the id of {record.one} and a previous one of it", at, help=("take it out of the list",))
                elif id in live:
                    yield _taken(record, pointer, live[id])
                elif kind == "event" and id in timeline.unread:
                    at = label(record.origin, pointer, "there is a file of this name")
                    yield Finding(f"`{id}` is a previous id of `{record.id}`, and {record.one} that is there", at, help=_cure(f"`{id}`"))


def _taken(record: Lasting, pointer: str, other: Lasting) -> Finding:
    gone = f"the lines of {other.home}" if is_term(other.kind) else str(other.origin.file.path)
    return Finding(
        f"`{other.id}` is a previous id of `{record.id}`, and {record.one} that is there",
        label(record.origin, pointer, "its address cannot lead here"),
        (other.at(f"`{other.id}` itself"),),
        help=_cure(gone),
    )


def _cure(gone: str) -> tuple[str, ...]:
    return (f"if it was merged into this one, remove {gone}", "if both are there, take the id out of the list")


RULE = Rule(name="previous-id-taken", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, yields_to=UNREAD)

"""Ids that something had before: they lead readers to what it became, and are never given again.

In here: whether an id is one, and what is said then. Not in here: ids that are in use (kinds/, terms.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli import terminal

if TYPE_CHECKING:
    from dateline.model.past import Kind
    from dateline.model.records import EventRecord, PageRecord, Records, SourceRecord, TermRecord


def previous(records: Records, kind: Kind) -> dict[str, str]:
    """Return the ids that records of one kind had, each with that of the record as it is called now."""
    named: Mapping[Kind, Sequence[EventRecord | SourceRecord | TermRecord | PageRecord]] = {
        "event": records.events,
        "source": records.sources,
        "actor": records.actors,
        "topic": records.topics,
        "place": records.places,
        "page": records.pages,
        "story": records.stories,
    }
    return {id: record.id for record in named[kind] for id in record.previous_ids}


def refused(kind: Kind, id: str, root: Path) -> bool:
    """Say that an id was given before, if it was, and tell which."""
    from dateline.load.collection import load
    from dateline.rim.trees import DiskTree

    became = previous(load(DiskTree(root)).records, kind).get(id)
    if became is not None:
        terminal.say(f"error: {said(id, became)}\n  = help: {CURE}; nothing was written")
    return became is not None


CURE = "give another id"


def said(id: str, became: str) -> str:
    """Say that an id is not free."""
    return f"`{id}` is a previous id of `{became}`, whose readers still come by it, and is never given again"

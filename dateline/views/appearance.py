"""When an event was published first and changed last, and by which of its ids it is known for ever.

In here: days of the main line, read from the history. Not in here: what changed (views of versions), feeds (export/).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model.past import History
from dateline.model.records import EventRecord


@dataclass(frozen=True, slots=True)
class Appearance:
    """The id under which an event was published first, the day of its first version, and that of its latest (`2025-03-14`)."""

    id: str
    first: str
    last: str


def appearance(record: EventRecord, history: History) -> Appearance | None:
    """Return when an event was published; None where no history tells."""
    ids = line_of(record.id, record.previous_ids, history)
    states = [state for id in ids for state in history.states.get(id, ())]
    days = [state.day for state in states if state.day is not None]
    # What an event said before and says again is an old version, and yet something changed on the day on which it came back.
    return Appearance(ids[0], min(days), max(state.since for state in states if state.since is not None)) if days else None


def line_of(id: str, previous: Sequence[str], history: History) -> tuple[str, ...]:
    """Return the ids that a record had one after the other, the present one last.

    A previous id that was still published when the present one already was is that of a record which was merged into this one:
    it leads here, and is no former name. Where no history tells, every previous id is a former name, in the order as written.
    """
    known = [each for each in previous if history.states.get(each)]
    since = _first(id, history)
    former = [each for each in known if since is None or _last(each, history) <= since]
    if not known and since is None:
        return (*previous, id)
    return (*sorted(former, key=lambda each: _first(each, history) or ""), id)


def renamed_on(id: str, line: Sequence[str], history: History) -> str | None:
    """Return the day on which the id that follows `id` in the line of a record took its place; None where no history tells."""
    if id not in line or id == line[-1]:
        return None
    return _first(line[line.index(id) + 1], history)


def _first(id: str, history: History) -> str | None:
    return next((state.day for state in history.states.get(id, ()) if state.day is not None), None)


def _last(id: str, history: History) -> str:
    return max((state.day or "" for state in history.states.get(id, ())), default="")

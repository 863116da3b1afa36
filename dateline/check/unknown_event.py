"""A record names an event that the collection does not have.

Relations, `after` and anchors lead readers from one event to another, and so must lead somewhere. An event is named by its id,
the name of its file without `.yaml`. Mend the id, or write the event:

    relations: [{type: follows, event: harbor-vote}]         wrong: a slip of the pen
    relations: [{type: follows, event: harbour-vote}]        right, with events/harbour-vote.yaml
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.check._listed import UNREAD, listed, written
from dateline.check._named import nothing_named
from dateline.diagnostics.diagnostic import Finding, Rule, Severity, label
from dateline.model.timeline import Event, Timeline
from dateline.text.node import Mapping as Node


def find(timeline: Timeline) -> Iterator[Finding]:
    """Yield a finding for each event named that is not there, and for each event that names itself."""
    # What could not be read is there all the same, and that it could not was reported.
    known: dict[str, tuple[str, ...]] = {
        id: (event.title, event.record.short or "", *event.record.previous_ids) for id, event in timeline.by_id.items()
    }
    known |= dict.fromkeys((*timeline.unread, *timeline.removed.events), ())
    for event in timeline.events:
        for id, pointer in _uses(event):
            if id == event.id:
                yield _itself(event, pointer)
            elif id.strip() and id not in known:
                yield _finding(event, id, pointer, known)


def _uses(event: Event) -> Iterator[tuple[str, str]]:
    """Yield each event that a field of the record names, with the field's pointer."""
    for item, pointer in listed(event.record.origin, "/relations"):
        id = written(item.get("event")) if isinstance(item, Node) else None
        if id is not None:
            yield id, f"{pointer}/event"
    if event.record.after is not None:
        yield event.record.after, "/after"


def _itself(event: Event, pointer: str) -> Finding:
    headline = f"`{event.id}` stands after itself" if pointer == "/after" else f"`{event.id}` has a relation to itself"
    return Finding(headline, label(event.record.origin, pointer, "the event itself"), help=("name the other event, or take the line out",))


def _finding(event: Event, id: str, pointer: str, known: Mapping[str, tuple[str, ...]]) -> Finding:
    return nothing_named(
        id,
        event.record.origin,
        pointer,
        "{} is not an event of this collection",
        {other: names for other, names in known.items() if other != event.id},
        at="there is no event of this id",
        cure="write the event, or take the line out",
    )


RULE = Rule(name="unknown-event", severity=Severity.ERROR, doc=__doc__ or "", about=Timeline, find=find, guarded=True, yields_to=UNREAD)

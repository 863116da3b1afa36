"""What became of published events: each as it stood in a former state of the collection, beside itself as it stands.

In here: those values. Not in here: finding them (resolve/changes.py), and what has to be said of them (check/).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model.timeline import Event, Timeline


@dataclass(frozen=True, slots=True)
class Former:
    """A state of the collection that it is held against: what it is called in messages, what was published in it, and today's day.

    `day` (`2025-03-14`) is that on which a correction would be written.
    """

    name: str
    timeline: Timeline
    day: str


@dataclass(frozen=True, slots=True)
class Change:
    """An event that was published in a former state and still is: as it was, and as it is. Equal events are here too."""

    was: Event
    event: Event
    former: Former

    @property
    def merged_into(self) -> Event | None:
        """The event into which it went as that stood in the former state, if it went into one that was there."""
        return self.former.timeline.by_id.get(self.event.id) if self.was.id != self.event.id else None


@dataclass(frozen=True, slots=True)
class Changes:
    """All that was published in the former state of this name: what is still there, and the events that are no longer published."""

    former: str
    kept: tuple[Change, ...]
    gone: tuple[Event, ...]

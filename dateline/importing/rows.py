"""What a reader of a timeline gives: events as drafts, what could not be read, and what has no place in an event.

In here: the values that all readers share. Not in here: any format, ids and records (records.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be brought over: where (`12:3`, or `event 4`), what is wrong, and how to mend it, in words that faults share."""

    place: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to what is not kept here."""

    title: str
    url: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as it will be written, but for its id: `summary` and `body` are Markdown, `topics` and `places` are names.

    `name` is what it was called by the other program, if that gave it a name of its own.
    """

    place: str
    title: str
    date: str
    summary: str
    body: str | None = None
    name: str | None = None
    links: tuple[Link, ...] = ()
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. `left_out` counts, by its name there, what has no place in an event; `notes` tell how the file was read."""

    drafts: tuple[Draft, ...]
    faults: tuple[Fault, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many events the file tells of, those that could not be read among them."""
        return len(self.drafts) + len({fault.place.partition(":")[0] for fault in self.faults})

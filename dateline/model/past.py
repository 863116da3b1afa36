"""What the collection was: each event as it stood before, and everything that was ever published of it.

It comes from the history of the collection's main line, and from the site that was published last. In here: those values.
Not in here: finding them (rim/log.py, former/), what has to be said of them (check/), how they are shown (views/).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.model.records import Suppressed
from dateline.urls import Kind as Kind

if TYPE_CHECKING:
    # A timeline has its history.
    from dateline.model.timeline import Event


@dataclass(frozen=True, slots=True)
class State:
    """An event as it stood: under which id, which version that is, and what was hashed for it, as JSON that reads back.

    `day` (`2025-03-14`, UTC) and `commit` are those of the first commit of the main line that held this version; None where no history
    says so. `begun` is the day on which the event came to be so: another one where an earlier state was brought back.
    `event` is the event itself where this is how it stands now; of a former state it is None, and `former.event_from` reads it back.
    Of what was taken down `notice` says so, and `hashed` is empty, so that its words are nowhere.
    """

    id: str
    version: str
    hashed: Mapping[str, object]
    day: str | None = None
    commit: str | None = None
    event: Event | None = field(default=None, compare=False, repr=False)
    notice: Suppressed | None = None
    begun: str | None = None

    @property
    def since(self) -> str | None:
        """The day on which the event came to be so, as far as it is known."""
        return self.begun or self.day

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its excerpts, sorted."""
        event = self.hashed.get("event")
        excerpts = event.get("excerpts") if isinstance(event, Mapping) else None
        return tuple(sorted(excerpts)) if isinstance(excerpts, Mapping) else ()


@dataclass(frozen=True, slots=True)
class Seen:
    """Where something that was published stood last: its file, and the commit (None: the published site alone tells of it)."""

    path: str
    commit: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The past of a collection.

    `states` are the successive states of each event, by the id under which they were published, oldest first and no two in a row
    alike; that of the collection at hand is the last, if the event is still there. `published` are all ids that were published, by
    kind; `labels` the labels of excerpts of each event, each with the last version that had it. `addresses` are those that the site
    published last says must last, as texts from its root, and `listings` its pages of years and of parts of lists, which need not last
    and lead on where they are gone. `head` is the commit at hand and `time` its time (RFC 3339, UTC).
    `is_known` says that there is a history to look at: without one, nothing is lost, and nothing can be told; `lack` then says why.
    One that is `by_ledger_alone` has no git in it: what was published and left no address on that site is not known.
    One that `is_complete` has what stands now as the last state of each event, and no state that was taken down.
    """

    states: Mapping[str, tuple[State, ...]] = field(default_factory=dict)
    published: Mapping[Kind, Mapping[str, Seen]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    addresses: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    head: str | None = None
    time: str | None = None
    is_known: bool = False
    by_ledger_alone: bool = False
    lack: str | None = None
    is_complete: bool = False


NO_HISTORY = History()
"""Of a collection whose past nobody looked at."""

"""Who says so: from the article to the voice that it goes back to.

In here: the chain of one excerpt, and of all that state an event. Not in here: how many of them are independent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.model.records import Role, TermRecord
from dateline.model.timeline import Event, Excerpt
from dateline.views.names import SourceName, name_of, name_of_source
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Chain:
    """A work, whom it cites, and whom that one cites, to the farthest voice."""

    source: SourceName
    citing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """A work that states an event, and each chain of whom it cites for it; its own voice is an empty chain and stands first."""

    source: SourceName
    ways: tuple[tuple[str, ...], ...]


def chain(excerpt: Excerpt, actors: Mapping[str, TermRecord], wording: Wording) -> Chain | None:
    """Return the chain of an excerpt; None where its source is unknown."""
    if excerpt.source is None:
        return None
    voices = tuple(actors[voice].name if voice in actors else voice for voice in excerpt.record.attribution)
    return Chain(name_of_source(excerpt.source, wording), voices)


def voices(event: Event, actors: Mapping[str, TermRecord], wording: Wording) -> tuple[Voices, ...]:
    """Return who states the event, work by work, in the order of the excerpts; of all excerpts where none states it."""
    ways: dict[SourceName, dict[tuple[str, ...], None]] = {}
    for excerpt in _stating(event):
        found = chain(excerpt, actors, wording)
        if found is not None:
            ways.setdefault(found.source, {})[found.citing] = None
    return tuple(Voices(source, tuple(sorted(chains, key=bool))) for source, chains in ways.items())


def rests_on_one_work(event: Event) -> bool:
    """Tell whether all excerpts that state the event come from one work."""
    return len({excerpt.record.source for excerpt in _stating(event)}) == 1


def retold(excerpt: Excerpt, wording: Wording) -> tuple[SourceName, ...]:
    """Return the works that the excerpt's source retells."""
    return tuple(name_of(origin, wording) for origin in excerpt.source.origins) if excerpt.source else ()


def _stating(event: Event) -> Sequence[Excerpt]:
    return [excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES] or event.excerpts

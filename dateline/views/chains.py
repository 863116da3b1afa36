"""Who says so: from the source to the voice that it goes back to.

In here: the chain of one excerpt, and of all that state an event. Not in here: how many of them are independent (counts.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline import urls
from dateline.model.records import DocumentRecord, Role, TermRecord
from dateline.model.timeline import Event, Excerpt
from dateline.views.dates import Dates
from dateline.views.names import SourceName, name_of, name_of_source
from dateline.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says it: the name, the page if it is an actor, and whether the words are that one's own."""

    name: str
    href: str | None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """A work, the document in it that is quoted, and whom it cites, and whom that one cites, to the farthest voice."""

    source: SourceName
    document: str | None
    citing: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """A work that states an event, and each chain of whom it cites for it; its own voice is an empty chain and stands first."""

    source: SourceName
    ways: tuple[tuple[Voice, ...], ...]


def chain(excerpt: Excerpt, actors: Mapping[str, TermRecord], wording: Wording, dates: Dates) -> Chain | None:
    """Return the chain of an excerpt; None where its source is unknown.

    The author of a document is named with it, and a speaker once, so neither is cited again.
    """
    if excerpt.source is None:
        return None
    record, document = excerpt.record, excerpt.document
    cited = list(record.attribution)
    if document is not None and cited and cited[0] == document.author:
        cited.pop(0)
    if record.speaker is not None and cited and cited[-1] == record.speaker:
        cited.pop()
    voices = [voice(name, actors) for name in cited]
    if record.speaker is not None and (document is None or document.author != record.speaker):
        voices.append(voice(record.speaker, actors, quoted=True))
    named = described(document, actors, wording, dates) if document is not None else None
    return Chain(name_of_source(excerpt.source, wording), named, tuple(voices))


def voice(name: str, actors: Mapping[str, TermRecord], *, quoted: bool = False) -> Voice:
    """Return a voice by an actor's id, or by text."""
    if name in actors:
        return Voice(actors[name].name, urls.actor(name).from_root(), quoted)
    return Voice(name, None, quoted)


def described(document: DocumentRecord, actors: Mapping[str, TermRecord], wording: Wording, dates: Dates) -> str:
    """Return what a document is, in words: its title, by whom, to whom, when."""
    text = document.title or wording.t("documents.untitled")
    for key, value in (("documents.by", document.author), ("documents.to", document.to)):
        if value is not None:
            text = wording.t(key, document=text, name=voice(value, actors).name)
    return wording.t("documents.dated", document=text, date=dates.text(document.date)) if document.date is not None else text


def voices(event: Event, actors: Mapping[str, TermRecord], wording: Wording, dates: Dates) -> tuple[Voices, ...]:
    """Return who states the event, work by work, in the order of the excerpts; of all excerpts where none states it."""
    ways: dict[SourceName, dict[tuple[Voice, ...], None]] = {}
    for excerpt in _stating(event):
        found = chain(excerpt, actors, wording, dates)
        if found is not None:
            documented = (Voice(found.document, None), *found.citing) if found.document is not None else found.citing
            ways.setdefault(found.source, {})[documented] = None
    return tuple(Voices(source, tuple(sorted(chains, key=bool))) for source, chains in ways.items())


def rests_on_one_work(event: Event) -> bool:
    """Tell whether all excerpts that state the event come from one work."""
    return len({excerpt.record.source for excerpt in _stating(event)}) == 1


def retold(excerpt: Excerpt, wording: Wording) -> tuple[SourceName, ...]:
    """Return the works from which the words of the excerpt come."""
    return tuple(name_of(work, wording) for work in excerpt.retells)


def _stating(event: Event) -> Sequence[Excerpt]:
    return [excerpt for excerpt in event.excerpts if excerpt.record.role is Role.STATES] or event.excerpts

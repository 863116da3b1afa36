"""Ids that should name a term of the vocabulary and name none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.check._meant import listed, meant, name_of, slug
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, label
from dateline.model.records import TermRecord
from dateline.model.timeline import Timeline
from dateline.text.origin import Origin

_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One kind of term: what one is called, the file that holds all, the field of an event that names some, and the other kind."""

    one: str
    path: str
    field: str
    terms: Mapping[str, TermRecord]
    others: Mapping[str, TermRecord]
    other: str
    other_field: str


def actors(timeline: Timeline) -> Vocabulary:
    """Return the actors of the collection."""
    return Vocabulary("an actor", "vocabulary/actors.yaml", "actors", timeline.actors, timeline.topics, "a topic", "topics")


def topics(timeline: Timeline) -> Vocabulary:
    """Return the topics of the collection."""
    return Vocabulary("a topic", "vocabulary/topics.yaml", "topics", timeline.topics, timeline.actors, "an actor", "actors")


def unknown(id: str, origin: Origin, pointer: str, vocabulary: Vocabulary, name: str | None = None) -> Finding:
    """Return the finding for an id that is no term: what was probably meant, and the lines that would add it, with its `name` if known."""
    near = meant(id, {term.id: (term.name, *term.also) for term in vocabulary.terms.values()})
    new = slug(id) or "id"
    here = "" if new == id else f", and write `{new}` here"
    add = f"add it to {vocabulary.path}{here}:\n{new}:\n  name: {name or _name(id)}"
    # Of few terms the right one is seen at a glance; many would bury the message.
    few = 0 < len(vocabulary.terms) <= _MOST_LISTED
    known = f"{vocabulary.path} has {listed(sorted(vocabulary.terms))}" if few else ""
    there = id in vocabulary.others and pointer.startswith(f"/{vocabulary.field}/")
    if there:
        said = f"{vocabulary.other}, not {vocabulary.one}"
        help: tuple[str, ...] = (f"write it under `{vocabulary.other_field}`", f"or {add}")
    elif near is not None:
        said, help = f"did you mean `{near}`?", (f"write `{near}`", f"or {add}")
    else:
        said, help = f"{vocabulary.path} does not have it", (add,)
    return Finding(
        f"`{short(id)}` is not {vocabulary.one} of this collection",
        label(origin, pointer, said),
        help=help,
        note=(known,) if known and near is None and not there else (),
    )


def _name(id: str) -> str:
    return name_of(id) if slug(id) == id else id

"""Ids that should name a term of the vocabulary and name none."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.check._listed import items
from dateline.check._meant import meant
from dateline.check._pasteable import short
from dateline.diagnostics.diagnostic import Finding, label
from dateline.model.records import TermRecord
from dateline.model.timeline import Timeline
from dateline.text.ids import mended_id, name_of
from dateline.text.listing import listed
from dateline.text.origin import Origin
from dateline.text.yaml_values import quoted

_MOST_LISTED = 12
_FEWEST_TOGETHER = 2
"""From so many ids on a vocabulary without any term is one fault."""
_MOST_WRITTEN = 5


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One kind of term: what one is called, the file that holds all, the field of an event that names some, and another kind."""

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


def places(timeline: Timeline) -> Vocabulary:
    """Return the places of the collection; what is no place may be an actor, for states are both."""
    return Vocabulary("a place", "vocabulary/places.yaml", "places", timeline.places, timeline.actors, "an actor", "actors")


def unknown(id: str, origin: Origin, pointer: str, vocabulary: Vocabulary, name: str | None = None) -> Finding:
    """Return the finding for an id that is no term: what was probably meant, and the lines that would add it, with its `name` if known."""
    near = meant(id, {term.id: (term.name, *term.also, *term.previous_ids) for term in vocabulary.terms.values()})
    new = mended_id(id) or "id"
    here = "" if new == id else f"write `{new}` here, and "
    called = name or _name(id, vocabulary)
    lines = f"{new}:\n  name: {quoted(called)}"
    add = f"{here}add it to {vocabulary.path} by `{_command(new, called, vocabulary)}`, or with these lines:\n{lines}"
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


def all_unknown(timeline: Timeline, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield a finding for each id that events name and that is no term; of a vocabulary without any term, one for all."""
    uses = list(_uses(timeline, vocabulary))
    ids = list(dict.fromkeys(id for id, _, _ in uses if id not in vocabulary.others))
    if vocabulary.terms or len(ids) < _FEWEST_TOGETHER:
        for use in uses:
            yield unknown(*use, vocabulary)
        return
    for use in uses:
        if use[0] in vocabulary.others:
            yield unknown(*use, vocabulary)
    yield _none_known(ids, [use for use in uses if use[0] not in vocabulary.others], vocabulary)


def _uses(timeline: Timeline, vocabulary: Vocabulary) -> Iterator[tuple[str, Origin, str]]:
    """Yield each id that an event names and that is no term, with its place."""
    for event in timeline.events:
        named = {"actors": event.actors, "topics": event.topics, "places": event.places}[vocabulary.field]
        missing = {id for id, term in named if term is None and id is not None and id.strip()}
        for id, pointer in items(event.record.origin, f"/{vocabulary.field}", missing):
            yield id, event.record.origin, pointer


def _none_known(ids: list[str], uses: list[tuple[str, Origin, str]], vocabulary: Vocabulary) -> Finding:
    events = len({str(origin.file.path) for _, origin, _ in uses})
    first = min(uses, key=lambda use: str(use[1].file.path))
    lines = "\n".join(f"{mended_id(id) or 'id'}:\n  name: {quoted(_name(id, vocabulary))}" for id in ids[:_MOST_WRITTEN])
    rest = len(ids) - _MOST_WRITTEN
    return Finding(
        f"{vocabulary.path} is not there or holds nothing, and "
        f"{f'{events} events name' if events > 1 else 'an event names'} {len(ids)} {vocabulary.field}",
        label(*first[1:], "the first of them"),
        help=(
            f"if the file was there, `git restore {vocabulary.path}` brings it back",
            f"or begin {vocabulary.path} with these lines{f', and go on with the other {rest}' if rest > 0 else ''}:\n{lines}",
        ),
    )


def _command(id: str, name: str, vocabulary: Vocabulary) -> str:
    """Return what adds the term when it is typed; a name that is made of the id need not be given."""
    is_made = name == name_of(id, proper=vocabulary.field != "topics")
    return shlex.join(["new", vocabulary.one.partition(" ")[2], id, *([] if is_made else ["--name", name])])


def _name(id: str, vocabulary: Vocabulary) -> str:
    return name_of(id, proper=vocabulary.field != "topics") if mended_id(id) == id else id

"""What was taken down: where that is said, and the words that its file may still give.

Records that walk on have no such word any more (resolve/removal.py); the raw trees beside them do, and rules look there. In here:
those places and words. Not in here: whether anything repeats them (check/), what is shown in their place (views/).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.model.records import EventRecord, SourceRecord, Suppressed
from dateline.text.node import Mapping as Node
from dateline.text.node import Scalar, Sequence, escape
from dateline.text.origin import Origin

Kind = Literal["event", "excerpt", "source", "picture"]


@dataclass(frozen=True, slots=True)
class RemovedExcerpt:
    """The place of an excerpt whose words are gone: its label, its number on the page; `with_source` tells that its source is gone."""

    label: str
    number: int
    notice: Suppressed
    with_source: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """Whole records that were taken down, by id: what is left of them is the id, the notice and the ids that they had."""

    events: Mapping[str, EventRecord] = field(default_factory=dict)
    sources: Mapping[str, SourceRecord] = field(default_factory=dict)


NOTHING_REMOVED = Removed()


@dataclass(frozen=True, slots=True)
class Words:
    """Words of what was taken down that are still written: what has them, where, and whether they are a source's own.

    `name` is what it is called in a message, `pointer` leads to the words in its file.
    """

    kind: Kind
    name: str
    text: str
    quoted: bool
    origin: Origin
    pointer: str


def words_of_event(origin: Origin, id: str) -> Iterator[Words]:
    """Yield the words of an event that was taken down as a whole: title, summary, excerpts, and what its pictures show."""
    name = f"the event `{id}`"
    for field_name in ("title", "summary"):
        yield from _at(origin, f"/{field_name}", "event", name, quoted=False)
    excerpts = origin.node("/excerpts")
    for key, _ in excerpts.entries if isinstance(excerpts, Node) else ():
        yield from _of_excerpt(origin, key.value, "event", name)
    media = origin.node("/media")
    for number in range(len(media.items)) if isinstance(media, Sequence) else ():
        yield from _at(origin, f"/media/{number}/alt", "event", name, quoted=False)


def words_of_excerpt(origin: Origin, id: str, label: str) -> Iterator[Words]:
    """Yield the words of an excerpt: its own, and their translation."""
    yield from _of_excerpt(origin, label, "excerpt", f"the excerpt `{label}` of `{id}`")


def words_of_picture(origin: Origin, id: str, number: int) -> Iterator[Words]:
    """Yield what a picture shows, in words; it is counted from 0 among the media of the event."""
    yield from _at(origin, f"/media/{number}/alt", "picture", f"a picture of `{id}`", quoted=False)


def words_of_source(origin: Origin, id: str) -> Iterator[Words]:
    """Yield the title of a source; what is quoted of it are words of excerpts."""
    yield from _at(origin, "/title", "source", f"the source `{id}`", quoted=False)


def _of_excerpt(origin: Origin, label: str, kind: Kind, name: str) -> Iterator[Words]:
    at = f"/excerpts/{escape(label)}"
    yield from _at(origin, f"{at}/exact", kind, name, quoted=True)
    yield from _at(origin, f"{at}/translation", kind, name, quoted=False)


def _at(origin: Origin, pointer: str, kind: Kind, name: str, *, quoted: bool) -> Iterator[Words]:
    node = origin.node(pointer)
    if isinstance(node, Scalar) and node.value.strip():
        yield Words(kind, name, node.value, quoted, origin, pointer)

"""What was taken down: where that is said, and the words that its file may still give.

Records that walk on have no such word any more (resolve/removal.py); the raw trees beside them do, and rules look there. In here:
those places and words. Not in here: whether anything repeats them (check/), what is shown in their place (views/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.model.records import EventRecord, SourceRecord, Suppressed
from dateline.quotes.cut import parts
from dateline.quotes.normalise import normalise_words
from dateline.quotes.words import word_count
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
class RemovedPicture:
    """A picture that was taken down, by itself or with its event: its file, as far as one is named, and the hash of what is there.

    `pointer` leads to it in the event's file.
    """

    event: str
    origin: Origin
    pointer: str
    path: str
    sha256: str
    notice: Suppressed


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken down: whole records by id, of which the id, the notice and the ids that they had are left; pictures."""

    events: Mapping[str, EventRecord] = field(default_factory=dict)
    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    pictures: tuple[RemovedPicture, ...] = ()


NOTHING_REMOVED = Removed()


@dataclass(frozen=True, slots=True)
class Words:
    """Words of what was taken down that are still written: what has them, where, whether they are a source's own, and what was said of it.

    `name` is what it is called in a message, `pointer` leads to the words in its file.
    """

    kind: Kind
    name: str
    text: str
    quoted: bool
    origin: Origin
    pointer: str
    notice: Suppressed


def words_left(events: Iterable[EventRecord], sources: Iterable[SourceRecord]) -> Iterator[Words]:
    """Yield the words of everything that was taken down, as far as they are still written, by id.

    Of an event they are title, summary, excerpts and what its pictures show, of an excerpt its own and their translation, of a source
    its title and what is quoted of it.
    """
    gone = {record.id: record for record in sources if record.suppressed is not None}
    for id, source in sorted(gone.items()):
        if source.suppressed is not None:
            yield from _at(source.origin, "/title", _Of("source", f"the source `{id}`", source.suppressed), quoted=False)
    for event in sorted(events, key=lambda event: event.id):
        if event.suppressed is not None:
            yield from _of_event(event, event.suppressed)
            continue
        for excerpt in event.excerpts:
            notice = excerpt.suppressed or (gone[excerpt.source].suppressed if excerpt.source in gone else None)
            if notice is not None:
                yield from _of_excerpt(
                    event.origin, excerpt.label, _Of("excerpt", f"the excerpt `{excerpt.label}` of `{event.id}`", notice)
                )
        for pointer, notice in _removed_media(event):
            yield from _at(event.origin, f"{pointer}/alt", _Of("picture", f"a picture of `{event.id}`", notice), quoted=False)


def pieces(words: Words, fewest: int) -> Iterator[str]:
    """Yield the unbroken passages that are looked for; in words of ours one needs as many words as an excerpt does, the `fewest`."""
    plain = normalise_words(words.text)
    for start, end in parts(plain):
        if words.quoted or word_count(plain[start:end]) >= fewest:
            yield plain[start:end]


def removed_media(event: EventRecord) -> Iterator[str]:
    """Yield the pointers of the pictures that an event has taken down, in the order of its file."""
    yield from (pointer for pointer, _ in _removed_media(event))


@dataclass(frozen=True, slots=True)
class _Of:
    """What words are of: its kind, its name in a message, the notice on it."""

    kind: Kind
    name: str
    notice: Suppressed


def _removed_media(event: EventRecord) -> Iterator[tuple[str, Suppressed]]:
    notices = iter([medium.suppressed for medium in event.media if medium.suppressed is not None])
    media = event.origin.node("/media")
    for number, item in enumerate(media.items if isinstance(media, Sequence) else ()):
        # One that could not be read, which was reported, has no notice.
        if isinstance(item, Node) and item.get("suppressed") is not None and (notice := next(notices, None)) is not None:
            yield f"/media/{number}", notice


def _of_event(event: EventRecord, notice: Suppressed) -> Iterator[Words]:
    origin, of = event.origin, _Of("event", f"the event `{event.id}`", notice)
    for field_name in ("title", "summary"):
        yield from _at(origin, f"/{field_name}", of, quoted=False)
    excerpts, media = origin.node("/excerpts"), origin.node("/media")
    for key, _ in excerpts.entries if isinstance(excerpts, Node) else ():
        yield from _of_excerpt(origin, key.value, of)
    for number in range(len(media.items)) if isinstance(media, Sequence) else ():
        yield from _at(origin, f"/media/{number}/alt", of, quoted=False)


def _of_excerpt(origin: Origin, label: str, of: _Of) -> Iterator[Words]:
    at = f"/excerpts/{escape(label)}"
    yield from _at(origin, f"{at}/exact", of, quoted=True)
    yield from _at(origin, f"{at}/translation", of, quoted=False)


def _at(origin: Origin, pointer: str, of: _Of, *, quoted: bool) -> Iterator[Words]:
    node = origin.node(pointer)
    if isinstance(node, Scalar) and node.value.strip():
        yield Words(of.kind, of.name, node.value, quoted, origin, pointer, of.notice)

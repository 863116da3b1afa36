"""Words of what was taken down that are still written, and every text of the collection that the site shows.

In here: both, each with its place. Not in here: whether one repeats the other (suppressed_repeated.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Label, label_within
from dateline.model.removed import Words, removed_media, words_left
from dateline.model.timeline import Event, Timeline
from dateline.text.file import Span
from dateline.text.node import Mapping, Node, Scalar, Sequence, escape
from dateline.text.origin import Origin

_UNSEEN = frozenset({"left_out"})
"""Fields whose texts no file of the site has."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that the site shows: below a pointer of a record, or behind the offset at which the Markdown of a page begins."""

    value: str
    origin: Origin
    pointer: str | None
    offset: int = 0

    def at(self, start: int, end: int, message: str) -> Label:
        """Return a label at characters of it."""
        if self.pointer is None:
            return Label(self.origin.file, Span(self.offset + start, self.offset + end), message)
        return label_within(self.origin, self.pointer, start, end, message)


def words_still_written(timeline: Timeline) -> Iterator[Words]:
    """Yield the words of everything that was taken down, as far as they are still written."""
    events = (*(event.record for event in timeline.events), *timeline.removed.events.values())
    yield from words_left(events, timeline.removed.sources.values())


def texts(timeline: Timeline) -> Iterator[Text]:
    """Yield every text that the site shows, those of records first, then those of pages; of what was taken down, the note alone."""
    removed = timeline.removed
    for origin in (*(event.origin for event in removed.events.values()), *(source.origin for source in removed.sources.values())):
        yield from _below(origin, origin.node("/suppressed"), "/suppressed", frozenset())
    for event in timeline.events:
        yield from _below(event.record.origin, event.record.origin.node(""), "", _hidden(event))
    vocabulary = (*timeline.actors.values(), *timeline.topics.values(), *timeline.places.values())
    records = (*(source.record.origin for source in timeline.sources.values()), *(page.record.origin for page in timeline.prose))
    for origin in (timeline.site.origin, *records, *(term.origin for term in vocabulary)):
        yield from _below(origin, origin.node(""), "", frozenset())
    for page in timeline.prose:
        yield Text(page.record.body, page.record.origin, None, page.record.start)


def ids(timeline: Timeline) -> frozenset[str]:
    """Return the ids and labels of the collection: they are addresses, which last, and say nothing."""
    records = (timeline.by_id, timeline.sources, timeline.actors, timeline.topics, timeline.places)
    gone = (timeline.removed.events, timeline.removed.sources, timeline.unread)
    labels = (excerpt.label for event in timeline.events for excerpt in event.record.excerpts)
    documents = (document.label for source in timeline.sources.values() for document in source.record.documents)
    return frozenset((*labels, *documents, *(id for kind in (*records, *gone) for id in kind)))


def _hidden(event: Event) -> frozenset[str]:
    """Return the pointers of what an event no longer shows, less the notes on it."""
    origin, labels = event.record.origin, {excerpt.label for excerpt in event.removed}
    parts = [*(f"/excerpts/{escape(label)}" for label in labels), *removed_media(event.record)]
    hidden = {f"{part}/{key.value}" for part in parts for key, _ in _entries(origin.node(part)) if key.value != "suppressed"}
    steps = origin.node("/date_basis")
    every = enumerate(steps.items) if isinstance(steps, Sequence) else [(None, steps)]
    for number, step in every:
        excerpt = step.get("excerpt") if isinstance(step, Mapping) else None
        if isinstance(excerpt, Scalar) and excerpt.value in labels:
            hidden.add("/date_basis/words" if number is None else f"/date_basis/{number}/words")
    return frozenset(hidden)


def _entries(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _below(origin: Origin, node: Node | None, pointer: str, hidden: frozenset[str]) -> Iterator[Text]:
    if pointer in hidden:
        return
    if isinstance(node, Scalar):
        yield Text(node.value, origin, pointer)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _below(origin, item, f"{pointer}/{number}", hidden)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if key.value not in _UNSEEN:
                yield from _below(origin, value, f"{pointer}/{escape(key.value)}", hidden)

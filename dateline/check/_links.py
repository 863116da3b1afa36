"""Every link of our own prose, with its place: summaries, bodies, answers, notes, pages, stories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.check._passages import passages
from dateline.diagnostics.diagnostic import Label, label_within
from dateline.form.shape import LONGEST_VALUE
from dateline.markup.prose import Link, parse
from dateline.model.timeline import Event, Timeline
from dateline.text.file import Span
from dateline.text.node import Mapping, Node, Scalar, Sequence
from dateline.text.origin import Origin

_INLINE = frozenset({"note", "reason"})
"""Fields beside the passages that are inline Markdown, wherever they stand in a record."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A link and where it stands: below a pointer of a record, or behind the offset at which the Markdown of a page begins."""

    link: Link
    origin: Origin
    pointer: str | None
    offset: int = 0

    def at(self, message: str) -> Label:
        """Return a label at the whole link."""
        return self._label(self.link.start, self.link.end, message)

    def at_target(self, message: str) -> Label:
        """Return a label at what the link names."""
        target = self.link.target
        return self._label(target.start, target.end, message) if target is not None else self.at(message)

    def _label(self, start: int, end: int, message: str) -> Label:
        if self.pointer is None:
            return Label(self.origin.file, Span(self.offset + start, self.offset + end), message)
        return label_within(self.origin, self.pointer, start, end, message)


def links(timeline: Timeline) -> Iterator[Placed]:
    """Yield every link of the collection's prose."""
    for event in timeline.events:
        yield from _of_event(event)
    for source in timeline.sources.values():
        yield from _in_notes(source.record.origin, source.record.origin.root, "")
    yield from _in_notes(timeline.site.origin, timeline.site.origin.root, "")
    for page in timeline.prose:
        for link in page.body.links:
            yield Placed(link, page.record.origin, None, page.record.start)


def _of_event(event: Event) -> Iterator[Placed]:
    origin = event.record.origin
    for passage in passages(event):
        for link in passage.prose.links:
            yield Placed(link, origin, passage.pointer)
    yield from _in_notes(origin, origin.root, "")


def _in_notes(origin: Origin, node: Node, pointer: str) -> Iterator[Placed]:
    """Yield the links in every field of a record that is a note or a reason, but not those of `allow`, which no page shows."""
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _in_notes(origin, item, f"{pointer}/{number}")
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            below = f"{pointer}/{key.value.replace('~', '~0').replace('/', '~1')}"
            if isinstance(value, Scalar) and key.value in _INLINE and _may_hold_links(value.value):
                for link in parse(value.value).links:
                    yield Placed(link, origin, below)
            elif not isinstance(value, Scalar) and key.value not in ("allow", "left_out"):
                yield from _in_notes(origin, value, below)


def _may_hold_links(text: str) -> bool:
    """Tell whether a text is worth reading for links. One that is too long was refused, and to read it would take seconds."""
    return "](" in text and len(text.rstrip("\r\n")) <= LONGEST_VALUE

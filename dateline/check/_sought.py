"""A quotation that was looked for in a text, and labels at its words and at its source's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Label, label, label_within
from dateline.model.timeline import Event, Excerpt, Place, Source, Timeline
from dateline.quotes.locate import Found, locate
from dateline.quotes.normalise import Normalised, normalise
from dateline.text.file import Span
from dateline.text.node import escape


@dataclass(frozen=True, slots=True)
class Sought:
    """An excerpt whose source has a text to look in, and where its words stand in that text."""

    event: Event
    excerpt: Excerpt
    source: Source
    text: Normalised
    place: Place

    @property
    def quoted(self) -> str:
        """The quotation as it is compared; of one that was found, a slice of the text, which costs next to nothing."""
        place = self.place
        return self.text.text[place.start : place.end] if isinstance(place, Found) else self.words.text

    @property
    def is_whole(self) -> bool:
        """Whether the words around the quotation could be read, where some are written."""
        record = self.excerpt.record
        return all(
            value is not None or self.event.record.origin.node(self.pointer(field)) is None
            for field, value in (("prefix", record.prefix), ("suffix", record.suffix))
        )

    @property
    def words(self) -> Normalised:
        """The quotation as it is compared, with the way back to what is written."""
        return normalise(self.excerpt.record.exact)

    @property
    def source_id(self) -> str:
        """The id of the source that the quotation names."""
        return self.source.record.id

    def pointer(self, field: str) -> str:
        """Return the pointer of a field of the excerpt."""
        return f"/excerpts/{escape(self.excerpt.record.label)}/{field}"

    def at(self, field: str, message: str) -> Label:
        """Return a label at the whole value of a field of the excerpt."""
        return label(self.event.record.origin, self.pointer(field), message)

    def at_words(self, start: int, end: int, message: str) -> Label:
        """Return a label at the characters from `start` to `end` of `words`, in the event's file."""
        return self.at_value(*self.words.original(start, end), message)

    def at_value(self, start: int, end: int, message: str) -> Label:
        """Return a label at the characters from `start` to `end` of `exact` as YAML gives it."""
        return label_within(self.event.record.origin, self.pointer("exact"), start, end, message)

    def in_text(self, start: int, end: int, message: str) -> Label:
        """Return a label at the characters from `start` to `end` of `text`, in the source's file."""
        return in_text(self.source, start, end, message)


def sought(timeline: Timeline) -> Iterator[Sought]:
    """Yield every quotation that was looked for, event by event, in the order of their numbers."""
    for event in timeline.events:
        for excerpt in event.excerpts:
            source = excerpt.source
            # A text without a sign in it was not readable, or is empty: form has said so.
            if source is not None and source.text is not None and source.text.text and excerpt.place is not None:
                yield Sought(event, excerpt, source, source.text, excerpt.place)


def attested(timeline: Timeline) -> Iterator[Sought]:
    """Yield every quotation whose text is kept elsewhere and whose proof has it: sought in its own words, which are all that is known."""
    for event in timeline.events:
        for excerpt in event.excerpts:
            if excerpt.source is not None and excerpt.attested is not None:
                words = normalise(excerpt.record.exact)
                place = locate(excerpt.record.exact, None, None, words, excerpt.language)
                yield Sought(event, excerpt, excerpt.source, words, place)


def in_text(source: Source, start: int, end: int, message: str) -> Label:
    """Return a label at the characters from `start` to `end` of a source's normalised text."""
    assert source.text is not None, "a place in a text needs a text"
    assert source.record.text is not None, "a normalised text is made of a file"
    return Label(source.record.text, Span(*source.text.original(start, end)), message)

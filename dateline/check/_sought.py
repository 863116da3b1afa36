"""A quotation that was looked for in a text, and labels at its words and at its source's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.diagnostics.diagnostic import Label, label, label_within
from dateline.model.timeline import Event, Excerpt, Source, Timeline
from dateline.quotes.locate import Found, Inside, Missing, locate
from dateline.quotes.normalise import Normalised, normalise, normalise_words
from dateline.quotes.passage import sentence_span
from dateline.quotes.sequence import Malformed, Place, locate_quotation
from dateline.text.file import Span
from dateline.text.node import escape


@dataclass(frozen=True, slots=True)
class Sought:
    """An excerpt whose source has a text to look in, and where its words stand in that text; a cut may leave out `cut_gap` characters."""

    event: Event
    excerpt: Excerpt
    source: Source
    text: Normalised
    place: Place
    cut_gap: int

    def located_as(self, words: str) -> Place:
        """Return where other words would stand, between no prefix and suffix."""
        return locate_quotation(words, None, None, self.text, self.source.language, self.cut_gap)

    def has_words(self, start: int, end: int) -> bool:
        """Tell whether a word stands from `start` to `end` of the text."""
        return any(map(str.isalnum, self.text.text[start:end]))

    def located(self, prefix: str | None, suffix: str | None) -> Place:
        """Return where the quotation would stand with another prefix and suffix."""
        return locate_quotation(self.excerpt.record.exact, prefix, suffix, self.text, self.source.language, self.cut_gap)

    @property
    def quoted(self) -> str:
        """The quotation as it is compared; of one that was found, slices of the text, which cost next to nothing."""
        place = self.place
        return place.words(self.text) if isinstance(place, Found) else self.words.text

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
    def part(self) -> tuple[int, int]:
        """Which part of `quoted` a fault is about; all of it where it has no cut, or the fault is not one part's."""
        match self.place:
            case Missing(part=part) | Inside(part=part) | Malformed(part=part) if part is not None:
                return part
            case _:
                return 0, len(self.quoted)

    def mended(self, words: str) -> str:
        """Return the quotation with other words for the part that a fault is about."""
        start, end = self.part
        return f"{self.quoted[:start]}{words}{self.quoted[end:]}"

    @property
    def is_as_archived(self) -> bool:
        """Whether the text is the one whose hash the record has, as far as it has one."""
        record = self.source.record
        return record.text is None or record.sha256 is None or record.text.sha256 in ("", record.sha256.lower())

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
                yield Sought(event, excerpt, source, source.text, excerpt.place, timeline.site.policy.cut_gap)


def attested(timeline: Timeline) -> Iterator[Sought]:
    """Yield every quotation whose text is kept elsewhere and whose proof has it: sought in its own words, which are all that is known."""
    for event in timeline.events:
        for excerpt in event.excerpts:
            if excerpt.source is not None and excerpt.attested is not None:
                words = normalise(excerpt.record.exact)
                place = locate(excerpt.record.exact, None, None, words, excerpt.language)
                yield Sought(event, excerpt, excerpt.source, words, place, timeline.site.policy.cut_gap)


def in_text(source: Source, start: int, end: int, message: str) -> Label:
    """Return a label at the characters from `start` to `end` of a source's normalised text."""
    assert source.text is not None, "a place in a text needs a text"
    assert source.record.text is not None, "a normalised text is made of a file"
    return Label(source.record.text, Span(*source.text.original(start, end)), message)


def in_excerpt(event: Event, excerpt: Excerpt, start: int, end: int, message: str) -> Label:
    """Return a label at characters of the normalised words of an excerpt, in the event's file."""
    pointer = f"/excerpts/{escape(excerpt.record.label)}/exact"
    return label_within(event.record.origin, pointer, *normalise(excerpt.record.exact).original(start, end), message)


def sentence_in(source: Source, start: int, end: int) -> str:
    """Return the sentence around a place of a text on one line; it ends where a line of the text as archived does, as headings do."""
    assert source.text is not None, "a place in a text needs a text"
    assert source.record.text is not None, "a normalised text is made of a file"
    whole = source.record.text.text
    first, last = sentence_span(whole, *source.text.original(start, end))
    return normalise_words(whole[first:last])

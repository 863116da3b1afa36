"""What the collection means: references joined, dates explained, quotations found.

A failure to join is a value here (a source that is None, a place that is Missing); rules in check/ speak of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.edtf.model import Day, Edtf
from dateline.markup.prose import Prose
from dateline.model.records import BasisKind, EventRecord, ExcerptRecord, SiteRecord, SourceRecord, Status, TermRecord
from dateline.quotes.locate import Ambiguous, Found, Inside, Missing, Unfitting
from dateline.quotes.normalise import Normalised

Place = Found | Ambiguous | Inside | Unfitting | Missing
"""Where a quotation stands in its source, or why it does not."""


@dataclass(frozen=True, slots=True)
class ResolvedStep:
    """A step of how the date is known. `derived` is recomputed: the date that the rule gives, or why it gives none.

    `looked_up` marks a step that the program found in an excerpt because none was written.
    """

    kind: BasisKind
    words: str | None = None
    excerpt: str | None = None
    rule: str | None = None
    anchor: Edtf | None = None
    anchored_on_publication: bool = False
    derived: Edtf | None = None
    unsettled: str | None = None
    reference: str | None = None
    note: str | None = None
    looked_up: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date with its bounds (None: open or unknown) and its basis; `looked_for` are the words sought where none was written or found."""

    edtf: Edtf
    earliest: Day | None
    latest: Day | None
    basis: tuple[ResolvedStep, ...]
    looked_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A work. `text` is None for one known by name only; `origins` are the works it retells, as far as they are known.

    `title_span` and `opening_span` are the places in the normalised text that the site prints as the title or the opening words.
    """

    record: SourceRecord
    text: Normalised | None
    origins: tuple[SourceRecord, ...]
    language: str
    title_span: tuple[int, int] | None
    opening_span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotation with its number on the page (from 1), its source (None: unknown id) and where it stands (None: no text to look in)."""

    record: ExcerptRecord
    number: int
    source: Source | None
    place: Place | None

    @property
    def words(self) -> str:
        """The quoted words as the source spells them, white space as single spaces; as written where they were not found."""
        if self.found is None or self.source is None or self.source.text is None:
            return self.record.exact
        return self.source.text.text[self.found.start : self.found.end]

    @property
    def language(self) -> str:
        """The language of the words, which is the source's; nothing where the source is unknown."""
        return self.source.language if self.source is not None else ""

    @property
    def found(self) -> Found | None:
        """The one place in the normalised text, if the quotation is verified."""
        return self.place if isinstance(self.place, Found) else None


@dataclass(frozen=True, slots=True)
class Event:
    """An event. `date` is None where it could not be read; terms are None where an id is unknown, beside the id as written."""

    record: EventRecord
    date: ResolvedDate | None
    status: Status
    summary: Prose
    excerpts: tuple[Excerpt, ...]
    actors: tuple[tuple[str, TermRecord | None], ...]
    topics: tuple[tuple[str, TermRecord | None], ...]

    @property
    def id(self) -> str:
        """The id: the stem of the file."""
        return self.record.id

    @property
    def title(self) -> str:
        """The title as written."""
        return self.record.title


@dataclass(frozen=True, slots=True)
class Quotation:
    """An excerpt seen from its source: the event that it supports beside it."""

    event: Event
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole collection. Events stand in the order of time; sources by id; `quotations` by source, in reading order.

    `shares` is the published share of each text, from 0 to 1; `duplicates` are the first record of an id and each further one.
    `unread` are the ids of events whose files could not be read.
    """

    site: SiteRecord
    events: tuple[Event, ...]
    sources: Mapping[str, Source]
    actors: Mapping[str, TermRecord]
    topics: Mapping[str, TermRecord]
    quotations: Mapping[str, tuple[Quotation, ...]]
    shares: Mapping[str, float]
    duplicates: tuple[tuple[EventRecord, EventRecord], ...] = ()
    unread: tuple[str, ...] = ()

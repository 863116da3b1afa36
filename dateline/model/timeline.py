"""What the collection means: references joined, dates explained, quotations found.

A failure to join is a value here (a source that is None, a place that is Missing); rules in check/ speak of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.edtf.model import Day, Edtf
from dateline.markup.document import Document
from dateline.markup.prose import Prose
from dateline.model.past import NO_HISTORY, History
from dateline.model.proofs import Proof, Standing
from dateline.model.records import (
    About,
    AccountRecord,
    AnswerRecord,
    BasisKind,
    DocumentRecord,
    EventRecord,
    ExcerptRecord,
    MediaFile,
    MediumRecord,
    Name,
    PageRecord,
    PlaceRecord,
    RelationType,
    SiteRecord,
    SourceRecord,
    Status,
    TermRecord,
)
from dateline.model.removed import NOTHING_REMOVED, Removed, RemovedExcerpt
from dateline.quotes.locate import Found
from dateline.quotes.normalise import Normalised, normalise_words
from dateline.quotes.sequence import Place

AnchorKind = Literal["publication", "document", "event", "date"]


@dataclass(frozen=True, slots=True)
class ResolvedStep:
    """A step of how the date is known. `derived` is recomputed: the date that the rule gives, or why it gives none.

    `looked_up` marks a step that the program found in an excerpt because none was written. `anchored_on` tells what the
    anchor is: the source's publication, the document's date, that of another event (`anchor_event` is its id), or a date as written.
    """

    kind: BasisKind
    words: str | None = None
    excerpt: str | None = None
    rule: str | None = None
    anchor: Edtf | None = None
    anchored_on: AnchorKind | None = None
    anchor_event: str | None = None
    derived: Edtf | None = None
    unsettled: str | None = None
    reference: str | None = None
    note: str | None = None
    looked_up: bool = False
    of_expects: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date with its bounds (None: open or unknown) and its basis; `looked_for` are the words sought where none was written or found."""

    edtf: Edtf
    earliest: Day | None
    latest: Day | None
    basis: tuple[ResolvedStep, ...]
    looked_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a source, and where it stands in the normalised text, as the headings before it allow.

    `span` is None where it does not stand; `again` is where it stands once more before the next heading.
    """

    heading: str
    span: tuple[int, int] | None
    again: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A work. `text` is None for one known by name only, and for one whose text is kept elsewhere and not at hand.

    `origins` are the works it retells, as far as they are known. `proof` stands in for a text that is not at hand: it is there only
    if it is a proof of the very text that the record names. `title_span` and `opening_span` are the places in the normalised text
    that the site prints as the title or the opening words.
    `pages` are the pages of the text, where form feeds end them: the offset in the text as archived at which each begins, and
    its number, None where it has none. `lineage` maps its own id, and that of each work that it goes back to, to the ids of
    all works that this one goes back to, itself among them.
    """

    record: SourceRecord
    text: Normalised | None
    origins: tuple[SourceRecord, ...]
    language: str
    title_span: tuple[int, int] | None
    opening_span: tuple[int, int] | None
    pages: tuple[tuple[int, str | None], ...] = ()
    sections: tuple[Section, ...] = ()
    lineage: Mapping[str, frozenset[str]] = field(default_factory=dict)
    proof: Proof | None = None

    @property
    def length(self) -> int | None:
        """How many characters its normalised text has, as the text or its proof tells; None where there is neither."""
        if self.text is not None:
            return len(self.text.text)
        return self.proof.length if self.proof is not None else None

    @property
    def ancestors(self) -> frozenset[str]:
        """The ids of all works that it goes back to, its own among them."""
        return self.ancestors_of(self.record.id)

    def ancestors_of(self, id: str) -> frozenset[str]:
        """Return the ids of all works that one of its ancestors goes back to, that one among them."""
        return self.lineage.get(id, frozenset({id}))

    def document(self, label: str | None) -> DocumentRecord | None:
        """Return the document inside the work that has this label."""
        return next((document for document in self.record.documents if document.label == label), None) if label else None


@dataclass(frozen=True, slots=True)
class Location:
    """Where in a work an excerpt stands, as its text tells: the numbers of the pages it stands on, and the heading above it.

    `unnumbered` counts the pages that have no number.
    """

    pages: tuple[str, ...] = ()
    unnumbered: int = 0
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotation with its number on the page (from 1), its source (None: unknown id) and where it stands (None: no text to look in).

    `document` is the one inside the source that is quoted. `retells` are the works that these words come from. `standing` is where
    it stands in full, as its text tells or, without the text, its proof; `attested` is then the day on which that was attested.
    """

    record: ExcerptRecord
    number: int
    source: Source | None
    place: Place | None
    document: DocumentRecord | None = None
    retells: tuple[SourceRecord, ...] = ()
    location: Location = Location()
    standing: Standing | None = None
    attested: str | None = None

    @property
    def words(self) -> str:
        """The quoted words as the source spells them, white space as single spaces; as written where they were not found."""
        if self.attested is not None:
            return normalise_words(self.record.exact)
        if self.found is None or self.source is None or self.source.text is None:
            return self.record.exact
        return self.found.words(self.source.text)

    @property
    def parts(self) -> tuple[str, ...]:
        """The unbroken passages of a cut quotation that was found or attested, else all words as one."""
        if self.attested is not None and self.standing is not None:
            return self.standing.parts(self.words)
        if self.found is None or self.source is None or self.source.text is None:
            return (self.record.exact,)
        return tuple(self.source.text.text[start:end] for start, end in self.found.spans)

    @property
    def language(self) -> str:
        """The language of the words, which is the source's; nothing where the source is unknown."""
        return self.source.language if self.source is not None else ""

    @property
    def is_of_withdrawn(self) -> bool:
        """Whether its source was withdrawn."""
        return self.source is not None and self.source.record.withdrawn is not None

    @property
    def found(self) -> Found | None:
        """The one place in the normalised text, if the quotation is verified."""
        return self.place if isinstance(self.place, Found) else None


@dataclass(frozen=True, slots=True)
class Tie:
    """Why excerpts of two sources count once: one voice, or one work to which both go back.

    `one` and `other` are labels; `through` is the actor's id or the work's id.
    """

    one: str
    other: str
    kind: Literal["voice", "origin"]
    through: str


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many of some excerpts are independent: the largest number of which no two are tied.

    `excerpts` are the labels of all that were counted, `sources` their sources, each once, in the order of the excerpts.
    """

    excerpts: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One of several conflicting accounts. `date` is the one that it gives, with its bounds."""

    record: AnswerRecord
    text: Prose
    date: ResolvedDate | None
    corroboration: Corroboration


@dataclass(frozen=True, slots=True)
class Account:
    """What the sources disagree about, and each answer; it is open while none is preferred."""

    record: AccountRecord
    answers: tuple[Answer, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing settles it."""
        return self.record.preferred is None


@dataclass(frozen=True, slots=True)
class Related:
    """Another event, and how the one at hand relates to it; `inverse` where the other says so."""

    type: RelationType
    event: str
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an event. `file` is None where there is no such file, and where the picture was taken down, as its record says."""

    record: MediumRecord
    file: MediaFile | None


@dataclass(frozen=True, slots=True)
class Event:
    """An event. `date` is None where it could not be read; terms are None where an id is unknown, beside the id as written.

    `status` is None where the file does not say it and no excerpt tells it. `expects` is when an expectation was to happen.
    `places` that are written out have no id. `removed` are the excerpts that were taken down: they are numbered with the others,
    and nothing else counts them.
    """

    record: EventRecord
    date: ResolvedDate | None
    status: Status | None
    summary: Prose
    excerpts: tuple[Excerpt, ...]
    actors: tuple[tuple[str, TermRecord | None], ...]
    topics: tuple[tuple[str, TermRecord | None], ...]
    corroboration: Corroboration
    expects: ResolvedDate | None = None
    body: Document | None = None
    accounts: tuple[Account, ...] = ()
    places: tuple[tuple[str | None, TermRecord | PlaceRecord | None], ...] = ()
    relations: tuple[Related, ...] = ()
    pictures: tuple[Picture, ...] = ()
    removed: tuple[RemovedExcerpt, ...] = ()

    @property
    def id(self) -> str:
        """The id: the stem of the file."""
        return self.record.id

    @property
    def title(self) -> str:
        """The title as written."""
        return self.record.title

    @property
    def is_verified(self) -> bool:
        """Whether it rests on excerpts; without any, which a collection that is being brought over may have, nothing proves it."""
        return bool(self.excerpts)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it no longer holds: it is still shown and proved, and is in no count."""
        return self.record.withdrawn is not None

    @property
    def is_disputed(self) -> bool:
        """Whether the sources disagree about it and nothing settles that."""
        return any(account.is_open for account in self.accounts)

    @property
    def has_disputed_date(self) -> bool:
        """Whether they disagree about its date."""
        return any(account.is_open and account.record.about is About.DATE for account in self.accounts)


@dataclass(frozen=True, slots=True)
class Quotation:
    """An excerpt seen from its source: the event that it supports beside it."""

    event: Event
    excerpt: Excerpt

    @property
    def counts(self) -> bool:
        """Whether it is in counts: neither the event nor the source was withdrawn."""
        return not (self.event.is_withdrawn or self.excerpt.is_of_withdrawn)


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page of prose, or a story, read. `translations` are the same in other languages."""

    record: PageRecord
    body: Document
    translations: tuple[PageRecord, ...] = ()

    @property
    def original(self) -> PageRecord:
        """The page in the language of the site, with which its translations stand and fall; itself where there is none."""
        return next((one for one in (self.record, *self.translations) if one.language is None), self.record)

    @property
    def authors(self) -> tuple[Name, ...]:
        """Who wrote it; a translation that names nobody has the authors of what it translates."""
        return self.record.authors or self.original.authors


@dataclass(frozen=True, slots=True)
class MixedDay:
    """The events of one day whose times of day stand by clocks that cannot all be compared: ids with a known offset, and without."""

    known: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole collection. Events stand in the order of time; sources by id; `quotations` by source, in reading order.

    `shares` is the published share of each text, from 0 to 1; `duplicates` are the first record of an id and each further one.
    `unread` are the ids of events whose files could not be read. `mixed_days` and `needless_after` (ids of events) are what
    putting the events in order brought to light. `removed` are events and sources that were taken down: they are among no others.
    Drafts are among the events where they are shown or checked, and only with
    `shows_drafts` are they meant to be seen; they count in no share. With `requires_texts` no proof may stand in for a text.
    `history` is what the collection was, as far as somebody looked.
    """

    site: SiteRecord
    events: tuple[Event, ...]
    sources: Mapping[str, Source]
    actors: Mapping[str, TermRecord]
    topics: Mapping[str, TermRecord]
    places: Mapping[str, TermRecord]
    quotations: Mapping[str, tuple[Quotation, ...]]
    shares: Mapping[str, float]
    by_id: Mapping[str, Event]
    pages: tuple[ProsePage, ...] = ()
    media: tuple[MediaFile, ...] = ()
    duplicates: tuple[tuple[EventRecord, EventRecord], ...] = ()
    unread: tuple[str, ...] = ()
    mixed_days: tuple[MixedDay, ...] = ()
    needless_after: frozenset[str] = frozenset()
    shows_drafts: bool = False
    requires_texts: bool = False
    removed: Removed = NOTHING_REMOVED
    history: History = field(default=NO_HISTORY, compare=False, repr=False)
    stories: tuple[ProsePage, ...] = ()

    @property
    def prose(self) -> tuple[ProsePage, ...]:
        """All that is written in Markdown files, translations too: pages of prose, then stories."""
        return (*self.pages, *self.stories)

    @property
    def counted(self) -> tuple[Event, ...]:
        """The events that counts count: all that were not withdrawn."""
        return tuple(event for event in self.events if not event.is_withdrawn)

    @property
    def verified(self) -> tuple[Event, ...]:
        """Those of them that rest on excerpts."""
        return tuple(event for event in self.counted if event.is_verified)

    @property
    def counted_quotations(self) -> tuple[Quotation, ...]:
        """The quotations that counts count, source by source."""
        return tuple(quotation for quoted in self.quotations.values() for quotation in quoted if quotation.counts)

"""What one file of the collection says, field by field.

A field that could not be read, or is not given, is None or empty; a diagnostic has said so, and rules pass over it.
Origins (file, place, raw tree) ride along and are no part of equality.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Literal

from dateline.edtf.model import Edtf
from dateline.model.proofs import Proof
from dateline.quotes.digest import words_digest
from dateline.text.file import TextFile
from dateline.text.origin import Origin

ProseKind = Literal["page", "story"]
"""What a file in Markdown is: a page of prose, or a story."""


class Status(Enum):
    """How an event is told: in a source's own voice, ascribed to others, by an interested party, or not (yet) come about."""

    OCCURRED = "occurred"
    REPORTED = "reported"
    CLAIMED = "claimed"
    EXPECTED = "expected"
    CANCELLED = "cancelled"
    DID_NOT_HAPPEN = "did-not-happen"


class Role(Enum):
    """What an excerpt does for its event."""

    STATES = "states"
    ALLUDES_TO = "alludes-to"
    DISPUTES = "disputes"
    CONTEXT = "context"


class BasisKind(Enum):
    """How a date, or a part of it, is known."""

    STATED = "stated"
    DERIVED = "derived"
    CONTEXT = "context"
    ESTIMATED = "estimated"
    EXTERNAL = "external"


GENERAL_KNOWLEDGE = "general knowledge"
"""The note of a date from elsewhere that needs no reference."""


def is_general(note: str | None) -> bool:
    """Tell whether a note says that something is general knowledge, and nothing else.

    >>> is_general("General knowledge."), is_general("general knowledge, I think"), is_general(None)
    (True, False, False)
    """
    return note is not None and note.strip().rstrip(".").lower() == GENERAL_KNOWLEDGE


class RelationType(Enum):
    """How an event relates to another, as seen from the event that says so."""

    FOLLOWS = "follows"
    LEADS_TO = "leads-to"
    PART_OF = "part-of"
    RESPONDS_TO = "responds-to"
    OUTCOME_OF = "outcome-of"
    REFUTES = "refutes"
    CONTRASTS_WITH = "contrasts-with"


class About(Enum):
    """What kind of thing conflicting accounts are about."""

    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    WHO = "who"
    WORDING = "wording"
    SCOPE = "scope"
    CAUSE = "cause"
    FACT = "fact"


class CreditRole(Enum):
    """What somebody did for an event."""

    CURATOR = "curator"
    REVIEWER = "reviewer"
    TRANSLATOR = "translator"


class Ground(Enum):
    """On what ground something was taken down."""

    COPYRIGHT = "copyright"
    PRIVACY = "privacy"
    COURT = "court"
    SAFETY = "safety"
    OTHER = "other"


class TextQuality(Enum):
    """How a text was made that was not born as text."""

    TRANSCRIBED = "transcribed"
    OCR = "ocr"
    MACHINE = "machine"


class Evidence(Enum):
    """Whether every event has to be tied to a source's words, or a collection is being brought over and gets there step by step."""

    STRICT = "strict"
    PROGRESSIVE = "progressive"


class Hemisphere(Enum):
    """In which half of the earth seasons are meant."""

    NORTH = "north"
    SOUTH = "south"


PUBLICATION = "publication"
"""The anchor of a derived date that names none: the day on which the excerpt's source was published."""
DOCUMENT = "document"
"""The anchor of a derived date that is counted from the day of the document that the excerpt quotes."""
EVENT_ANCHOR = "event:"
"""How an anchor begins that is the date of another event; its id follows."""
FICTION = "fiction"
"""The kind of source that never counts as a witness."""

KINDS_OF_SOURCE = (
    "news", "analysis", "post", "official", "court", "law", "report", "book", "chapter", "journal", "magazine", "interview", "speech",
    "audio", "video", "letter", "telegram", "diary", "map", "fiction", "dataset", "webpage", "unknown",
)  # fmt: skip
KINDS_OF_ACTOR = ("person", "organisation", "state", "group", "vessel")


@dataclass(frozen=True, slots=True)
class Allow:
    """A warning that the curator lets stand, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """That a published record no longer holds, since which day, and why. `replaced_by` is the id of another of its kind.

    The record stays, and so does its page: it is shown struck, and counts for nothing.
    """

    date: Edtf
    reason: str
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Suppressed:
    """That something was taken down, on which day and on what ground. Its words are shown nowhere; its address stays."""

    date: Edtf
    ground: Ground
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BasisStep:
    """One step of how the date is known, as written."""

    kind: BasisKind
    words: str | None = None
    excerpt: str | None = None
    rule: str | None = None
    anchor: str | None = None
    reference: str | None = None
    note: str | None = None
    of_expects: bool = False


@dataclass(frozen=True, slots=True)
class ExcerptRecord:
    """A quotation as written: its label, its source, the words and what singles them out.

    `locator` are names and values as written, in the order of the form. `exact` is empty where a `suppressed` one has none.
    """

    label: str
    source: str
    exact: str
    prefix: str | None = None
    suffix: str | None = None
    role: Role = Role.STATES
    attribution: tuple[str, ...] = ()
    speaker: str | None = None
    document: str | None = None
    origin: str | None = None
    locator: tuple[tuple[str, str], ...] = ()
    translation: str | None = None
    note: str | None = None
    suppressed: Suppressed | None = None

    @property
    def digest(self) -> str:
        """The digest by which a proof names its words, with those around them."""
        return words_digest(self.exact, self.prefix, self.suffix)


@dataclass(frozen=True, slots=True)
class Relation:
    """How the event relates to another, by its id."""

    type: RelationType
    event: str


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One of several conflicting accounts; `date` is the one that it gives, where the account is about the date.

    `clock` is that of its times, where it is not the event's.
    """

    text: str
    date: Edtf | None = None
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class AccountRecord:
    """What the sources disagree about. `preferred` and `rejected` count the answers from 1, as written."""

    question: str
    about: About
    answers: tuple[AnswerRecord, ...]
    preferred: int | None = None
    rejected: tuple[int, ...] = ()
    reason: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link to what is neither archived nor verified."""

    title: str
    url: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class MediumRecord:
    """A picture: its file below `media/`, what it shows, whose it is. `sensitive` is the warning under which it is folded."""

    file: str
    alt: str
    credit: str | None = None
    licence: str | None = None
    sensitive: str | None = None
    suppressed: Suppressed | None = None


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """Somebody who worked on an event."""

    name: str
    orcid: str | None
    role: CreditRole


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """What was published and had to be corrected; `date` is the day of the correction."""

    date: Edtf
    note: str


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place written out in an event. Coordinates are in degrees (WGS 84), north and east positive."""

    name: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event file. `given` are the names of its top-level fields that are written, read or not, sorted.

    `places` are ids, or places written out. A `draft` is checked and not published. `previous_ids` are ids under which it was published.
    """

    id: str
    title: str
    short: str | None
    date: Edtf | None
    basis: tuple[BasisStep, ...]
    status: Status | None
    summary: str
    excerpts: tuple[ExcerptRecord, ...]
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    allow: tuple[Allow, ...]
    given: tuple[str, ...] = field(compare=False)
    origin: Origin = field(compare=False, repr=False)
    clock: str | None = None
    after: str | None = None
    expects: Edtf | None = None
    body: str | None = None
    accounts: tuple[AccountRecord, ...] = ()
    places: tuple[str | PlaceRecord, ...] = ()
    relations: tuple[Relation, ...] = ()
    media: tuple[MediumRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()
    credits: tuple[CreditRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()
    draft: bool = False
    previous_ids: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None
    suppressed: Suppressed | None = None

    @property
    def has_basis(self) -> bool:
        """Whether a basis of the date itself is written, read or not; steps about `expects` alone are none."""
        return "date_basis" in self.given and not (self.basis and all(step.of_expects for step in self.basis))


@dataclass(frozen=True, slots=True)
class Name:
    """An author: a person by given and family name, or a group or single name whole. `actor` is its id in the vocabulary."""

    given: str | None = None
    family: str | None = None
    literal: str | None = None
    actor: str | None = None
    orcid: str | None = None

    @property
    def full(self) -> str:
        """The name as it is said: given name first."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A work inside a source: a letter, a post, a telegram, a report. `author` and `to` are ids of actors, or text."""

    label: str
    title: str | None = None
    author: str | None = None
    date: Edtf | None = None
    to: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OriginalRecord:
    """What a work is a reprint or a translation of."""

    title: str | None = None
    date: Edtf | None = None
    publisher: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """From which page of a text, counted from 1, its pages are numbered on from `first`: digits, Roman numerals, or None for no number."""

    start: int
    first: str | None


@dataclass(frozen=True, slots=True)
class Archived:
    """A copy in an archive of the web."""

    url: str
    date: Edtf | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage of a text that is deliberately no event."""

    exact: str
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and as what a work was published, beyond title, publisher and date: the fields that bibliographies have."""

    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    place: str | None = None
    container: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    edition: str | None = None
    doi: str | None = None
    isbn: str | None = None
    archive: str | None = None
    shelfmark: str | None = None
    medium: str | None = None
    original: OriginalRecord | None = None


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One work: its record, its archived text where one is at hand, and what a proof says of a text that is kept elsewhere.

    `other_text` is the one in the folder of texts that are kept elsewhere, where one lies beside the record too.
    """

    id: str
    title: str | None
    authors: tuple[Name, ...]
    publisher: str | None
    url: str | None
    published: Edtf | None
    published_from: tuple[str, ...]
    language: str | None
    kind: str
    inferred: Mapping[str, str]
    derived_from: tuple[str, ...]
    sha256: str | None
    note: str | None
    quote_limit: float | None
    quote_limit_reason: str | None
    allow: tuple[Allow, ...]
    text: TextFile | None = field(compare=False, repr=False)
    given: tuple[str, ...] = field(compare=False)
    origin: Origin = field(compare=False, repr=False)
    publication: Publication = Publication()
    documents: tuple[DocumentRecord, ...] = ()
    text_quality: TextQuality | None = None
    page_numbers: tuple[PageNumbers, ...] = ()
    sections: tuple[str, ...] = ()
    archived: Archived | None = None
    accessed: Edtf | None = None
    left_out: tuple[LeftOut, ...] = ()
    previous_ids: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None
    suppressed: Suppressed | None = None
    proof: Proof | None = field(default=None, compare=False, repr=False)
    other_text: TextFile | None = field(default=None, compare=False, repr=False)

    @property
    def is_kept_elsewhere(self) -> bool:
        """Whether it has a text that does not lie beside its record, at hand or not."""
        if self.text is not None:
            return self.text.path.parent != self.origin.file.path.parent
        return "sha256" in self.given and self.proof is not None


@dataclass(frozen=True, slots=True)
class TermRecord:
    """An actor, a topic or a place of the vocabulary.

    `also` and `kind` are an actor's, `broader` is a topic's; coordinates, in degrees (WGS 84), are a place's.
    """

    id: str
    name: str
    also: tuple[str, ...]
    kind: str | None
    same_as: tuple[str, ...]
    description: str | None
    broader: str | None
    origin: Origin = field(compare=False, repr=False)
    lat: float | None = None
    lon: float | None = None
    previous_ids: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """How much may be quoted: shares of a source's text, words and characters of one excerpt, and of what a cut in it leaves out."""

    quote_warn: float = 0.35
    quote_fail: float = 0.5
    excerpt_min: int = 3
    excerpt_max: int = 300
    cut_gap: int = 300


@dataclass(frozen=True, slots=True)
class ClockRecord:
    """A clock by which times of day are given. `offset` is in minutes east of UTC, None: not known; `roughly`: nearly that."""

    id: str
    name: str
    offset: int | None = None
    roughly: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """`site.yaml`. `severities` maps names of rules to error, warning or off, as written.

    `published_since` is a commit or a day (`2025-03-14`): from then on addresses last; None: nothing counts as published yet.
    `tag_authority` and `tag_date` name the entries of feeds, whatever the site's address (RFC 4151).
    `split_kb` is the size in kB (1,000 bytes) of HTML above which a page with a list is divided.
    `cards` is how many events there may be for each of them to have a card.
    """

    title: str
    short_title: str | None
    description: str | None
    base_url: str | None
    language: str
    authors: tuple[Name, ...]
    publisher: str | None
    licence: str | None
    repository: str | None
    contact: str | None
    severities: Mapping[str, str]
    policy: Policy
    origin: Origin = field(compare=False, repr=False)
    hemisphere: Hemisphere = Hemisphere.NORTH
    clocks: tuple[ClockRecord, ...] = ()
    evidence: Evidence = Evidence.STRICT
    published_since: str | None = None
    tag_authority: str | None = None
    tag_date: str | None = None
    split_kb: int = 1000
    cards: int = 500


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page of prose, or a story: its head, and its Markdown, which begins at `start` of its file.

    `language` is that of a translation (`<id>.<language>.md`), None for the page itself.
    """

    id: str
    language: str | None
    title: str
    summary: str | None
    menu: bool
    authors: tuple[Name, ...]
    body: str
    start: int
    origin: Origin = field(compare=False, repr=False)
    previous_ids: tuple[str, ...] = ()
    withdrawn: Withdrawn | None = None
    kind: ProseKind = "page"


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file below `media/`: its path in the collection and, of a picture that could be read, its type, its size in pixels, its hash."""

    path: str
    type: str | None = None
    sha256: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a collection, each kind sorted by id. An id that stands twice is there twice.

    `unread` are the ids of events whose files could not be read: they are there, and nothing is known of them.
    `media` are the files below `media/`; those that no event names are not read.
    """

    site: SiteRecord
    events: tuple[EventRecord, ...]
    sources: tuple[SourceRecord, ...]
    actors: tuple[TermRecord, ...]
    topics: tuple[TermRecord, ...]
    unread: tuple[str, ...] = ()
    places: tuple[TermRecord, ...] = ()
    pages: tuple[PageRecord, ...] = ()
    media: tuple[MediaFile, ...] = ()
    stories: tuple[PageRecord, ...] = ()

    @property
    def published(self) -> Records:
        """What is published of them: no draft, and no picture that drafts alone show."""
        events = tuple(event for event in self.events if not event.draft)
        if len(events) == len(self.events):
            return self
        shown = {f"media/{medium.file}" for event in events for medium in event.media}
        media = tuple(file if file.path in shown else MediaFile(file.path) for file in self.media)
        return replace(self, events=events, media=media)

"""What one file of the collection says, field by field.

A field that could not be read, or is not given, is None or empty; a diagnostic has said so, and rules pass over it.
Origins (file, place, raw tree) ride along and are no part of equality.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from dateline.edtf.model import Edtf
from dateline.text.file import TextFile
from dateline.text.origin import Origin


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


PUBLICATION = "publication"
"""The anchor of a derived date that names none: the day on which the excerpt's source was published."""

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
class BasisStep:
    """One step of how the date is known, as written."""

    kind: BasisKind
    words: str | None = None
    excerpt: str | None = None
    rule: str | None = None
    anchor: str | None = None
    reference: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ExcerptRecord:
    """A quotation as written: its label, its source, the words and what singles them out."""

    label: str
    source: str
    exact: str
    prefix: str | None = None
    suffix: str | None = None
    role: Role = Role.STATES
    attribution: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event file. `given` holds the names of its top-level fields that are written, read or not."""

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
    given: frozenset[str] = field(compare=False)
    origin: Origin = field(compare=False, repr=False)


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
class SourceRecord:
    """One work: its record, and its archived text where one is kept here."""

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
    given: frozenset[str] = field(compare=False)
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TermRecord:
    """An actor or a topic of the vocabulary. `kind` is an actor's; `broader` a topic's."""

    id: str
    name: str
    also: tuple[str, ...]
    kind: str | None
    same_as: tuple[str, ...]
    description: str | None
    broader: str | None
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Policy:
    """How much may be quoted: shares of a source's text, words and characters of one excerpt."""

    quote_warn: float = 0.35
    quote_fail: float = 0.5
    excerpt_min: int = 3
    excerpt_max: int = 300


@dataclass(frozen=True, slots=True)
class SiteRecord:
    """`site.yaml`. `severities` maps names of rules to error, warning or off, as written."""

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


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a collection, each kind sorted by id. An id that stands twice is there twice.

    `unread` are the ids of events whose files could not be read: they are there, and nothing is known of them.
    """

    site: SiteRecord
    events: tuple[EventRecord, ...]
    sources: tuple[SourceRecord, ...]
    actors: tuple[TermRecord, ...]
    topics: tuple[TermRecord, ...]
    unread: tuple[str, ...] = ()

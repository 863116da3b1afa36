"""A work as bibliographies know it: who, when, what, in what, where.

In here: values. Not in here: what a style or a format makes of them; how a source or a page becomes an item (views/).
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.edtf.model import Edtf

KINDS = (
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "document",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "personal_communication",
    "post",
    "report",
    "song",
    "speech",
    "webpage",
)
"""The types of CSL that items have."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person by given and family name, or a group, or a person with a single name, whole.

    A particle stands before the family name as the person writes it (`van der Berg`), a suffix behind it or behind the given
    name (`King, Jr.`). One of the parts alone is a name that is whole too.
    """

    given: str | None = None
    family: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """What a reprint or a translation was made of."""

    title: str | None = None
    issued: Edtf | None = None
    publisher: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One work. `id` is its citation key; `kind` is one of KINDS.

    `container` is what it stands in (a newspaper, a journal, a book, a website), `archive` who keeps it, `shelfmark` under
    which number. `doi` is the name alone, without an address. Texts are single lines.
    """

    id: str
    kind: str
    title: str | None = None
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    issued: Edtf | None = None
    accessed: Edtf | None = None
    publisher: str | None = None
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
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    note: str | None = None
    version: str | None = None
    original: Original | None = None

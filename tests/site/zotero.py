"""A page as Zotero reads it: the rules of its translators "COinS", "Embedded Metadata" and "RDF", written down anew.

In here: what item comes of a page. Not in here: what it should be (test_citing.py).
Read in the translators' sources of 2026: a span of the class `Z3988` wins over all tags; a type given as `z:itemType`, `og:type` or in
Dublin Core wins over the guess that `citation_title` gives; of a name without a comma the last word is the family name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from tests.site import reading

Creator = tuple[str, str]
"""Family name or whole name, and given name or nothing."""

_OG_TYPES = {"website": "webpage", "book": "book"}
_GUESSES = {"citation_title": "journalArticle", "citation_isbn": "book"}
_CERTAIN = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_inbook_title": "bookSection",
    "citation_book_title": "bookSection",
}


@dataclass(frozen=True)
class Saved:
    """The fields of the item that a page becomes."""

    type: str
    title: str = ""
    creators: tuple[Creator, ...] = ()
    date: str = ""
    website: str = ""
    url: str = ""
    language: str = ""
    rights: str = ""


def save(page: Element, location: str) -> Saved:
    """Return the item of a page that stands at `location`."""
    contexts = [span.get("title", "") for span in reading.named(page, "span") if "Z3988" in span.get("class", "").split()]
    contexts = [context for context in contexts if context]
    if len(contexts) > 1:
        return Saved("a list of items")
    return _from_context(contexts[0]) if contexts else _from_tags(page, location)


def _from_context(context: str) -> Saved:
    fields: dict[str, str] = {}
    complex_names: list[list[str]] = []
    first: list[Creator] = []
    for pair in context.split("&"):
        key, _, raw = pair.partition("=")
        value = unquote(re.sub(r"\+|%2[bB]", " ", raw))
        if key == "rft.aulast":
            complex_names.append([value, ""])
        elif key == "rft.aufirst":
            complex_names[-1][1] = value
        elif key == "rft.aucorp":
            # It has no place of its own among several, and comes first.
            first.insert(0, (value, ""))
        elif key == "rft.au":
            raise AssertionError("a whole name is parted at its last word")
        else:
            fields[key] = value
    assert fields["rft_val_fmt"] == "info:ofi/fmt:kev:mtx:dc"
    return Saved(
        type=fields.get("rft.type", "webpage"),
        title=fields.get("rft.title", ""),
        creators=(*first, *((last, given) for last, given in complex_names)),
        date=fields.get("rft.date", ""),
        website=fields.get("rft.source", ""),
        url=fields.get("rft.identifier", ""),
        language=fields.get("rft.language", ""),
        rights=fields.get("rft.rights", ""),
    )


def _from_tags(page: Element, location: str) -> Saved:
    tags = [(meta.get("name") or meta.get("property") or "", meta.get("content", "")) for meta in reading.named(page, "meta")]
    tags = [(name, content) for name, content in tags if name and content]

    def first(*names: str) -> str:
        return next((content for name in names for other, content in tags if other == name), "")

    website = first("og:site_name")
    title = first("citation_title", "dcterms.title", "og:title") or reading.words(reading.named(page, "title")[0])
    named = [content for name, content in tags if name == "citation_author"]
    html = reading.named(page, "html")[0]
    canonical = next((link.get("href", "") for link in reading.named(page, "link") if link.get("rel") == "canonical"), "")
    shown = next((time.get("datetime", "") for time in reading.named(page, "time") if time.get("datetime")), "")
    return Saved(
        type=_type(tags),
        title=re.sub(rf"\s*[-–—=_:|~#]\s*{re.escape(website)}\s*$", "", title, flags=re.IGNORECASE) if website else title,
        creators=tuple(_creators(named or [content for name, content in tags if name == "dcterms.creator"], tags)),
        date=first("citation_date", "citation_cover_date", "citation_publication_date", "dcterms.issued") or shown,
        website=website,
        url=first("citation_public_url", "og:url") or canonical or location,
        language=first("citation_language", "dcterms.language") or html.get("lang", ""),
        rights=first("dcterms.rights"),
    )


def _type(tags: list[tuple[str, str]]) -> str:
    by_name = dict(reversed(tags))
    certain = next((type for name, type in _CERTAIN.items() if name in by_name), None)
    told = by_name.get("z:itemType") or _OG_TYPES.get(by_name.get("og:type", "")) or by_name.get("dcterms.type")
    return certain or told or next((type for name, type in _GUESSES.items() if name in by_name), "webpage")


def _creators(named: list[str], tags: list[tuple[str, str]]) -> Iterator[Creator]:
    for content in named:
        people = re.split(r"\s*;\s*", content)
        parts = re.split(r"\s*,\s*", people[0])
        if len(people) == 1 and len(named) == 1 and len(parts) > 1 and " " in parts[0] and " " in parts[1]:
            people = parts
        for person in people:
            yield _parted(person.strip())


def _parted(person: str) -> Creator:
    bare = person.strip(" ,./[]:\u00a0")
    if "," in person:
        last, given = [*re.split("[,،] ?", bare), ""][:2]
    else:
        given, _, last = bare.rpartition(" ")
    return (_cased(last), _cased(given)) if given else (last, "")


def _cased(name: str) -> str:
    return name.title() if name in (name.lower(), name.upper()) and name.lower() != name.upper() else name

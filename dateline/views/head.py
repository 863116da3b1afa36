"""What the head of a page tells programs: search engines, reference managers, networks, crawlers.

In here: the tags and links, as values. Not in here: structured data (linked_data.py), the words of the page.

Two addresses are told apart everywhere: the living one, which search engines keep and people share, and the one that a citation
carries, which never changes. Source: Highwire Press tags as Google Scholar and Zotero read them; DCMI Terms; ogp.me; Signposting;
OpenURL (Z39.88-2004) in HTML, which is COinS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from markupsafe import Markup

from dateline import urls
from dateline.card.measures import HEIGHT, WIDTH
from dateline.citing.item import Item, Name
from dateline.edtf.model import Point
from dateline.model import records
from dateline.model.records import SiteRecord
from dateline.views.cards import CardShown
from dateline.views.citations import FORMATS, WHOLE, Cited

ORCID = "https://orcid.org/"

_CREATIVE_COMMONS = re.compile(r"CC[ -](?P<kind>BY(?:-(?:NC|SA|ND)){0,2})[ -](?P<version>[1-4]\.[05])(?![.\d])")
_KNOWN = {
    "CC0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "PDDL": "https://opendatacommons.org/licenses/pddl/1-0/",
    "ODC-By": "https://opendatacommons.org/licenses/by/1-0/",
    "ODbL": "https://opendatacommons.org/licenses/odbl/1-0/",
}
_PARTED = re.compile(r"[\s,،;]")
"""What parts a name into given and family name, or into two."""
_KNOWN_NAME = re.compile(rf"(?P<name>{'|'.join(_KNOWN)})(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Meta:
    """A tag: the attribute that has its name (`name`, or `property` where RDFa names it), the name, and what it says."""

    attribute: Literal["name", "property"]
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to what the page has to do with: how, its address, its media type if it is a file, its language if it is the page itself."""

    rel: str
    href: str
    type: str | None = None
    hreflang: str | None = None


_DUBLIN_CORE = Link("schema.dcterms", "http://purl.org/dc/terms/")


@dataclass(frozen=True, slots=True)
class Head:
    """The tags and links of a page. `data` is its JSON-LD, escaped for a script; `context` its OpenURL, for the one span that has it."""

    metas: tuple[Meta, ...] = ()
    links: tuple[Link, ...] = ()
    data: Markup | None = None
    context: str | None = None


def citable(
    cited: Cited,
    description: str,
    site: SiteRecord,
    card: CardShown | None,
    data: tuple[tuple[urls.Address, str], ...],
    linked: Markup,
    authors: tuple[records.Name, ...] = (),
) -> Head:
    """Return the head of a page that is cited itself.

    `description` and `card` are for those who share it, `data` and `authors` as in `signposts`.
    """
    return Head(
        metas=(*bibliographic(cited.item), *cards(cited.item.title or "", description, site, card)),
        links=(_DUBLIN_CORE, *signposts(cited, site, data, authors)),
        data=linked,
        context=context(cited.item),
    )


def about_work(cited: Cited, general: Head, linked: Markup) -> Head:
    """Return the head of a page about a work that is not ours: the work's files lead to it, and nothing says that the page is it."""
    return Head(general.metas, tuple(_alternates(cited)), linked)


def cards(title: str, description: str, site: SiteRecord, card: CardShown | None) -> Iterator[Meta]:
    """Yield what networks show of a page that is shared; its address there is the canonical one, which the frame has.

    There is no card where the site's address is not known, for networks ask for a picture by its whole one.
    """
    yield Meta("property", "og:title", title)
    yield Meta("property", "og:description", description)
    yield Meta("property", "og:type", "website")
    yield Meta("property", "og:site_name", site.title)
    if re.fullmatch("[a-z]{2,3}-[A-Z]{2}", site.language):
        yield Meta("property", "og:locale", site.language.replace("-", "_"))
    if card is None or site.base_url is None:
        yield Meta("name", "twitter:card", "summary")
        return
    yield Meta("property", "og:image", card.address.absolute(site.base_url))
    yield Meta("property", "og:image:type", "image/png")
    yield Meta("property", "og:image:width", str(WIDTH))
    yield Meta("property", "og:image:height", str(HEIGHT))
    yield Meta("property", "og:image:alt", card.alt)
    yield Meta("name", "twitter:card", "summary_large_image")


def bibliographic(item: Item) -> Iterator[Meta]:
    """Yield an item as reference managers read it, in the tags of Highwire Press and in Dublin Core.

    Zotero takes the tags of Highwire alone for a journal article; that this is a web page it is told in its own words, in those of
    Dublin Core, and by `og:type`.
    """
    yield Meta("name", "z:itemType", "webpage")
    yield Meta("name", "citation_title", item.title or "")
    for name in item.authors:
        yield Meta("name", "citation_author", last_first(name))
    day = _day(item)
    if day is not None:
        yield Meta("name", "citation_publication_date", day.replace("-", "/"))
    if item.url is not None:
        yield Meta("name", "citation_public_url", item.url)
    yield Meta("name", "citation_language", item.language or "")
    yield Meta("name", "dcterms.type", "webpage")
    yield Meta("name", "dcterms.title", item.title or "")
    for name in item.authors:
        yield Meta("name", "dcterms.creator", last_first(name))
    for term, value in (
        ("issued", day),
        ("identifier", item.url),
        ("language", item.language),
        ("publisher", item.publisher),
        ("rights", item.rights),
    ):
        if value is not None:
            yield Meta("name", f"dcterms.{term}", value)


def signposts(
    cited: Cited, site: SiteRecord, data: tuple[tuple[urls.Address, str], ...], authors: tuple[records.Name, ...] = ()
) -> Iterator[Link]:
    """Yield the ways from a page for programs: what to cite, its description, its data, who wrote it, under which licence.

    `data` are the files that hold what the page shows, each with its media type; `authors` are those of the page, where it has its
    own, else the site's are its authors. Without the site's address only the files are told of.
    """
    files = tuple(_alternates(cited))
    if cited.item.url is None:
        yield from files
        return
    yield Link("cite-as", cited.item.url)
    yield Link("type", "https://schema.org/WebPage")
    yield Link("type", "https://schema.org/AboutPage")
    for name in authors or site.authors:
        if name.orcid is not None:
            yield Link("author", ORCID + name.orcid)
    if (address := licence_address(site.licence)) is not None:
        yield Link("license", address)
    for file in files:
        # One format describes the page; the others say the same again.
        yield Link("describedby", file.href, file.type) if file.type == FORMATS[-1].type else file
    for address_of_data, type in data:
        yield Link("describedby", address_of_data.from_root(), type)
        yield Link("item", address_of_data.from_root(), type)


def context(item: Item) -> str | None:
    """Return an item as OpenURL, where Zotero would not read the tags aright; None where it does, or the address is not known.

    Of tags Zotero takes the last word of a group for a family name, parts a lone author with two family and two given names at the
    comma, drops what stands behind a second comma, sets names in small letters in capitals, and takes the date of the event where there
    is none of the page. Where this stands it reads nothing else.
    """
    if item.url is None:
        return None
    if _day(item) is not None and not any(_is_misread(name, alone=len(item.authors) == 1) for name in item.authors):
        return None
    pairs = [("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), ("rft.type", "webpage"), ("rft.title", item.title)]
    pairs += [pair for name in item.authors for pair in _creator(name, alone=len(item.authors) == 1)]
    pairs += [
        ("rft.date", _day(item)),
        # The first page is the website itself.
        ("rft.source", item.container or item.title),
        ("rft.identifier", item.url),
        ("rft.language", item.language),
        ("rft.rights", item.rights),
    ]
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in pairs if value)


def last_first(name: Name) -> str:
    """Return a name as programs part it into family and given name.

    >>> last_first(Name("Ann", "Lee")), last_first(Name(literal="Ferry desk"))
    ('Lee, Ann', 'Ferry desk')
    """
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def licence_address(licence: str | None) -> str | None:
    """Return the address of a licence that is one, or that is named by one of the names for texts and data that everybody knows.

    >>> licence_address("CC BY-SA 4.0; excerpts belong to their publishers"), licence_address("CC0"), licence_address("ask us")
    ('https://creativecommons.org/licenses/by-sa/4.0/', 'https://creativecommons.org/publicdomain/zero/1.0/', None)
    """
    if licence is None:
        return None
    if licence.startswith(("https://", "http://")):
        return licence
    if found := _CREATIVE_COMMONS.match(licence):
        return f"https://creativecommons.org/licenses/{found['kind'].lower()}/{found['version']}/"
    known = _KNOWN_NAME.match(licence)
    return _KNOWN[known["name"]] if known else None


def _alternates(cited: Cited) -> Iterator[Link]:
    for form in FORMATS:
        yield Link("alternate", urls.beside(cited.page, f"{WHOLE}.{form.ending}").from_root(), form.type)


def _day(item: Item) -> str | None:
    match item.issued:
        case Point(year, int(month), int(day)):
            return f"{year:04d}-{month:02d}-{day:02d}"
        case _:
            return None


def _is_misread(name: Name, *, alone: bool) -> bool:
    if name.given is None or name.family is None:
        return bool(_PARTED.search(last_first(name)))
    recased = any(part in (part.lower(), part.upper()) and part.lower() != part.upper() for part in (name.family, name.given))
    return recased or any(sign in name.family + name.given for sign in ",،;") or (alone and " " in name.family and " " in name.given)


def _creator(name: Name, *, alone: bool) -> Iterator[tuple[str, str | None]]:
    """Yield a name in the keys of OpenURL; of several authors Zotero puts each `aucorp` first, so that a group among them is a family."""
    if name.given is not None and name.family is not None:
        yield from (("rft.aulast", name.family), ("rft.aufirst", name.given))
    else:
        yield "rft.aucorp" if alone else "rft.aulast", last_first(name)

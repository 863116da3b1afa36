"""Every address of the site. Nothing else knows how one is made.

Addresses end in `/` and are folders with an `index.html`; links between pages are relative, so that a site works at
the root of a host, below a path and from a disk. Absolute addresses exist only where `base_url` is known.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

Kind = Literal["event", "source", "actor", "topic", "place", "page", "story"]
"""What has an id, and with it an address that lasts."""

ABOUT_PAGE = "about"
"""The id of the page of prose that heads the page about the site."""

ROOT = "\x1aroot\x1a"
"""Stands in a part that is rendered once and used on many pages for the way from the page to the site's root.

U+001A can be in no field of a collection, so nothing that a curator writes is taken for it.
"""


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A place on the site: a path from its root without a leading `/` (empty: the first page), perhaps with an anchor.

    >>> Address("events/call/", "phone").relative_to(Address("sources/nyt/"))
    '../../events/call/#phone'
    """

    path: str
    anchor: str = ""

    @property
    def file(self) -> str:
        """The file that answers at this address."""
        return self.path + "index.html" if self.path == "" or self.path.endswith("/") else self.path

    @property
    def fragment(self) -> str:
        """The anchor with its `#`, or nothing."""
        return f"#{self.anchor}" if self.anchor else ""

    def relative_to(self, page: Address) -> str:
        """Return the link from `page` to this address."""
        if page.path == self.path and self.anchor:
            return self.fragment
        folder = page.path.rpartition("/")[0]
        way = posixpath.relpath("/" + self.path, "/" + folder)
        way = "./" if way == "." else way + ("/" if self.path == "" or self.path.endswith("/") else "")
        return way + self.fragment

    def from_root(self) -> str:
        """Return the link with a placeholder for the way to the root, for parts that many pages share."""
        return ROOT + self.path + self.fragment

    def absolute(self, base_url: str) -> str:
        """Return the full address on the site that is published at `base_url`."""
        return base_url.rstrip("/") + "/" + self.path + self.fragment

    def below_host(self, base_url: str | None) -> str:
        """Return the address as a path from the host's root, for the one page that is served at any depth."""
        base = urlsplit(base_url).path.rstrip("/") if base_url else ""
        return f"{base}/{self.path}{self.fragment}"


def way_to_root(page: Address) -> str:
    """Return what replaces the placeholder on `page`: `../` for each folder it stands in, or `./`.

    >>> way_to_root(Address("events/call/"))
    '../../'
    """
    return "../" * page.path.count("/") or "./"


TIMELINE = Address("")
OVERVIEW = Address("", "_overview")
ACTORS = Address("actors/")
TOPICS = Address("topics/")
PLACES = Address("places/")
SOURCES = Address("sources/")
STORIES = Address("stories/")
SEARCH = Address("search/")
YEARS = Address("years/")
"""The folder of the pages of years, which is no page itself."""
UNDATED = Address("years/undated/")
SEARCH_PROGRAM = Address("pagefind/pagefind.js")
"""What the page of the search asks; the index stands beside it, in the folder that its name gives."""
COVERAGE = Address("coverage/")
ABOUT = Address("about/")
LEGEND = Address("about/", "_dates")
COUNTING = Address("about/", "_independent")
CLOCKS = Address("about/", "_clocks")
NOT_FOUND = Address("404.html")
EVENTS_JSON = Address("data/events.json")
EVENTS_SCHEMA = Address("data/events.schema.json")
EVENT_SCHEMA = Address("data/one-event.schema.json")
SITEMAP = Address("sitemap.xml")
ROBOTS = Address("robots.txt")
MANIFEST = Address("dateline-manifest.json")
CORRECTIONS = Address("corrections/")
FEED = Address("feed.atom")
CORRECTIONS_FEED = Address("corrections.atom")
REDIRECTS = Address("_redirects")
CITATION_CFF = Address("data/CITATION.cff")
CHECKSUMS = Address("data/SHA256SUMS")
VERSION_SCHEMA = Address("data/version.schema.json")
INDEX_JSON = "index.json"
"""The file beside a page that has what it shows as data."""
CARD = "card.png"
"""The file beside a page that networks show where the page is shared."""


def event(id: str, label: str = "") -> Address:
    """Return the address of an event, or of one of its excerpts."""
    return Address(f"events/{id}/", label)


def version(id: str, version: str, label: str = "") -> Address:
    """Return the address of an event as it stood, or of one of its excerpts: there it stands for ever.

    >>> version("call", "0123456789").path
    'events/call/v/0123456789/'
    """
    return Address(f"events/{id}/v/{version}/", label)


def beside(page: Address, name: str) -> Address:
    """Return the address of a file beside a page, such as `cite.bib`.

    >>> beside(event("call"), "cite.bib").path
    'events/call/cite.bib'
    """
    return Address(page.path + name)


def actor(id: str) -> Address:
    """Return the address of an actor."""
    return Address(f"actors/{id}/")


def topic(id: str) -> Address:
    """Return the address of a topic."""
    return Address(f"topics/{id}/")


def place(id: str) -> Address:
    """Return the address of a place."""
    return Address(f"places/{id}/")


def prose(id: str, language: str | None = None) -> Address:
    """Return the address of a page of prose, or of its translation; what a curator writes about the site heads the page about it."""
    if language is not None:
        return Address(f"pages/{id}/{language}/")
    return ABOUT if id == ABOUT_PAGE else Address(f"pages/{id}/")


def story(id: str, language: str | None = None) -> Address:
    """Return the address of a story, or of its translation."""
    return Address(f"stories/{id}/" if language is None else f"stories/{id}/{language}/")


def embed(page: Address) -> Address:
    """Return the address of what stands for a page in a frame on another site.

    >>> embed(event("call")).path, embed(TIMELINE).path
    ('embed/events/call/', 'embed/')
    """
    return Address(f"embed/{page.path}")


def part(page: Address, name: str) -> Address:
    """Return the address of a part of a page whose list is too long for one.

    >>> part(actor("nasa"), "1969").path
    'actors/nasa/1969/'
    """
    return Address(f"{page.path}{name}/")


def part_of_year(page: Address, year: int | None) -> Address:
    """Return the address of what a page lists of a year, or of no year at all.

    >>> part_of_year(actor("nasa"), 1969).path, part_of_year(actor("nasa"), None).path
    ('actors/nasa/1969/', 'actors/nasa/undated/')
    """
    return part(page, "undated" if year is None else _written(year))


def part_of_years(page: Address, first: int, last: int) -> Address:
    """Return the address of what leads to the years of a page from a first to a last, where they are too many for one page.

    >>> part_of_years(YEARS, -44, 14).path
    'years/-0044-to-0014/'
    """
    return part(page, f"{_written(first)}-to-{_written(last)}")


def part_of_month(page: Address, month: int | None) -> Address:
    """Return the address of what the page of a year lists of a month, or of no month.

    >>> part_of_month(year_page(2025), 3) == year_page(2025, 3), part_of_month(year_page(2025), None).path
    (True, 'years/2025/none/')
    """
    return part(page, "none" if month is None else f"{month:02d}")


def further(page: Address, number: int) -> Address:
    """Return the address of a page of an index behind the first, which has number 1; a full stop is in no id.

    >>> further(ACTORS, 2).path
    'actors/part.2/'
    """
    return page if number == 1 else part(page, f"part.{number}")


def record(kind: Kind, id: str, language: str | None = None) -> Address:
    """Return the address of a record of any kind; pages of prose and stories have translations.

    >>> record("topic", "strikes").path, record("story", "strike", "fr").path
    ('topics/strikes/', 'stories/strike/fr/')
    """
    match kind:
        case "event":
            return event(id)
        case "source":
            return source(id)
        case "actor":
            return actor(id)
        case "topic":
            return topic(id)
        case "place":
            return place(id)
        case "page":
            return prose(id, language)
        case "story":
            return story(id, language)


def year_page(year: int, month: int | None = None) -> Address:
    """Return the address of a year or a month of its own; years before 1 are written as EDTF writes them.

    >>> year_page(2025, 3).path, year_page(-43).path
    ('years/2025/03/', 'years/-0043/')
    """
    page = part_of_year(YEARS, year)
    return page if month is None else part_of_month(page, month)


def _written(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def source(id: str) -> Address:
    """Return the address of a source."""
    return Address(f"sources/{id}/")


def quoted(source: str, event: str, label: str) -> Address:
    """Return the place of an excerpt on the page of its source; a full stop is in no id, so that no two are equal."""
    return Address(f"sources/{source}/", f"_{event}.{label}")


def account(event: str, number: int) -> Address:
    """Return the place of an account, counted from 1, on the page of its event."""
    return Address(f"events/{event}/", f"_account-{number}")


_PLACES_OF_PAGES = re.compile(
    r"[0-9]+(-[0-9]{2}|-none)?|undated|main|list|find|cite(-heading)?|overview(-whole)?|months-heading|said|facts|actors|topics|places"
    r"|(soft|fade-in|fade-out|rise|fall|mark-[a-z]+)(-disputed)?"
)
"""What pages with a list of events have for places of their own, behind the `_`: times, parts of the page, drawings of marks."""


def in_list(id: str) -> Address:
    """Return the place of an event in the timeline's list. The page's own anchors begin with `_`, so that labels stay free.

    An event that is called as a place of the page is has a full stop in its anchor, which is in no other.

    >>> in_list("flood-of-1987").anchor, in_list("1987").anchor
    ('_flood-of-1987', '_event.1987')
    """
    return Address("", f"_event.{id}" if _PLACES_OF_PAGES.fullmatch(id) else f"_{id}")


def period(year: int, month: int | None = None) -> Address:
    """Return the place of a year or a month in the timeline's list."""
    return Address("", f"_{year}" if month is None else f"_{year}-{month:02d}")


def filter_key(facet: str, value: str) -> str:
    """Return how an address says that the list is filtered by a value: `/?f=actor:ada-moss`; there may be several `f`.

    >>> filter_key("year", "1987")
    'year:1987'
    """
    return f"{facet}:{value}"


def undated() -> Address:
    """Return the place of the undated events in the timeline's list, which is its end."""
    return Address("", "_undated")


def month_not_known(year: int) -> Address:
    """Return the place of the events of a year whose month is not known; the year’s own anchor stands on all of its events."""
    return Address("", f"_{year}-none")


_LONGEST_STEM = 60
"""Letters of a picture's name that its address keeps."""


def medium(path: str, digest: str) -> Address:
    """Return the address of a picture of the collection, which carries a part of its SHA-256 as assets do.

    A picture may have any name, and not every sign of one can stand in an address or in a file of every system; so small letters,
    digits and hyphens are kept of it.

    >>> medium("media/old/bridge.jpg", "0123456789abcdef").path, medium("media/No. 7 (50%)?.PNG", "0123456789abcdef").path
    ('media/bridge.01234567.jpg', 'media/no-7-50.01234567.png')
    """
    stem, _, ending = posixpath.basename(path).lower().rpartition(".")
    plain = re.sub("[^a-z0-9]+", "-", stem)[:_LONGEST_STEM].strip("-") or "picture"
    return Address(f"media/{plain}.{digest[:8]}.{ending}")


def asset(name: str, digest: str) -> Address:
    """Return the address of an asset: its name carries a part of its SHA-256, so that it may be cached for ever.

    >>> asset("css/site.css", "0123456789abcdef").path
    'assets/site.01234567.css'
    """
    stem, ending = posixpath.splitext(posixpath.basename(name))
    return Address(f"assets/{stem}.{digest[:8]}{ending}")

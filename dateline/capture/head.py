"""The fields of a record that the head of a page tells, each with the place where it tells it.

In here: which of several places is believed, and what is said where two disagree. Not in here: reading them (page.py,
linked_data.py), the text of the article (article.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import SplitResult, urlsplit, urlunsplit

from dateline.capture.captured import Found
from dateline.capture.dates import day_of
from dateline.capture.linked_data import Description, described, text_of
from dateline.capture.page import Page
from dateline.capture.people import indexed_people, people, person
from dateline.capture.signs import cleaned
from dateline.quotes.normalise import Normalised
from dateline.quotes.titles import title_span

FETCHED_FROM = "the address at which it was found"
_DATA = "the page's JSON-LD"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_KINDS = (
    ("news", re.compile("NewsArticle|ReportageNewsArticle|BackgroundNewsArticle|AskPublicNewsArticle")),
    ("analysis", re.compile("AnalysisNewsArticle|OpinionNewsArticle|ReviewNewsArticle")),
    ("journal", re.compile("ScholarlyArticle|MedicalScholarlyArticle")),
    ("report", re.compile("Report")),
)
_INDEXED = ("citation_author", "dc.creator", "dcterms.creator")
_CITED = (("container", "citation_journal_title"), ("volume", "citation_volume"), ("issue", "citation_issue"))
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?\s*(10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)", re.I)


def fields_of(page: Page, shown: Normalised, address: str) -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the fields that a page tells, and doubts about them; `shown` is all that it shows, `address` where it was found."""
    article = described(page.data)
    published, doubt = _published(page, article)
    publisher = _first("publisher", _publishers(page, article))
    found = (
        _title(page, article, shown),
        _authors(page, article, str(publisher.value) if publisher else ""),
        publisher,
        _url(page, address),
        published,
        _language(page, article),
        _kind(page, article),
        *_cited(page),
    )
    unfree = article is not None and article.is_false("isAccessibleForFree")
    behind = "the page says that it is not free to read: the text may end early" if unfree else ""
    return tuple(field for field in found if field is not None), tuple(filter(None, (doubt, behind)))


def _first(name: str, places: Iterator[tuple[str, str]]) -> Found | None:
    """Return the first value that is not empty; `places` are values with where they stand."""
    return next((Found(name, value, origin) for value, origin in places if value), None)


def _metas(page: Page, *names: str) -> Iterator[tuple[str, str]]:
    for name in names:
        yield cleaned(page.meta(name)), name


def _title(page: Page, article: Description | None, shown: Normalised) -> Found | None:
    """Return the title, rather one that the page shows than one that it only declares."""
    told = [
        *([(article.text("headline") or article.text("name"), _DATA)] if article else []),
        *_metas(page, "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
        *((heading, "the heading of the page") for heading in page.headings[:1]),
        (cleaned(page.title), "the page's <title>"),
    ]
    titles = [(value, origin) for value, origin in told if value]
    value, origin = next(((value, origin) for value, origin in titles if title_span(value, shown)), titles[0] if titles else ("", ""))
    return Found("title", value, origin) if value else None


def _authors(page: Page, article: Description | None, publisher: str) -> Found | None:
    for origin, authors in _named(page, article):
        kept = [author for author in authors if " ".join(author.values()).casefold() != publisher.casefold()]
        if kept:
            return Found("authors", tuple({tuple(author.items()): author for author in kept}.values()), origin)
    return None


def _named(page: Page, article: Description | None) -> Iterator[tuple[str, Sequence[Mapping[str, str]]]]:
    """Yield each place that may name authors, with those that it names."""
    if article is not None:
        yield _DATA, [author for name, node in article.named("author") for author in _author(name, node)]
    for meta in ("citation_author", "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"):
        read = indexed_people if meta in _INDEXED else people
        yield meta, [author for value in page.metas.get(meta, ()) for author in read(cleaned(value))]


def _author(name: str, node: Mapping[str, object]) -> Iterator[Mapping[str, str]]:
    """Yield the author or authors that one entry names."""
    given, family = text_of(node, "givenName"), text_of(node, "familyName")
    if given and family:
        yield {"given": given, "family": family}
    elif "Organization" in str(node.get("@type")):
        yield person(name, group=True)
    else:
        yield from people(name)


def _publishers(page: Page, article: Description | None) -> Iterator[tuple[str, str]]:
    if article is not None:
        yield article.text("publisher"), _DATA
    yield from _metas(page, "og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")


def _published(page: Page, article: Description | None) -> tuple[Found | None, str]:
    """Return the day of publication, and what is doubtful: days that differ, and what cannot be read as one."""
    told = [
        *([(article.text("datePublished"), _DATA)] if article else []),
        *_metas(
            page, "article:published_time", "og:article:published_time", "datepublished", "citation_publication_date", "citation_date",
            "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date",
            "pubdate", "date",
        ),
        *((cleaned(time), "the page's <time>") for time in page.times),
    ]  # fmt: skip
    days = [(day_of(value), value, origin) for value, origin in told if value]
    read = [(day, origin) for day, _, origin in days if day]
    if not read:
        unread = next(((value, origin) for _, value, origin in days), None)
        doubts = f"`{unread[0][:40]}` in {unread[1]} is no date that can be read: add `published` to the record" if unread else ""
        return None, doubts
    # A year that goes on to a day elsewhere says less, and nothing else.
    first, place = max((each for each in read if each[0].startswith(read[0][0])), key=lambda each: len(each[0]))
    other = next(((day, origin) for day, origin in read if not first.startswith(day)), None)
    differ = f"{place} says {first} and {other[1]} says {other[0]}: look which is the day of publication" if other else ""
    return Found("published", first, place), differ


def _language(page: Page, article: Description | None) -> Found | None:
    places = [(page.language, "the page's <html lang>")]
    places += [(article.text("inLanguage"), _DATA)] if article else []
    places += _metas(page, "content-language", "dc.language", "dcterms.language", "citation_language", "og:locale")
    return _first("language", ((_tag(value), origin) for value, origin in places))


def _tag(text: str) -> str:
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _kind(page: Page, article: Description | None) -> Found:
    types = article.types if article is not None else frozenset()
    for kind, names in _KINDS:
        if name := next((name for name in sorted(types) if names.fullmatch(name)), None):
            return Found("kind", kind, f"{_DATA}, which calls it {name}")
    if page.meta("citation_journal_title"):
        return Found("kind", "journal", "citation_journal_title")
    return Found("kind", "webpage", "its form: the page does not say that it is news")


def _cited(page: Page) -> Iterator[Found]:
    """Yield what journals tell for reference lists. Source: the tags that scholarly search engines ask publishers for."""
    for field, name in _CITED:
        if value := cleaned(page.meta(name)):
            yield Found(field, value, name)
    first, last = cleaned(page.meta("citation_firstpage")), cleaned(page.meta("citation_lastpage"))
    if first:
        yield Found("pages", f"{first}–{last}" if last and last != first else first, "citation_firstpage")
    for name in ("citation_doi", "dc.identifier", "prism.doi"):
        if found := _DOI.fullmatch(cleaned(page.meta(name))):
            yield Found("doi", found[1], name)
            return


def _url(page: Page, address: str) -> Found | None:
    """Return the address that the page calls its own, if it is one of the same site and no front page; else where it was found."""
    here = urlsplit(address or page.saved_from)
    for declared, origin in ((page.canonical, "the page's canonical link"), (cleaned(page.meta("og:url")), "og:url")):
        parts = _parts(declared)
        if parts is None or (here.hostname and _site(parts.hostname) != _site(here.hostname)):
            continue
        if parts.path.strip("/") or not here.path.strip("/"):
            return Found("url", plain_address(declared), origin)
    if address:
        return Found("url", plain_address(address), FETCHED_FROM)
    return Found("url", plain_address(page.saved_from), "the browser's remark in the page") if _parts(page.saved_from) else None


def plain_address(address: str) -> str:
    """Return an address without what is of this visit alone: a place in the page, a name and a password.

    >>> plain_address("https://me:secret@example.org/a?b=1#c")
    'https://example.org/a?b=1'
    """
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        return parts if parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", address) else None
    except ValueError:
        return None


def _site(host: str | None) -> str:
    return (host or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")

"""What the Atom feeds have in common: their frame, their entries, and ids that never change.

Days are all that is known of when something was published: each stands as its first moment in UTC. A feed is named by the site's
`tag_authority` and `tag_date` or, where there are none, by the host of its address, on a day that is fixed for all time.
In here: feeds as XML. Not in here: which entries a feed has (feed_atom.py, corrections_atom.py).

Source: RFC 4287 (Atom), RFC 4151 (ids), RFC 4946 (the link to a licence).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from dateline import urls
from dateline.model.records import SiteRecord
from dateline.model.timeline import Timeline
from dateline.urls import Address

MOST = 50
"""Entries of a feed: programs ask for it again and again, and keep what they have seen."""
DAY_OF_HOSTS = "2026-01-01"
"""The day on which a host is said to have been the site's own, where `site.yaml` names no other: the same for ever."""
EPOCH = "1980-01-01T00:00:00Z"
"""When a feed was changed of which nothing tells that: no clock is asked."""

_NOT_OF_HOSTS = re.compile(r"[^a-z0-9.-]")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: what names it for ever, its title as plain text, its page, the days of its first and its latest form, its HTML.

    `terms` are what it is about, by id, with their names.
    """

    key: str
    title: str
    address: Address
    published: str
    updated: str
    content: Markup
    terms: tuple[tuple[str, str], ...] = ()


def tag(site: SiteRecord, key: str) -> str:
    """Return the id that names a thing of the site for ever: `tag:example.org,2026-01-01:event/call`.

    Several sites may lie on one host; where it alone says whose the id is, the path of the site's address is part of it.
    """
    if site.tag_authority is not None and site.tag_date is not None:
        return f"tag:{site.tag_authority},{site.tag_date}:{key}"
    base = urlsplit(site.base_url or "")
    path = quote(base.path.strip("/"), safe="/%:@!$&'()*+,;=~")
    return f"tag:{_host(base.hostname or '')},{DAY_OF_HOSTS}:{f'{path}/' if path else ''}{key}"


def _host(name: str) -> str:
    """Return the name of a host in the letters that an id may have."""
    try:
        plain = name.encode("idna").decode()
    except UnicodeError:
        plain = name
    return _NOT_OF_HOSTS.sub("-", plain.lower())


def feed(timeline: Timeline, name: str, title: str, page: Address, own: Address, entries: Sequence[Entry]) -> bytes:
    """Return a feed as XML. `name` is what it is called in its id, `page` what shows the same to readers, `own` its address."""
    site, base_url = timeline.site, timeline.site.base_url
    assert base_url is not None, "a feed has whole addresses"
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.language})
    _texts(root, id=tag(site, f"feed/{name}"), title=title, subtitle=site.description)
    latest = max((entry.updated for entry in entries), default=None)
    _texts(root, updated=_moment(latest) if latest else timeline.history.time or EPOCH)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": own.absolute(base_url)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": page.absolute(base_url)})
    if site.licence is not None and site.licence.startswith(("https://", "http://")):
        SubElement(root, "link", {"rel": "license", "href": site.licence})
    for author in [author.full for author in site.authors] or [site.publisher or site.title]:
        _texts(SubElement(root, "author"), name=author)
    _texts(root, rights=site.licence, generator="Dateline")
    for entry in entries:
        _put(SubElement(root, "entry"), entry, site, base_url)
    indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, "unicode")}\n'.encode()


def _put(element: Element, entry: Entry, site: SiteRecord, base_url: str) -> None:
    _texts(element, id=tag(site, entry.key), title=entry.title)
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.address.absolute(base_url)})
    _texts(element, published=_moment(entry.published), updated=_moment(entry.updated))
    for id, label in entry.terms:
        SubElement(element, "category", {"term": id, "label": label, "scheme": urls.TOPICS.absolute(base_url)})
    content = SubElement(element, "content", {"type": "html"})
    # A reader shows an entry far from the site: no link in it is relative.
    content.text = str(entry.content).replace(urls.ROOT, urls.TIMELINE.absolute(base_url))


def _texts(element: Element, **texts: str | None) -> None:
    for name, text in texts.items():
        if text:
            SubElement(element, name).text = text


def _moment(day: str) -> str:
    """Return the first moment of a day."""
    return f"{day}T00:00:00Z"

"""Whether every link leads somewhere, and no page needs another host.

In here: following addresses as a browser does, from a file of the site to a file of the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from dateline.reread.document import Reference, style_references
from dateline.reread.fault import REBUILD, REPORT, Fault
from dateline.reread.site import Site
from dateline.urls import NOT_FOUND, SITEMAP, TIMELINE

_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")
_IN_FEED = re.compile(r'\shref="([^"]*)"')
_BASE = re.compile(rb"<base\b[^>]*\bhref\b", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LINK_HELP = "if one of the collection's own templates has the link, mend it; otherwise report this"


@dataclass(frozen=True, slots=True)
class _Target:
    """Where an address leads inside the site: a file and an anchor in it."""

    file: str
    anchor: str


def references(site: Site) -> Iterator[tuple[str, Reference]]:
    """Yield every address of all pages, drawings, styles, feeds and the sitemap, with the file that it stands in."""
    for path, document in site.documents.items():
        for reference in document.references:
            yield path, reference
    for path, content in site.files.items():
        if path.endswith(".css"):
            for reference in style_references(content.decode("utf-8", "replace")):
                yield path, reference
        if path.endswith(".atom"):
            yield from ((path, reference) for reference in _of_feed(content.decode("utf-8", "replace")))
    sitemap = site.files.get(SITEMAP.path, b"").decode("utf-8", "replace")
    for found in _LOCATION.finditer(sitemap):
        yield SITEMAP.path, Reference(found.group(1).replace("&amp;", "&"), sitemap.count("\n", 0, found.start(1)) + 1, False)


def _of_feed(text: str) -> Iterator[Reference]:
    """Yield the addresses of a feed, those in the HTML of its entries too, which stands there once more escaped."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in _IN_FEED.finditer(unescape(line)):
            yield Reference(unescape(found[1]), number, False)


def check_links(site: Site, base_url: str | None, lost: Set[str]) -> tuple[int, tuple[Fault, ...]]:
    """Follow every address; return how many lead from file to file inside the site, and what is wrong with them.

    Addresses that begin with `base_url` are the site's own; without it those are that a canonical link tells. Files of the site
    that are `lost` have been told of, and an address that leads to one is silent.
    """
    base = _base(site, base_url)
    ids = {path: {name for name, _ in document.ids} for path, document in site.documents.items()}
    count, faults = 0, [*_id_faults(site), *_base_faults(site)]
    for path, reference in references(site):
        found = _follow(path, reference, base)
        if isinstance(found, _Target):
            count += 1
            found = None if found.file in lost else _arrival(path, reference, found, site, ids)
        if found is not None:
            faults.append(found)
    if not site.pages:
        faults.append(Fault("index.html", 1, "no page is in the site: nothing was verified", REBUILD))
    elif not count:
        faults.append(Fault("index.html", 1, "no link leads from page to page: nothing was verified", REBUILD))
    return count, tuple(faults)


def _base(site: Site, base_url: str | None) -> str | None:
    """Return where the site is published, without a `/` at its end: what is given, or what the first canonical link tells."""
    first_page_first = sorted(site.pages, key=lambda path: (path != TIMELINE.file, path))
    known = base_url or next((told for path in first_page_first if (told := _root(site, path))), "")
    return known.rstrip("/") if _SCHEME.match(known) else None


def _root(site: Site, path: str) -> str | None:
    """Return the address of the site's root as the canonical link of a page tells it."""
    canonical, own = site.documents[path].canonical, path.removesuffix("index.html")
    return canonical.removesuffix(own) if canonical and canonical.endswith(own) else None


def _follow(path: str, reference: Reference, base: str | None) -> _Target | Fault | None:
    """Return where an address leads, or what is wrong with it; None if it leads out of the site or is no place."""
    address = reference.address
    if base and not reference.loads and (address == base or address.startswith((base + "/", base + "#"))):
        return _target("", address.removeprefix(base).lstrip("/"))
    if address.startswith("//") or _SCHEME.match(address):
        return _outside(path, reference)
    if address.startswith("/"):
        return _from_host(path, reference, base)
    if path == NOT_FOUND.path and not address.startswith("#"):
        message = f"`{address}` is relative, and hosts show this page at any depth"
        return Fault(path, reference.line, message, "begin the address with `/` in the template of this page")
    return _target(path, address) or Fault(path, reference.line, f"`{address}` leads out of the site", _LINK_HELP)


def _outside(path: str, reference: Reference) -> Fault | None:
    if path == SITEMAP.path:
        message = f"`{reference.address}` is not an address of this site"
        return Fault(path, reference.line, message, "build the site again with the `base_url` that it is published at")
    if reference.loads and not reference.address.startswith("data:"):
        message = f"`{reference.address}` would be loaded from another host"
        return Fault(path, reference.line, message, "keep a copy in the site and lead there: a page loads nothing from elsewhere")
    return None


def _from_host(path: str, reference: Reference, base: str | None) -> _Target | Fault | None:
    """Follow an address that begins at the host's root, which only the page for lost addresses may have."""
    if path != NOT_FOUND.path:
        message = f"`{reference.address}` begins at the root of the host, and a site may stand below it"
        return Fault(path, reference.line, message, "write the address relative to the page")
    below = (urlsplit(base).path.rstrip("/") if base else "") + "/"
    if not reference.address.startswith(below):
        return Fault(path, reference.line, f"`{reference.address}` leads out of the site, which stands at `{below}`", _LINK_HELP)
    return _target("", reference.address.removeprefix(below))


def _target(page: str, address: str) -> _Target | None:
    """Resolve a relative address from a page; None if it climbs out of the site."""
    way, _, anchor = address.partition("#")
    way = unquote(way.partition("?")[0])
    if not way and page:
        return _Target(page, _anchor(anchor))
    place = posixpath.normpath(posixpath.join("/" + posixpath.dirname(page), way)) if way else "/"
    depth = len([part for part in posixpath.dirname(page).split("/") if part])
    for part in way.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return None
    is_folder = way == "" or way.endswith("/") or way.rpartition("/")[2] in (".", "..")
    return _Target(posixpath.join(place, "index.html").lstrip("/") if is_folder else place.lstrip("/"), _anchor(anchor))


def _anchor(fragment: str) -> str:
    """Return the id that a fragment names; a text directive (`:~:`) is not part of it."""
    return unquote(fragment.partition(":~:")[0])


def _arrival(path: str, reference: Reference, target: _Target, site: Site, ids: dict[str, set[str]]) -> Fault | None:
    """Say what is wrong at the other end of a link, if anything is."""
    if target.file not in site.files:
        message = f"`{reference.address}` leads to nothing: the site has no file `{target.file}`"
        return Fault(path, reference.line, message, _LINK_HELP)
    # An empty anchor and `top` are the head of any page: HTML, "Scrolling to a fragment".
    if target.file in ids and target.anchor not in ids[target.file] and target.anchor not in ("", "top"):
        message = f"`{reference.address}` leads to no place: nothing in `{target.file}` has the id `{target.anchor}`"
        return Fault(path, reference.line, message, _LINK_HELP)
    return None


def _id_faults(site: Site) -> Iterator[Fault]:
    for path, document in site.documents.items():
        first: dict[str, int] = {}
        for name, line in document.ids:
            if name in first:
                message = f"the id `{name}` stands here and in line {first[name]}, so that a link to it may lead to either"
                yield Fault(path, line, message, _LINK_HELP)
            first.setdefault(name, line)


def _base_faults(site: Site) -> Iterator[Fault]:
    for path in site.pages:
        if _BASE.search(site.files[path]):
            yield Fault(path, 1, "a `base` element changes where all its links lead", REPORT)

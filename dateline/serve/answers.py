"""What is asked for, to what is answered: pages of the site, and the few files of our own below `/_dateline/`.

In here: paths to bytes, pure. Nothing is looked for on a disk, so that no path leads out of the site. Not in here: sockets (server.py).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import resources
from urllib.parse import unquote, urlsplit

from dateline.serve.overlay import waiting_page
from dateline.serve.served import Served, name_of
from dateline.urls import NOT_FOUND

OWN = "/_dateline/"
"""Where our own files stand: no page of a site begins so."""
EVENTS = f"{OWN}events"
"""Where browsers listen."""

HTML = "text/html; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"
_TYPES = {
    "html": HTML,
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "txt": _TEXT,
    "bib": _TEXT,
    "ris": _TEXT,
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
}
_HOSTS = ("127.0.0.1", "localhost")
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its status, what it is, its bytes, and where to ask instead."""

    status: int
    type: str
    body: bytes
    location: str | None = None


def is_ours(host: str | None) -> bool:
    """Tell whether a `Host` header names this machine: a site of the web whose name leads here must not read what is served.

    >>> is_ours("localhost:8000"), is_ours("127.0.0.1"), is_ours("example.org:8000"), is_ours(None)
    (True, True, False, False)
    """
    return host is not None and host.lower().partition(":")[0] in _HOSTS


NOT_OURS = Answer(421, _TEXT, b"This address is not served here. Open the one that `serve` printed.\n")


def answer(target: str, served: Served) -> Answer:
    """Return what is answered to a request for `target`, a path with perhaps a query."""
    path = target.partition("?")[0].partition("#")[0]
    if path.startswith(OWN):
        return _own(path.removeprefix(OWN), served)
    if path + "/" == served.below or (path == "/" and served.below != "/"):
        return _elsewhere(served.below, target)
    status, file, content = _file(path, served)
    if file is None:
        return _elsewhere(path + "/", target)
    ending = file.rpartition(".")[2].lower()
    kind = _TYPES.get(ending, "application/octet-stream")
    return Answer(status, kind, _listening(content) if kind == HTML else content)


def state(path: str, served: Served) -> str:
    """Return what a browser that shows the page at `path` is told: the name of that page's bytes, and that of the problems."""
    _, _, content = _file(path, served)
    problems = name_of(served.overlay.encode("utf-8")) if served.is_whole and served.problems else ""
    return json.dumps({"page": name_of(content), "problems": problems, "stops": served.stops})


def _own(name: str, served: Served) -> Answer:
    if name == "problems":
        return Answer(200, HTML, served.overlay.encode("utf-8"))
    if name in ("reload.js", "overlay.css"):
        return Answer(200, _TYPES[name.rpartition(".")[2]], resources.files(__package__).joinpath(name).read_bytes())
    return Answer(404, _TEXT, b"There is nothing here.\n")


def _file(path: str, served: Served) -> tuple[int, str | None, bytes]:
    """Return status, name and bytes of the file at a path; no name: it is a folder, whose path ends with `/`."""
    asked, below = unquote(path), unquote(served.below)
    if asked.startswith(below):
        inside = asked.removeprefix(below)
        file = inside + "index.html" if inside == "" or inside.endswith("/") else inside
        if file in served.files:
            return 200, file, served.files[file]
        if f"{file}/index.html" in served.files:
            return 302, None, b""
    if not served.is_whole:
        sheets = [f"{OWN}overlay.css", *([served.below + served.style_sheet] if served.style_sheet else [])]
        return 503, "waiting.html", waiting_page(served.problems, sheets[::-1])
    return 404, NOT_FOUND.path, served.files.get(NOT_FOUND.path, b"<!doctype html><title>404</title>There is no such page.")


def _elsewhere(path: str, target: str) -> Answer:
    query = urlsplit(target).query
    # Two slashes at the beginning would name another host.
    location = "/" + path.lstrip("/") + (f"?{query}" if query else "")
    return Answer(302, _TEXT, b"", location)


def _listening(page: bytes) -> bytes:
    """Return a page with our script in it, which knows the page's bytes by their name; one that allows no script is left as it is."""
    policy = _POLICY.search(page)
    if policy is not None and b"script-src" not in policy[1]:
        return page
    script = f'<script src="{OWN}reload.js" data-page="{name_of(page)}" defer></script>\n'.encode()
    at = page.rfind(b"</body>")
    return page[:at] + script + page[at:] if at >= 0 else page + script

"""Whether each version of an event is what its address says, and its page shows the words that it has.

A version is proved by its hash alone, as anybody may who has a JSON reader and SHA-256. Its words stood in the sources of its day,
which may be other ones now, so they are compared with the record that was hashed.
In here: that, without a look at the code that made it. Not in here: the quotations of today's pages (quotations.py).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dateline.reread.document import Document, Quotation
from dateline.reread.fault import EDITED, REPORT, Fault
from dateline.reread.site import Site
from dateline.reread.words import normal, stands_in

_DATA = re.compile(r"(events/([^/]+)/v/([0-9a-f]{10})/)index\.json")
_PAGE = re.compile(r"events/[^/]+/v/[0-9a-f]{10}/index\.html")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class _Version:
    """What is known of a version: the words of its excerpts, by source; none where it was taken down."""

    quoted: Mapping[str, tuple[str, ...]]


def without_versions(site: Site) -> Site:
    """Return a site without the pages of versions, whose words are looked up elsewhere."""
    return replace(site, documents={path: document for path, document in site.documents.items() if not _PAGE.fullmatch(path)})


def version_faults(site: Site) -> Iterator[Fault]:
    """Yield each version that is not what its address says, or whose page shows other words than it has."""
    told = {path for path in site.files if _DATA.fullmatch(path)}
    for path in sorted(told):
        yield from _faults(path, site)
    for path in sorted(path for path in site.documents if _PAGE.fullmatch(path)):
        if path.removesuffix("html") + "json" not in told:
            yield Fault(path, 1, "the page of a version has no data beside it that proves it", REPORT)


def _faults(path: str, site: Site) -> Iterator[Fault]:
    found = _DATA.fullmatch(path)
    assert found is not None, "it was asked"
    folder, id, version = found.groups()
    try:
        value = json.loads(site.files[path].decode("utf-8"))
    except (ValueError, RecursionError):
        yield Fault(path, 1, "the data of a version is not JSON", EDITED)
        return
    if not isinstance(value, dict) or value.get("id") != id or value.get("version") != version:
        yield Fault(path, 1, "the data of a version names another event or version than its address", REPORT)
        return
    page = site.documents.get(f"{folder}index.html")
    if page is None:
        yield Fault(path, 1, f"the version has no page `{folder}index.html`", REPORT)
    elif "suppressed" in value:
        if "hashed" in value or page.quotations or page.phrases:
            yield Fault(path, 1, "the version was taken down, and something of it is still here", REPORT)
    elif _hash(value.get("hashed")) != version:
        yield Fault(path, 1, f"what the version says has not the hash {version}", EDITED)
    else:
        yield from _word_faults(f"{folder}index.html", page, _Version(_quoted(value["hashed"])))


def _word_faults(path: str, page: Document, version: _Version) -> Iterator[Fault]:
    for quotation in page.quotations:
        if normal(quotation.words) not in version.quoted.get(quotation.source or "", ()):
            yield Fault(path, quotation.line, f"the quotation “{_clip(quotation)}” is no excerpt of this version", REPORT)
    for phrase in page.phrases:
        if not any(stands_in(normal(phrase.words), whole) for whole in version.quoted.get(phrase.source or "", ())):
            yield Fault(path, phrase.line, f"the words “{_clip(phrase)}” stand in no excerpt of this version", REPORT)
    shown = {(quotation.source, normal(quotation.words)) for quotation in page.quotations}
    # A version that can no longer be read as an event shows its fields, and no quotation.
    for source, words in ((source, words) for source, several in version.quoted.items() for words in several):
        if page.quotations and (source, words) not in shown:
            yield Fault(path, 1, f"the page of the version does not show its excerpt “{words[:_SHOWN]}”", REPORT)


def _quoted(hashed: Any) -> Mapping[str, tuple[str, ...]]:
    event = hashed.get("event") if isinstance(hashed, dict) else None
    excerpts = event.get("excerpts") if isinstance(event, dict) else None
    found: dict[str, tuple[str, ...]] = {}
    for excerpt in excerpts.values() if isinstance(excerpts, dict) else ():
        if isinstance(excerpt, dict) and isinstance(excerpt.get("source"), str) and isinstance(excerpt.get("exact"), str):
            found[excerpt["source"]] = (*found.get(excerpt["source"], ()), normal(excerpt["exact"]))
    return found


def _hash(value: object) -> str:
    """Return the version that a value has, as RFC 8785 writes it."""
    written = json.dumps(_sorted(value), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def _clip(quotation: Quotation) -> str:
    words = normal(quotation.words)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"

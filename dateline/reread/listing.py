"""Every file against the manifest that the site carries.

In here: a reading of the manifest of its own, which does not believe what wrote it.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterator, Mapping, Set

from dateline.reread.fault import EDITED, REBUILD, Fault
from dateline.reread.site import Site
from dateline.urls import MANIFEST

_LEFT_OVERS = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file browsers leave in the folders that they show. The next build removes it."""


def read_manifest(site: Site) -> Mapping[str, str] | str:
    """Return path and SHA-256 of all listed files, or why there is no such list."""
    if MANIFEST.path not in site.files:
        return "the manifest is not there, so nothing tells which files the site had"
    try:
        value = json.loads(site.files[MANIFEST.path].decode("utf-8"))
    except (ValueError, RecursionError):
        return "the manifest is not JSON"
    files = value.get("files") if isinstance(value, dict) else None
    if not isinstance(files, dict) or not all(isinstance(digest, str) for digest in files.values()):
        return "the manifest has no `files` with their SHA-256"
    return files


def listing_faults(site: Site, listed: Mapping[str, str], unreadable: Set[str]) -> Iterator[Fault]:
    """Yield what is missing, has changed, or is not listed; `unreadable` are paths of which more is known already."""
    if not listed:
        yield Fault(MANIFEST.path, 1, "the manifest lists no file: nothing was verified", REBUILD)
    for path in sorted({*listed, *site.files} - {MANIFEST.path, *(unreadable - site.files.keys())}):
        if path not in listed and posixpath.basename(path) in _LEFT_OVERS:
            continue
        if path not in site.files:
            yield Fault(path, 1, "the file is missing, and the manifest lists it", EDITED)
        elif path not in listed:
            yield Fault(path, 1, "the file is not of this site: the manifest does not list it", "remove it, or move it to another place")
        elif hashlib.sha256(site.files[path]).hexdigest() != listed[path]:
            yield Fault(path, 1, "the file is not as it was built: its SHA-256 is not the one in the manifest", EDITED)

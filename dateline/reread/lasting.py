"""Whether everything answers that the site says must last: its addresses, the places on its pages, the states of its events.

In here: a reading of the manifest of its own. Not in here: what a version says (versions.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from typing import Any

from dateline.reread.fault import REPORT, Fault
from dateline.reread.site import Site
from dateline.urls import MANIFEST

_HELP = "build the site again; if it stays so, a template of the collection’s own may lack the place, else report this"


def lasting_faults(site: Site, lost: Set[str]) -> Iterator[Fault]:
    """Yield where nothing answers an address that the manifest says must last; files that are `lost` have been told of."""
    # Whatever JSON may hold: of what is of another kind the reading of the manifest tells.
    value = _manifest(site)
    lasting = value.get("lasting", [])
    if not isinstance(lasting, list) or not all(isinstance(address, str) for address in lasting):
        yield Fault(MANIFEST.path, 1, "`lasting` in the manifest is not a list of addresses", REPORT)
        return
    ids = {path: {name for name, _ in document.ids} for path, document in site.documents.items()}
    for address in lasting:
        path, _, anchor = address.partition("#")
        file = f"{path}index.html" if path == "" or path.endswith("/") else path
        if file in lost:
            continue
        if file not in site.files:
            yield Fault(MANIFEST.path, 1, f"`{address}` must last, and the site has no file `{file}`", _HELP)
        elif anchor and anchor not in ids.get(file, ()):
            yield Fault(file, 1, f"`{address}` must last, and nothing in the page has the id `{anchor}`", _HELP)
    for id, states in _states(value).items():
        for version in states:
            file = f"events/{id}/v/{version}/index.html"
            if file not in site.files and file not in lost:
                yield Fault(MANIFEST.path, 1, f"the version {version} of `{id}` is listed, and the site has no file `{file}`", REPORT)


def _manifest(site: Site) -> Mapping[str, Any]:
    try:
        value = json.loads(site.files.get(MANIFEST.path, b"{}").decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _states(value: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    states = value.get("states")
    found = states.items() if isinstance(states, dict) else ()
    return {
        id: tuple(state["version"] for state in listed if isinstance(state, dict) and isinstance(state.get("version"), str))
        for id, listed in found
        if isinstance(listed, list)
    }

"""Read a built site again: `dateline verify`.

In here: the four readings side by side. Not in here: what each looks for.
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.reread.fault import REBUILD, Fault, Verified
from dateline.reread.leaks import leak_faults
from dateline.reread.links import check_links
from dateline.reread.listing import listing_faults, read_manifest
from dateline.reread.quotations import check_quotations
from dateline.reread.site import SiteTree, read_site
from dateline.urls import MANIFEST


def verify(site: SiteTree, texts: Mapping[str, str], *, base_url: str | None = None, shares: Mapping[str, float] | None = None) -> Verified:
    """Check a built site against its manifest, its own links, and the texts of its sources (by the source's id).

    `base_url` is where the site is published; if it is not given, the canonical link of the first page tells. `shares` holds how
    much of a source may be published where that is more than the half.
    """
    found, faults = read_site(site)
    listed = read_manifest(found)
    if isinstance(listed, str):
        listing: tuple[Fault, ...] = (Fault(MANIFEST.path, 1, listed, REBUILD),)
    else:
        listing = tuple(listing_faults(found, listed))
    links, of_links = check_links(found, base_url)
    quotations, of_quotations = check_quotations(found, texts)
    leaks = tuple(leak_faults(found, texts, shares or {}))
    everything = sorted({*faults, *listing, *of_links, *of_quotations, *leaks})
    return Verified(0 if isinstance(listed, str) else len(listed), links, quotations, tuple(everything))

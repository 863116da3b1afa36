"""Read a built site again: `dateline verify`.

In here: the readings side by side. Not in here: what each looks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dateline.reread.fault import UNLISTED, Fault, Verified
from dateline.reread.lasting import lasting_faults
from dateline.reread.leaks import leak_faults
from dateline.reread.links import check_links
from dateline.reread.listing import listing_faults, read_manifest
from dateline.reread.proofs import read_proofs
from dateline.reread.quotations import check_quotations
from dateline.reread.site import SiteTree, read_site
from dateline.reread.taken_down import taken_down_faults
from dateline.reread.versions import version_faults, without_versions
from dateline.urls import MANIFEST


def verify(
    site: SiteTree,
    texts: Mapping[str, str],
    *,
    base_url: str | None = None,
    shares: Mapping[str, float] | None = None,
    proofs: Mapping[str, str] | None = None,
    removed: Iterable[tuple[str, str]] = (),
) -> Verified:
    """Check a built site against its manifest, its own links, and the texts of its sources (by the source's id).

    Versions of events are proved by their own addresses, and whatever must last has to answer.

    Of texts that are not here, `proofs` stand in. `base_url` is where the site is published; if it is not given, a canonical link
    tells. `shares` holds how much of a source may be published where that is more than the half. `removed` are words that were taken
    down, each behind the name of what had them: no file may have them.
    """
    found, faults = read_site(site)
    manifest = read_manifest(found)
    listed = {} if isinstance(manifest, str) else manifest
    # What is listed and not there is one fault, told by the listing; whatever leads to it or needs it is silent.
    lost = listed.keys() - found.files.keys()
    if isinstance(manifest, str):
        listing: tuple[Fault, ...] = (Fault(MANIFEST.path, 1, manifest, UNLISTED),)
    else:
        listing = tuple(listing_faults(found, listed, unreadable={fault.path for fault in faults}))
    links, of_links = check_links(found, base_url, lost)
    quotations = check_quotations(without_versions(found), texts, lost, read_proofs(proofs or {}))
    leaks = (*leak_faults(found, texts, shares or {}), *taken_down_faults(found, removed))
    past = (*version_faults(found), *lasting_faults(found, lost))
    everything = sorted({*faults, *listing, *of_links, *quotations.faults, *leaks, *past})
    return Verified(len(listed), links, quotations.count, tuple(everything), quotations.attested)

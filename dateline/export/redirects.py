"""The addresses that lead on, for hosts that redirect themselves: by `_redirects`, as Netlify and Cloudflare Pages read it.

Other hosts take it for a file like any other; there the pages that stand at these addresses lead on (pages/moved.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter
from dateline.model.output import OutputFile, Page
from dateline.views.moved import moved
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the list, a line for each address, from the root of the host; none where every record has the id that it always had."""
    base_url = views.timeline.site.base_url
    lines = [f"{one.address.below_host(base_url)} {one.to.below_host(base_url)} 301\n" for one in moved(views.timeline)]
    if lines:
        yield OutputFile(EXPORT.path, "".join(lines).encode())


EXPORT = Exporter(name="redirects", path=urls.REDIRECTS.path, standard="_redirects (Netlify, Cloudflare Pages)", build=build)

"""What search engines may read: everything; and where the sitemap is, if there is one."""

from __future__ import annotations

from collections.abc import Iterator

from dateline import urls
from dateline.export import Exporter
from dateline.model.output import OutputFile, Page
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield robots.txt."""
    base_url = views.timeline.site.base_url
    sitemap = f"Sitemap: {urls.SITEMAP.absolute(base_url)}\n" if base_url else ""
    yield OutputFile(EXPORT.path, f"User-agent: *\nAllow: /\n{sitemap}".encode())


EXPORT = Exporter(name="robots", path=urls.ROBOTS.path, standard="RFC 9309", build=build)

"""What search engines may read: everything; and where the sitemap is, if there is one."""

from __future__ import annotations

from dateline import urls
from dateline.model.output import Exporter, Page
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> bytes:
    """Return robots.txt."""
    base_url = views.timeline.site.base_url
    sitemap = f"Sitemap: {urls.SITEMAP.absolute(base_url)}\n" if base_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()


EXPORT = Exporter(name="robots", path=urls.ROBOTS.path, standard="RFC 9309", build=build)

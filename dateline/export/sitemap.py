"""The addresses of all pages for search engines. Needs the absolute address of the site."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from dateline import urls
from dateline.export import Exporter
from dateline.model.output import OutputFile, Page
from dateline.views.views import Views


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the sitemap; none for a site whose address is not known."""
    base_url = views.timeline.site.base_url
    if base_url is None:
        return
    addresses = sorted(page.address.absolute(base_url) for page in pages if page.indexable)
    entries = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    yield OutputFile(EXPORT.path, f"{head}{entries}</urlset>\n".encode())


EXPORT = Exporter(name="sitemap", path=urls.SITEMAP.path, standard="sitemaps.org 0.9", build=build)

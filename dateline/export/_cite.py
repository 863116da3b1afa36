"""Files that cite a page, beside it: the page alone, and the page with each excerpt on it.

In here: which pages have them. Not in here: the formats (citing/), what an entry says (views/items.py).
Whoever takes the page's own file into a reference manager gets one entry; no program that follows links takes an excerpt for the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline import urls
from dateline.export import Exporter
from dateline.model.output import OutputFile, Page
from dateline.views.citations import EXCERPTS, FORMATS, WHOLE, Cited, Format, cited_version
from dateline.views.history import lines
from dateline.views.moved import moved
from dateline.views.versions import whereabouts
from dateline.views.views import Views


def exporter(id: str, standard: str) -> Exporter:
    """Return the exporter of one format."""
    form = next(form for form in FORMATS if form.id == id)

    def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
        for cited in (*views.cited.values(), *_versions(views)):
            yield from files(cited, form)
        for one in moved(views.timeline):
            # Whoever kept the address of a file gets what the record says now.
            successor = views.cited.get(one.to)
            if successor is not None:
                yield from files(replace(successor, page=one.address), form)

    return Exporter(name=f"cite-{id}", path=f"<page>/<name>.{form.ending}", standard=standard, build=build)


def _versions(views: Views) -> Iterator[Cited]:
    """Yield every version that is cited, by what was hashed: that takes no time, however many there are."""
    now = whereabouts(views.timeline)
    for line in lines(views.timeline.history):
        cited = cited_version(line.state, now.address(line.id) or urls.event(line.id), views.timeline, views.wording)
        if cited is not None:
            yield cited


def files(cited: Cited, form: Format) -> Iterator[OutputFile]:
    """Yield the file of a page in one format, and the one with its excerpts if it has any."""
    yield OutputFile(urls.beside(cited.page, f"{WHOLE}.{form.ending}").path, form.write([cited.item]).encode())
    if cited.excerpts:
        items = [cited.item, *(one.item for one in cited.excerpts)]
        yield OutputFile(urls.beside(cited.page, f"{EXCERPTS}.{form.ending}").path, form.write(items).encode())

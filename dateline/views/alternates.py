"""In which languages a page stands, said in its head so that programs find the others.

In here: the links of a page of prose or a story and of its translations. Not in here: those that readers see (prose.py).
"""

from __future__ import annotations

from dataclasses import replace

from dateline import urls
from dateline.model.timeline import ProsePage, Timeline
from dateline.views.frame import Frame
from dateline.views.head import Link


def with_alternates(frame: Frame, page: ProsePage, timeline: Timeline) -> Frame:
    """Return the frame of a page that says in which languages it is there, its own among them; one without translations as it is.

    Each of them says the same of all. Whoever reads none of these languages is led to the page in that of the site.
    """
    if not page.translations:
        return frame
    address = urls.story if page.record.kind == "story" else urls.prose
    base = timeline.site.base_url
    every = sorted((page.record, *page.translations), key=lambda record: (record.language is not None, record.language or ""))
    links = []
    for record in every:
        place = address(record.id, record.language)
        href = place.absolute(base) if base else place.from_root()
        links.append(Link("alternate", href, hreflang=record.language or timeline.site.language))
    default = (replace(links[0], hreflang="x-default"),) if every[0].language is None else ()
    return replace(frame, head=replace(frame.head, links=(*frame.head.links, *links, *default)))

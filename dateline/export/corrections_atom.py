"""The feed of what was corrected, withdrawn, removed or renamed, each dated by its day; what has none is on the page alone.

It is there before the first correction, so that somebody who cites the timeline can follow it from then on. Needs the address of the
site; the days are the curators' own, so that it needs no history.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dateline import urls
from dateline.export import Exporter
from dateline.export._atom import MOST, Entry, feed
from dateline.model.output import OutputFile, Page
from dateline.urls import Address
from dateline.views.corrections import Amendment, amendments
from dateline.views.views import Views
from dateline.views.wording import Wording, link


def build(views: Views, pages: tuple[Page, ...]) -> Iterator[OutputFile]:
    """Yield the feed; none for a site whose address is not known."""
    if views.timeline.site.base_url is None:
        return
    dated = [(one, one.day) for one in amendments(views.timeline, views.wording, views.dates) if one.day is not None]
    entries = [_entry(one, day, views.wording) for one, day in dated[:MOST]]
    title = views.wording.t("feeds.corrections", site=views.timeline.site.title)
    yield OutputFile(EXPORT.path, feed(views.timeline, "corrections", title, urls.CORRECTIONS, urls.CORRECTIONS_FEED, entries))


def _entry(one: Amendment, day: str, wording: Wording) -> Entry:
    title = wording.t("feeds.entry", what=one.name, title=one.heading)
    lines = [note.html for note in one.notes]
    if one.versions:
        lines.append(Markup(" · ").join(link(version.text, version.href) for version in one.versions))
    path, _, anchor = one.href.removeprefix(urls.ROOT).partition("#")
    content = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)
    return Entry(one.key, title, Address(path, anchor), day, day, content)


EXPORT = Exporter(name="corrections-feed", path=urls.CORRECTIONS_FEED.path, standard="RFC 4287", build=build)

"""What every page carries around its own part: the site, the head of the document, the navigation.

In here: names, addresses and notices of the site; the frame of one page. Not in here: any event or source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline import urls
from dateline.model.records import SiteRecord
from dateline.model.timeline import Timeline
from dateline.urls import Address
from dateline.views.cards import CardShown
from dateline.views.head import Head, cards
from dateline.views.names import plain_address, shortened
from dateline.views.wording import Wording, prose_language

LONGEST_DESCRIPTION = 300
"""Characters of a description in the head of a page: no search engine or card shows more."""

_MAIL = re.compile(r"[^@\s:/]+@[^@\s:/]+\.[^@\s:/]+")


@dataclass(frozen=True, slots=True)
class Notice:
    """A line of the footer: its words, and where they lead, if anywhere."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A page in the navigation; `current` marks the page itself."""

    text: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class FeedShown:
    """A feed that programs find on every page: what it is called, and its address."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Site:
    """The site as every page names it. `by` is the publisher, else the authors, if given; `home` the way to the timeline.

    `menu` are the pages in the navigation of every page, none of them current.
    `prose_language` is that of the curator's own words where the interface speaks another, which is then `language`.
    `numbering` is the tag by which scripts write numbers, where that of `language` would not do.
    `unverified` tells whether some of the events rest on no excerpt yet. `corrections` is the way to what was corrected, `coverage` to
    what was taken from the sources and what was left; `feed` is that
    of new events and `feed_of_corrections` that of those, where there are such.
    """

    title: str
    short_title: str
    description: str | None
    language: str
    direction: str
    numbering: str | None
    prose_language: str | None
    by: str | None
    home: str
    menu: tuple[NavigationItem, ...]
    licence: Notice | None
    repository: Notice | None
    contact: Notice | None
    unverified: bool
    corrections: str
    coverage: str
    feed: FeedShown | None
    feed_of_corrections: FeedShown | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the layout shows of a page.

    `root` is the way from the page to the site's root and replaces `urls.ROOT` in what is rendered. `title` is the document's,
    `heading` the page's alone. `canonical` is the full address, known only where the site's is; `head` is what
    programs are told besides. Pages that are not `indexed` ask search engines to leave them out.
    """

    site: Site
    root: str
    title: str
    heading: str
    description: str
    canonical: str | None
    navigation: tuple[NavigationItem, ...]
    head: Head
    indexed: bool = True


def site_of(timeline: Timeline, wording: Wording, *, searched: bool = False) -> Site:
    """Return the site as its pages name it; one that is not `searched` offers browsing alone."""
    record = timeline.site
    catalogue = wording.catalogue
    foreign = prose_language(record.language, wording)
    names = [author.full for author in record.authors]
    return Site(
        title=record.title,
        short_title=record.short_title or record.title,
        description=record.description,
        language=catalogue.language if foreign else record.language,
        direction=catalogue.direction,
        numbering=catalogue.numbering(catalogue.language if foreign else record.language),
        prose_language=foreign,
        by=record.publisher or wording.list_of(names) or None,
        home=urls.TIMELINE.from_root(),
        menu=tuple(_menu(timeline, wording, searched=searched)),
        licence=_notice(record.licence),
        repository=_notice(record.repository),
        contact=_notice(record.contact),
        unverified=len(timeline.verified) < len(timeline.counted),
        corrections=urls.CORRECTIONS.from_root(),
        coverage=urls.COVERAGE.from_root(),
        feed=_feed("feeds.events", urls.FEED, timeline, wording) if has_feed(timeline) else None,
        feed_of_corrections=_feed("feeds.corrections", urls.CORRECTIONS_FEED, timeline, wording) if record.base_url else None,
    )


def has_feed(timeline: Timeline) -> bool:
    """Tell whether there is a feed of new events: its entries need whole addresses, and days of publication that only a history tells."""
    site, histories = timeline.site, timeline.history.states.values()
    days = (state.day for states in histories for state in states)
    return site.base_url is not None and site.published_since is not None and any(day is not None for day in days)


def _feed(key: str, address: Address, timeline: Timeline, wording: Wording) -> FeedShown:
    return FeedShown(wording.t(key, site=timeline.site.title), address.from_root())


def frame(
    record: SiteRecord,
    site: Site,
    wording: Wording,
    page: Address,
    heading: str,
    description: str | None = None,
    card: CardShown | None = None,
) -> Frame:
    """Return the frame of a page that is headed `heading`; the timeline itself is headed by the site's title."""
    is_home = page == urls.TIMELINE
    everywhere = page == urls.NOT_FOUND
    canonical = page.absolute(record.base_url) if record.base_url and not everywhere else None
    about = shortened(description or record.description or site.title, LONGEST_DESCRIPTION)
    return Frame(
        site=site,
        root=urls.TIMELINE.below_host(record.base_url) if everywhere else urls.way_to_root(page),
        title=heading if is_home else wording.t("frame.title", page=heading, site=site.short_title),
        heading=heading,
        description=about,
        canonical=canonical,
        navigation=tuple(replace(item, current=item.href == page.from_root()) for item in site.menu),
        head=Head(tuple(cards(heading, about, record, card))),
    )


def _menu(timeline: Timeline, wording: Wording, *, searched: bool) -> Iterator[NavigationItem]:
    """Yield the pages of the navigation: those that this timeline has, and those of prose that ask to be there and hold."""
    there = (
        ("navigation.timeline", urls.TIMELINE, True),
        ("navigation.actors", urls.ACTORS, bool(timeline.actors)),
        ("navigation.topics", urls.TOPICS, bool(timeline.topics)),
        ("navigation.places", urls.PLACES, bool(timeline.places)),
        ("navigation.sources", urls.SOURCES, True),
        ("navigation.stories", urls.STORIES, any(story.record.withdrawn is None for story in timeline.stories)),
    )
    for key, target, has in (*there, ("navigation.search" if searched else "navigation.browse", urls.SEARCH, True)):
        if has:
            yield NavigationItem(wording.t(key), target.from_root(), current=False)
    for page in timeline.prose:
        record, address = page.record, urls.record(page.record.kind, page.record.id)
        if record.menu and not record.withdrawn and record.language is None and address != urls.ABOUT:
            yield NavigationItem(record.title, address.from_root(), current=False)
    yield NavigationItem(wording.t("navigation.about"), urls.ABOUT.from_root(), current=False)


def _notice(text: str | None) -> Notice | None:
    """Return a line of the footer: an address of the web or of mail leads there.

    >>> _notice("desk@example.org"), _notice("CC BY 4.0")
    (Notice(text='desk@example.org', href='mailto:desk@example.org'), Notice(text='CC BY 4.0', href=None))
    """
    if not text:
        return None
    if text.startswith(("https://", "http://")):
        return Notice(plain_address(text), text)
    if text.startswith("mailto:"):
        return Notice(text.removeprefix("mailto:"), text)
    return Notice(text, f"mailto:{text}" if _MAIL.fullmatch(text) else None)

"""What can be cited, as bibliographies know it: an event, a version of one, an excerpt, a source, a story, the whole timeline.

In here: which field of ours is which of theirs. Not in here: what a style or a format makes of it (citing/), files and panels.
"""

from __future__ import annotations

from dataclasses import replace

from dateline import urls
from dateline.citing.item import Item, Name, Original
from dateline.edtf.model import Edtf, text
from dateline.edtf.parse import parse
from dateline.markup import prose
from dateline.model import records
from dateline.model.past import State
from dateline.model.records import OriginalRecord, SiteRecord, Withdrawn
from dateline.model.timeline import Event, Excerpt, ProsePage, Source, Timeline
from dateline.urls import Address
from dateline.views.names import name_of_source, opening_words
from dateline.views.wording import Wording

TIMELINE_KEY = "timeline"

_KINDS = {
    "news": "article-newspaper",
    "analysis": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "post": "post",
    "webpage": "webpage",
    "official": "document",
    "report": "report",
    "court": "legal_case",
    "law": "legislation",
    "book": "book",
    "fiction": "book",
    "chapter": "chapter",
    "interview": "interview",
    "speech": "speech",
    "audio": "song",
    "video": "motion_picture",
    "letter": "personal_communication",
    "telegram": "personal_communication",
    "diary": "manuscript",
    "map": "map",
    "dataset": "dataset",
    "unknown": "document",
}
"""The type of CSL for each kind of source."""

_IN_WHAT_ITS_PUBLISHER_IS_CALLED = {"article-newspaper", "article-magazine", "article-journal", "post", "webpage"}
"""Types of which styles ask for the paper or the website; a record that names a publisher alone means that."""


def of_event(title: str, id: str, state: State | None, site: SiteRecord, note: str | None = None) -> Item:
    """Return an event as it stands in a state; without a state it is cited as it stands now, and when that was is not known."""
    page = page_of(id, state)
    return Item(
        id=_key(id, state),
        kind="webpage",
        title=title,
        authors=authors(site),
        issued=day_of(state),
        publisher=site.publisher,
        container=site.title,
        url=address(page, site),
        language=site.language,
        rights=site.licence,
        note=note,
        version=state.version if state is not None else None,
    )


def of_excerpt(event: Event, excerpt: Excerpt, state: State | None, site: SiteRecord, wording: Wording) -> Item:
    """Return an excerpt on the page of its event: a part of that page, named by its number and its source."""
    label = excerpt.record.label
    source = name_of_source(excerpt.source, wording).text if excerpt.source is not None else excerpt.record.source
    title = wording.t("citations.excerpt_title", title=event.title, number=excerpt.number, source=source)
    page = of_event(event.title, event.id, state, site, withdrawal(event.record.withdrawn, wording))
    where = replace(page_of(event.id, state), anchor=label)
    return replace(page, id=f"{page.id}.{label}", title=title, url=address(where, site))


def of_timeline(timeline: Timeline) -> Item:
    """Return the whole timeline, of the day on which an event of it changed last; a site that nobody signs has no author."""
    site = timeline.site
    days = [state.day for states in timeline.history.states.values() for state in states[-1:] if state.day is not None]
    signed = site.authors or site.publisher
    return Item(
        id=TIMELINE_KEY,
        kind="webpage",
        title=site.title,
        authors=authors(site) if signed else (),
        issued=parse(max(days)) if days else None,
        publisher=site.publisher,
        url=address(urls.TIMELINE, site),
        language=site.language,
        rights=site.licence,
    )


def of_story(story: ProsePage, site: SiteRecord, wording: Wording) -> Item:
    """Return a story, or its translation, as it is now: by those who wrote it, else by those who are cited for the site."""
    record = story.record
    return Item(
        id=".".join(part for part in ("story", record.id, record.language) if part),
        kind="webpage",
        title=record.title,
        authors=tuple(map(_name, story.authors)) or authors(site),
        publisher=site.publisher,
        container=site.title,
        url=address(urls.story(record.id, record.language), site),
        language=record.language or site.language,
        rights=site.licence,
        note=withdrawal(story.original.withdrawn, wording),
    )


def of_source(source: Source, wording: Wording) -> Item:
    """Return a source as its own record describes it.

    A title that we inferred stands in square brackets, as what is not the work's own does in bibliographies; a work without a title is
    named by its opening words, or by "[Untitled]".
    """
    record, published = source.record, source.record.publication
    kind = _KINDS.get(record.kind, "document")
    is_container = kind in _IN_WHAT_ITS_PUBLISHER_IS_CALLED and published.container is None
    return Item(
        id=record.id,
        kind=kind,
        title=_title(source, wording),
        authors=tuple(map(_name, record.authors)),
        editors=tuple(map(_name, published.editors)),
        translators=tuple(map(_name, published.translators)),
        issued=record.published,
        accessed=record.accessed,
        publisher=None if is_container else record.publisher,
        place=published.place,
        container=record.publisher if is_container else published.container,
        volume=published.volume,
        issue=published.issue,
        pages=published.pages,
        edition=published.edition,
        doi=published.doi,
        isbn=published.isbn,
        archive=published.archive,
        shelfmark=published.shelfmark,
        medium=published.medium,
        url=record.url,
        language=source.language or None,
        note=" ".join(part for part in (withdrawal(record.withdrawn, wording), _plain(record.note)) if part) or None,
        original=_original(published.original),
    )


def withdrawal(gone: Withdrawn | None, wording: Wording) -> str | None:
    """Return that a record was withdrawn, which every file that cites it says."""
    return withdrawn(text(gone.date), gone.reason, wording) if gone is not None else None


def withdrawn(date: str, reason: str, wording: Wording) -> str:
    """Return that something was withdrawn, on a day as it is written, and why."""
    return wording.t("citations.withdrawn", date=date, reason=_plain(reason) or "")


def page_of(id: str, state: State | None) -> Address:
    """Return the address that a citation of an event carries: that of the state, which never changes, if there is one."""
    return urls.version(state.id, state.version) if state is not None else urls.event(id)


def address(page: Address, site: SiteRecord) -> str | None:
    """Return an address whole; None where that of the site is not known, for a path alone leads nobody there."""
    return page.absolute(site.base_url) if site.base_url else None


def day_of(state: State | None) -> Edtf | None:
    """Return the day from which on an event stood so; None where no history tells it."""
    return parse(state.day) if state is not None and state.day is not None else None


def author(site: SiteRecord, wording: Wording) -> str:
    """Return who is cited for what the site says, in words."""
    return wording.list_of([name.full for name in site.authors]) or site.publisher or site.title


def authors(site: SiteRecord) -> tuple[Name, ...]:
    """Return who is cited for what the site says: its authors, else its publisher, else the site by its title."""
    if site.authors:
        return tuple(map(_name, site.authors))
    return (Name(literal=site.publisher or site.title),)


def _key(id: str, state: State | None) -> str:
    return f"{id}.{state.version}" if state is not None else id


def _name(name: records.Name) -> Name:
    return Name(name.given, name.family, name.literal)


def _title(source: Source, wording: Wording) -> str:
    record = source.record
    if record.title is None:
        return opening_words(source) or wording.t("sources.untitled")
    return f"[{record.title}]" if "title" in record.inferred else record.title


def _original(original: OriginalRecord | None) -> Original | None:
    return Original(original.title, original.date, original.publisher, original.place) if original is not None else None


def _plain(note: str | None) -> str | None:
    return prose.plain(prose.parse(note)) or None if note else None

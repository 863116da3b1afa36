"""What a page says in JSON-LD, in the words of schema.org.

In here: the page, what it is about, the quotations on it and the works they come from. Not in here: tags and links (head.py).
A date of schema.org is a day, a month or a year that is sure: what is about, by, between or unknown has none, and stands in EDTF alone.
Source: schema.org 30; JSON-LD 1.1, section 9, on scripts in HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from dateline import urls
from dateline.citing.item import Name
from dateline.edtf.days import days_of
from dateline.edtf.machine import machine
from dateline.edtf.model import Edtf, End, Interval, Point, Qualifier, text
from dateline.markup.prose import parse, plain
from dateline.model import records
from dateline.model.records import PlaceRecord, RelationType, SiteRecord, SourceRecord, Status, TermRecord
from dateline.model.timeline import Account, Event, Excerpt, ProsePage, Source, Timeline
from dateline.urls import Address
from dateline.views.citations import Cited
from dateline.views.head import ORCID, licence_address
from dateline.views.names import title_of

Json: TypeAlias = "str | float | list[Json] | dict[str, Json]"

_TYPES = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "magazine": "Article",
    "journal": "ScholarlyArticle",
    "post": "SocialMediaPosting",
    "webpage": "WebPage",
    "official": "DigitalDocument",
    "report": "Report",
    "law": "Legislation",
    "book": "Book",
    "fiction": "Book",
    "chapter": "Chapter",
    "audio": "AudioObject",
    "video": "VideoObject",
    "letter": "Message",
    "telegram": "Message",
    "diary": "Manuscript",
    "map": "Map",
    "dataset": "Dataset",
}
"""The type of schema.org for each kind of source; all others are a CreativeWork."""

_ARTICLES = {"NewsArticle", "AnalysisNewsArticle", "Article", "ScholarlyArticle", "SocialMediaPosting", "Report"}
_ACTORS = {"person": "Person", "organisation": "Organization", "state": "Country", "group": "Organization", "vessel": "Vehicle"}
_STATUSES = {Status.CANCELLED: "EventCancelled", Status.EXPECTED: "EventScheduled"}


@dataclass(frozen=True, slots=True)
class _Names:
    """How parts of the data name one another: by address where that of the site is known, else by labels that hold on the page alone."""

    site: SiteRecord

    def of(self, address: Address) -> str:
        base = self.site.base_url
        return address.absolute(base) if base else "_:" + (address.path + address.anchor).strip("/").replace("/", "-").replace(".", "-")

    def whole(self, address: Address) -> str | None:
        base = self.site.base_url
        return address.absolute(base) if base else None


def of_event(event: Event, cited: Cited, timeline: Timeline) -> Markup:
    """Return what the page of an event, or of a version of it, says."""
    names = _Names(timeline.site)
    sources = {excerpt.source.record.id: excerpt.source for excerpt in event.excerpts if excerpt.source is not None}
    quotations = [_quotation(excerpt, cited, timeline, names) for excerpt in event.excerpts]
    claims = [claim for account in event.accounts for claim in _claims(account, cited, names)]
    page = _page(cited, timeline, names) | _given(
        temporalCoverage=_edtf(event.date.edtf) if event.date is not None else None,
        creativeWorkStatus="Withdrawn" if event.record.withdrawn is not None else None,
        mainEntity=_event(event, timeline, names),
        hasPart=[*quotations, *claims],
        citation=[_work(source, names) for source in sources.values()],
        correction=[{"@type": "CorrectionComment", "text": plain_note, "datePublished": day} for plain_note, day in _corrections(event)],
    )
    return script(page)


def of_story(story: ProsePage, cited: Cited, timeline: Timeline) -> Markup:
    """Return what the page of a story says: a page that tells of the events that are set into it."""
    names = _Names(timeline.site)
    own: list[Json] = [_author(name) for name in story.authors]
    page = _page(cited, timeline, names) | _given(
        inLanguage=cited.item.language,
        author=own or [*(_author(name, timeline.site) for name in cited.item.authors)],
        abstract=story.record.summary,
        creativeWorkStatus="Withdrawn" if story.original.withdrawn is not None else None,
        mentions=[_named(id, timeline, names) for id in story.body.events if id in timeline.by_id],
    )
    return script(page)


def of_source(source: Source, page: Address, heading: str, timeline: Timeline) -> Markup:
    """Return what the page of a source says: a page about a work, which is not ours."""
    names = _Names(timeline.site)
    address = names.whole(page)
    return script(
        {"@context": "https://schema.org", "@type": "WebPage"}
        | _given(
            **{"@id": address, "url": address},
            name=heading,
            isPartOf=_website(timeline.site, names),
            mainEntity=_work(source, names),
        )
    )


def of_page(cited: Cited, timeline: Timeline) -> Markup:
    """Return what a page says that is about no one thing: the first one, or a version that can be shown field by field alone."""
    return script(_page(cited, timeline, _Names(timeline.site)))


def script(data: Mapping[str, Json]) -> Markup:
    """Return data as the content of a script, in which nothing that a curator writes can end it.

    >>> script({"name": "</script> & co"})
    Markup('{"name":"\\\\u003c/script> & co"}')
    """
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def _page(cited: Cited, timeline: Timeline, names: _Names) -> dict[str, Json]:
    """Return the page as it is cited. One that never changes is an example of the living one."""
    site, item = timeline.site, cited.item
    address, living = names.whole(cited.permanent), names.whole(cited.living)
    licence = licence_address(site.licence)
    return {"@context": "https://schema.org", "@type": "WebPage"} | _given(
        **{"@id": address, "url": address},
        name=item.title,
        inLanguage=site.language,
        datePublished=_ends(item.issued)[0],
        version=item.version,
        author=[_author(name, site) for name in item.authors],
        publisher=_organization(site.publisher),
        license=licence,
        copyrightNotice=site.licence if site.licence != licence else None,
        isPartOf=_website(site, names) if cited.living != urls.TIMELINE else None,
        exampleOfWork={"@type": "WebPage", "@id": living} if living is not None and living != address else None,
    )


def _website(site: SiteRecord, names: _Names) -> dict[str, Json]:
    root = names.whole(urls.TIMELINE)
    return {"@type": "WebSite"} | _given(**{"@id": root + "#_site" if root else None, "url": root}, name=site.title)


def _event(event: Event, timeline: Timeline, names: _Names) -> dict[str, Json]:
    date = event.date.edtf if event.date is not None else None
    page = urls.event(event.id)
    start, end = _ends(date)
    return {"@type": "Event"} | _given(
        **{"@id": names.of(Address(page.path, "_main")), "url": names.whole(page)},
        name=event.title,
        description=plain(event.summary),
        startDate=start,
        endDate=end,
        about={"@type": "PropertyValue", "propertyID": "EDTF", "value": _edtf(date)} if date is not None else None,
        eventStatus=f"https://schema.org/{_STATUSES[event.status]}" if event.status in _STATUSES else None,
        location=[_place(place) for _, place in event.places if place is not None],
        actor=[_actor(term, names) for _, term in event.actors if term is not None and term.kind == "person"],
        superEvent=_related(event, timeline, names, inverse=False),
        subEvent=_related(event, timeline, names, inverse=True),
    )


def _related(event: Event, timeline: Timeline, names: _Names, *, inverse: bool) -> list[Json]:
    whole = [one.event for one in event.relations if one.type is RelationType.PART_OF and one.inverse is inverse]
    return [_named(id, timeline, names) for id in whole if id in timeline.by_id]


def _named(id: str, timeline: Timeline, names: _Names) -> dict[str, Json]:
    return {"@type": "Event", "@id": names.of(Address(urls.event(id).path, "_main")), "name": timeline.by_id[id].title}


def _quotation(excerpt: Excerpt, cited: Cited, timeline: Timeline, names: _Names) -> dict[str, Json]:
    record = excerpt.record
    speaker = timeline.actors.get(record.speaker) if record.speaker is not None else None
    spoken = _actor(speaker, names) if speaker is not None else None
    return {"@type": "Quotation"} | _given(
        **{"@id": names.of(Address(cited.permanent.path, record.label))},
        text=excerpt.words,
        inLanguage=excerpt.language or None,
        author=spoken or ({"@type": "Person", "name": record.speaker} if record.speaker is not None else None),
        isBasedOn={"@id": names.of(urls.source(record.source))} if excerpt.source is not None else None,
    )


def _claims(account: Account, cited: Cited, names: _Names) -> Iterator[Json]:
    """Yield the answers of an account as claims, each with the quotations in which it appears; the site gives no verdict."""
    for answer in account.answers:
        yield {"@type": "Claim"} | _given(
            name=account.record.question,
            text=plain(answer.text),
            appearance=[{"@id": names.of(Address(cited.permanent.path, label))} for label in answer.corroboration.excerpts],
        )


def _work(source: Source, names: _Names) -> dict[str, Json]:
    """Return a work that is quoted; what its record infers of it is not said, for here nothing could be said of the inference."""
    record = source.record
    type = _TYPES.get(record.kind, "CreativeWork")
    sure = record.published if "published" not in record.inferred else None
    return {"@type": type, "@id": names.of(urls.source(record.id))} | _given(
        **{"headline" if type in _ARTICLES else "name": _title(record)},
        author=[_author(name) for name in record.authors],
        publisher=_organization(record.publisher),
        datePublished=_ends(sure)[0] if not isinstance(sure, Interval) else None,
        url=record.url,
        archivedAt=record.archived.url if record.archived is not None else None,
        inLanguage=source.language or None,
        isPartOf={"@type": "CreativeWork", "name": record.publication.container} if record.publication.container else None,
        isBasedOn=[{"@type": "CreativeWork", "@id": names.of(urls.source(origin.id))} for origin in source.origins],
    )


def _title(record: SourceRecord) -> str | None:
    return title_of(record) if "title" not in record.inferred else None


def _corrections(event: Event) -> Iterator[tuple[str, str]]:
    for correction in event.record.corrections:
        yield plain(parse(correction.note)), text(correction.date)


def _actor(term: TermRecord, names: _Names) -> dict[str, Json]:
    return {"@type": _ACTORS.get(term.kind or "", "Thing"), "@id": names.of(urls.actor(term.id))} | _given(
        name=term.name, sameAs=[*term.same_as]
    )


def _place(place: TermRecord | PlaceRecord) -> dict[str, Json]:
    geo: Json | None = None
    if place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    same = place.same_as if isinstance(place, TermRecord) else ()
    return {"@type": "Place"} | _given(name=place.name, geo=geo, sameAs=[*same])


def _author(name: Name | records.Name, site: SiteRecord | None = None) -> dict[str, Json]:
    whole = name.literal or " ".join(part for part in (name.given, name.family) if part)
    if name.literal is not None:
        return {"@type": "Organization", "name": whole}
    orcid = name.orcid if isinstance(name, records.Name) else _orcid(name, site)
    return {"@type": "Person"} | _given(
        **{"@id": ORCID + orcid if orcid else None}, name=whole, givenName=name.given, familyName=name.family
    )


def _orcid(name: Name, site: SiteRecord | None) -> str | None:
    known = site.authors if site is not None else ()
    return next((author.orcid for author in known if (author.given, author.family) == (name.given, name.family)), None)


def _organization(name: str | None) -> dict[str, Json] | None:
    return {"@type": "Organization", "name": name} if name else None


def _ends(date: Edtf | None) -> tuple[str | None, str | None]:
    """Return the first and the last day, month or year of a date, each only if nothing about it is open, about, or one of several."""
    match date:
        case Interval(start, end):
            return _sure(start), _sure(end)
        case Point():
            return _sure(date), None
        case _:
            return None, None


def _sure(date: object) -> str | None:
    match date:
        case End():
            return None
        case Point(qualifier=Qualifier.NONE, parts=None, significant=None, time=time) as point:
            return machine(point) if time is None or time.qualifier is Qualifier.NONE else None
        case _:
            return None


def _edtf(date: Edtf) -> str:
    return text(days_of(date))


def _given(**fields: Json | None) -> dict[str, Json]:
    return {key: value for key, value in fields.items() if value is not None and value != []}

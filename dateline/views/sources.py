"""A work as its page and the bibliography show it: its record, what it retells, what is quoted of it.

In here: fields in final words, "Not recorded" where one is missing, the reason where one is inferred. Not in here: its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from dateline import urls
from dateline.edtf.model import Edtf
from dateline.model.records import Archived, DocumentRecord, Name, OriginalRecord
from dateline.model.timeline import Quotation, Source, Timeline
from dateline.text.file import Span
from dateline.urls import Address
from dateline.views.chains import described
from dateline.views.dates import Dates, DateShown
from dateline.views.excerpts import ExcerptShown
from dateline.views.names import SourceName, name_of, name_of_source, names_of_some, opening_words, plain_address, title_of
from dateline.views.quoted import note_html, reason_html, title_html
from dateline.views.silhouette import Silhouette, draw, draw_unread, paragraphs
from dateline.views.withdrawals import WithdrawnShown, beside, withdrawn
from dateline.views.wording import Wording

_DOI = "https://doi.org/"
# Source: DOI Handbook, which has other signs than these written by their numbers in a link.
_PLAIN = "/:;()!$&'*+,=@"


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a record: its name, its value (None: not recorded), where the value leads, and on what it rests if inferred."""

    name: str
    value: str | None
    href: str | None
    inferred: Markup | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """An excerpt in the order of the text, with the event that it supports; `number` is its place in that order."""

    number: int
    anchor: str
    excerpt: ExcerptShown
    event: Markup
    event_href: str
    date: DateShown
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A work inside the work: what it is, in words, and the remark on it."""

    text: str
    note: Markup | None


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A work.

    `title_is_theirs` sets the title in serif; `untitled` says that opening words stand for it; `title_reason` tells on what an
    inferred title rests. `silhouette` is None where no text is kept here and no proof stands in for one. `elsewhere` says that a
    proof does. `former` are ids that it had. `retold_by` are the works that retell this one.
    """

    id: str
    href: str
    heading: str
    title: str
    title_is_theirs: bool
    untitled: bool
    title_reason: Markup | None
    withdrawn: WithdrawnShown | None
    former: tuple[str, ...]
    name: SourceName
    language: str
    byline: tuple[str, ...]
    date: DateShown | None
    facts: tuple[str, ...]
    fields: tuple[Field, ...]
    checksum: str | None
    documents: tuple[DocumentShown, ...]
    note: Markup | None
    retells: tuple[SourceName, ...]
    retold_by: tuple[SourceName, ...]
    quoted: tuple[Quoted, ...]
    silhouette: Silhouette | None
    drawing_note: str | None
    elsewhere: str | None

    @property
    def events(self) -> frozenset[str]:
        """The pages of the events that quote it, without those that were withdrawn."""
        return frozenset(quoted.event_href for quoted in self.quoted if not quoted.withdrawn)


def source_shown(source: Source, timeline: Timeline, excerpts: Mapping[str, ExcerptShown], wording: Wording, dates: Dates) -> SourceShown:
    """Return a work as its page shows it; `excerpts` are all that the timeline shows, by their address."""
    record = source.record
    opening = opening_words(source)
    quotations = timeline.quotations.get(record.id, ())
    quoted = tuple(_quoted(number, quotation, excerpts, dates) for number, quotation in enumerate(quotations, 1))
    drawing = _silhouette(source, quotations)
    return SourceShown(
        id=record.id,
        href=urls.source(record.id).from_root(),
        heading=title_of(record, opening),
        title=title_of(record, opening),
        title_is_theirs="title" not in record.inferred and bool(record.title or opening),
        untitled=record.title is None,
        title_reason=reason_html(record.inferred.get("title"), source),
        withdrawn=withdrawn(record.withdrawn, "source", timeline, wording, dates, [source]),
        former=record.previous_ids,
        name=name_of_source(source, wording),
        language=source.language,
        byline=_byline(source, wording),
        date=dates.shown(record.published) if record.published else None,
        facts=tuple(_facts(source, timeline, quoted, wording)),
        fields=tuple(_fields(source, wording, dates)),
        checksum=record.sha256 if source.length is not None else None,
        documents=tuple(_document(document, source, timeline, wording, dates) for document in record.documents),
        note=note_html(record.note, [source], timeline),
        retells=tuple(name_of(origin, wording) for origin in source.origins),
        retold_by=names_of_some([other for other in timeline.sources.values() if record.id in other.record.derived_from], wording),
        quoted=quoted,
        silhouette=drawing,
        drawing_note=wording.plural("sources.drawing", drawing.characters) if drawing else None,
        elsewhere=wording.t("sources.elsewhere") if source.text is None and source.proof is not None else None,
    )


def _byline(source: Source, wording: Wording) -> tuple[str, ...]:
    """Return publisher and authors as far as they are recorded, for the bibliography.

    A work without a title is headed by its opening words, or by its publisher where no text is kept.
    """
    record = source.record
    names = _names(record.authors, wording)
    head = record.publisher if record.title or source.text is not None else wording.t("sources.no_title")
    inferred = wording.t("sources.title_inferred_short") if "title" in record.inferred else ""
    return tuple(part for part in (head, names, inferred) if part)


def _quoted(number: int, quotation: Quotation, excerpts: Mapping[str, ExcerptShown], dates: Dates) -> Quoted:
    event, label = quotation.event, quotation.excerpt.record.label
    return Quoted(
        number=number,
        anchor=_place(quotation).anchor,
        excerpt=excerpts[urls.event(event.id, label).from_root()],
        event=title_html(event),
        event_href=urls.event(event.id).from_root(),
        date=dates.of_event(event),
        withdrawn=event.is_withdrawn,
    )


def _place(quotation: Quotation) -> Address:
    return urls.quoted(quotation.excerpt.record.source, quotation.event.id, quotation.excerpt.record.label)


def _facts(source: Source, timeline: Timeline, quoted: tuple[Quoted, ...], wording: Wording) -> Iterator[str]:
    if source.length is None:
        yield wording.t("sources.not_kept_short")
        return
    counted = [one for one in quoted if not one.withdrawn]
    events = {one.event_href for one in counted}
    yield beside(wording.plural("counts.excerpts", len(counted)), len(quoted) - len(counted), wording)
    yield beside(wording.plural("counts.events", len(events)), len({one.event_href for one in quoted} - events), wording)
    share = timeline.shares.get(source.record.id, 0.0)
    yield wording.t("sources.share", share=wording.catalogue.percent(share))
    if source.text is None:
        yield wording.t("sources.elsewhere_short")


def _document(document: DocumentRecord, source: Source, timeline: Timeline, wording: Wording, dates: Dates) -> DocumentShown:
    return DocumentShown(described(document, timeline.actors, wording, dates), note_html(document.note, [source], timeline))


def _fields(source: Source, wording: Wording, dates: Dates) -> Iterator[Field]:
    """Yield the lines of the record; of those that every work should have a missing one is said, never guessed."""
    record, published = source.record, source.record.publication

    def field(name: str, value: str | None, href: str | None = None) -> Field:
        return Field(wording.t(f"record.{name}"), value or None, href, reason_html(record.inferred.get(name), source))

    def date(value: Edtf | None) -> str | None:
        return dates.text(value) if value is not None else None

    archived = record.archived
    quality = record.text_quality
    every = (
        field("publisher", record.publisher),
        field("authors", _names(record.authors, wording)),
        field("published", date(record.published)),
        field("url", plain_address(record.url) if record.url else None, record.url),
        field("language", _language(source.language, wording) if record.language or source.length else None),
        field("kind", wording.t(f"kinds.{record.kind}")),
    )
    some = (
        field("editors", _names(published.editors, wording)),
        field("translators", _names(published.translators, wording)),
        field("place", published.place),
        field("container", published.container),
        field("volume", published.volume),
        field("issue", published.issue),
        field("pages", published.pages),
        field("edition", published.edition),
        field("doi", published.doi, _DOI + quote(published.doi, safe=_PLAIN) if published.doi else None),
        field("isbn", published.isbn),
        field("archive", published.archive),
        field("shelfmark", published.shelfmark),
        field("medium", published.medium),
        field("original", _original(published.original, wording, dates)),
        field("archived", _archived(archived, wording, dates), archived.url if archived else None),
        field("accessed", date(record.accessed)),
        field("text_quality", wording.t(f"qualities.{quality.value}") if quality is not None else None),
    )
    yield from every
    yield from (line for line in some if line.value is not None)
    if record.text is not None and not record.is_kept_elsewhere:
        yield field("text", _extent(record.text.text, wording))
    elif source.length is not None:
        yield field("text", wording.t("sources.extent_elsewhere", characters=wording.plural("sources.characters", source.length)))


def _names(people: tuple[Name, ...], wording: Wording) -> str:
    return wording.catalogue.row_of([person.full for person in people])


def _original(original: OriginalRecord | None, wording: Wording, dates: Dates) -> str | None:
    """Return what a reprint or a translation is made from, part by part."""
    if original is None:
        return None
    date = dates.text(original.date) if original.date is not None else None
    return wording.catalogue.row_of([part for part in (original.title, original.publisher, original.place, date) if part]) or None


def _archived(archived: Archived | None, wording: Wording, dates: Dates) -> str | None:
    if archived is None:
        return None
    address = plain_address(archived.url)
    return wording.t("record.archived_on", address=address, date=dates.text(archived.date)) if archived.date is not None else address


def _language(tag: str, wording: Wording) -> str:
    """Return the name of a language, or its tag where the catalogue has no name for it."""
    key = f"languages.{tag.partition('-')[0].lower()}"
    return wording.t(key) if wording.catalogue.has(key) else tag


def _extent(text: str, wording: Wording) -> str:
    characters = wording.plural("sources.characters", len(text))
    return wording.t("sources.extent", characters=characters, paragraphs=wording.plural("sources.paragraphs", len(paragraphs(text))))


def _silhouette(source: Source, quotations: tuple[Quotation, ...]) -> Silhouette | None:
    if source.text is None or source.record.text is None or source.record.is_kept_elsewhere:
        return _by_numbers(source, quotations)
    quoted = []
    for quotation in quotations:
        found = quotation.excerpt.found
        if found is not None:
            parts = tuple(Span(*source.text.original(*span)) for span in found.spans)
            quoted.append((parts, _place(quotation).fragment))
    return draw(source.record.text.text, quoted)


def _by_numbers(source: Source, quotations: tuple[Quotation, ...]) -> Silhouette | None:
    """Return the drawing of a text that is kept elsewhere, which shows no more of it than its proof tells, at hand or not.

    A proof does not say where paragraphs end, so it is one.
    """
    if source.length is None:
        return None
    found = ((quotation.excerpt.standing, _place(quotation).fragment) for quotation in quotations)
    return draw_unread(source.length, [(tuple(Span(*span) for span in there.exact), href) for there, href in found if there is not None])

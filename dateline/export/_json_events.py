"""Events in events.json: what their files say, and what the build established.

In here: events with their excerpts, accounts, relations and pictures. Not in here: dates (_json_dates.py).
"""

from __future__ import annotations

from dateline import urls
from dateline.export._json import Json, allowed, given, taken_down
from dateline.export._json_dates import date, edtf_of
from dateline.export._json_lasting import lasting
from dateline.markup import blocks
from dateline.markup.prose import plain
from dateline.model.records import EventRecord, PlaceRecord, Status, TermRecord
from dateline.model.timeline import Account, Answer, Corroboration, Event, Excerpt, Location, Picture
from dateline.views.views import Views


def event_of(event: Event, views: Views) -> dict[str, Json]:
    """Return an event."""
    record, base_url = event.record, views.timeline.site.base_url
    address = urls.event(event.id)
    return given(
        id=event.id,
        path=address.path,
        url=address.absolute(base_url) if base_url else None,
        title=event.title,
        short=record.short,
        date=date(event.date, record, views.dates, expected=event.status is Status.EXPECTED),
        clock=record.clock,
        after=record.after,
        status=event.status.value if event.status is not None else None,
        status_given=record.status is not None or None,
        expects=date(event.expects, record, views.dates),
        summary=plain(event.summary),
        summary_markdown=record.summary,
        body=blocks.plain(event.body) if event.body is not None else None,
        body_markdown=record.body,
        actors=[id for id, _ in event.actors],
        topics=[id for id, _ in event.topics],
        places=[_place(id, place) for id, place in event.places],
        verified=event.is_verified,
        excerpts=[_excerpt(excerpt) for excerpt in event.excerpts],
        removed_excerpts=[given(label=one.label, number=one.number, suppressed=taken_down(one.notice)) for one in event.removed],
        corroboration=_corroboration(event.corroboration) if event.is_verified else None,
        accounts=[_account(account, event, views) for account in event.accounts],
        relations=[given(type=one.type.value, event=one.event, inverse=one.inverse or None) for one in event.relations],
        media=[_picture(picture) for picture in event.pictures if picture.record.suppressed is None],
        removed_media=[
            given(suppressed=taken_down(picture.record.suppressed)) for picture in event.pictures if picture.record.suppressed is not None
        ],
        links=[given(title=link.title, url=link.url, note=link.note) for link in record.links],
        credits=[given(name=credit.name, orcid=credit.orcid, role=credit.role.value) for credit in record.credits],
        corrections=[given(date=edtf_of(correction.date), note=correction.note) for correction in record.corrections],
        draft=record.draft or None,
        **lasting(record.previous_ids, record.withdrawn),
        allow=allowed(record.allow),
    )


def removed_of(record: EventRecord, base_url: str | None) -> dict[str, Json]:
    """Return what is left of an event that was taken down."""
    address = urls.event(record.id)
    return given(
        id=record.id,
        path=address.path,
        url=address.absolute(base_url) if base_url else None,
        suppressed=taken_down(record.suppressed),
    )


def _place(id: str | None, place: TermRecord | PlaceRecord | None) -> dict[str, Json]:
    return given(id=id, name=place.name if place else None, lat=place.lat if place else None, lon=place.lon if place else None)


def _excerpt(excerpt: Excerpt) -> dict[str, Json]:
    record = excerpt.record
    return given(
        label=record.label,
        number=excerpt.number,
        source=record.source,
        exact=excerpt.words,
        parts=list(excerpt.parts) if len(excerpt.parts) > 1 else [],
        prefix=record.prefix,
        suffix=record.suffix,
        role=record.role.value,
        speaker=record.speaker,
        attribution=list(record.attribution),
        document=record.document,
        origin=record.origin,
        retells=[work.id for work in excerpt.retells],
        locator=dict(record.locator),
        location=_location(excerpt.location),
        translation=record.translation,
        note=record.note,
        verified=excerpt.found is not None,
        attested=excerpt.attested,
    )


def _location(location: Location) -> dict[str, Json]:
    return given(pages=list(location.pages), unnumbered=location.unnumbered or None, section=location.section)


def _corroboration(found: Corroboration) -> dict[str, Json]:
    return given(
        excerpts=list(found.excerpts),
        sources=list(found.sources),
        origins=found.origins,
        ties=[{"one": tie.one, "other": tie.other, "kind": tie.kind, "through": tie.through} for tie in found.ties],
    )


def _account(account: Account, event: Event, views: Views) -> dict[str, Json]:
    record = account.record
    return given(
        question=record.question,
        about=record.about.value,
        answers=[_answer(answer, event, views) for answer in account.answers],
        preferred=record.preferred,
        rejected=list(record.rejected),
        reason=record.reason,
        note=record.note,
        open=account.is_open,
    )


def _answer(answer: Answer, event: Event, views: Views) -> dict[str, Json]:
    return given(
        text=plain(answer.text),
        text_markdown=answer.record.text,
        date=date(answer.date, event.record, views.dates, clock=answer.record.clock),
        clock=answer.record.clock,
        excerpts=list(dict.fromkeys(note.label for note in answer.text.footnotes)),
        corroboration=_corroboration(answer.corroboration),
    )


def _picture(picture: Picture) -> dict[str, Json]:
    record, file = picture.record, picture.file
    return given(
        file=record.file,
        path=urls.medium(file.path, file.sha256).path if file is not None else None,
        type=file.type if file is not None else None,
        width=file.width if file is not None else None,
        height=file.height if file is not None else None,
        alt=record.alt,
        credit=record.credit,
        licence=record.licence,
        sensitive=record.sensitive,
    )
